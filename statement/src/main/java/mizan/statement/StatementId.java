package mizan.statement;

import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// The name of a statement for ever: SHA-256 of the bytes that were signed (DSSE's PAE).
public record StatementId(Hash hash) implements Comparable<StatementId> {
    /// The id of the statement whose signed bytes these are.
    public static StatementId ofPae(Bytes pae) {
        return new StatementId(Hash.sha256(pae));
    }

    /// Reads 64 lower-case hexadecimal digits.
    public static StatementId parse(String hex) {
        return new StatementId(Hash.parseHex(hex));
    }

    /// 64 lower-case hexadecimal digits.
    public String hex() {
        return hash.hex();
    }

    @Override
    public int compareTo(StatementId other) {
        return hash.compareTo(other.hash);
    }

    @Override
    public String toString() {
        return hex();
    }
}
