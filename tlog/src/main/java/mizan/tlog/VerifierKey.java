package mizan.tlog;

/// A public key of a signed note: who signs, how, and with which key.
///
/// Text form (a *vkey*): `<name>+<key id, 8 hex digits>+<base64(type | public key)>`. The key id
/// is the first four bytes of SHA-256 over `name | 0x0A | type | public key`, only for type 0x02
/// over the public key alone; it is computed again whenever a key is made, and must agree.
/// Being well formed is not being trusted: [Ed25519Point#isCanonicalPrimeOrder] is asked when a
/// key is registered. Source: C2SP signed-note.
///
/// @param name      not empty, without White_Space, plus and control characters
/// @param keyId     the four bytes as a big-endian number
/// @param type      0x01 Ed25519, 0x04 Ed25519 cosignature; others can be named, not verified
/// @param publicKey 32 bytes for types 0x01 and 0x04
public record VerifierKey(String name, int keyId, byte type, Bytes publicKey) {
    /// Signatures over the note's text.
    public static final byte ED25519 = 0x01;

    /// Timestamped cosignatures of a checkpoint.
    public static final byte COSIGNATURE = 0x04;

    private static final byte ECDSA = 0x02;

    /// Checks name, length and key id.
    public VerifierKey {
        KeyNames.check(name, "key name");
        if ((type == ED25519 || type == COSIGNATURE)
                && publicKey.length() != Ed25519.PUBLIC_KEY_LENGTH) {
            throw new MalformedException("key %s of type 0x%02x has %d bytes, not 32"
                    .formatted(name, type, publicKey.length()));
        }
        int computed = keyIdOf(name, type, publicKey);
        if (keyId != computed) {
            throw new MalformedException("key %s states the id %08x, its bytes give %08x"
                    .formatted(name, keyId, computed));
        }
    }

    /// A key that signs notes.
    public static VerifierKey ed25519(String name, Bytes publicKey) {
        return of(name, ED25519, publicKey);
    }

    /// A key that cosigns checkpoints.
    public static VerifierKey cosigner(String name, Bytes publicKey) {
        return of(name, COSIGNATURE, publicKey);
    }

    private static VerifierKey of(String name, byte type, Bytes publicKey) {
        return new VerifierKey(name, keyIdOf(name, type, publicKey), type, publicKey);
    }

    /// Reads the text form.
    public static VerifierKey parse(String vkey) {
        int first = vkey.indexOf('+');
        int second = vkey.indexOf('+', first + 1);
        if (first < 0 || second != first + 9) {
            throw new MalformedException(
                    "a verifier key is <name>+<8 hex digits>+<base64>, not \"" + vkey + "\"");
        }
        Bytes id = Bytes.fromHex(vkey.substring(first + 1, second));
        Bytes typed = Bytes.fromBase64(vkey.substring(second + 1));
        if (typed.length() < 2) {
            throw new MalformedException("verifier key without key bytes: \"" + vkey + "\"");
        }
        return new VerifierKey(vkey.substring(0, first), NoteSignature.bigEndian(id),
                typed.at(0), typed.slice(1, typed.length()));
    }

    /// The text form.
    public String encode() {
        return name + "+" + keyIdHex() + "+"
                + Bytes.owning(new byte[] {type}).concat(publicKey).base64();
    }

    /// The key id in 8 lower-case hex digits.
    public String keyIdHex() {
        return "%08x".formatted(keyId);
    }

    /// Whether a signature line names this key.
    public boolean made(NoteSignature signature) {
        return signature.keyId() == keyId && signature.name().equals(name);
    }

    /// The text form.
    @Override
    public String toString() {
        return encode();
    }

    private static int keyIdOf(String name, byte type, Bytes publicKey) {
        Bytes hashed = type == ECDSA
                ? publicKey
                : Bytes.utf8(name).concat(Bytes.owning(new byte[] {'\n', type})).concat(publicKey);
        return NoteSignature.bigEndian(Hash.sha256(hashed).bytes());
    }
}
