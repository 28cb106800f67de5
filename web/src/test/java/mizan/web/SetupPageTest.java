package mizan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import mizan.web.setup.SetupServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is entered here stands for ever: whatever may be a slip is asked about.
class SetupPageTest {
    private final AtomicInteger made = new AtomicInteger();
    private final SetupServer server = SetupServer.start(_ -> {
        made.incrementAndGet();
        return Optional.empty();
    }, "token", "127.0.0.1", 0);

    @AfterEach
    void close() {
        server.close();
    }

    private static Map<String, String> filled() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "Register of the ceasefire in the Ostrel valley");
        fields.put("office", "Quay House liaison office");
        fields.put("party1", "Tarn");
        fields.put("party2", "Alder");
        fields.put("sectors", "Mill Bend");
        fields.put("cutOff", "14:30");
        fields.put("officer1", "duty");
        fields.put("officer1-pass", "lantern otter gravel noon");
        fields.put("root", "seven quiet harbour stones");
        fields.put("root-again", "seven quiet harbour stones");
        return fields;
    }

    private HttpResponse<String> sent(Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "="
                + encoded(field.getValue())).collect(Collectors.joining("&"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(
                            "http://127.0.0.1:" + server.port() + server.path()))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void asksAbout(Map<String, String> fields, String words) {
        HttpResponse<String> answer = sent(fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(words);
        assertThat(made).hasValue(0);
    }

    @Test
    void the_page_that_says_so_leaves_before_the_server_stops() throws InterruptedException {
        Thread stopping = Thread.ofVirtual().start(() -> {
            try {
                server.await();
                server.close();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(sent(filled()).body()).contains("The office is set up");
        stopping.join();
        assertThat(made).hasValue(1);
    }

    @Test
    void two_parties_of_one_name_are_asked_about() {
        Map<String, String> fields = filled();
        fields.put("party2", "tarn ");
        asksAbout(fields, "A Party: Two Parties have the same name.");
    }

    @Test
    void a_passphrase_without_a_name_is_not_passed_over() {
        Map<String, String> fields = filled();
        fields.put("officer2-pass", "copper meadow violin tide");
        asksAbout(fields, "Short name: Small letters, digits and dashes; each name once.");
    }

    @Test
    void the_root_keys_passphrase_is_nobody_elses() {
        Map<String, String> fields = filled();
        fields.put("root", "lantern otter gravel noon");
        fields.put("root-again", "lantern otter gravel noon");
        asksAbout(fields, "This is an officer's passphrase. Take another for the root key.");
    }

    @Test
    void the_root_keys_passphrase_is_typed_twice() {
        Map<String, String> fields = filled();
        fields.put("root-again", "seven quiet harbour stone");
        asksAbout(fields, "once more: This is not what stands above.");
    }

    @Test
    void what_needs_a_look_is_named_in_the_order_of_the_page() {
        HttpResponse<String> answer = sent(Map.of());
        assertThat(answer.body()).containsSubsequence("Title of the record: Fill this in.",
                "Name of the office: Fill this in.", "Sectors: Name at least one sector.",
                "Passphrases are not kept: type each of them again.");
    }
}
