package mizan.office;

import java.time.Instant;
import mizan.statement.StatementId;
import mizan.tlog.EntryIndex;

/// How far handing in one form has come.
public sealed interface FormState {
    /// Nothing has been handed in.
    record Typing() implements FormState {}

    /// Signed and kept; handed in or not: nobody knows until the desk answers. Handing in the same
    /// envelope again is right in either case, handing in another never.
    record HandingIn(HandIn handIn, Instant begunAt) implements FormState {}

    /// In the record.
    record Done(StatementId id, EntryIndex index, Instant at) implements FormState {}
}
