package mizan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/// Plays a transcript `*.http.txt` against a server.
///
/// | line | is |
/// | --- | --- |
/// | `> GET /path` | a request begins |
/// | `> Name: value` | a header of it |
/// | `> ` twice the mark, `>> text` | a line of its body, without line end |
/// | `< 200` | the status expected |
/// | `< Name: value` | a header expected, exactly |
/// | `= text` | the body is exactly these lines, each with its line end |
/// | `~ text` | the body holds this |
/// | `! text` | the body does not hold this |
final class Transcript {

    private final String base;
    private final HttpClient client = HttpClient.newHttpClient();

    Transcript(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    void play(String text) throws IOException, InterruptedException {
        List<String> exchange = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            boolean begins = line.startsWith("> ") && !line.substring(2).contains(": ");
            if (begins && !exchange.isEmpty()) {
                check(exchange);
                exchange.clear();
            }
            exchange.add(line);
        }
        check(exchange);
    }

    private void check(List<String> exchange) throws IOException, InterruptedException {
        String[] first = exchange.getFirst().substring(2).split(" ", 2);
        StringBuilder body = new StringBuilder();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + first[1]));
        for (String line : exchange.subList(1, exchange.size())) {
            if (line.startsWith(">> ")) {
                body.append(line.substring(3));
            } else if (line.startsWith("> ")) {
                String[] header = line.substring(2).split(": ", 2);
                request.header(header[0], header[1]);
            }
        }
        request.method(first[0], HttpRequest.BodyPublishers.ofString(body.toString()));
        HttpResponse<String> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        String place = exchange.getFirst();
        StringBuilder exact = new StringBuilder();
        for (String line : exchange) {
            if (line.matches("< \\d{3}")) {
                assertThat(answer.statusCode()).as(place + "\n" + answer.body())
                        .isEqualTo(Integer.parseInt(line.substring(2)));
            } else if (line.startsWith("< ")) {
                String[] header = line.substring(2).split(": ", 2);
                assertThat(answer.headers().firstValue(header[0]).orElse("(absent)"))
                        .as(place + " " + header[0]).isEqualTo(header[1]);
            } else if (line.startsWith("= ")) {
                exact.append(line.substring(2)).append('\n');
            } else if (line.startsWith("~ ")) {
                assertThat(answer.body()).as(place).contains(line.substring(2));
            } else if (line.startsWith("! ")) {
                assertThat(answer.body()).as(place).doesNotContain(line.substring(2));
            }
        }
        if (!exact.isEmpty()) {
            assertThat(answer.body()).as(place).isEqualTo(exact.toString());
        }
    }
}
