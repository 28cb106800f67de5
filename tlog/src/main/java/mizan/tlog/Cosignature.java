package mizan.tlog;

import java.nio.ByteBuffer;
import java.util.Optional;

/// A cosigner's dated signature on a checkpoint: "as of this time, the largest head of this log
/// that I have seen, and it is consistent with all before".
///
/// | part | bytes |
/// | --- | --- |
/// | signature of the note line | `u64be seconds | Ed25519 signature [64]` |
/// | what is signed | `cosignature/v1` LF `time <seconds>` LF, then the whole note text |
///
/// Seconds are POSIX, UTC. The cosigner's name is not signed, so one key serves one cosigner.
/// Source: C2SP tlog-cosignature, type 0x04.
public final class Cosignature {
    private Cosignature() {}

    /// A cosignature that holds.
    ///
    /// @param key          of the cosigner
    /// @param posixSeconds when it was made, by the cosigner's clock
    public record Verified(VerifierKey key, long posixSeconds) {}

    /// The cosignature of a checkpoint, under a name.
    ///
    /// @param posixSeconds at least 1
    public static NoteSignature sign(Checkpoint checkpoint, String name, Ed25519Seed seed,
            long posixSeconds, Ed25519 ed25519) {
        return sign(checkpoint.text(), VerifierKey.cosigner(name, seed.publicKey()), seed,
                posixSeconds, ed25519);
    }

    /// The cosignature of a note's text under a key of type 0x04 that is known already: the way
    /// to sign at another's request, as it does not work out the public key again.
    ///
    /// @param posixSeconds at least 1
    public static NoteSignature sign(String noteText, VerifierKey key, Ed25519Seed seed,
            long posixSeconds, Ed25519 ed25519) {
        if (posixSeconds < 1) {
            throw new IllegalArgumentException(
                    "a cosignature needs a time after 1970, not " + posixSeconds);
        }
        Bytes signature = ed25519.sign(seed, signed(noteText, posixSeconds));
        ByteBuffer dated = ByteBuffer.allocate(Long.BYTES + Ed25519.SIGNATURE_LENGTH)
                .putLong(posixSeconds);
        signature.writeTo(dated);
        return new NoteSignature(key.name(), key.keyId(), Bytes.owning(dated.array()));
    }

    /// The cosignature that a line is under `key`; empty if the line names another key, is not
    /// 72 bytes, states a time beyond 2^63 - 1, or does not verify.
    public static Optional<Verified> verify(
            String noteText, NoteSignature line, VerifierKey key, Ed25519 ed25519) {
        Bytes dated = line.signature();
        if (key.type() != VerifierKey.COSIGNATURE || !key.made(line)
                || dated.length() != Long.BYTES + Ed25519.SIGNATURE_LENGTH) {
            return Optional.empty();
        }
        long posixSeconds = ByteBuffer.wrap(dated.shared()).getLong();
        boolean holds = posixSeconds >= 0 && ed25519.verify(key.publicKey(),
                signed(noteText, posixSeconds), dated.slice(Long.BYTES, dated.length()));
        return holds ? Optional.of(new Verified(key, posixSeconds)) : Optional.empty();
    }

    private static Bytes signed(String noteText, long posixSeconds) {
        return Bytes.utf8("cosignature/v1\ntime " + posixSeconds + "\n" + noteText);
    }
}
