package mizan.tlog;

import java.nio.ByteBuffer;

/// One signature line of a note, verified or not.
///
/// Line: `— <name> <base64(key id [4] | signature)>`: em dash U+2014, one space, name, one space.
///
/// @param name      the key's name
/// @param keyId     four bytes as a big-endian number
/// @param signature at least one byte; for Ed25519 64, for a cosignature 72
public record NoteSignature(String name, int keyId, Bytes signature) {
    private static final String DASH = "\u2014 ";

    /// Checks name and length.
    public NoteSignature {
        KeyNames.check(name, "signature name");
        if (signature.length() == 0) {
            throw new MalformedException("signature of " + name + " has no bytes");
        }
    }

    /// The line, without its LF.
    public String line() {
        ByteBuffer id = ByteBuffer.allocate(Integer.BYTES).putInt(keyId);
        return DASH + name + " " + Bytes.owning(id.array()).concat(signature).base64();
    }

    /// Reads what [#line] writes, without an LF.
    public static NoteSignature parseLine(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new MalformedException(
                    "a signature line is \"— <name> <base64>\", not \"" + line + "\"");
        }
        Bytes decoded = Bytes.fromBase64(line.substring(space + 1));
        if (decoded.length() <= Integer.BYTES) {
            throw new MalformedException(
                    "signature line has no signature after its key id: \"" + line + "\"");
        }
        return new NoteSignature(line.substring(DASH.length(), space), bigEndian(decoded),
                decoded.slice(Integer.BYTES, decoded.length()));
    }

    /// The first four bytes as a number.
    static int bigEndian(Bytes bytes) {
        return ByteBuffer.wrap(bytes.shared()).getInt();
    }
}
