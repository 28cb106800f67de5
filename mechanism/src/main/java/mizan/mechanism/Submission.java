package mizan.mechanism;

import java.time.Instant;
import java.util.Optional;
import mizan.statement.Envelope;
import mizan.statement.Statement;
import mizan.statement.StatementId;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;

/// A decoded statement at the place in the record that it has, or would have.
///
/// @param index      0-based; equals the size of the state that it is judged against
/// @param recordedAt the entry's recorded-at, milliseconds, UTC: the *now* of every decision
/// @param envelope   the envelope whose payload `statement` was decoded from
/// @param id         the envelope's id
/// @param statement  the decoded payload
/// @param rootAtSeen the root of this very tree at `statement.seen().size()`, absent if the
///                   tree has not that many entries before `index`
public record Submission(
        EntryIndex index,
        Instant recordedAt,
        Envelope envelope,
        StatementId id,
        Statement statement,
        Optional<Hash> rootAtSeen) {

    /// A submission whose id is computed from the envelope.
    public static Submission of(
            EntryIndex index,
            Instant recordedAt,
            Envelope envelope,
            Statement statement,
            Optional<Hash> rootAtSeen) {
        return new Submission(
                index, recordedAt, envelope, envelope.id(), statement, rootAtSeen);
    }
}
