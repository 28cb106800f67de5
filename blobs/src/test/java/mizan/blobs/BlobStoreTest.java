package mizan.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobStoreTest {
    private static final Bytes FIRST = Bytes.utf8("the first content");
    private static final Bytes SECOND = Bytes.utf8("another one");

    private final FaultyPackDisk disk = new FaultyPackDisk();

    @Test
    void what_was_put_is_there_by_digest_after_reopening(@TempDir Path directory) {
        Path packs = directory.resolve("blobs");
        try (BlobStore store = BlobStore.open(FilePackDisk.at(packs))) {
            assertThat(store.put(FIRST)).isEqualTo(BlobStore.Put.STORED);
            assertThat(store.put(FIRST)).isEqualTo(BlobStore.Put.PRESENT);
            store.keep(List.of(SECOND));
        }
        assertThat(Files.exists(packs.resolve("000000.pack"))).isTrue();
        try (BlobStore store = BlobStore.open(FilePackDisk.at(packs))) {
            assertThat(store.get(Hash.sha256(FIRST))).contains(FIRST);
            assertThat(store.get(Hash.sha256(SECOND))).contains(SECOND);
            assertThat(store.has(Hash.sha256(FIRST), FIRST.length())).isTrue();
            assertThat(store.has(Hash.sha256(FIRST), FIRST.length() + 1)).isFalse();
            assertThat(store.get(Hash.sha256(Bytes.EMPTY))).isEmpty();
        }
        BlobFiles files = BlobFiles.of(FilePackDisk.at(packs));
        assertThat(files.firstBad()).isEmpty();
        assertThat(files.digests()).containsExactly(Hash.sha256(FIRST), Hash.sha256(SECOND));
        assertThat(files.get(Hash.sha256(SECOND))).contains(SECOND);
    }

    @Test
    void a_directory_that_is_not_there_holds_nothing(@TempDir Path directory) {
        BlobFiles files = BlobFiles.of(FilePackDisk.at(directory.resolve("blobs")));
        assertThat(files.firstBad()).isEmpty();
        assertThat(files.digests()).isEmpty();
    }

    @Test
    void withdrawn_content_is_gone_from_the_bytes_on_disk_and_is_not_taken_again() {
        BlobStore store = BlobStore.open(disk);
        store.keep(List.of(FIRST, SECOND));
        store.withdraw(Hash.sha256(FIRST));

        assertThat(Bytes.of(disk.file("000000.pack")).hex()).doesNotContain(FIRST.hex());
        assertThat(store.get(Hash.sha256(FIRST))).isEmpty();
        assertThat(store.has(Hash.sha256(FIRST), FIRST.length())).isFalse();
        assertThat(store.withdrawn(Hash.sha256(FIRST))).isTrue();
        assertThat(store.put(FIRST)).isEqualTo(BlobStore.Put.WITHDRAWN);
        assertThat(store.get(Hash.sha256(SECOND))).contains(SECOND);
        assertThat(disk.unforced()).isEmpty();

        BlobFiles files = BlobFiles.of(disk);
        assertThat(files.firstBad()).isEmpty();
        assertThat(files.withdrawn(Hash.sha256(FIRST))).isTrue();
        assertThat(files.get(Hash.sha256(FIRST))).isEmpty();
        assertThat(files.digests()).containsExactly(Hash.sha256(SECOND));
    }

    @Test
    void content_has_at_least_one_byte_and_at_most_sixteen_mebibytes() {
        BlobStore store = BlobStore.open(disk);
        assertThatThrownBy(() -> store.put(Bytes.EMPTY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a blob has 1 to 16777216 bytes, not 0");
        assertThatThrownBy(() -> store.put(Bytes.of(new byte[(1 << 24) + 1])))
                .hasMessage("a blob has 1 to 16777216 bytes, not 16777217");
    }

    @Test
    void content_changed_on_disk_is_a_fault_when_it_is_read() {
        BlobStore store = BlobStore.open(disk);
        store.keep(List.of(FIRST));
        disk.file("000000.pack")[Pack.HEADER.length() + Pack.HEAD_BYTES] ^= 1;
        assertThatThrownBy(() -> store.get(Hash.sha256(FIRST)))
                .isInstanceOf(BlobFault.Corruption.class)
                .hasMessage("000000.pack at byte 64: the content does not have the digest "
                        + Hash.sha256(FIRST).hex());
    }

    @Test
    void every_changed_byte_of_a_pack_is_found() {
        BlobStore store = BlobStore.open(disk);
        store.keep(List.of(FIRST, SECOND, Bytes.utf8("third")));
        store.withdraw(Hash.sha256(SECOND));
        byte[] whole = disk.file("000000.pack");
        for (int i = 0; i < whole.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                FaultyPackDisk changed = disk.copy();
                changed.file("000000.pack")[i] ^= (byte) (1 << bit);
                assertThat(BlobFiles.of(changed).firstBad())
                        .as("bit %d of byte %d", bit, i).isPresent();
            }
        }
    }

    @Test
    void every_truncation_is_found_or_leaves_whole_entries() {
        BlobStore store = BlobStore.open(disk);
        store.keep(List.of(FIRST, SECOND));
        byte[] whole = disk.file("000000.pack");
        int firstEnd = Pack.HEADER.length() + Pack.HEAD_BYTES + FIRST.length();
        for (int length = 0; length < whole.length; length++) {
            FaultyPackDisk cut = disk.copy();
            cut.put("000000.pack", Arrays.copyOf(whole, length));
            BlobFiles files = BlobFiles.of(cut);
            boolean between = length == firstEnd || length == Pack.HEADER.length();
            assertThat(files.firstBad().isPresent()).as("%d bytes", length).isEqualTo(!between);
            BlobStore reopened = BlobStore.open(cut);
            assertThat(BlobFiles.of(cut).firstBad()).as("%d bytes", length).isEmpty();
            assertThat(reopened.get(Hash.sha256(FIRST)))
                    .isEqualTo(length >= firstEnd ? Optional.of(FIRST) : Optional.empty());
            reopened.keep(List.of(SECOND));
            assertThat(BlobFiles.of(cut).firstBad()).isEmpty();
        }
    }

    @Test
    void bytes_after_the_last_entry_and_stray_files_are_named() {
        BlobStore.open(disk).keep(List.of(FIRST));
        FaultyPackDisk longer = disk.copy();
        longer.append("000000.pack", Bytes.utf8("x"));
        assertThat(BlobFiles.of(longer).firstBad().orElseThrow()).hasToString(
                "000000.pack at byte 81: the head of an entry is cut off");
        FaultyPackDisk stray = disk.copy();
        stray.append("notes.txt", Bytes.utf8("x"));
        assertThat(BlobFiles.of(stray).firstBad().orElseThrow()).hasToString(
                "notes.txt at byte 0: expected 000001.pack");
        assertThatThrownBy(() -> BlobStore.open(stray)).isInstanceOf(BlobFault.Corruption.class)
                .hasMessage("found notes.txt where 000001.pack is expected");
    }

    @Test
    void one_content_twice_is_named() {
        BlobStore.open(disk).keep(List.of(FIRST));
        Bytes pack = Bytes.of(disk.file("000000.pack"));
        disk.append("000000.pack", pack.slice(Pack.HEADER.length(), pack.length()));
        assertThat(BlobFiles.of(disk).firstBad().orElseThrow().what())
                .isEqualTo("a second entry for " + Hash.sha256(FIRST).hex());
    }
}
