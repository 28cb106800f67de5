package mizan.desk;

import java.util.Optional;
import mizan.mechanism.RejectionText.Text;
import mizan.statement.StatementId;
import mizan.tlog.EntryIndex;
import mizan.tlog.Note;

/// What the desk says to one envelope.
///
/// Closed: each kind has one HTTP status, given here.
public sealed interface Answer {
    /// It stands in the record. 201, or 200 for a repeat.
    ///
    /// @param degree  now
    /// @param receipt the desk's signed note; the same bytes each time
    /// @param repeat  it stood there before
    record Kept(StatementId id, EntryIndex index, Degree degree, Note receipt, boolean repeat)
            implements Answer {}

    /// It was turned away. 422.
    ///
    /// @param refusal the desk's signed note; only for a valid envelope of a known key
    record Refused(Text text, Optional<Note> refusal) implements Answer {}

    /// The bytes are no statement. 400.
    record Malformed(Text text) implements Answer {}

    /// The bytes are more than a statement may have. 413.
    record Oversize(Text text) implements Answer {}

    /// The head seen cannot be judged here or does not cover a reference. 409.
    record Retry(Text text) implements Answer {}

    /// Nothing can be taken in now. 503.
    record Unavailable(Text text) implements Answer {}
}
