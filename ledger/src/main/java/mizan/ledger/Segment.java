package mizan.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import mizan.tlog.Bytes;
import mizan.tlog.EntryBundle;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import org.jspecify.annotations.Nullable;

/// The bytes of one journal segment: a header, then batches. Pure.
///
/// | header, 100 bytes | |
/// | --- | --- |
/// | 0 to 7 | `mizanj1` and LF |
/// | 8 to 15 | u64be index of the first entry |
/// | 16 to 47 | SHA-256 of the origin in UTF-8 |
/// | 48 to 79 | root of the tree that holds every entry before the first |
/// | 80 to 95 | salt |
/// | 96 to 99 | u32be CRC-32C of bytes 0 to 95 |
///
/// | batch | |
/// | --- | --- |
/// | 0 to 3 | `btch` |
/// | 4 to 7 | u32be number of entries, at least 1 |
/// | 8 to 15 | u64be index of the first entry |
/// | 16 to 19 | u32be length of the body in bytes |
/// | then | body: for each entry `u16be length, entry`, as in an entry bundle |
/// | then | u32be CRC-32C of the salt and then everything in the batch before this field |
///
/// The salt follows from the log's private key and the first index. It stands in no served file,
/// so no author can hide in an entry what would pass for a batch when a tail is searched.
///
/// @param header  what the segment says of itself
/// @param batches in order, without gaps
/// @param length  bytes that are a header and whole batches; what follows is torn
record Segment(Header header, List<Batch> batches, int length) {
    static final int HEADER_BYTES = 100;
    static final int SALT_BYTES = 16;
    static final int BATCH_FIXED_BYTES = 24;

    private static final Bytes MAGIC = Bytes.utf8("mizanj1\n");
    private static final int MARK = 0x62746368;
    private static final int BODY_AT = 20;

    /// What a segment says of itself.
    ///
    /// @param first  index of its first entry
    /// @param origin SHA-256 of the origin
    /// @param root   of the tree before the first entry
    /// @param salt   16 bytes
    record Header(long first, Hash origin, Hash root, Bytes salt) {}

    /// Where a batch stands.
    ///
    /// @param first  index of its first entry
    /// @param count  entries, at least 1
    /// @param offset of its mark, from the start of the segment
    /// @param length of the whole batch, in bytes
    record Batch(long first, int count, int offset, int length) {
        long end() {
            return first + count;
        }
    }

    static Bytes encode(Header header) {
        ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES);
        MAGIC.writeTo(out);
        out.putLong(header.first());
        header.origin().bytes().writeTo(out);
        header.root().bytes().writeTo(out);
        header.salt().writeTo(out);
        out.putInt(checksum(Bytes.EMPTY, out.array(), 0, HEADER_BYTES - 4));
        return Bytes.of(out.array());
    }

    /// How many bytes a batch of these entries has.
    static int lengthOf(List<Bytes> entries) {
        long length = BATCH_FIXED_BYTES;
        for (Bytes entry : entries) {
            length += 2 + entry.length();
        }
        return Math.toIntExact(length);
    }

    static ByteBuffer encode(Bytes salt, long first, List<Bytes> entries) {
        int length = lengthOf(entries);
        ByteBuffer out = ByteBuffer.allocate(length);
        out.putInt(MARK).putInt(entries.size()).putLong(first);
        out.putInt(length - BATCH_FIXED_BYTES);
        for (Bytes entry : entries) {
            out.putShort((short) entry.length());
            entry.writeTo(out);
        }
        out.putInt(checksum(salt, out.array(), 0, length - 4));
        return out.flip();
    }

    /// Reads as far as the bytes are whole batches in order.
    ///
    /// @throws MalformedException if the header is not one, or if a whole batch follows after
    ///     bytes that are none: then something was changed that had been durable
    static Segment decode(Bytes bytes) {
        byte[] in = bytes.toArray();
        Header header = header(bytes);
        List<Batch> batches = new ArrayList<>();
        int at = HEADER_BYTES;
        long next = header.first();
        while (batchAt(header.salt(), in, at, next) instanceof Batch batch) {
            batches.add(batch);
            at += batch.length();
            next = batch.end();
        }
        for (int later = at + 1; later < in.length - BATCH_FIXED_BYTES; later++) {
            if (markAt(in, later) && batchAt(header.salt(), in, later,
                    ByteBuffer.wrap(in).getLong(later + 8)) != null) {
                throw new MalformedException(("a whole batch stands at byte %d, after bytes from "
                        + "%d on that are none").formatted(later, at));
            }
        }
        return new Segment(header, batches, at);
    }

    private static Header header(Bytes bytes) {
        if (bytes.length() < HEADER_BYTES || !bytes.slice(0, MAGIC.length()).equals(MAGIC)) {
            throw new MalformedException("no journal segment of version 1 begins here");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes.slice(0, HEADER_BYTES).toArray());
        if (in.getInt(HEADER_BYTES - 4)
                != checksum(Bytes.EMPTY, in.array(), 0, HEADER_BYTES - 4)) {
            throw new MalformedException("the header's checksum does not hold");
        }
        return new Header(in.getLong(8), Hash.of(bytes.slice(16, 48)),
                Hash.of(bytes.slice(48, 80)), bytes.slice(80, 96));
    }

    private static boolean markAt(byte[] in, int at) {
        return in[at] == 'b' && in[at + 1] == 't' && in[at + 2] == 'c' && in[at + 3] == 'h';
    }

    private static @Nullable Batch batchAt(Bytes salt, byte[] in, int at, long first) {
        ByteBuffer buffer = ByteBuffer.wrap(in);
        if (in.length - at < BATCH_FIXED_BYTES || buffer.getInt(at) != MARK) {
            return null;
        }
        int count = buffer.getInt(at + 4);
        int body = buffer.getInt(at + 16);
        if (count < 1 || body < 2L * count || body > in.length - at - BATCH_FIXED_BYTES
                || buffer.getLong(at + 8) != first
                || buffer.getInt(at + BODY_AT + body) != checksum(salt, in, at, BODY_AT + body)) {
            return null;
        }
        return new Batch(first, count, at, BATCH_FIXED_BYTES + body);
    }

    /// The entries of a batch, from its bytes.
    ///
    /// @throws MalformedException if these are not exactly that batch
    static List<Bytes> entries(Bytes salt, Bytes bytes, Batch expected) {
        byte[] in = bytes.toArray();
        Batch found = batchAt(salt, in, 0, expected.first());
        if (found == null || found.length() != bytes.length()
                || found.count() != expected.count()) {
            throw new MalformedException(
                    "the batch of entry %d does not read back".formatted(expected.first()));
        }
        List<Bytes> entries = new ArrayList<>(found.count());
        int at = BODY_AT;
        int end = in.length - 4;
        while (entries.size() < found.count() && end - at >= 2) {
            int length = (in[at] & 0xff) << 8 | in[at + 1] & 0xff;
            if (length > Math.min(end - at - 2, EntryBundle.ENTRY_BYTES_MAX)) {
                break;
            }
            entries.add(Bytes.of(in, at + 2, at + 2 + length));
            at += 2 + length;
        }
        if (entries.size() != found.count() || at != end) {
            throw new MalformedException(
                    "the batch of entry %d does not divide into %d entries"
                            .formatted(found.first(), found.count()));
        }
        return entries;
    }

    private static int checksum(Bytes salt, byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(salt.toArray());
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
