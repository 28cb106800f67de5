package mizan.blobs;

import java.util.regex.Pattern;
import mizan.statement.Malformation;
import mizan.statement.MalformedStatement;
import mizan.tlog.Bytes;

/// The text lines before the ciphertext of an age file.
///
/// `age-encryption.org/v1`, then per recipient `-> X25519 <43>` and `<43>`, then `--- <43>`, each
/// with LF; `<43>` is unpadded standard base64 of 32 bytes. Stanzas of other kinds, which age
/// itself would pass over, are refused: nobody may be able to read who is not listed.
final class AgeHeader {
    /// A file for 256 recipients has about 24,000 bytes of header.
    private static final int HEADER_BYTES_MAX = 32_768;
    private static final int SHARE_CHARACTERS = 43;
    private static final String VERSION = "age-encryption.org/v1";
    private static final Pattern SHARE = Pattern.compile("[A-Za-z0-9+/]{43}");
    private static final String STANZA = "-> X25519 ";
    private static final String MAC = "--- ";

    private final Bytes age;
    private int at;

    private AgeHeader(Bytes age) {
        this.age = age;
    }

    static int stanzas(Bytes age) {
        return new AgeHeader(age).count();
    }

    private int count() {
        if (!line().equals(VERSION)) {
            throw fail("it does not begin with " + VERSION, 0);
        }
        for (int stanzas = 0; ; stanzas++) {
            int lineAt = at;
            String line = line();
            if (share(line, MAC)) {
                if (stanzas == 0) {
                    throw fail("there is no stanza", lineAt);
                }
                return stanzas;
            }
            if (!share(line, STANZA)) {
                throw fail("there is a stanza of another kind", lineAt);
            }
            int bodyAt = at;
            if (!share(line(), "")) {
                throw fail("a stanza has no body of 32 bytes", bodyAt);
            }
        }
    }

    private static boolean share(String line, String prefix) {
        return line.startsWith(prefix)
                && line.length() == prefix.length() + SHARE_CHARACTERS
                && SHARE.matcher(line.substring(prefix.length())).matches();
    }

    private String line() {
        int begin = at;
        StringBuilder line = new StringBuilder();
        while (at < age.length() && at < HEADER_BYTES_MAX) {
            int b = age.at(at++);
            if (b == '\n') {
                return line.toString();
            }
            if (b < 0x20 || b > 0x7e) {
                break;
            }
            line.append((char) b);
        }
        throw fail("a line of the header does not end", begin);
    }

    private static MalformedStatement fail(String facts, int offset) {
        return new MalformedStatement(Malformation.SEALED_FORM, facts, offset);
    }
}
