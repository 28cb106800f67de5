package mizan.blobs;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Pattern;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// The format of a pack: a header, then entries without gaps. See `docs/spec/blobs.md`.
///
/// Entry: kind (1 byte, `K` kept or `W` withdrawn), SHA-256 of the content (32), length of the
/// content (8, big-endian, 1 or more), first 8 bytes of SHA-256 over digest and length, content.
/// The content of a withdrawn entry is zeros.
final class Pack {
    static final Bytes HEADER = Bytes.utf8("mizan/blobs/v1\n");
    static final byte KEPT = 'K';
    static final byte WITHDRAWN = 'W';
    static final int CHECK_BYTES = 8;
    static final int HEAD_BYTES = 1 + Hash.LENGTH + 8 + CHECK_BYTES;

    private static final Pattern NAME = Pattern.compile("[0-9]{6}\\.pack");

    private Pack() {}

    /// Where an entry stands and what its head says.
    record Entry(String pack, long offset, byte kind, Hash sha256, int length) {
        long contentAt() {
            return offset + HEAD_BYTES;
        }

        long end() {
            return contentAt() + length;
        }

        boolean withdrawn() {
            return kind == WITHDRAWN;
        }

        Entry asWithdrawn() {
            return new Entry(pack, offset, WITHDRAWN, sha256, length);
        }
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static String name(int number) {
        return "%06d.pack".formatted(number);
    }

    static Bytes head(Hash sha256, int length) {
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
        head.put(KEPT);
        sha256.bytes().writeTo(head);
        head.putLong(length);
        check(sha256, length).writeTo(head);
        return Bytes.of(head.array());
    }

    /// The entry whose head stands at `offset`; empty if these bytes are no head.
    static Optional<Entry> entry(String pack, long offset, Bytes head) {
        byte kind = head.at(0);
        Hash sha256 = Hash.of(head.slice(1, 1 + Hash.LENGTH));
        long length = ByteBuffer.wrap(head.toArray()).getLong(1 + Hash.LENGTH);
        if (kind != KEPT && kind != WITHDRAWN
                || length < 1 || length > BlobStore.CONTENT_BYTES_MAX
                || !check(sha256, length)
                        .equals(head.slice(HEAD_BYTES - CHECK_BYTES, HEAD_BYTES))) {
            return Optional.empty();
        }
        return Optional.of(new Entry(pack, offset, kind, sha256, (int) length));
    }

    /// Whether this is what an entry of this head holds.
    static boolean holds(Entry entry, Bytes content) {
        return entry.withdrawn() ? isZeros(content) : Hash.sha256(content).equals(entry.sha256());
    }

    static Bytes zeros(int length) {
        return Bytes.of(new byte[length]);
    }

    static boolean isZeros(Bytes content) {
        for (int i = 0; i < content.length(); i++) {
            if (content.at(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static Bytes check(Hash sha256, long length) {
        ByteBuffer checked = ByteBuffer.allocate(Hash.LENGTH + 8);
        sha256.bytes().writeTo(checked);
        checked.putLong(length);
        return Hash.sha256(checked.array()).bytes().slice(0, CHECK_BYTES);
    }
}
