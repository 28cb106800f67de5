package mizan.ledger;

import static mizan.ledger.Samples.ED25519;
import static mizan.ledger.Samples.KEY;
import static mizan.ledger.Samples.LOG_KEY;
import static mizan.ledger.Samples.entries;
import static mizan.ledger.Samples.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.Cosignature;
import mizan.tlog.EntryIndex;
import mizan.tlog.Note;
import mizan.tlog.NoteSignature;
import mizan.tlog.TreeSize;
import mizan.tlog.VerifierKey;
import org.junit.jupiter.api.Test;

/// One story, broken off at every write in every way, by a killed process and by a loss of
/// power. After each: start-up without a hand, a full audit, and everything that was promised.
class LedgerFaults {
    /// Small, so that the story crosses segments.
    private static final int SEGMENT_BYTES = 700;

    private static final List<VerifierKey> COSIGNERS = IntStream.range(0, 3)
            .mapToObj(number -> VerifierKey.cosigner(
                    "cosigner.example/" + number, Samples.seed(number).publicKey()))
            .toList();

    /// How the machine goes down after the fault.
    private enum Down { PROCESS, POWER, POWER_LATE }

    /// What was promised so far, and what outsiders could see.
    private static final class Promises {
        private final Map<TreeSize, String> seen = new HashMap<>();
        private final Map<TreeSize, Set<NoteSignature>> attached = new HashMap<>();
        private final Set<TreeSize> published = new HashSet<>();
        private long acknowledged;

        /// Every checkpoint that could be read is for ever the only one of its size.
        void watch(String path, Bytes content) {
            if (path.equals("ledger/checkpoint")
                    || path.startsWith("ledger/checkpoints/") && !path.endsWith("index")) {
                Note note = Note.parse(content);
                TreeSize size = Checkpoint.parse(note.text()).size();
                assertThat(seen.putIfAbsent(size, note.text()))
                        .as("a second checkpoint of size %s", size)
                        .isIn(null, note.text());
            }
        }
    }

    private static Ledger create(MemoryDisk disk) {
        return Opening.create(disk, LOG_KEY, SEGMENT_BYTES);
    }

    private static Ledger open(MemoryDisk disk) {
        return Opening.open(disk, LOG_KEY, SEGMENT_BYTES);
    }

    private static void append(Ledger ledger, Promises promises, int count) {
        long from = ledger.size().entries();
        assertThat(ledger.append(entries(from, from + count))).isEqualTo(new EntryIndex(from));
        promises.acknowledged = from + count;
    }

    private static void publish(Ledger ledger, Promises promises) {
        promises.published.add(Checkpoint.parse(ledger.publish().text()).size());
    }

    private static void attach(Ledger ledger, Promises promises, TreeSize size, int cosigner) {
        NoteSignature line = Cosignature.sign(ledger.archived(size).orElseThrow().text(),
                COSIGNERS.get(cosigner), Samples.seed(cosigner), 1_000, ED25519);
        assertThat(ledger.attach(size, List.of(line)).signatures()).contains(line);
        promises.attached.computeIfAbsent(size, _ -> new HashSet<>()).add(line);
    }

    /// Crosses a bundle, several segments, publications with and without cosignatures, a restart.
    private static void story(MemoryDisk disk, Promises promises) {
        Ledger ledger = create(disk);
        append(ledger, promises, 3);
        publish(ledger, promises);
        attach(ledger, promises, new TreeSize(3), 1);
        append(ledger, promises, 250);
        append(ledger, promises, 2);
        publish(ledger, promises);
        append(ledger, promises, 4);
        publish(ledger, promises);
        attach(ledger, promises, new TreeSize(255), 1);
        attach(ledger, promises, new TreeSize(259), 2);
        append(ledger, promises, 1);
        ledger.close();
        Ledger again = open(disk);
        append(again, promises, 2);
        publish(again, promises);
        again.close();
    }

    private static MemoryDisk disk(Promises promises) {
        return new MemoryDisk(promises::watch);
    }

    private static MemoryDisk told() {
        Promises promises = new Promises();
        MemoryDisk disk = disk(promises);
        story(disk, promises);
        return disk;
    }

    private static void down(MemoryDisk disk, Down how) {
        switch (how) {
            case PROCESS -> disk.kill();
            case POWER -> disk.losePower(0, 0);
            case POWER_LATE -> disk.losePower(9, 1);
        }
    }

    /// Opens what is there, or creates it anew if nothing had been promised yet.
    private static Ledger openedOrCreated(MemoryDisk disk, Promises promises) {
        if (disk.read("ledger/checkpoint").isEmpty()) {
            assertThat(promises.acknowledged).isZero();
            return create(disk);
        }
        return open(disk);
    }

    private static void kept(MemoryDisk disk, Ledger ledger, Promises promises) {
        assertThat(ledger.size().entries()).isGreaterThanOrEqualTo(promises.acknowledged);
        for (long index = 0; index < ledger.size().entries(); index++) {
            assertThat(ledger.entry(new EntryIndex(index))).isEqualTo(entry(index));
        }
        assertThat(ledger.archivedSizes()).containsAll(promises.published);
        promises.seen.forEach((size, text) -> assertThat(ledger.rootAt(size))
                .isEqualTo(Checkpoint.parse(text).root()));
        promises.attached.forEach((size, lines) -> assertThat(
                ledger.archived(size).orElseThrow().signatures()).containsAll(lines));
        AuditResult result = audit(disk);
        assertThat(result).isInstanceOfSatisfying(AuditResult.Sound.class, sound -> {
            assertThat(sound.checkpoint()).isEqualTo(ledger.checkpoint());
            assertThat(sound.ahead()).isEmpty();
        });
    }

    private static AuditResult audit(MemoryDisk disk) {
        return Audit.of(new LedgerFiles(disk.files("ledger/")), KEY, ED25519);
    }

    private static void brokenOff(long at, MemoryDisk.Fault fault, Down how) {
        Promises promises = new Promises();
        MemoryDisk disk = disk(promises);
        disk.failAt(at, fault);
        assertThatThrownBy(() -> story(disk, promises)).isInstanceOf(LedgerFault.class);
        down(disk, how);
        Ledger ledger = openedOrCreated(disk, promises);
        kept(disk, ledger, promises);
        promises.acknowledged = ledger.size().entries();
        if (how == Down.PROCESS) {
            // What start-up showed must also survive what comes next.
            disk.losePower(0, 0);
            ledger = open(disk);
        }
        append(ledger, promises, 3);
        publish(ledger, promises);
        ledger.close();
        Ledger last = open(disk);
        assertThat(last.repairs().none()).isTrue();
        kept(disk, last, promises);
    }

    @Test
    void the_story_without_a_fault_keeps_every_promise() {
        Promises promises = new Promises();
        MemoryDisk disk = disk(promises);
        story(disk, promises);
        disk.losePower(0, 0);
        Ledger ledger = open(disk);
        assertThat(ledger.repairs().none()).isTrue();
        kept(disk, ledger, promises);
        assertThat(promises.acknowledged).isEqualTo(262);
        assertThat(promises.published).hasSize(4);
    }

    @Test
    void every_write_may_fail_in_every_way() {
        MemoryDisk told = told();
        long writes = told.writes();
        assertThat(writes).isGreaterThan(100);
        for (long at = 1; at <= writes; at++) {
            for (MemoryDisk.Fault fault : MemoryDisk.Fault.values()) {
                if (fault == MemoryDisk.Fault.TORN && !told.append(at)) {
                    continue;
                }
                Down power = at % 2 == 0 ? Down.POWER : Down.POWER_LATE;
                for (Down how : List.of(Down.PROCESS, power)) {
                    try {
                        brokenOff(at, fault, how);
                    } catch (RuntimeException | AssertionError e) {
                        throw new AssertionError("broken off at write %d of %d, %s, %s"
                                .formatted(at, writes, fault, how), e);
                    }
                }
            }
        }
    }

    @Test
    void start_up_may_itself_be_broken_off_at_every_write() {
        long writes = told().writes();
        for (long at = 1; at <= writes; at += 4) {
            boolean reached = true;
            for (long second = 1; reached; second++) {
                Promises promises = new Promises();
                MemoryDisk disk = disk(promises);
                disk.failAt(at, MemoryDisk.Fault.FAILED_BUT_STORED);
                assertThatThrownBy(() -> story(disk, promises)).isInstanceOf(LedgerFault.class);
                disk.kill();
                if (disk.read("ledger/checkpoint").isEmpty()) {
                    break;
                }
                disk.failAt(second, second % 2 == 0
                        ? MemoryDisk.Fault.FAILED_BUT_STORED
                        : MemoryDisk.Fault.FAILED_AND_ABSENT);
                reached = brokenOffStart(disk);
                disk.losePower(0, (int) second % 3);
                Ledger ledger = open(disk);
                kept(disk, ledger, promises);
            }
        }
    }

    private static boolean brokenOffStart(MemoryDisk disk) {
        try {
            open(disk);
            return false;
        } catch (LedgerFault.Unavailable _) {
            return true;
        }
    }

    @Test
    void after_a_fault_nothing_more_is_written_and_reading_goes_on() {
        Promises promises = new Promises();
        MemoryDisk disk = disk(promises);
        Ledger ledger = create(disk);
        append(ledger, promises, 3);
        publish(ledger, promises);
        disk.failAt(2, MemoryDisk.Fault.FAILED_AND_ABSENT);
        long size = ledger.size().entries();
        assertThatThrownBy(() -> ledger.append(entries(3, 5)))
                .isInstanceOf(LedgerFault.Unavailable.class)
                .hasMessageStartingWith("storage failed: java.io.IOException: write ");
        List<Runnable> writers = new ArrayList<>(List.of(
                () -> ledger.append(entries(3, 4)),
                ledger::publish,
                () -> ledger.attach(new TreeSize(3), List.of())));
        long before = disk.writes();
        for (Runnable writer : writers) {
            assertThatThrownBy(writer::run).isInstanceOf(LedgerFault.Unavailable.class)
                    .hasMessageStartingWith("the ledger has stopped: append failed: storage");
        }
        assertThat(disk.writes()).isEqualTo(before);
        assertThat(ledger.size().entries()).isEqualTo(size);
        assertThat(ledger.entry(new EntryIndex(2))).isEqualTo(entry(2));
        assertThat(Optional.of(ledger.checkpoint())).isEqualTo(
                ledger.archived(new TreeSize(3)));
    }
}
