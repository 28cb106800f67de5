package mizan.tlog;

/// A number of entries in a tree.
///
/// @param entries count, 0 to 2^63 - 1
public record TreeSize(long entries) {
    /// Checks the range.
    public TreeSize {
        if (entries < 0) {
            throw new IllegalArgumentException("tree size " + entries + " is negative");
        }
    }
}
