package mizan.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.projection.Cover;
import mizan.projection.Edition;
import mizan.projection.EntryLine;
import mizan.projection.EntryList;
import mizan.projection.Health;
import mizan.projection.StatementPage;
import mizan.statement.Json;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;

/// The views as JSON, the proof of a statement, and the liveness of the server.
///
/// Lists that grow are paged by cursor: `?before=INDEX` gives what is older, `next` is
/// the cursor of the page after it. `?as-of=` gives each view as of an earlier moment ([Moments]).
final class ViewPaths {

    private static final int ENTRIES_ON_PAGE = 100;

    private final WebParts parts;
    private final PageKit kit;

    ViewPaths(WebParts parts, PageKit kit) {
        this.parts = parts;
        this.kit = kit;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/statements", this::statements),
                Route.get("/api/statements/{id}", this::statement),
                Route.get("/api/statements/{id}/proof", this::proof),
                Route.get("/api/cases", view((edition, _) ->
                        edition.cases(edition.at(parts.clock().instant())))),
                Route.get("/api/cases/{number}", view(this::oneCase)),
                Route.get("/api/commitments", view((edition, _) ->
                        edition.commitments(
                                edition.at(parts.clock().instant())))),
                Route.get("/api/crossings", view((edition, _) -> edition.crossings())),
                Route.get("/api/talks", view((edition, _) -> edition.talks())),
                Route.get("/api/instruments", view((edition, _) ->
                        Map.of("instruments", edition.instruments()))),
                Route.get("/api/sources", view((edition, _) -> edition.sources())),
                Route.get("/api/situation", view((edition, _) ->
                        edition.situation(
                                edition.at(parts.clock().instant())))),
                Route.get("/api/record", this::record),
                Route.get("/api/openapi.json", ViewPaths::openApi),
                Route.get("/health", this::health));
    }

    /// One view of an edition, as a path asks for it.
    private interface Asked {
        Object of(Edition edition, Context context);
    }

    private Handler view(Asked asked) {
        return context -> {
            json(context, ViewJson.of(asked.of(parts.edition(context), context)));
        };
    }

    private Object oneCase(Edition edition, Context context) {
        int number = Numbers.whole(context.pathParam("number"));
        return edition.caseNumbered(number, edition.at(parts.clock().instant()))
                .orElseThrow(() -> new Problem.Told(Problem.absent(
                        "there is no case with this number", Integer.toString(number))));
    }

    private void statements(Context context) {
        String before = context.queryParam("before");
        long newest = before == null ? Long.MAX_VALUE : Numbers.whole(before) - 1L;
        EntryList list = parts.edition(context).entries(newest, ENTRIES_ON_PAGE);
        long oldest = list.lines().isEmpty() ? 0 : list.lines().getLast().source().index();
        List<EntryLine> lines = list.lines();
        json(context, ViewJson.page("statements", lines,
                oldest > 0 ? Optional.of(oldest) : Optional.empty()));
    }

    private StatementPage asked(Context context) {
        String id = context.pathParam("id");
        return parts.edition(context).statement(id).orElseThrow(() -> new Problem.Told(
                Problem.absent("the record has no statement with this id", id)));
    }

    private void statement(Context context) {
        json(context, ViewJson.of(asked(context)));
    }

    private void proof(Context context) {
        StatementPage page = asked(context);
        long index = page.line().source().index();
        Bytes proof = parts.counter().proof(new EntryIndex(index))
                .orElseThrow(() -> new Problem.Told(Problem.absent(
                        "no published checkpoint covers this statement yet", "index " + index)));
        context.header("Content-Disposition",
                "attachment; filename=\"entry-" + index + ".tlog-proof\"");
        if (context.res().getHeader("Cache-Control") == null) {
            context.header("Cache-Control", "no-cache");
        }
        context.contentType("text/plain;charset=utf-8").result(proof.toArray());
    }

    private void record(Context context) {
        Cover cover = parts.edition(context).cover();
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("cover", ViewJson.of(cover));
        Optional<Health> health = kit.health();
        health.ifPresent(h -> members.put("health", ViewJson.of(h)));
        json(context, new Json.Members(members));
    }

    private void health(Context context) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("status", Json.text("up"));
        members.put("head", Json.whole(kit.health().map(Health::size).orElse(0L)));
        members.put("views", Json.whole(parts.common().cover().size()));
        json(context, new Json.Members(members));
    }

    private static void openApi(Context context) {
        context.header("Cache-Control", "no-cache");
        context.contentType("application/json;charset=utf-8")
                .result(Assets.read("openapi.json").toArray());
    }

    private static void json(Context context, Json json) {
        if (context.res().getHeader("Cache-Control") == null) {
            context.header("Cache-Control", "no-cache");
        }
        context.contentType("application/json;charset=utf-8").result(json.compact() + "\n");
    }
}
