package mizan.desk;

import java.util.HashMap;
import java.util.Map;
import mizan.ledger.Ledger;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;

/// Roots of the ledger that statements name, remembered: neighbours name the same few heads, and
/// to compute one reads and hashes tiles.
///
/// A root never changes once its size is recorded. Threads: one.
final class Roots {
    private static final int KEPT_MAX = 4096;

    private final Ledger ledger;
    private final Map<TreeSize, Hash> roots = new HashMap<>();

    Roots(Ledger ledger) {
        this.ledger = ledger;
    }

    /// The root at a size that is recorded.
    Hash at(TreeSize size) {
        if (roots.size() >= KEPT_MAX) {
            roots.clear();
        }
        return roots.computeIfAbsent(size, ledger::rootAt);
    }
}
