package mizan.statement;

import mizan.tlog.Bytes;

/// One Ed25519 signature over an envelope's PAE.
///
/// @param keyid id of the key that is said to have signed
/// @param sig   64 bytes
public record Signature(KeyId keyid, Bytes sig) {
    /// Length of an Ed25519 signature.
    public static final int BYTES = 64;

    /// Refuses any other length.
    public Signature {
        if (sig.length() != BYTES) {
            throw new MalformedStatement(Malformation.SIGNATURE_LENGTH,
                    "found %d bytes".formatted(sig.length()), MalformedStatement.NO_OFFSET);
        }
    }
}
