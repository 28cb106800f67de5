package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import mizan.mechanism.Kept;
import mizan.statement.StatementId;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.verify.RecordFiles;
import mizan.verify.Verdict;
import mizan.verify.Verifier;
import mizan.verify.VerifyOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// kill -9 of a whole desk under load: what was answered as kept is kept, at its index, and the
/// next start needs no hand.
///
/// `-Dseed=N` draws the same moments again, `-Dkills=N` kills so often.
class DeskKillTest {
    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final int LINES_MAX = 60;
    private static final int MILLIS_MAX = 120;

    @TempDir
    private Path directory;

    private final Map<Long, String> acknowledged = new HashMap<>();

    @Test
    void no_acknowledged_entry_is_lost() throws Exception {
        Long given = Long.getLong("seed");
        long seed = given != null ? given : System.nanoTime();
        System.out.println("repeat: ./mizan test DeskKillTest -Dseed=" + seed);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        TestDesk.create(directory, Instant.now()).close();
        for (int kill = 0; kill < KILLS; kill++) {
            runAndKill(1 + random.nextInt(LINES_MAX), random.nextInt(MILLIS_MAX));
        }
        try (TestDesk desk = TestDesk.reopen(directory, InstantSource.system())) {
            desk.desk().settle();
            assertThat(desk.desk().jointlyCosigned()).isEqualTo(desk.size());
            acknowledged.forEach((index, line) -> compare(desk, index, line));
        }
        System.out.println("%d kills: %d statements acknowledged".formatted(
                KILLS, acknowledged.size()));
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);
        assertThat(Verifier.of(RecordFiles.in(directory), VerifyOptions.NONE, TestDesk.ED25519))
                .isInstanceOf(Verdict.Holds.class);
    }

    private static void compare(TestDesk desk, long index, String line) {
        String[] parts = line.split(" ");
        Kept kept = desk.desk().state().statement(StatementId.parse(parts[2])).orElseThrow();
        assertThat(kept.index()).isEqualTo(new EntryIndex(index));
        assertThat(desk.desk().proof(kept.index()).flatMap(proof -> proof.extra())
                .map(Hash::leaf).map(Hash::hex)).contains(parts[1]);
    }

    private void runAndKill(int lines, int millis) throws Exception {
        Process child = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-Dmizan.root=" + System.getProperty("mizan.root"),
                "-cp", System.getProperty("java.class.path"),
                DeskKillChild.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader told = child.inputReader()) {
            int heard = 0;
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                assertThat(line).matches("[0-9]+ [0-9a-f]{64} [0-9a-f]{64}");
                acknowledged.put(Long.parseLong(line.split(" ")[0]), line);
                if (++heard == lines) {
                    Thread.sleep(Duration.ofMillis(millis));
                    child.destroyForcibly();
                }
            }
        } catch (java.io.IOException _) {
            // The pipe broke in the middle of a line: that one is not counted.
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
