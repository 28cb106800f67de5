package mizan.mechanism;

import mizan.tlog.Bytes;

/// Says whether an Ed25519 signature over a message is one key's; cofactorless (ADR 0011).
///
/// The mechanism takes the check as a parameter, so that it depends on no provider. The same
/// arguments must always give the same answer.
@FunctionalInterface
public interface SignatureCheck {

    /// Whether the signature holds.
    ///
    /// @param publicKey 32 bytes
    /// @param message   any length
    /// @param signature 64 bytes; any other length is answered with false
    boolean verify(Bytes publicKey, Bytes message, Bytes signature);
}
