package mizan.tlog;

/// The place of one entry in the log, counted from 0.
///
/// @param value 0 to 2^63 - 1
public record EntryIndex(long value) implements Comparable<EntryIndex> {
    /// Checks the range.
    public EntryIndex {
        if (value < 0) {
            throw new IllegalArgumentException("entry index " + value + " is negative");
        }
    }

    /// The size of the smallest tree that holds this entry.
    public TreeSize sizeThatCovers() {
        return new TreeSize(Math.addExact(value, 1));
    }

    @Override
    public int compareTo(EntryIndex other) {
        return Long.compare(value, other.value);
    }

    /// The index in decimal.
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
