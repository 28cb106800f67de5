package mizan.ledger;

import static mizan.ledger.Samples.ED25519;
import static mizan.ledger.Samples.KEY;
import static mizan.ledger.Samples.LOG_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mizan.testkit.ForeignTool;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process under load, killed without warning 50 times, on one directory.
///
/// After each kill the ledger is opened without a hand: every entry that the process had
/// acknowledged is at its index, every root it had published is the root at that size, and the
/// audit is sound. Drawn are the number of lines to hear and the moment after them;
/// `-Dseed=N` draws the same again, `-Dkills=N` kills so often.
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 50);
    private static final int LINES_MAX = 700;
    private static final int MICROS_MAX = 40_000;
    private static final int SEGMENT_BYTES = 20_000;
    private static final Pattern ENTRY = Pattern.compile("entry ([0-9]+) ([0-9a-f]{64})");
    private static final Pattern HEAD = Pattern.compile("head ([0-9]+) ([0-9a-f]{64})");

    @TempDir Path mechanism;

    private final Map<Long, Hash> acknowledged = new TreeMap<>();
    private final Map<Long, Hash> published = new TreeMap<>();

    @Test
    void no_acknowledged_entry_is_lost_to_fifty_kills() throws Exception {
        Long given = Long.getLong("seed");
        long seed = given != null ? given : System.nanoTime();
        System.out.println("repeat: ./mizan test KillTest -Dseed=" + seed);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int recoveries = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            runAndKill("run" + kill, 1 + random.nextInt(LINES_MAX), random.nextInt(MICROS_MAX));
            recoveries += check() ? 1 : 0;
        }
        System.out.println("%d kills: %d entries acknowledged, %d heads, %d start-ups with repairs"
                .formatted(KILLS, acknowledged.size(), published.size(), recoveries));
        assertThat(acknowledged.size()).isGreaterThan(KILLS * LINES_MAX / 4);
        assertThat(published.size()).isGreaterThan(KILLS / 5);
    }

    private void runAndKill(String words, int lineCount, int micros)
            throws IOException, InterruptedException {
        Path root = ForeignTool.root();
        String classes = String.join(java.io.File.pathSeparator, List.of(
                root.resolve("ledger/target/classes").toString(),
                root.resolve("ledger/target/test-classes").toString(),
                root.resolve("tlog/target/classes").toString()));
        Process child = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx128m", "-cp", classes,
                KillChild.class.getName(), mechanism.toString(), words)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = child.inputReader()) {
            int heard = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard(line);
                heard++;
                if (heard == lineCount) {
                    Thread.ofPlatform().start(() -> killAfter(child, micros));
                }
            }
            assertThat(heard).as("lines heard").isGreaterThanOrEqualTo(lineCount);
        }
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void killAfter(Process child, int micros) {
        LockSupport.parkNanos(micros * 1_000L);
        // Through the handle: what the child had said before is still there to be read.
        child.toHandle().destroyForcibly();
    }

    /// A line that the kill cut short was not said.
    private void heard(String line) {
        Matcher entry = ENTRY.matcher(line);
        Matcher head = HEAD.matcher(line);
        if (entry.matches()) {
            Hash leaf = Hash.parseHex(entry.group(2));
            assertThat(acknowledged.put(Long.valueOf(entry.group(1)), leaf)).isIn(null, leaf);
        } else if (head.matches()) {
            Hash root = Hash.parseHex(head.group(2));
            assertThat(published.put(Long.valueOf(head.group(1)), root)).isIn(null, root);
        }
    }

    private boolean check() {
        try (Ledger ledger = Opening.open(FileDisk.at(mechanism), LOG_KEY, SEGMENT_BYTES)) {
            acknowledged.forEach((index, leaf) -> assertThat(
                    Hash.leaf(ledger.entry(new EntryIndex(index)))).isEqualTo(leaf));
            published.forEach((size, root) -> {
                assertThat(ledger.rootAt(new TreeSize(size))).isEqualTo(root);
                assertThat(ledger.archived(new TreeSize(size))).isPresent();
            });
            AuditResult result = Audit.of(
                    new LedgerFiles(Files.in(mechanism.resolve("ledger"))), KEY, ED25519);
            assertThat(result).isInstanceOfSatisfying(AuditResult.Sound.class,
                    sound -> assertThat(sound.ahead()).isEmpty());
            return !ledger.repairs().none();
        }
    }
}
