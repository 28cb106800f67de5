package mizan.statement;

import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// The name of an Ed25519 or X25519 public key: SHA-256 of its 32 raw bytes.
public record KeyId(Hash hash) implements Comparable<KeyId> {
    /// The id of this public key.
    public static KeyId of(Bytes publicKey32) {
        if (publicKey32.length() != 32) {
            throw new IllegalArgumentException(
                    "a public key has 32 bytes, not " + publicKey32.length());
        }
        return new KeyId(Hash.sha256(publicKey32));
    }

    /// Reads 64 lower-case hexadecimal digits.
    public static KeyId parse(String hex) {
        return new KeyId(Hash.parseHex(hex));
    }

    /// 64 lower-case hexadecimal digits.
    public String hex() {
        return hash.hex();
    }

    @Override
    public int compareTo(KeyId other) {
        return hash.compareTo(other.hash);
    }

    @Override
    public String toString() {
        return hex();
    }
}
