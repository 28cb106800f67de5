package mizan.office;

import java.time.Instant;
import mizan.statement.KeyId;

/// What a signed sign-in comes to; checked in this order.
public sealed interface SignInCheck {
    /// Whoever sent it has this key; what the key may do, the record says.
    record Proven(KeyId key) implements SignInCheck {}

    /// It is no sign-in.
    record Unreadable(String facts) implements SignInCheck {}

    /// It was signed for another host.
    record OtherHost(String found) implements SignInCheck {}

    /// Its nonce was not issued here since the program started.
    record NotIssued() implements SignInCheck {}

    /// Its time is past: ask for another nonce.
    record TooLate(Instant at) implements SignInCheck {}

    /// Nobody knows this key.
    record UnknownKey(KeyId key) implements SignInCheck {}

    /// The signature is not this key's over these bytes.
    record WrongSignature(KeyId key) implements SignInCheck {}

    /// Its nonce was used before: ask for another.
    record UsedBefore() implements SignInCheck {}

    /// So many signed in within two minutes that no more nonces can be remembered.
    record TooMany() implements SignInCheck {}
}
