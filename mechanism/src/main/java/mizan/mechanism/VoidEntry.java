package mizan.mechanism;

import java.time.Instant;
import mizan.tlog.EntryIndex;

/// An entry that the rules refuse at its index: it stays in the record, proves inclusion, and
/// changes no state, for everyone.
///
/// @param index 0-based
public record VoidEntry(EntryIndex index, Instant recordedAt, Rejection rejection) {}
