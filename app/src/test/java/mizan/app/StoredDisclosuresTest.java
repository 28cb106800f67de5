package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import mizan.blobs.Age;
import mizan.blobs.BlobStore;
import mizan.statement.Disclosure;
import mizan.statement.DisclosureFile;
import mizan.statement.FileRef;
import mizan.statement.Json;
import mizan.statement.KeyId;
import mizan.statement.Recipient;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The host's own identity, and what it opens.
class StoredDisclosuresTest {

    private static final Bytes OFFICE = Hash.sha256(Bytes.utf8("office")).bytes();
    private static final Bytes OTHER = Hash.sha256(Bytes.utf8("other")).bytes();
    private static final DisclosureFile CLEAR = new DisclosureFile(List.of(Disclosure.of(
            Hash.sha256(Bytes.utf8("salt")).bytes().slice(0, 16), "summary", Json.text("words"))));

    @TempDir
    private Path directory;

    private BlobStore blobs;

    @BeforeEach
    void opens_the_store() {
        blobs = Hosted.blobs(directory);
    }

    private void office(String text, String rights) throws IOException {
        Path file = directory.resolve(StoredDisclosures.OFFICE_KEY);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private FileRef stored(Bytes... identities) {
        List<Bytes> to = List.of(identities).stream().map(Age::publicKey).toList();
        Bytes content = to.isEmpty() ? CLEAR.encode() : new Age().seal(CLEAR.encode(), to);
        var unused = blobs.put(content);
        return new FileRef(Hash.sha256(content), content.length(),
                to.stream().map(KeyId::of).map(Recipient::new).sorted().toList());
    }

    @Test
    void plain_files_open_anywhere_and_sealed_ones_with_the_offices_identity() throws IOException {
        StoredDisclosures without = StoredDisclosures.in(directory, blobs);
        office("# for the office\n" + Age.identityText(OFFICE) + "\n", "rw-------");
        StoredDisclosures with = StoredDisclosures.in(directory, blobs);
        assertThat(without.open(stored())).contains(CLEAR);
        assertThat(without.open(stored(OFFICE))).isEmpty();
        assertThat(with.open(stored())).contains(CLEAR);
        assertThat(with.open(stored(OFFICE, OTHER))).contains(CLEAR);
        assertThat(with.open(stored(OTHER))).isEmpty();
        assertThat(without.identity()).isEmpty();
        assertThat(with.identity()).isEqualTo(KeyId.of(Age.publicKey(OFFICE)).hex());
    }

    @Test
    void an_identity_that_others_can_read_or_that_is_none_stops_the_start() throws IOException {
        office(Age.identityText(OFFICE) + "\n", "rw-r-----");
        assertThatThrownBy(() -> StoredDisclosures.in(directory, blobs))
                .isInstanceOf(Trouble.class).hasMessageContaining("is open to others");
        office("nothing\n", "rw-------");
        assertThatThrownBy(() -> StoredDisclosures.in(directory, blobs))
                .isInstanceOf(Trouble.class).hasMessageContaining("holds no X25519 identity");
    }
}
