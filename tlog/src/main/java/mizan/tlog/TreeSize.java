package mizan.tlog;

/// A number of entries in a tree.
///
/// @param entries count, 0 to 2^63 - 1
public record TreeSize(long entries) implements Comparable<TreeSize> {
    /// The size of the tree without entries.
    public static final TreeSize ZERO = new TreeSize(0);

    /// Checks the range.
    public TreeSize {
        if (entries < 0) {
            throw new IllegalArgumentException("tree size " + entries + " is negative");
        }
    }

    /// The index that the next entry will get.
    public EntryIndex next() {
        return new EntryIndex(entries);
    }

    /// Whether a tree of this size holds the entry at `index`.
    public boolean covers(EntryIndex index) {
        return index.value() < entries;
    }

    @Override
    public int compareTo(TreeSize other) {
        return Long.compare(entries, other.entries);
    }

    /// The count in decimal.
    @Override
    public String toString() {
        return Long.toString(entries);
    }
}
