package mizan.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// An immutable string of bytes with value equality; its text form is lower-case hex.
///
/// Order is lexicographic over unsigned bytes. Safe for any number of threads.
///
/// Base64 is RFC 4648 section 4 and strict in both directions: one byte string has exactly one
/// encoding, so padding, alphabet and unused trailing bits must be exactly those that
/// [#base64] writes. Hex is lower case only.
public final class Bytes implements Comparable<Bytes> {
    /// No bytes at all.
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] value;

    private Bytes(byte[] owned) {
        value = owned;
    }

    /// Takes over an array that nobody else keeps.
    static Bytes owning(byte[] owned) {
        return new Bytes(owned);
    }

    /// A copy of all of `copied`.
    public static Bytes of(byte[] copied) {
        return new Bytes(copied.clone());
    }

    /// A copy of `copied` from `from`, inclusive, to `to`, exclusive.
    public static Bytes of(byte[] copied, int from, int to) {
        if (from < 0 || to < from || to > copied.length) {
            throw new IndexOutOfBoundsException(
                    "bytes %d to %d of %d".formatted(from, to, copied.length));
        }
        return new Bytes(Arrays.copyOfRange(copied, from, to));
    }

    /// The UTF-8 form of a text without lone surrogates; a lone one is refused, never replaced.
    public static Bytes utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(java.nio.CharBuffer.wrap(text));
            byte[] result = new byte[encoded.remaining()];
            encoded.get(result);
            return new Bytes(result);
        } catch (CharacterCodingException _) {
            throw new MalformedException("text has a lone surrogate and so no UTF-8 form");
        }
    }

    /// Reads lower-case hex, two digits for each byte.
    public static Bytes fromHex(String lower) {
        if (lower.length() % 2 != 0) {
            throw new MalformedException("hex has an odd number of digits: " + lower.length());
        }
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                throw new MalformedException(
                        "hex has U+%04X at character %d, not 0-9 or a-f".formatted((int) c, i));
            }
        }
        return new Bytes(HEX.parseHex(lower));
    }

    /// Reads standard base64 with padding; refuses every text that [#base64] would not write.
    public static Bytes fromBase64(String text) {
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw new MalformedException("not standard base64: " + shown(text));
        }
        Bytes result = new Bytes(decoded);
        if (!result.base64().equals(text)) {
            throw new MalformedException(
                    "base64 is not in its one form (padding, trailing bits): " + shown(text));
        }
        return result;
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "… (" + text.length() + ")";
    }

    /// How many bytes.
    public int length() {
        return value.length;
    }

    /// The byte at `index`, 0-based.
    public byte at(int index) {
        return value[index];
    }

    /// A fresh copy.
    public byte[] toArray() {
        return value.clone();
    }

    /// The array itself; callers in this room must not write to it or let it out.
    byte[] shared() {
        return value;
    }

    /// The bytes from `from`, inclusive, to `to`, exclusive.
    public Bytes slice(int from, int to) {
        return of(value, from, to);
    }

    /// These bytes and then the others.
    public Bytes concat(Bytes other) {
        byte[] both = Arrays.copyOf(value, value.length + other.value.length);
        System.arraycopy(other.value, 0, both, value.length, other.value.length);
        return new Bytes(both);
    }

    /// Puts every byte into `buffer`, which must have room.
    public void writeTo(ByteBuffer buffer) {
        buffer.put(value);
    }

    /// Lower-case hex, two digits for each byte.
    public String hex() {
        return HEX.formatHex(value);
    }

    /// RFC 4648 section 4, with padding.
    public String base64() {
        return Base64.getEncoder().encodeToString(value);
    }

    /// RFC 4648 section 5, without padding.
    public String base64Url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    /// The text that these bytes are in UTF-8; refuses what is not well formed.
    public String utf8() {
        ByteBuffer in = ByteBuffer.wrap(value);
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
        } catch (CharacterCodingException _) {
            throw new MalformedException("not well-formed UTF-8 at byte " + in.position());
        }
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return hex();
    }
}
