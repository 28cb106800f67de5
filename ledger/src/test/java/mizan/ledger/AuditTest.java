package mizan.ledger;

import static mizan.ledger.Samples.ED25519;
import static mizan.ledger.Samples.KEY;
import static mizan.ledger.Samples.create;
import static mizan.ledger.Samples.entries;
import static mizan.ledger.Samples.fill;
import static mizan.ledger.Samples.rootOf;
import static mizan.ledger.Samples.size;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.ledger.AuditResult.Sound;
import mizan.ledger.AuditResult.Unsound;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.EntryIndex;
import org.junit.jupiter.api.Test;

class AuditTest {
    private static Map<String, Bytes> contents(long... published) {
        MemoryDisk disk = new MemoryDisk();
        try (Ledger ledger = create(disk)) {
            for (long size : published) {
                fill(ledger, size);
                ledger.publish();
            }
        }
        Files files = disk.files("ledger/");
        Map<String, Bytes> contents = new HashMap<>();
        files.list().orElseThrow().forEach(path ->
                contents.put(path, files.read(path).orElseThrow()));
        return contents;
    }

    private static AuditResult audit(Map<String, Bytes> contents) {
        return Audit.of(new LedgerFiles(Files.of(contents)), KEY, ED25519);
    }

    private static AuditResult with(
            Map<String, Bytes> contents, String path, Optional<Bytes> replaced) {
        Map<String, Bytes> changed = new HashMap<>(contents);
        changed.remove(path);
        replaced.ifPresent(bytes -> changed.put(path, bytes));
        return audit(changed);
    }

    private static Bytes flipped(Bytes bytes, int at) {
        byte[] changed = bytes.toArray();
        changed[at] ^= 1;
        return Bytes.of(changed);
    }

    @Test
    void a_sound_ledger_shows_every_entry_in_order() {
        List<Bytes> shown = new ArrayList<>();
        AuditResult result = Audit.of(new LedgerFiles(Files.of(contents(3, 300))), KEY, ED25519,
                (index, entry) -> {
                    assertThat(index).isEqualTo(new EntryIndex(shown.size()));
                    shown.add(entry);
                });
        assertThat(result).isInstanceOfSatisfying(Sound.class, sound -> {
            assertThat(sound.size()).isEqualTo(size(300));
            assertThat(sound.root()).isEqualTo(rootOf(300));
            assertThat(sound.archived()).isEqualTo(3);
        });
        assertThat(shown).isEqualTo(entries(0, 300));
    }

    @Test
    void every_single_changed_byte_of_every_file_is_found() {
        Map<String, Bytes> contents = contents(1, 3, 5);
        contents.forEach((path, bytes) -> {
            for (int at = 0; at < bytes.length(); at++) {
                assertThat(with(contents, path, Optional.of(flipped(bytes, at))))
                        .as("%s, byte %d", path, at).isInstanceOf(Unsound.class);
            }
        });
    }

    @Test
    void every_missing_file_is_found_but_a_partial_one_of_an_older_size() {
        Map<String, Bytes> contents = contents(1, 3, 5);
        for (String path : contents.keySet()) {
            boolean older = path.endsWith(".p/1") || path.endsWith(".p/3");
            assertThat(with(contents, path, Optional.empty())).as(path)
                    .isInstanceOf(older ? Sound.class : Unsound.class);
        }
    }

    @Test
    void the_first_place_that_fails_is_named() {
        Map<String, Bytes> contents = contents(300);
        Bytes bundle = contents.get("tile/entries/000");
        assertThat(with(contents, "tile/entries/000", Optional.of(flipped(bundle, 4))))
                .isInstanceOfSatisfying(Unsound.class, unsound -> {
                    assertThat(unsound.place()).isEqualTo("tile/0/000");
                    assertThat(unsound.entry()).contains(new EntryIndex(1));
                });
        assertThat(with(contents, "tile/1/000.p/1", Optional.of(flipped(
                contents.get("tile/1/000.p/1"), 4)))).hasToString("tile/1/000.p/1: place 0 holds "
                + contents.get("tile/1/000.p/1").hex().replaceFirst("^(.{9}).", "$1"
                        + Character.forDigit(Character.digit(contents.get("tile/1/000.p/1").hex()
                                .charAt(9), 16) ^ 1, 16))
                + ", the tile below gives " + rootOf(256));
        assertThat(with(contents, "checkpoint", Optional.empty()))
                .hasToString("checkpoint: it is missing");
        assertThat(with(contents, "checkpoints/x001/000", Optional.of(Bytes.EMPTY)))
                .hasToString("checkpoints/x001/000: no such file belongs to a ledger");
        assertThat(with(contents, "tile/0/000.p/7", Optional.of(Bytes.EMPTY)))
                .hasToString("tile/0/000.p/7: no published size has a tile of this width");
        assertThat(with(contents, "notes.txt", Optional.of(Bytes.EMPTY)))
                .hasToString("notes.txt: no such file belongs to a ledger");
    }

    @Test
    void another_tree_under_the_same_key_is_found_in_the_archive() {
        Map<String, Bytes> contents = contents(3, 5);
        Checkpoint fork = new Checkpoint(KEY.name(), size(3), rootOf(2));
        assertThat(with(contents, "checkpoints/003", Optional.of(
                Samples.LOG_KEY.sign(fork.size(), fork.root()).encode())))
                .hasToString("checkpoints/003: its root is %s, the entries before give %s"
                        .formatted(rootOf(2), rootOf(3)));
    }

    @Test
    void what_lies_ahead_of_the_checkpoint_is_told_and_does_not_fail() {
        Map<String, Bytes> contents = contents(5);
        Map<String, Bytes> later = contents(5, 9);
        later.put("checkpoint", contents.get("checkpoint"));
        assertThat(audit(later)).isInstanceOfSatisfying(Sound.class, sound ->
                assertThat(sound.ahead()).containsExactly("checkpoints/009",
                        "tile/0/000.p/9", "tile/entries/000.p/9"));
    }
}
