package mizan.mechanism;

import java.util.stream.Stream;
import mizan.statement.BlobRef;
import mizan.statement.FileRef;
import mizan.statement.KeyId;
import mizan.statement.Recipient;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// What a statement carries, by digest, and to whose keys it is sealed.
///
/// Kept flat, because a record has as many of them as statements with content.
///
/// @param sealed     digests of sealed files, 32 bytes each
/// @param plain      digests of plain files and attachments, 32 bytes each
/// @param recipients ids of the keys that some file is sealed to, 32 bytes each
record Carried(Bytes sealed, Bytes plain, Bytes recipients) {
    private static final int BYTES = 32;

    static Carried by(Statement statement) {
        return new Carried(
                flat(statement.files().stream().filter(file -> !file.to().isEmpty())
                        .map(FileRef::sha256).map(Hash::bytes)),
                flat(Stream.concat(
                        statement.files().stream().filter(file -> file.to().isEmpty())
                                .map(FileRef::sha256),
                        statement.blobs().stream().map(BlobRef::sha256)).map(Hash::bytes)),
                flat(statement.files().stream().flatMap(file -> file.to().stream())
                        .map(Recipient::key).distinct().map(key -> key.hash().bytes())));
    }

    private static Bytes flat(Stream<Bytes> parts) {
        return parts.reduce(Bytes.EMPTY, Bytes::concat);
    }

    private static boolean within(Bytes flat, Bytes one) {
        for (int at = 0; at < flat.length(); at += BYTES) {
            if (flat.slice(at, at + BYTES).equals(one)) {
                return true;
            }
        }
        return false;
    }

    boolean isSealedTo(KeyId key) {
        return within(recipients, key.hash().bytes());
    }

    boolean hasSealed(Hash sha256) {
        return within(sealed, sha256.bytes());
    }

    boolean has(Hash sha256) {
        return hasSealed(sha256) || within(plain, sha256.bytes());
    }
}
