package mizan.tlog;

/// A private key under its name, with the public key worked out once.
///
/// For whoever signs often: [Note#sign] and [Cosignature#sign] derive the public key each time.
/// Any number of threads may share one.
public final class NoteSigner {
    private final VerifierKey key;
    private final Ed25519Seed seed;
    private final Ed25519 ed25519;

    private NoteSigner(VerifierKey key, Ed25519Seed seed, Ed25519 ed25519) {
        this.key = key;
        this.seed = seed;
        this.ed25519 = ed25519;
    }

    /// Signs notes, type 0x01.
    public static NoteSigner ed25519(String name, Ed25519Seed seed, Ed25519 ed25519) {
        return new NoteSigner(VerifierKey.ed25519(name, seed.publicKey()), seed, ed25519);
    }

    /// Cosigns checkpoints, type 0x04.
    public static NoteSigner cosigner(String name, Ed25519Seed seed, Ed25519 ed25519) {
        return new NoteSigner(VerifierKey.cosigner(name, seed.publicKey()), seed, ed25519);
    }

    /// The public side.
    public VerifierKey key() {
        return key;
    }

    /// The signature over a note's text; only for a signer of notes.
    public NoteSignature sign(String text) {
        require(VerifierKey.ED25519, "sign notes");
        Note.checkText(text);
        return new NoteSignature(key.name(), key.keyId(), ed25519.sign(seed, Bytes.utf8(text)));
    }

    /// The cosignature of a checkpoint; only for a cosigner.
    ///
    /// @param posixSeconds seconds since 1970, UTC, at least 1
    public NoteSignature cosign(Checkpoint checkpoint, long posixSeconds) {
        require(VerifierKey.COSIGNATURE, "cosign");
        return Cosignature.sign(checkpoint.text(), key, seed, posixSeconds, ed25519);
    }

    private void require(byte type, String verb) {
        if (key.type() != type) {
            throw new IllegalStateException("the key of %s does not %s".formatted(
                    key.name(), verb));
        }
    }

    /// The public side only.
    @Override
    public String toString() {
        return "NoteSigner[" + key + "]";
    }
}
