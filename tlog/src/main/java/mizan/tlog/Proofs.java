package mizan.tlog;

import java.util.List;

/// The checks of inclusion and consistency.
///
/// Source: RFC 9162 sections 2.1.3.2 and 2.1.4.2. Each is a pure yes or no; there is no way in
/// which a wrong proof is "nearly" right.
public final class Proofs {
    /// A tree of 2^63 - 1 entries has 63 rows: the longest proof of inclusion.
    public static final int HASHES_MAX = 63;

    private Proofs() {}

    /// Whether `proof` shows that the tree of this size and root has `leaf` at `index`.
    public static boolean verifyInclusion(
            EntryIndex index, TreeSize size, Hash leaf, List<Hash> proof, Hash root) {
        if (!size.covers(index)) {
            return false;
        }
        long node = index.value();
        long last = size.entries() - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /// Whether `proof` shows that the tree `later` begins with the tree `earlier`.
    ///
    /// From size 0 only the empty proof and the root of the empty tree hold; between equal sizes
    /// only the empty proof and equal roots.
    public static boolean verifyConsistency(
            TreeSize earlier, TreeSize later, Hash rootEarlier, Hash rootLater, List<Hash> proof) {
        if (earlier.entries() > later.entries()) {
            return false;
        }
        if (earlier.equals(later)) {
            return proof.isEmpty() && rootEarlier.equals(rootLater)
                    && (later.entries() > 0 || rootLater.equals(Hash.EMPTY_TREE));
        }
        if (earlier.entries() == 0) {
            return proof.isEmpty() && rootEarlier.equals(Hash.EMPTY_TREE);
        }
        boolean perfect = Long.bitCount(earlier.entries()) == 1;
        if (!perfect && proof.isEmpty()) {
            return false;
        }
        return climb(earlier, later, rootEarlier, rootLater,
                perfect ? rootEarlier : proof.getFirst(),
                perfect ? proof : proof.subList(1, proof.size()));
    }

    private static boolean climb(TreeSize earlier, TreeSize later, Hash rootEarlier,
            Hash rootLater, Hash start, List<Hash> siblings) {
        long node = earlier.entries() - 1;
        long last = later.entries() - 1;
        int shared = Long.numberOfTrailingZeros(~node);
        node >>= shared;
        last >>= shared;
        Hash small = start;
        Hash large = start;
        for (Hash sibling : siblings) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                small = Hash.node(sibling, small);
                large = Hash.node(sibling, large);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                large = Hash.node(large, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && small.equals(rootEarlier) && large.equals(rootLater);
    }
}
