package mizan.tlog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A tree as it stands in tiles: roots, leaf hashes, and proofs of inclusion and consistency.
///
/// Tiles are taken as they are read. What comes out is only as good as they are until a proof
/// has been checked by [Proofs] against the root of a signed checkpoint; a false tile can make
/// this class give a proof that fails, never one that holds for a false leaf.
///
/// Each question reads a tile at most once and keeps nothing, so an instance may be shared by
/// threads if its reader may. Every method throws [MissingTileException] for a tile that the
/// tree must have and the reader has not, and [MalformedException] for one of wrong length.
public final class TileTree {
    private final TileReader reader;
    private final TreeSize size;

    /// A tree of this size, read from there.
    public TileTree(TileReader reader, TreeSize size) {
        this.reader = reader;
        this.size = size;
    }

    /// How many entries the tree has.
    public TreeSize size() {
        return size;
    }

    /// The root, out of the tiles at the right edge.
    public Hash root() {
        return rootAt(size);
    }

    /// The root that the tree had when it was `smaller`.
    public Hash rootAt(TreeSize smaller) {
        covering(smaller);
        return new TileRows(reader, size).run(0, smaller.entries());
    }

    /// The append state of the tree when it was `smaller`.
    public CompactRange rangeAt(TreeSize smaller) {
        covering(smaller);
        TileRows rows = new TileRows(reader, size);
        List<Hash> hashes = new ArrayList<>();
        long at = 0;
        for (long left = smaller.entries(); left != 0; left -= Long.highestOneBit(left)) {
            int height = Long.SIZE - 1 - Long.numberOfLeadingZeros(left);
            hashes.add(rows.node(height, at >> height));
            at += 1L << height;
        }
        return new CompactRange(smaller, hashes);
    }

    /// The leaf hash at `index`.
    public Hash leaf(EntryIndex index) {
        covering(index.sizeThatCovers());
        return new TileRows(reader, size).node(0, index.value());
    }

    /// The proof that the tree of size `in` has the leaf at `index`: siblings from the leaf up.
    ///
    /// Source: RFC 6962 section 2.1.1.
    public List<Hash> inclusion(EntryIndex index, TreeSize in) {
        covering(in);
        if (!in.covers(index)) {
            throw new IllegalArgumentException(
                    "a tree of size %s has no entry %s".formatted(in, index));
        }
        TileRows rows = new TileRows(reader, size);
        List<Hash> proof = new ArrayList<>();
        long from = 0;
        long to = in.entries();
        while (to - from > 1) {
            long middle = from + half(to - from);
            if (index.value() < middle) {
                proof.add(rows.run(middle, to));
                to = middle;
            } else {
                proof.add(rows.run(from, middle));
                from = middle;
            }
        }
        Collections.reverse(proof);
        return List.copyOf(proof);
    }

    /// The proof that the tree of size `later` begins with the one of size `earlier`; empty if
    /// the sizes are equal or `earlier` is 0.
    ///
    /// Source: RFC 6962 section 2.1.2; size 0 as in C2SP tlog-witness.
    public List<Hash> consistency(TreeSize earlier, TreeSize later) {
        covering(later);
        if (earlier.entries() > later.entries()) {
            throw new IllegalArgumentException(
                    "a tree does not shrink from %s to %s".formatted(earlier, later));
        }
        if (earlier.entries() == 0) {
            return List.of();
        }
        TileRows rows = new TileRows(reader, size);
        List<Hash> proof = new ArrayList<>();
        long from = 0;
        long to = later.entries();
        boolean known = true;
        while (to != earlier.entries()) {
            long middle = from + half(to - from);
            if (earlier.entries() <= middle) {
                proof.add(rows.run(middle, to));
                to = middle;
            } else {
                proof.add(rows.run(from, middle));
                from = middle;
                known = false;
            }
        }
        if (!known) {
            proof.add(rows.run(from, to));
        }
        Collections.reverse(proof);
        return List.copyOf(proof);
    }

    /// The largest power of two below `count`, which is at least 2.
    private static long half(long count) {
        return Long.highestOneBit(count - 1);
    }

    private void covering(TreeSize asked) {
        if (asked.entries() > size.entries()) {
            throw new IllegalArgumentException(
                    "a tree of size %s cannot answer for size %s".formatted(size, asked));
        }
    }
}
