package mizan.ledger;

import java.util.List;
import mizan.tlog.TreeSize;

/// What start-up found and put right, for the operator to read.
///
/// @param published entries under the published checkpoint
/// @param recorded  entries in all
/// @param tornBytes cut from the end of the journal; they were never acknowledged
/// @param finished  whether a publication was finished that a crash had broken off
/// @param dropped   what a publication that was not finished had written, by path
/// @param mended    tiles and bundles written again, by path below the ledger's prefix
public record Repairs(TreeSize published, TreeSize recorded, int tornBytes, boolean finished,
        List<String> dropped, List<String> mended) {
    /// Keeps a copy of the lists.
    public Repairs {
        dropped = List.copyOf(dropped);
        mended = List.copyOf(mended);
    }

    /// Whether the ledger had been left in order.
    public boolean none() {
        return tornBytes == 0 && !finished && dropped.isEmpty() && mended.isEmpty();
    }
}
