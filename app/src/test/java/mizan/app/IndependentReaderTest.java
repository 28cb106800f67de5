package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mizan.testkit.ForeignTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `verify/src/test/python/reader.py`, written from `docs/spec` alone, reads what this program
/// serves, and refuses a copy with one changed byte.
class IndependentReaderTest {
    private static final Path ROOT = ForeignTool.root();
    private static final Path READER = ROOT.resolve("verify/src/test/python/reader.py");
    private static final String WITHOUT = "a reader written from docs/spec alone";

    @TempDir
    private Path directory;

    @Test
    void a_reader_written_from_the_specification_accepts_both_demonstrations() throws Exception {
        python();
        SignatureProvider provider = SignatureProvider.choose();
        for (Demonstration one : Demonstration.both(ROOT)) {
            Path copy = directory.resolve("copy-" + one.name());
            try (Served served = one.open(directory, provider.ed25519(), InstantSource.system(),
                    new PrintWriter(Writer.nullWriter()))) {
                int port = served.listen("127.0.0.1", 0, provider.ed25519());
                assertThat(read("http://127.0.0.1:" + port, "--keep", copy.toString()))
                        .startsWith("exit 0\n").endsWith("all holds\n");
            }
            change(copy);
            assertThat(read(copy.toString()))
                    .isEqualTo("exit 1\ndoes not hold: the entries do not have the "
                            + "checkpoint's root\n");
        }
    }

    @Test
    void it_judges_the_vectors_as_they_say() throws Exception {
        python();
        assertThat(read("--vectors", ROOT.resolve("vectors/statement").toString()))
                .startsWith("exit 0\n").endsWith("the example holds\n");
    }

    /// Flips one bit in the middle of the first bundle of entries.
    private static void change(Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(copy.resolve("log/tile/entries"))) {
            Path bundle = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(bundle);
            bytes[bytes.length / 2] ^= 1;
            Files.write(bundle, bytes);
        }
    }

    private static Path python() throws Exception {
        Path python = ForeignTool.requireTool("python3", WITHOUT);
        if (run(List.of(python.toString(), "-c",
                "import sys, cryptography; sys.exit(sys.version_info < (3, 11))"))
                .startsWith("exit 0\n")) {
            return python;
        }
        return ForeignTool.notRun(WITHOUT + " (no python3 of 3.11 with cryptography)");
    }

    private static String read(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                python().toString(), "-B", READER.toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static String run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(
                process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return "exit %d\n%s".formatted(process.waitFor(), said);
    }
}
