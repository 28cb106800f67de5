package mizan.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mizan.projection.Projection;
import mizan.statement.Json;
import mizan.tlog.Ed25519;
import org.junit.jupiter.api.Test;

/// `openapi.json` is written by hand; this holds it to the routes.
class OpenApiTest {

    private static Json.Members members(Json json, String name) {
        return (Json.Members) ((Json.Members) json).members().get(name);
    }

    @Test
    void the_document_has_exactly_the_routes_of_the_server() {
        Set<String> documented = new TreeSet<>();
        Json document = Json.parse(Assets.read("openapi.json"));
        members(document, "paths").members().forEach((path, methods) ->
                ((Json.Members) methods).members().keySet().forEach(method ->
                        documented.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        Set<String> answered = new TreeSet<>();
        for (Route route : routes()) {
            answered.add(name(route.method()) + " "
                    + route.path().replace('<', '{').replace('>', '}'));
        }
        assertThat(documented).isEqualTo(answered);
    }

    private static String name(HandlerType method) {
        return method.toString();
    }

    private static List<Route> routes() {
        try (Projection rows = Projection.open("jdbc:sqlite::memory:", _ -> Optional.empty())) {
            var parts = new WebParts("127.0.0.1", rows.views(), new CounterFake(),
                    Ed25519.jdk(), InstantSource.system());
            Assets assets = Assets.load();
            return WebServer.routes(
                    parts, new PageKit(parts, assets, WebServer.templates()), assets);
        }
    }
}
