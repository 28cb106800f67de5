package mizan.desk;

import java.time.Instant;
import mizan.statement.StatementId;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;

/// Where a statement stands for ever; everything that its receipt says.
///
/// @param repeat it stood there before it was handed in this time
record Placement(
        StatementId id, EntryIndex index, Hash leafHash, Instant recordedAt, boolean repeat) {
    Placement again() {
        return new Placement(id, index, leafHash, recordedAt, true);
    }
}
