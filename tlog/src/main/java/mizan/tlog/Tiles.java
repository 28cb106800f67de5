package mizan.tlog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.tlog.TilePath.EntryTile;
import mizan.tlog.TilePath.HashTile;

/// Which tiles a tree has, and what stands in them.
///
/// A tile at level L, number N holds at place i the root over the leaves
/// `(N·256 + i)·256^L` to `(N·256 + i + 1)·256^L`. A place exists once all those leaves do, so
/// above level 0 once the tile below is full. Source: C2SP tlog-tiles.
public final class Tiles {
    /// A tile's eight rows of the tree, as a shift.
    static final int HEIGHT = 8;

    private Tiles() {}

    /// Every hash tile of a tree, level by level from 0, each level from the left.
    ///
    /// One element per tile: as long as the tree has entries divided by 255.
    public static List<HashTile> hashTilesOf(TreeSize size) {
        return hashTilesChanged(TreeSize.ZERO, size);
    }

    /// Every entry bundle of a tree, from the left.
    public static List<EntryTile> entryTilesOf(TreeSize size) {
        List<EntryTile> tiles = new ArrayList<>();
        for (HashTile tile : levelChanged(0, TreeSize.ZERO, size)) {
            tiles.add(new EntryTile(tile.number(), tile.width()));
        }
        return tiles;
    }

    /// The tiles and bundles of a tree of size `after` that one of size `before` did not have:
    /// bundles first, then hash tiles from level 0 upwards.
    public static List<TilePath> changedBy(TreeSize before, TreeSize after) {
        List<TilePath> changed = new ArrayList<>();
        for (HashTile tile : levelChanged(0, before, after)) {
            changed.add(new EntryTile(tile.number(), tile.width()));
        }
        changed.addAll(hashTilesChanged(before, after));
        return changed;
    }

    private static List<HashTile> hashTilesChanged(TreeSize before, TreeSize after) {
        if (before.entries() > after.entries()) {
            throw new IllegalArgumentException(
                    "a tree does not shrink from %s to %s".formatted(before, after));
        }
        List<HashTile> changed = new ArrayList<>();
        for (int level = 0; elements(level, after) > 0; level++) {
            changed.addAll(levelChanged(level, before, after));
        }
        return changed;
    }

    private static List<HashTile> levelChanged(int level, TreeSize before, TreeSize after) {
        List<HashTile> changed = new ArrayList<>();
        long old = elements(level, before);
        long now = elements(level, after);
        if (old < now) {
            long last = (now - 1) >> HEIGHT;
            for (long number = old >> HEIGHT; number <= last; number++) {
                changed.add(new HashTile(level, number, widthOf(number, now)));
            }
        }
        return changed;
    }

    /// How many hashes a level has in a tree of this size: size / 256^level.
    static long elements(int level, TreeSize size) {
        int shift = level * HEIGHT;
        return shift >= Long.SIZE - 1 ? 0 : size.entries() >> shift;
    }

    private static int widthOf(long number, long elements) {
        return (int) Math.min(TilePath.WIDTH_MAX, elements - (number << HEIGHT));
    }

    /// The widest form of a tile that a tree of this size has, if it has one.
    public static Optional<HashTile> hashTileIn(TreeSize size, int level, long number) {
        long elements = elements(level, size);
        return number > (elements - 1) >> HEIGHT || elements == 0
                ? Optional.empty()
                : Optional.of(new HashTile(level, number, widthOf(number, elements)));
    }

    /// The widest form of the bundle that holds an entry; the tree must cover it.
    public static EntryTile entryTileOf(EntryIndex index, TreeSize size) {
        if (!size.covers(index)) {
            throw new IllegalArgumentException(
                    "a tree of size %s has no entry %s".formatted(size, index));
        }
        long number = index.value() >> HEIGHT;
        return new EntryTile(number, widthOf(number, size.entries()));
    }

    /// The hash tiles that change when `leaves` are appended, with their contents, in the order
    /// of [#changedBy]. Reads from `existing` the tiles at the right edge of the tree before.
    ///
    /// @throws MissingTileException where `existing` lacks one of those
    public static Map<HashTile, Bytes> extend(
            TileReader existing, TreeSize before, List<Hash> leaves) {
        TreeSize after = new TreeSize(Math.addExact(before.entries(), leaves.size()));
        Map<HashTile, Bytes> changed = new LinkedHashMap<>();
        List<Hash> fresh = leaves;
        for (int level = 0; !fresh.isEmpty(); level++) {
            List<Hash> above = new ArrayList<>();
            int taken = 0;
            for (HashTile tile : levelChanged(level, before, after)) {
                int kept = Math.max(0, (int) Math.min(TilePath.WIDTH_MAX,
                        elements(level, before) - (tile.number() << HEIGHT)));
                ByteBuffer content = ByteBuffer.allocate(tile.width() * Hash.LENGTH);
                if (kept > 0) {
                    content.put(edge(existing, before, level, tile.number()).shared());
                }
                for (; kept < tile.width(); kept++) {
                    fresh.get(taken++).bytes().writeTo(content);
                }
                Bytes bytes = Bytes.owning(content.array());
                changed.put(tile, bytes);
                if (tile.full()) {
                    above.add(rootOf(bytes));
                }
            }
            fresh = above;
        }
        return changed;
    }

    private static Bytes edge(TileReader existing, TreeSize before, int level, long number) {
        return new TileRows(existing, before).tile(level, number);
    }

    /// The hashes in a tile, in order.
    public static List<Hash> hashesIn(Bytes tile) {
        int length = tile.length();
        if (length == 0 || length % Hash.LENGTH != 0
                || length > TilePath.WIDTH_MAX * Hash.LENGTH) {
            throw new MalformedException(
                    "a hash tile has 1 to 256 times 32 bytes, not " + length);
        }
        List<Hash> hashes = new ArrayList<>(length / Hash.LENGTH);
        for (int at = 0; at < length; at += Hash.LENGTH) {
            hashes.add(Hash.of(tile.slice(at, at + Hash.LENGTH)));
        }
        return hashes;
    }

    /// The tree hash over all hashes in a tile; of a full one, its place in the level above.
    public static Hash rootOf(Bytes tile) {
        return rootOver(hashesIn(tile));
    }

    /// The tree hash over a row of subtree roots of equal size.
    static Hash rootOver(List<Hash> row) {
        return CompactRange.EMPTY.appendAll(row).root();
    }
}
