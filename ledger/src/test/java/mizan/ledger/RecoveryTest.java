package mizan.ledger;

import static mizan.ledger.Samples.LOG_KEY;
import static mizan.ledger.Samples.audit;
import static mizan.ledger.Samples.entries;
import static mizan.ledger.Samples.entry;
import static mizan.ledger.Samples.fill;
import static mizan.ledger.Samples.rootOf;
import static mizan.ledger.Samples.size;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.CompactRange;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    private static final int SEGMENT_BYTES = 1_000;
    private static final String FIRST = "journal/0000000000000000000.segment";

    @TempDir Path mechanism;

    private final MemoryDisk disk = new MemoryDisk();

    private Ledger create() {
        return Opening.create(disk, LOG_KEY, SEGMENT_BYTES);
    }

    private Ledger open() {
        return Opening.open(disk, LOG_KEY, SEGMENT_BYTES);
    }

    private void refused(String why) {
        long writes = disk.writes();
        assertThatThrownBy(this::open).isInstanceOf(LedgerFault.Corruption.class).hasMessage(why);
        assertThat(disk.writes()).as("writes").isEqualTo(writes);
    }

    private void flip(String path, int at) {
        byte[] bytes = disk.read(path).orElseThrow().toArray();
        bytes[at] ^= 1;
        disk.tamper(path, Bytes.of(bytes));
    }

    private void cut(String path, int bytes) {
        Bytes whole = disk.read(path).orElseThrow();
        disk.tamper(path, whole.slice(0, whole.length() - bytes));
    }

    private void written(long published, long recorded) {
        try (Ledger ledger = create()) {
            fill(ledger, published);
            ledger.publish();
            if (recorded > published) {
                fill(ledger, recorded);
            }
        }
    }

    @Test
    void a_torn_tail_is_cut_and_told() {
        written(3, 5);
        cut(FIRST, 1);
        try (Ledger ledger = open()) {
            int torn = Segment.lengthOf(entries(3, 5)) - 1;
            assertThat(ledger.repairs()).isEqualTo(
                    new Repairs(size(3), size(3), torn, false, List.of(), List.of()));
            assertThat(ledger.append(entries(3, 4))).isEqualTo(new EntryIndex(3));
        }
        assertThat(open().repairs().none()).isTrue();
    }

    @Test
    void a_journal_that_ends_before_the_checkpoint_is_refused() {
        written(3, 3);
        cut(FIRST, 1);
        refused("the checkpoint covers 3 entries and the journal ends at 0: "
                + "one of them is from another time");
    }

    @Test
    void a_changed_byte_before_a_whole_batch_is_no_torn_tail() {
        try (Ledger ledger = create()) {
            ledger.append(entries(0, 2));
            ledger.append(entries(2, 4));
        }
        int second = Segment.HEADER_BYTES + Segment.lengthOf(entries(0, 2));
        flip(FIRST, Segment.HEADER_BYTES + 21);
        refused("%s: a whole batch stands at byte %d, after bytes from 100 on that are none"
                .formatted(FIRST, second));
    }

    @Test
    void an_entry_cannot_pass_for_a_batch() {
        byte[] inner = new byte[60];
        Segment.encode(Bytes.EMPTY, 1, entries(1, 2)).get(inner, 0,
                Segment.lengthOf(entries(1, 2)));
        try (Ledger ledger = create()) {
            ledger.append(List.of(Bytes.of(inner)));
        }
        cut(FIRST, 1);
        try (Ledger ledger = open()) {
            assertThat(ledger.size()).isEqualTo(size(0));
        }
    }

    @Test
    void every_changed_byte_of_a_header_is_refused() {
        written(1, 1);
        for (int at = 0; at < Segment.HEADER_BYTES; at++) {
            flip(FIRST, at);
            assertThatThrownBy(this::open).isInstanceOf(LedgerFault.Corruption.class);
            flip(FIRST, at);
        }
        open().close();
    }

    @Test
    void a_journal_of_another_ledger_is_refused() {
        written(1, 1);
        Segment.Header other = new Journal.SegmentKey(Hash.sha256(Bytes.utf8("other.example")),
                Samples.LOG).header(0, Hash.EMPTY_TREE);
        ByteBuffer batch = Segment.encode(other.salt(), 0, entries(0, 1));
        disk.tamper(FIRST, Segment.encode(other).concat(Bytes.of(batch.array())));
        refused(FIRST + " belongs to a ledger of another origin or log key");
    }

    @Test
    void other_entries_than_the_checkpoint_covers_are_refused() {
        written(3, 3);
        Segment.Header header = Journal.SegmentKey.of(LOG_KEY).header(0, Hash.EMPTY_TREE);
        ByteBuffer batch = Segment.encode(header.salt(), 0, entries(1, 4));
        disk.tamper(FIRST, Segment.encode(header).concat(Bytes.of(batch.array())));
        Hash other = CompactRange.EMPTY.appendAll(
                entries(1, 4).stream().map(Hash::leaf).toList()).root();
        refused("the checkpoint of size 3 has the root %s, tiles and journal give %s"
                .formatted(rootOf(3), other));
    }

    @Test
    void a_missing_segment_is_refused() {
        try (Ledger ledger = create()) {
            for (long to = 100; to <= 500; to += 100) {
                fill(ledger, to);
            }
        }
        List<String> paths = Journal.paths(disk);
        assertThat(paths).hasSizeGreaterThan(2);
        disk.delete(paths.get(1));
        refused(paths.get(2) + " does not begin where the segment before it ends");
        paths.forEach(disk::delete);
        refused("the journal has no segment");
    }

    @Test
    void tiles_that_the_journal_still_has_are_mended() {
        written(300, 300);
        flip("ledger/tile/0/001.p/44", 5);
        disk.delete("ledger/tile/entries/000");
        try (Ledger ledger = open()) {
            assertThat(ledger.repairs().mended()).containsExactly(
                    "tile/entries/000", "tile/0/001.p/44");
            assertThat(ledger.entry(new EntryIndex(7))).isEqualTo(entry(7));
        }
    }

    @Test
    void tiles_that_the_journal_has_no_more_are_not_believed() {
        try (Ledger ledger = create()) {
            fill(ledger, 300);
            ledger.publish();
            fill(ledger, 301);
            ledger.publish();
        }
        assertThat(Journal.paths(disk)).containsExactly("journal/0000000000000000300.segment");
        flip("ledger/tile/0/001.p/44", 5);
        assertThatThrownBy(this::open).isInstanceOf(LedgerFault.Corruption.class)
                .hasMessageContaining("journal/0000000000000000300.segment begins after a tree");
        flip("ledger/tile/0/001.p/44", 5);
        flip("ledger/tile/entries/001.p/44", 5);
        assertThatThrownBy(this::open).isInstanceOf(LedgerFault.Corruption.class)
                .hasMessage("tile/entries/001.p/45 would not hold the entries of its tile: "
                        + "an entry kept before has changed on disk");
    }

    @Test
    void an_index_without_the_checkpoint_is_refused() {
        written(3, 3);
        disk.tamper("ledger/checkpoints/index", Bytes.utf8("0\n3"));
        refused("checkpoints/index does not name the checkpoint's size 3");
        disk.tamper("ledger/checkpoints/index", Bytes.utf8("0\n3\n2\n"));
        refused("checkpoints/index line 3: 2 does not come after 3");
    }

    @Test
    void a_checkpoint_from_an_older_copy_is_refused() {
        written(3, 3);
        Bytes old = disk.read("ledger/checkpoint").orElseThrow();
        try (Ledger ledger = open()) {
            fill(ledger, 4);
            ledger.publish();
            fill(ledger, 5);
            ledger.publish();
        }
        disk.tamper("ledger/checkpoint", old);
        refused("checkpoints/index names 2 sizes beyond the checkpoint's");
    }

    @Test
    void readers_see_only_what_is_true_while_the_writer_goes_on() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (Ledger ledger = Opening.create(FileDisk.at(mechanism), LOG_KEY, 20_000);
                ExecutorService readers = Executors.newFixedThreadPool(3)) {
            Callable<Integer> reader = () -> {
                int questions = 0;
                for (; !done.get(); questions++) {
                    TreeSize all = ledger.size();
                    if (all.entries() > 0) {
                        EntryIndex last = new EntryIndex(all.entries() - 1);
                        assertThat(ledger.entry(last)).isEqualTo(entry(last.value()));
                        EntryIndex middle = new EntryIndex(all.entries() / 2);
                        assertThat(ledger.entry(middle)).isEqualTo(entry(middle.value()));
                        assertThat(ledger.rootAt(size(all.entries() / 2 + 1))).isNotNull();
                    }
                    Checkpoint head = Checkpoint.parse(ledger.checkpoint().text());
                    assertThat(ledger.rootAt(head.size())).isEqualTo(head.root());
                    if (head.size().entries() > 0) {
                        ledger.prove(new EntryIndex(head.size().entries() / 3));
                    }
                }
                return questions;
            };
            List<Future<Integer>> running = List.of(
                    readers.submit(reader), readers.submit(reader), readers.submit(reader));
            for (int step = 1; step <= 60; step++) {
                fill(ledger, step * 37L);
                if (step % 3 == 0) {
                    ledger.publish();
                }
            }
            done.set(true);
            for (Future<Integer> each : running) {
                assertThat(each.get()).isPositive();
            }
            assertThat(ledger.rootAt(size(60 * 37))).isEqualTo(rootOf(60 * 37));
        }
        assertThat(audit(mechanism)).isInstanceOf(AuditResult.Sound.class);
    }
}
