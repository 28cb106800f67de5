package mizan.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests and answers as plain text, played against the real server.
class TranscriptTest {

    @ParameterizedTest
    @ValueSource(strings = {"counter", "log"})
    void the_server_answers_as_the_transcript_says(String name) throws Exception {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));
        var parts = new WebParts("127.0.0.1", new CounterFake(), clock);
        String path = "/transcripts/" + name + ".http.txt";
        try (var in = java.util.Objects.requireNonNull(getClass().getResourceAsStream(path));
                var server = WebServer.start(parts, 0)) {
            new Transcript(server.port())
                    .play(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
