package mizan.office;

import java.time.Instant;

/// What a token that a program shows is worth.
public sealed interface TokenCheck {
    /// It stands for its officer; whether that officer's key still holds, the record says.
    record Good(TokenDraft token) implements TokenCheck {}

    /// Its time is past.
    record Expired(Instant at) implements TokenCheck {}

    /// It was taken back.
    record Revoked(Instant at) implements TokenCheck {}

    /// No token has this text.
    record Unknown() implements TokenCheck {}
}
