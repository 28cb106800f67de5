package mizan.office;

import java.util.Optional;
import java.util.regex.Pattern;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// Makes what only its holder knows, and the digest by which it is found again.
///
/// The text itself is kept nowhere. It is looked up by its SHA-256: how long a comparison takes
/// tells nothing of a text that one cannot choose the digest of.
final class Secrets {
    /// 192 bits.
    private static final int BYTES = 24;
    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_-]{32}");

    private Secrets() {}

    /// Base64url, 32 characters.
    static String fresh(Chance chance) {
        return chance.bytes(BYTES).base64Url();
    }

    /// The digest under which this text is kept; none for a text that [#fresh] cannot have made.
    static Optional<String> digest(String text) {
        return TEXT.matcher(text).matches()
                ? Optional.of(Hash.sha256(Bytes.utf8(text)).hex()) : Optional.empty();
    }
}
