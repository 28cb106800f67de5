package mizan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mizan.blobs.Age;
import mizan.blobs.BlobStore;
import mizan.projection.DisclosureSource;
import mizan.statement.DisclosureFile;
import mizan.statement.FileRef;
import mizan.statement.KeyId;
import mizan.statement.Recipient;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// The disclosure files of a directory: plain ones, and those sealed to the host's own member.
///
/// The member's X25519 identity lies in `keys/office.key`, where there is one: a file as
/// `age-keygen` writes it, for its owner only. A file that is not sealed to it is not tried.
final class StoredDisclosures implements DisclosureSource {
    static final Path OFFICE_KEY = Path.of("keys", "office.key");

    /// How every age file begins.
    private static final Bytes AGE = Bytes.utf8("age-encryption.org/v1\n");

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private final Function<Hash, Optional<Bytes>> blobs;
    private final Optional<Office> office;
    private final Age age = new Age();

    /// @param identity private, 32 bytes
    private record Office(Bytes identity, Recipient recipient) {

        /// Says nothing of the key.
        @Override
        public String toString() {
            return "Office[" + recipient + "]";
        }
    }

    private StoredDisclosures(
            Function<Hash, Optional<Bytes>> blobs, Optional<Office> office) {
        this.blobs = blobs;
        this.office = office;
    }

    /// The files in `blobs`, with the identity of a mechanism's directory.
    static StoredDisclosures in(Path directory, BlobStore blobs) {
        return in(directory, blobs::get);
    }

    /// The same over blobs that are only read.
    static StoredDisclosures in(Path directory, Function<Hash, Optional<Bytes>> blobs) {
        Path file = directory.resolve(OFFICE_KEY);
        return new StoredDisclosures(blobs,
                Files.exists(file) ? Optional.of(office(file)) : Optional.empty());
    }

    private static Office office(Path file) {
        try {
            if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw Trouble.usage(file + " is open to others than its owner",
                        "it opens what is sealed to this office", "chmod 600 " + file);
            }
            Bytes identity = Age.identity(Arguments.file(file).utf8());
            return new Office(identity, new Recipient(KeyId.of(Age.publicKey(identity))));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the rights of " + file, e);
        } catch (IllegalArgumentException e) {
            throw Trouble.usage(file + " holds no X25519 identity",
                    String.valueOf(e.getMessage()), "make one with age-keygen -o " + file);
        }
    }

    @Override
    public Optional<DisclosureFile> open(FileRef file) {
        if (file.to().isEmpty()) {
            return blobs.apply(file.sha256()).map(DisclosureFile::decode);
        }
        return office.filter(o -> file.to().contains(o.recipient()))
                .flatMap(o -> blobs.apply(file.sha256())
                        .flatMap(content -> age.open(content, o.identity())))
                .map(DisclosureFile::decode);
    }

    /// The content of a blob, opened where it is sealed to the host's own member; absent where it
    /// is sealed to others.
    Optional<Bytes> opened(Hash sha256) {
        return blobs.apply(sha256).flatMap(content -> sealed(content)
                ? office.flatMap(o -> age.open(content, o.identity())) : Optional.of(content));
    }

    private static boolean sealed(Bytes content) {
        return content.length() >= AGE.length()
                && content.slice(0, AGE.length()).equals(AGE);
    }

    @Override
    public String identity() {
        return office.map(o -> o.recipient().key().hex()).orElse("");
    }
}
