package mizan.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import mizan.projection.Projection;
import mizan.tlog.Ed25519;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests and answers as plain text, played against the real server.
class TranscriptTest {

    @ParameterizedTest
    @ValueSource(strings = {"counter", "log"})
    void the_server_answers_as_the_transcript_says(String name) throws Exception {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));
        String path = "/transcripts/" + name + ".http.txt";
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream(path));
                var rows = Projection.open("jdbc:sqlite::memory:", _ -> Optional.empty());
                var server = WebServer.start(new WebParts("127.0.0.1", rows.views(),
                        new CounterFake(), Ed25519.jdk(), clock), 0)) {
            new Transcript(server.port())
                    .play(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
