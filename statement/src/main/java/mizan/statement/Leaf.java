package mizan.statement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// What stands in the ledger for one statement: one deterministic container.
///
/// | bytes | field |
/// |---|---|
/// | 1 | version, 1 |
/// | 8 | recorded-at, milliseconds since 1970-01-01T00:00:00Z, big-endian |
/// | 2 + n | payloadType: length, big-endian, then ASCII |
/// | 4 + n | payload: length, big-endian, then the bytes that were signed |
/// | 2 + n | hand-in note of a relay: length 0 if none |
/// | 1 | number of signatures, 1 |
/// | 96 each | key id (32), signature (64); key ids strictly ascending |
///
/// At most 65,535 bytes. Every accepted byte string has exactly one reading, and its reading
/// encodes to exactly these bytes.
///
/// @param recordedAt whole milliseconds, UTC
/// @param handIn     the relay's note, or empty
public record Leaf(Instant recordedAt, String payloadType, Bytes payload, Bytes handIn,
        List<Signature> signatures) {
    /// Bytes of one leaf.
    public static final int BYTES_MAX = 65_535;

    private static final int VERSION = 1;
    /// 9999-12-31T23:59:59.999Z.
    private static final long MILLIS_MAX = 253_402_300_799_999L;
    private static final int SIGNATURE_ENTRY_BYTES = Hash.LENGTH + Signature.BYTES;

    /// Refuses what could not be written: J040, J041, J063, J065.
    public Leaf {
        signatures = List.copyOf(signatures);
        long millis = recordedAt.getEpochSecond() < 0 || recordedAt.getEpochSecond() > MILLIS_MAX
                ? -1 : recordedAt.toEpochMilli();
        if (millis < 0 || millis > MILLIS_MAX || recordedAt.getNano() % 1_000_000 != 0) {
            throw fail(Malformation.LEAF_TIME, "found " + recordedAt, 1);
        }
        if (!payloadType.equals(Envelope.STATEMENT)) {
            throw fail(Malformation.PAYLOAD_TYPE,
                    "found " + new Json.Text(payloadType).compact(), 9);
        }
        if (signatures.size() != 1) {
            throw fail(Malformation.SIGNATURE_COUNT, "found " + signatures.size(),
                    MalformedStatement.NO_OFFSET);
        }
        int bytes = length(payloadType, payload, handIn, signatures.size());
        if (bytes > BYTES_MAX) {
            throw fail(Malformation.LEAF_TOO_LONG, "found %d bytes".formatted(bytes), BYTES_MAX);
        }
    }

    /// The leaf of an envelope that was recorded at this instant and came without a relay.
    public static Leaf of(Envelope envelope, Instant recordedAt) {
        return new Leaf(recordedAt, envelope.payloadType(), envelope.payload(), Bytes.EMPTY,
                envelope.signatures());
    }

    /// The container's bytes.
    public Bytes encode() {
        byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(
                length(payloadType, payload, handIn, signatures.size()));
        out.put((byte) VERSION).putLong(recordedAt.toEpochMilli());
        out.putShort((short) type.length).put(type);
        out.putInt(payload.length());
        payload.writeTo(out);
        out.putShort((short) handIn.length());
        handIn.writeTo(out);
        out.put((byte) signatures.size());
        for (Signature signature : signatures) {
            signature.keyid().hash().bytes().writeTo(out);
            signature.sig().writeTo(out);
        }
        return Bytes.of(out.array());
    }

    /// Reads a container; refuses every byte string that [#encode] would not write.
    public static Leaf decode(Bytes entry) {
        if (entry.length() > BYTES_MAX) {
            throw fail(Malformation.LEAF_TOO_LONG,
                    "found %d bytes".formatted(entry.length()), BYTES_MAX);
        }
        LeafReader in = new LeafReader(entry);
        int version = (int) in.number("version", 1);
        if (version != VERSION) {
            throw fail(Malformation.LEAF_VERSION, "found " + version, 0);
        }
        long millis = in.number("recorded-at", 8);
        if (millis < 0 || millis > MILLIS_MAX) {
            throw fail(Malformation.LEAF_TIME,
                    "found " + Long.toUnsignedString(millis) + " ms", 1);
        }
        Bytes type = in.bytes("payloadType", in.number("payloadType", 2));
        Bytes expected = Bytes.utf8(Envelope.STATEMENT);
        if (!type.equals(expected)) {
            throw fail(Malformation.PAYLOAD_TYPE, "found the bytes " + type.hex(), 9);
        }
        Bytes payload = in.bytes("payload", in.number("payload", 4));
        Bytes handIn = in.bytes("hand-in note", in.number("hand-in note", 2));
        int countAt = in.offset();
        int count = (int) in.number("number of signatures", 1);
        if (count != 1) {
            throw fail(Malformation.SIGNATURE_COUNT, "found " + count, countAt);
        }
        List<Signature> signatures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            KeyId key = new KeyId(Hash.of(in.bytes("key id", Hash.LENGTH)));
            signatures.add(new Signature(key, in.bytes("signature", Signature.BYTES)));
        }
        if (in.offset() < entry.length()) {
            throw fail(Malformation.LEAF_TRAILING,
                    "found %d more bytes".formatted(entry.length() - in.offset()), in.offset());
        }
        return new Leaf(Instant.ofEpochMilli(millis), Envelope.STATEMENT, payload, handIn,
                signatures);
    }

    /// The envelope as it was handed in, but for the form of its JSON.
    public Envelope envelope() {
        return new Envelope(payloadType, payload, signatures);
    }

    private static int length(String type, Bytes payload, Bytes handIn, int signatures) {
        int typeBytes = type.getBytes(StandardCharsets.UTF_8).length;
        return Math.addExact(
                1 + 8 + 2 + typeBytes + 4 + 2 + handIn.length() + 1
                        + signatures * SIGNATURE_ENTRY_BYTES,
                payload.length());
    }

    static MalformedStatement fail(Malformation malformation, String facts, int offset) {
        return new MalformedStatement(malformation, facts, offset);
    }

    /// Takes fields off the front of an entry.
    private static final class LeafReader {
        private final Bytes entry;
        private int at;

        LeafReader(Bytes entry) {
            this.entry = entry;
        }

        int offset() {
            return at;
        }

        /// Big-endian; eight bytes are read as a signed number.
        long number(String field, int width) {
            Bytes bytes = bytes(field, width);
            long value = 0;
            for (int i = 0; i < width; i++) {
                value = value << 8 | bytes.at(i) & 0xff;
            }
            return value;
        }

        Bytes bytes(String field, long length) {
            if (length > entry.length() - at) {
                throw fail(Malformation.LEAF_ENDS_EARLY, "%s needs %d bytes, %d are left".formatted(
                        field, length, entry.length() - at), at);
            }
            Bytes bytes = entry.slice(at, at + (int) length);
            at += (int) length;
            return bytes;
        }
    }
}
