package mizan.tlog;

import java.util.ArrayList;
import java.util.List;

/// The least that must be kept to append to a tree: one hash for each bit set in its size.
///
/// The hashes are the roots of the perfect subtrees that cover the entries from left to right,
/// largest first; size 11 = 8 + 2 + 1 has three. Immutable; [#append] gives a new one. Source:
/// RFC 6962 section 2.1, the tree's right edge.
///
/// @param size   entries so far
/// @param hashes as many as size has bits set
public record CompactRange(TreeSize size, List<Hash> hashes) {
    /// The range of the empty tree.
    public static final CompactRange EMPTY = new CompactRange(TreeSize.ZERO, List.of());

    /// Checks the number of hashes.
    public CompactRange {
        hashes = List.copyOf(hashes);
        if (hashes.size() != Long.bitCount(size.entries())) {
            throw new IllegalArgumentException("compact range of size %s has %d hashes, not %d"
                    .formatted(size, hashes.size(), Long.bitCount(size.entries())));
        }
    }

    /// The range with one more leaf.
    public CompactRange append(Hash leaf) {
        return appendAll(List.of(leaf));
    }

    /// The range with these leaves, in order; cheaper than one by one.
    public CompactRange appendAll(List<Hash> leaves) {
        List<Hash> edge = new ArrayList<>(hashes);
        long count = size.entries();
        for (Hash leaf : leaves) {
            Hash merged = leaf;
            for (long bits = count; (bits & 1) == 1; bits >>= 1) {
                merged = Hash.node(edge.removeLast(), merged);
            }
            edge.add(merged);
            count = Math.incrementExact(count);
        }
        return new CompactRange(new TreeSize(count), edge);
    }

    /// The root of the tree.
    public Hash root() {
        return fold(hashes);
    }

    /// Joins the roots of perfect subtrees, largest first, into the root over all of them.
    static Hash fold(List<Hash> largestFirst) {
        if (largestFirst.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        Hash root = largestFirst.getLast();
        for (int i = largestFirst.size() - 2; i >= 0; i--) {
            root = Hash.node(largestFirst.get(i), root);
        }
        return root;
    }
}
