package mizan.statement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;

/// One sealed field in clear, with the salt that hides it in its digest (RFC 9901).
///
/// @param salt16  16 random bytes
/// @param name    flat dotted name, for example `place.point`
/// @param encoded base64url without padding of the JSON list `[salt, name, value]`, where the salt
///                is base64url too; its ASCII bytes are what the digest is over
public record Disclosure(Bytes salt16, String name, Json value, String encoded) {
    /// Bytes of a salt.
    public static final int SALT_BYTES = 16;

    /// A disclosure that another statement hands on, in its encoded form.
    static final Kind<Disclosure> KIND = Kind.of("base64url disclosure",
            Json.text(of(Bytes.of(new byte[SALT_BYTES]), "words", Json.text("words")).encoded()),
            (json, place) -> decode(Kind.text(json, place)));

    /// A field with a fresh salt, encoded in the compact form.
    public static Disclosure of(Bytes salt16, String name, Json value) {
        if (salt16.length() != SALT_BYTES) {
            throw fail(Malformation.DISCLOSURE_SALT, "found %d bytes".formatted(salt16.length()));
        }
        Json list = new Json.Items(
                List.of(Json.text(salt16.base64Url()), Json.text(name), value));
        return new Disclosure(salt16, name, value, Json.encode(list).base64Url());
    }

    /// Reads the encoded form and keeps it as it stands: white space and escapes in it are the
    /// author's, and the digest is over them.
    public static Disclosure decode(String encoded) {
        Bytes json;
        try {
            json = Base64Url.decode(encoded);
        } catch (MalformedException trouble) {
            throw fail(Malformation.DISCLOSURE_BASE64, trouble.getMessage());
        }
        if (!(Json.parse(json) instanceof Json.Items(var items)
                && items.size() == 3
                && items.get(0) instanceof Json.Text(var salt)
                && items.get(1) instanceof Json.Text(var name))) {
            throw fail(Malformation.DISCLOSURE_SHAPE, "found " + shown(json));
        }
        try {
            Bytes salt16 = Base64Url.decode(salt);
            if (salt16.length() == SALT_BYTES) {
                return new Disclosure(salt16, name, items.get(2), encoded);
            }
        } catch (MalformedException _) {
            // One answer for every salt that is not 16 bytes.
        }
        throw fail(Malformation.DISCLOSURE_SALT, "found " + new Json.Text(salt).compact());
    }

    /// SHA-256 over the ASCII bytes of [#encoded].
    public Hash digest() {
        return Hash.sha256(encoded.getBytes(StandardCharsets.US_ASCII));
    }

    private static String shown(Bytes json) {
        String text = json.utf8();
        return text.codePointCount(0, text.length()) <= 60
                ? text : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }

    private static MalformedStatement fail(Malformation malformation, String facts) {
        return new MalformedStatement(malformation, facts, MalformedStatement.NO_OFFSET);
    }
}
