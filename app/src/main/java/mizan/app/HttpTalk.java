package mizan.app;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import mizan.statement.Json;
import mizan.statement.MalformedStatement;
import mizan.tlog.Bytes;

/// Talks to a server of Mizan, and turns whatever does not go well into words.
final class HttpTalk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String base;
    private final String again;

    /// @param to    such as `http://127.0.0.1:8080`; a stroke at its end does not matter
    /// @param again what to do when no answer comes
    HttpTalk(String to, String again) {
        this.base = to.endsWith("/") ? to.substring(0, to.length() - 1) : to;
        this.again = again;
    }

    /// Sends a request and gives the answer, whose status is a success.
    HttpResponse<String> need(String method, String path, Bytes body, String... headers) {
        HttpResponse<String> answer = send(method, base + path, body, headers);
        if (answer.statusCode() / 100 == 2) {
            return answer;
        }
        Map<String, Json> problem = members(answer.body());
        throw Trouble.refused("refused: %s %s".formatted(
                        text(problem, "code"), text(problem, "title")),
                text(problem, "facts"), text(problem, "next"));
    }

    private HttpResponse<String> send(
            String method, String url, Bytes body, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(PATIENCE).method(method, body.length() == 0
                            ? HttpRequest.BodyPublishers.noBody()
                            : HttpRequest.BodyPublishers.ofByteArray(body.toArray()));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IllegalArgumentException e) {
            throw Trouble.usage("the address cannot be used", url, "write it like "
                    + "http://127.0.0.1:8080");
        } catch (ConnectException e) {
            throw Trouble.fault("nobody answers at " + url, "the connection was refused",
                    "check the address; " + again);
        } catch (IOException e) {
            throw Trouble.fault("the answer of " + url + " did not arrive",
                    String.valueOf(e.getMessage()), again);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.fault("the request was interrupted", url, again);
        }
    }

    /// The members of an answer in JSON; what is no JSON stands under `title`.
    static Map<String, Json> members(String body) {
        try {
            return Json.parse(Bytes.utf8(body)) instanceof Json.Members(var members)
                    ? members : Map.of();
        } catch (MalformedStatement _) {
            return Map.of("title", Json.text(body));
        }
    }

    /// A member as text; empty if it is not there.
    static String text(Map<String, Json> members, String key) {
        return switch (members.getOrDefault(key, Json.text(""))) {
            case Json.Text(var value) -> value;
            case Json other -> other.compact();
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
