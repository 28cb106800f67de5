package mizan.desk;

import mizan.statement.Refusal;

/// What the writer thread decides of one submission; notes are signed afterwards, elsewhere.
///
/// Closed.
sealed interface Verdict {
    /// Durable at its place.
    record Placed(Placement placement) implements Verdict {}

    /// Turned away with this answer, and nothing to sign.
    record Unsigned(Answer answer) implements Verdict {}

    /// Turned away with this answer, and a refusal to sign.
    record Signed(Answer.Refused answer, Refusal refusal) implements Verdict {}
}
