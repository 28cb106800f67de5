package mizan.ledger;

import static mizan.ledger.Samples.KEY;
import static mizan.ledger.Samples.create;
import static mizan.ledger.Samples.fill;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mizan.testkit.ForeignTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tessera's `fsck`, which nobody here wrote, reads what this ledger wrote.
class TesseraTest {
    private static final String MODULE = "github.com/transparency-dev/tessera@v1.0.4";
    private static final String WITHOUT = "Tessera's fsck on a ledger";
    private static final Pattern SOURCE = Pattern.compile("\"Dir\": \"([^\"]+)\"");

    @TempDir Path directory;

    private record Outcome(int exit, String output) {}

    private Outcome run(Path where, List<String> command, int secondsMax)
            throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("GOTOOLCHAIN", "local");
        Process process = builder.start();
        if (!process.waitFor(secondsMax, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return new Outcome(process.exitValue(), java.nio.file.Files.readString(output));
    }

    private Path fsck() throws IOException, InterruptedException {
        String go = ForeignTool.requireTool("go", WITHOUT).toString();
        Outcome download = run(directory, List.of(go, "mod", "download", "-json", MODULE), 300);
        Matcher source = SOURCE.matcher(download.output());
        if (download.exit() != 0 || !source.find()) {
            return ForeignTool.notRun(WITHOUT + " (no copy of " + MODULE + ")");
        }
        Path program = directory.resolve("fsck");
        Outcome built = run(Path.of(source.group(1)),
                List.of(go, "build", "-o", program.toString(), "./cmd/fsck"), 300);
        return built.exit() == 0
                ? program
                : ForeignTool.notRun(WITHOUT + " (it does not build here: " + built.output() + ")");
    }

    private List<String> check(Path fsck, Path mechanism) throws IOException {
        Path key = java.nio.file.Files.writeString(directory.resolve("log.pub"), KEY.encode());
        return List.of(fsck.toString(), "--storage_url=" + mechanism.resolve("ledger").toUri(),
                "--public_key=" + key, "--ui=false", "-v=1");
    }

    @Test
    void tessera_finds_nothing_wrong() throws IOException, InterruptedException {
        Path mechanism = directory.resolve("sound");
        List<String> command = check(fsck(), mechanism);
        try (Ledger ledger = create(FileDisk.at(mechanism))) {
            for (long size : List.of(1L, 255L, 256L, 300L, 65_535L, 65_536L, 66_000L)) {
                fill(ledger, size);
                ledger.publish();
                Outcome outcome = run(directory, command, 60);
                assertThat(outcome.exit()).as("size %s: %s", size, outcome.output()).isZero();
                assertThat(outcome.output()).contains("Successfully fsck'd log with size " + size);
            }
        }
    }

    /// Shows that the test above would notice; this version of fsck names the tile and then
    /// waits for ever, so it is ended.
    @Test
    void tessera_finds_a_changed_byte() throws IOException, InterruptedException {
        Path mechanism = directory.resolve("changed");
        List<String> command = check(fsck(), mechanism);
        try (Ledger ledger = create(FileDisk.at(mechanism))) {
            fill(ledger, 300);
            ledger.publish();
        }
        Path tile = mechanism.resolve("ledger/tile/0/000");
        byte[] bytes = java.nio.file.Files.readAllBytes(tile);
        bytes[77] ^= 1;
        java.nio.file.Files.write(tile, bytes);
        Outcome outcome = run(directory, command, 5);
        assertThat(outcome.exit()).isNotZero();
        assertThat(outcome.output()).contains("Tiles/0: \n[0, 1):Invalid, ");
    }
}
