package mizan.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A SHA-256 hash: exactly 32 bytes.
///
/// The tree's hashes are those of RFC 6962 section 2.1: a leaf is SHA-256(0x00, entry), an inner
/// node SHA-256(0x01, left, right), the empty tree SHA-256 of nothing. The first byte keeps
/// leaves and nodes apart, so no entry can pass for a subtree.
///
/// @param bytes the 32 bytes
public record Hash(Bytes bytes) implements Comparable<Hash> {
    /// Bytes in a hash.
    public static final int LENGTH = 32;

    /// The root of the tree without entries.
    public static final Hash EMPTY_TREE = sha256(Bytes.EMPTY);

    /// Checks the length.
    public Hash {
        if (bytes.length() != LENGTH) {
            throw new MalformedException("hash has " + bytes.length() + " bytes, not " + LENGTH);
        }
    }

    /// The hash whose 32 bytes are these.
    public static Hash of(Bytes bytes) {
        return new Hash(bytes);
    }

    /// The hash whose 32 bytes are a copy of these.
    public static Hash of(byte[] bytes) {
        return new Hash(Bytes.of(bytes));
    }

    /// SHA-256 of the bytes as they stand.
    public static Hash sha256(Bytes bytes) {
        return sha256(bytes.shared());
    }

    /// SHA-256 of the bytes as they stand.
    public static Hash sha256(byte[] bytes) {
        return new Hash(Bytes.owning(digest().digest(bytes)));
    }

    /// The leaf hash of an entry.
    public static Hash leaf(Bytes entry) {
        MessageDigest digest = digest();
        digest.update((byte) 0);
        return new Hash(Bytes.owning(digest.digest(entry.shared())));
    }

    /// The hash of the node over `left` and `right`.
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = digest();
        digest.update((byte) 1);
        digest.update(left.bytes.shared());
        return new Hash(Bytes.owning(digest.digest(right.bytes.shared())));
    }

    /// Reads 64 lower-case hex digits.
    public static Hash parseHex(String hex) {
        return new Hash(Bytes.fromHex(hex));
    }

    /// Reads strict base64 of 32 bytes.
    public static Hash parseBase64(String base64) {
        return new Hash(Bytes.fromBase64(base64));
    }

    /// 64 lower-case hex digits.
    public String hex() {
        return bytes.hex();
    }

    /// 44 characters of base64.
    public String base64() {
        return bytes.base64();
    }

    @Override
    public int compareTo(Hash other) {
        return bytes.compareTo(other.bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
