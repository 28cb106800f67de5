package mizan.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The gate stands in every reading: a text that reads a guarded table past it fails here.
class GateTest {

    /// Texts that write, and those whose answer shows nothing of an entry.
    private static final List<String> NO_READINGS = List.of("create", "drop", "insert-", "add-",
            "advance", "cursor", "first-namer", "size-at", "recorded-before",
            "next-segment", "digests-of", "find-create", "find-clear");

    private static List<Path> readings() throws IOException {
        Path texts = Path.of(System.getProperty("mizan.root"),
                "projection/src/main/resources/mizan/projection");
        try (Stream<Path> files = Files.list(texts)) {
            return files.filter(file -> NO_READINGS.stream()
                    .noneMatch(String.valueOf(file.getFileName())::startsWith)).toList();
        }
    }

    @Test
    void every_reading_names_its_tables_behind_the_gate() throws IOException {
        assertThat(readings()).hasSizeGreaterThan(8);
        for (Path file : readings()) {
            String text = Files.readString(file)
                    .replaceAll("(?s)\\(\\s*SELECT f\\.member.*?\\)\\);", ");");
            // A condition is put into a reading, and may name no table at all.
            boolean condition = String.valueOf(file.getFileName()).startsWith("where-");
            assertThat(text).as(String.valueOf(file.getFileName()))
                    .contains(condition ? "" : "{")
                    .doesNotContainPattern("(FROM|JOIN)\\s+"
                            + "(entry|field|opening|tally|segment|incident)\\b");
        }
    }

    @Test
    void while_no_state_is_known_nothing_passes() {
        Gate gate = Gate.of(Reader.PUBLIC, Optional.empty());
        assertThat(gate.guard("SELECT * FROM {entry}"))
                .isEqualTo("SELECT * FROM (SELECT * FROM entry WHERE idx < 9223372036854775807"
                        + " AND (0))");
    }

    @Test
    void a_name_in_the_gate_is_a_code_and_nothing_else() throws IOException {
        try (Closed closed = new Closed(true)) {
            var state = Optional.of(closed.story.state());
            closed.readers().values().forEach(reader -> {
                Gate gate = Gate.of(reader, state);
                assertThat(gate.release() + gate.field())
                        .matches("[a-zA-Z0-9 _,'=()>-]*")
                        .doesNotContain(";", "--", "/*", "\"");
            });
        }
    }
}
