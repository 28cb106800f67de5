package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayTest {
    static final Path CASES = Path.of(System.getProperty("mizan.root"), "cases");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path directory;

    record Ran(int exit, String out, String err) {
        static Ran of(String... arguments) {
            return of(InstantSource.fixed(NOW), arguments);
        }

        static Ran now(String... arguments) {
            return of(InstantSource.system(), arguments);
        }

        private static Ran of(InstantSource clock, String... arguments) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int exit = Main.commandLine(clock, CASES.getParent())
                    .setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                    .execute(arguments);
            return new Ran(exit, out.toString(), err.toString());
        }
    }

    static List<Path> scripts() throws Exception {
        try (Stream<Path> exercises = Files.list(CASES.resolve("exercises"))) {
            return Stream.concat(exercises.sorted(), Stream.of(
                            CASES.resolve("istanbul-2025/drafts.jsonl")))
                    .filter(path -> path.toString().endsWith(".jsonl")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void every_script_of_the_repository_goes_as_it_expects(Path script) {
        Ran ran = Ran.of("replay", "--quiet", script.toString());

        assertThat(ran.exit()).as(ran.out()).isZero();
    }

    @Test
    void two_runs_give_the_same_words() {
        String script = CASES.resolve("exercises/silence.jsonl").toString();

        assertThat(Ran.of("replay", "--json", script))
                .isEqualTo(Ran.of("replay", "--json", script));
    }

    @Test
    void an_expectation_that_fails_exits_1_and_is_named() throws Exception {
        String first = Files.readAllLines(CASES.resolve("exercises/silence.jsonl")).getFirst()
                .replace("\"expect\":\"accepted\",", "").replace(",\"expect\":\"accepted\"", "");
        Path script = Files.writeString(directory.resolve("drafts.jsonl"),
                first.replaceFirst("\\{", "{\"expect\":\"K001\",") + "\nno draft\n"
                        + "{\"expectState\":{\"cases\":[{}],\"nothing\":1}}\n");

        Ran ran = Ran.of("replay", "--quiet", script.toString());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("accepted  entry 0  NOT AS EXPECTED (K001)\n")
                .contains("line 2  J0").contains("  NO DRAFT\n")
                .contains("expected state: $.cases: expected 1 items, found 0\n")
                .contains("expected state: $.nothing: expected 1, found nothing\n")
                .endsWith("1 accepted, 1 refused, 2 not as expected, 2 states not as expected\n");
    }

    @Test
    void what_cannot_be_understood_exits_2() {
        assertThat(Ran.of("nope").exit()).isEqualTo(2);
        assertThat(Ran.of("replay", "--at", "yesterday", "x").exit()).isEqualTo(2);
        assertThat(Ran.of("replay", directory.resolve("none").toString()).err()).isEqualTo(
                "mizan: %s cannot be read%n  NoSuchFileException%n  "
                        .formatted(directory.resolve("none"))
                        + "check the path and the right to read it\n");
    }
}
