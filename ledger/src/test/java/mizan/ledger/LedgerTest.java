package mizan.ledger;

import static mizan.ledger.Samples.ED25519;
import static mizan.ledger.Samples.KEY;
import static mizan.ledger.Samples.ORIGIN;
import static mizan.ledger.Samples.audit;
import static mizan.ledger.Samples.cosigned;
import static mizan.ledger.Samples.create;
import static mizan.ledger.Samples.entries;
import static mizan.ledger.Samples.entry;
import static mizan.ledger.Samples.fill;
import static mizan.ledger.Samples.open;
import static mizan.ledger.Samples.rootOf;
import static mizan.ledger.Samples.size;
import static mizan.ledger.Samples.sizes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.EntryBundle;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.Note;
import mizan.tlog.Proofs;
import mizan.tlog.TilePath.EntryTile;
import mizan.tlog.TlogProof;
import mizan.tlog.TreeSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir Path mechanism;

    private FileDisk disk() {
        return FileDisk.at(mechanism);
    }

    @Test
    void a_new_ledger_has_a_signed_checkpoint_of_size_0() {
        try (Ledger ledger = create(disk())) {
            Note note = ledger.checkpoint();
            assertThat(note.verify(List.of(KEY), ED25519)).containsExactly(KEY);
            assertThat(note.text()).isEqualTo(
                    "joint.example/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
            assertThat(ledger.archivedSizes()).isEqualTo(sizes(0));
            assertThat(ledger.publish()).isEqualTo(note);
            assertThat(ledger.rootAt(TreeSize.ZERO)).isEqualTo(Hash.EMPTY_TREE);
        }
        assertThat(audit(mechanism)).isInstanceOf(AuditResult.Sound.class);
    }

    @Test
    void a_ledger_is_created_once() {
        create(disk()).close();
        assertThatThrownBy(() -> create(disk())).isInstanceOf(IllegalStateException.class)
                .hasMessage("a ledger stands here already: open it");
    }

    @Test
    void nothing_is_opened_where_there_is_nothing() {
        assertThatThrownBy(() -> open(disk())).isInstanceOf(LedgerFault.Corruption.class)
                .hasMessage("there is no checkpoint: no ledger, or not all of it");
    }

    @Test
    void indexes_are_given_in_order_and_never_again() {
        try (Ledger ledger = create(disk())) {
            assertThat(ledger.append(entries(0, 3))).isEqualTo(new EntryIndex(0));
            assertThat(ledger.append(entries(3, 4))).isEqualTo(new EntryIndex(3));
            assertThat(ledger.size()).isEqualTo(size(4));
        }
        try (Ledger ledger = open(disk())) {
            assertThat(ledger.repairs()).isEqualTo(
                    new Repairs(size(0), size(4), 0, false, List.of(), List.of()));
            assertThat(ledger.append(entries(4, 5))).isEqualTo(new EntryIndex(4));
            for (long index = 0; index < 5; index++) {
                assertThat(ledger.entry(new EntryIndex(index))).isEqualTo(entry(index));
            }
        }
    }

    @Test
    void what_is_not_recorded_is_not_answered() {
        try (Ledger ledger = create(disk())) {
            assertThatThrownBy(() -> ledger.entry(new EntryIndex(0)))
                    .hasMessage("entry 0 is not recorded");
            assertThatThrownBy(() -> ledger.rootAt(size(1)))
                    .isInstanceOf(IllegalArgumentException.class);
            ledger.append(entries(0, 1));
            assertThatThrownBy(() -> ledger.prove(new EntryIndex(0)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_batch_out_of_range_is_refused_and_stops_nothing() {
        try (Ledger ledger = create(disk())) {
            assertThatThrownBy(() -> ledger.append(List.of()))
                    .hasMessage("a batch has 1 to 8192 entries, not 0");
            assertThatThrownBy(() -> ledger.append(entries(0, 8193)))
                    .hasMessage("a batch has 1 to 8192 entries, not 8193");
            Bytes longest = Bytes.of(new byte[EntryBundle.ENTRY_BYTES_MAX]);
            assertThatThrownBy(() -> ledger.append(List.of(longest.concat(Bytes.utf8("x")))))
                    .hasMessage("an entry has at most 65535 bytes, not 65536");
            assertThatThrownBy(() -> ledger.append(Collections.nCopies(257, longest)))
                    .hasMessage("a batch has at most 16777216 bytes, not 16843009");
            ledger.append(List.of(longest));
            assertThat(ledger.entry(new EntryIndex(0))).isEqualTo(longest);
            ledger.publish();
            assertThat(ledger.entry(new EntryIndex(0))).isEqualTo(longest);
        }
    }

    @Test
    void every_published_size_is_archived_and_every_root_is_known() {
        List<Long> published = List.of(0L, 1L, 2L, 255L, 256L, 257L, 511L, 600L, 1024L);
        try (Ledger ledger = create(disk())) {
            for (long entries : published) {
                fill(ledger, entries);
                Note note = ledger.publish();
                assertThat(Checkpoint.parse(note.text())).isEqualTo(
                        new Checkpoint(ORIGIN, size(entries), rootOf(entries)));
                assertThat(ledger.archived(size(entries))).contains(note);
                assertThat(audit(mechanism)).isEqualTo(new AuditResult.Sound(note,
                        size(entries), rootOf(entries), published.indexOf(entries) + 1,
                        List.of()));
            }
            fill(ledger, 1300);
            for (long entries : List.of(0, 1, 255, 256, 700, 1023, 1024, 1025, 1280, 1300)) {
                assertThat(ledger.rootAt(size(entries))).isEqualTo(rootOf(entries));
            }
            assertThat(ledger.archivedSizes())
                    .extracting(TreeSize::entries).isEqualTo(published);
        }
    }

    @Test
    void a_second_start_finds_nothing_to_mend() {
        try (Ledger ledger = create(disk())) {
            fill(ledger, 700);
            ledger.publish();
            fill(ledger, 705);
            ledger.publish();
        }
        try (Ledger ledger = open(disk())) {
            assertThat(ledger.repairs().none()).isTrue();
            assertThat(ledger.rootAt(size(703))).isEqualTo(rootOf(703));
        }
    }

    @Test
    void partial_tiles_stand_until_the_full_one_does() {
        try (Ledger ledger = create(disk())) {
            fill(ledger, 3);
            ledger.publish();
            fill(ledger, 200);
            ledger.publish();
            FileDisk seen = disk();
            assertThat(seen.list("ledger/tile/entries/000.p")).containsExactly("200", "3");
            assertThat(seen.list("ledger/tile/0/000.p")).containsExactly("200", "3");
            fill(ledger, 256);
            ledger.publish();
            assertThat(seen.list("ledger/tile/entries")).containsExactly("000");
            assertThat(seen.list("ledger/tile/1/000.p")).containsExactly("1");
            assertThat(ledger.tiles().read(new EntryTile(0, 3)))
                    .contains(new EntryBundle(entries(0, 3)).encode());
        }
    }

    @Test
    void a_proof_holds_against_the_newest_checkpoint_and_carries_the_entry() {
        try (Ledger ledger = create(disk())) {
            fill(ledger, 300);
            ledger.publish();
            fill(ledger, 301);
            for (long index : List.of(1L, 255L, 256L, 299L)) {
                TlogProof proof = ledger.prove(new EntryIndex(index));
                assertThat(proof.extra()).contains(entry(index));
                assertThat(proof.checkpoint()).isEqualTo(ledger.checkpoint());
                assertThat(Proofs.verifyInclusion(new EntryIndex(index), size(300),
                        Hash.leaf(entry(index)), proof.hashes(), rootOf(300))).isTrue();
            }
            assertThat(ledger.prove(new EntryIndex(0)).extra()).isEmpty();
            ledger.publish();
            TlogProof older = ledger.prove(new EntryIndex(7), size(300));
            assertThat(ledger.archived(size(300))).contains(older.checkpoint());
            assertThat(Proofs.verifyConsistency(size(300), size(301), rootOf(300), rootOf(301),
                    ledger.consistency(size(300), size(301)))).isTrue();
        }
    }

    @Test
    void the_archive_keeps_the_first_line_of_a_key_and_the_checkpoint_the_newest() {
        try (Ledger ledger = create(disk())) {
            fill(ledger, 5);
            Note bare = ledger.publish();
            var early = cosigned(ledger, 1, 1_000);
            var late = cosigned(ledger, 1, 2_000);
            var other = cosigned(ledger, 2, 1_500);
            assertThat(ledger.attach(size(5), List.of(early))).isEqualTo(bare.with(early));
            assertThat(ledger.attach(size(5), List.of(late, other)))
                    .isEqualTo(bare.with(early).with(other));
            assertThat(ledger.checkpoint()).isEqualTo(bare.with(late).with(other));
            ledger.attach(size(5), List.of(early));
            assertThat(ledger.checkpoint()).isEqualTo(bare.with(late).with(other));
            fill(ledger, 6);
            ledger.publish();
            assertThat(ledger.archived(size(5))).contains(bare.with(early).with(other));
            assertThatThrownBy(() -> ledger.attach(size(4), List.of()))
                    .hasMessage("no checkpoint of size 4 was published");
        }
        try (Ledger ledger = open(disk())) {
            assertThat(ledger.repairs().none()).isTrue();
            assertThat(ledger.archivedSizes()).isEqualTo(sizes(0, 5, 6));
        }
        assertThat(audit(mechanism)).isInstanceOf(AuditResult.Sound.class);
    }

    @Test
    void segments_rotate_and_go_once_their_entries_are_published() {
        try (Ledger ledger = Opening.create(disk(), Samples.LOG_KEY, 2_000)) {
            for (long to = 40; to <= 1000; to += 40) {
                ledger.append(entries(to - 40, to));
            }
            assertThat(Journal.paths(disk())).hasSizeGreaterThan(3);
            assertThat(ledger.entry(new EntryIndex(3))).isEqualTo(entry(3));
            ledger.publish();
            assertThat(Journal.paths(disk())).hasSize(1);
        }
        try (Ledger ledger = Opening.open(disk(), Samples.LOG_KEY, 2_000)) {
            List<Bytes> all = new ArrayList<>();
            for (long index = 0; index < 1000; index++) {
                all.add(ledger.entry(new EntryIndex(index)));
            }
            assertThat(all).isEqualTo(entries(0, 1000));
            assertThat(ledger.rootAt(size(1000))).isEqualTo(rootOf(1000));
        }
    }

    @Test
    void one_writer_at_a_time() {
        try (Ledger ledger = create(disk())) {
            assertThatThrownBy(() -> open(disk()))
                    .isInstanceOf(LedgerFault.Unavailable.class)
                    .hasMessage("%s is held: another process writes this ledger"
                            .formatted(mechanism.resolve("journal/lock")));
            ledger.append(entries(0, 1));
        }
        open(disk()).close();
    }

    @Test
    void a_closed_ledger_writes_no_more() {
        Ledger ledger = create(disk());
        ledger.close();
        ledger.close();
        assertThatThrownBy(() -> ledger.append(entries(0, 1)))
                .isInstanceOf(LedgerFault.Unavailable.class)
                .hasMessage("the ledger has stopped: it was closed");
    }

    @Test
    void another_log_key_opens_nothing() {
        create(disk()).close();
        assertThatThrownBy(() ->
                Ledger.open(disk(), ORIGIN, Samples.seed(2), ED25519))
                .isInstanceOf(LedgerFault.Corruption.class)
                .hasMessage("checkpoint does not hold under the log key: "
                        + "no known key signed the note");
        open(disk()).close();
    }
}
