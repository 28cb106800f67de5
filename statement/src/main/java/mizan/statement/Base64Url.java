package mizan.statement;

import java.util.Base64;
import mizan.tlog.Bytes;
import mizan.tlog.MalformedException;

/// RFC 4648 section 5 without padding, one form for each byte string.
final class Base64Url {
    private Base64Url() {}

    static Bytes decode(String text) {
        Bytes decoded;
        try {
            decoded = Bytes.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            throw new MalformedException("not base64url");
        }
        if (!decoded.base64Url().equals(text)) {
            throw new MalformedException("base64url is not in its one form");
        }
        return decoded;
    }
}
