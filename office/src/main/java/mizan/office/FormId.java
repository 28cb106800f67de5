package mizan.office;

import java.util.Optional;
import mizan.tlog.Bytes;
import mizan.tlog.MalformedException;

/// The name of one form on one page, given when the page is made: 16 random bytes.
///
/// Whatever is handed in under one form id is handed in once.
public record FormId(Bytes sixteen) {
    private static final int LENGTH = 16;

    /// Refuses any other length.
    public FormId {
        if (sixteen.length() != LENGTH) {
            throw new IllegalArgumentException("a form id has 16 bytes, not " + sixteen.length());
        }
    }

    /// A new one.
    public static FormId fresh(Chance chance) {
        return new FormId(chance.bytes(LENGTH));
    }

    /// Reads 32 lower-case hexadecimal digits; none if it is anything else.
    public static Optional<FormId> parse(String hex) {
        try {
            Bytes bytes = Bytes.fromHex(hex);
            return bytes.length() == LENGTH ? Optional.of(new FormId(bytes)) : Optional.empty();
        } catch (MalformedException _) {
            return Optional.empty();
        }
    }

    /// 32 lower-case hexadecimal digits.
    public String hex() {
        return sixteen.hex();
    }

    @Override
    public String toString() {
        return hex();
    }
}
