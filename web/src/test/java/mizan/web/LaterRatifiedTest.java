package mizan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.projection.Reader;
import mizan.statement.Role;
import org.junit.jupiter.api.Test;

/// A provisional record whose charter became joint: what was entered before stays marked.
class LaterRatifiedTest {
    private static final String MARK = "the office's own";

    private static StoryServer story(String name) throws IOException {
        String drafts = Files.readAllLines(Path.of(System.getProperty("mizan.root"), "cases",
                        "exercises", name + ".jsonl")).stream()
                .filter(line -> !line.contains("\"expectState\""))
                .collect(Collectors.joining("\n"));
        StoryServer server = StoryServer.of(name, drafts, List.of());
        server.reader = Reader.Officer.of("quay-house", Set.of(Role.REGISTRAR), List.of(),
                server.story.person("quay-house", "registrar"),
                server.story.key("quay-house", "registrar"));
        return server;
    }

    @Test
    void entries_of_the_provisional_time_are_marked() throws IOException {
        try (StoryServer server = story("ratified-later")) {
            long call = server.story.state()
                    .statement(server.story.id("call")).orElseThrow().index().value();
            long after = server.story.state()
                    .statement(server.story.id("reminder")).orElseThrow().index().value();
            assertThat(server.get("/record/entries/" + call).body()).contains(MARK,
                    "before the Parties joined");
            assertThat(server.get("/record/entries/" + after).body()).doesNotContain(MARK);
            assertThat(server.get("/record").body()).contains(MARK);
            assertThat(server.get("/api/statements").body())
                    .contains("\"alone\":true", "\"alone\":false");
            // As of the provisional time nothing is marked: the whole record was the office's own.
            assertThat(server.get("/record?as-of=" + (call + 1)).body()).doesNotContain(MARK);
        }
    }

    @Test
    void a_record_that_is_provisional_still_marks_no_single_entry() throws IOException {
        try (StoryServer server = story("first-day")) {
            assertThat(server.get("/record").body()).contains("provisional charter")
                    .doesNotContain(MARK);
        }
    }
}
