package mizan.office;

import java.time.Instant;

/// How a link stands for somebody who has its token and has not shown who they are.
///
/// Asking changes nothing, so that a messenger's preview does not use a link up.
public sealed interface LinkStanding {
    /// No link has this token; it may have been mistyped, or its time is long past.
    record Unknown() implements LinkStanding {}

    /// Nobody has opened it.
    record Fresh(Instant expiresAt) implements LinkStanding {}

    /// Some browser has opened it and can go on; no other can.
    record InUse(Instant openedAt, Instant expiresAt) implements LinkStanding {}

    /// Its time is past.
    record Expired(Instant at) implements LinkStanding {}

    /// The office has taken it back.
    record Revoked(Instant at) implements LinkStanding {}
}
