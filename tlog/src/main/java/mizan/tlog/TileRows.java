package mizan.tlog;

import java.util.HashMap;
import java.util.Map;
import mizan.tlog.TilePath.HashTile;

/// The tiles of one tree while one question is answered: each is read once.
final class TileRows {
    private final TileReader reader;
    private final TreeSize size;
    private final Map<HashTile, Bytes> seen = new HashMap<>();

    TileRows(TileReader reader, TreeSize size) {
        this.reader = reader;
        this.size = size;
    }

    /// The tile as wide as this tree has it. Where the partial one is gone, the full one that
    /// replaced it is cut: its first places are the same.
    Bytes tile(int level, long number) {
        HashTile wanted = Tiles.hashTileIn(size, level, number).orElseThrow(
                () -> new IllegalArgumentException("a tree of size %s has no tile %d at level %d"
                        .formatted(size, number, level)));
        return seen.computeIfAbsent(wanted, this::read);
    }

    private Bytes read(HashTile wanted) {
        int length = wanted.width() * Hash.LENGTH;
        HashTile found = wanted;
        var bytes = reader.read(wanted);
        if (bytes.isEmpty() && !wanted.full()) {
            found = new HashTile(wanted.level(), wanted.number(), TilePath.WIDTH_MAX);
            bytes = reader.read(found);
        }
        Bytes tile = bytes.orElseThrow(() -> new MissingTileException(wanted, size));
        if (tile.length() != found.width() * Hash.LENGTH) {
            throw new MalformedException("%s has %d bytes, not %d".formatted(
                    found.path(), tile.length(), found.width() * Hash.LENGTH));
        }
        return tile.length() == length ? tile : tile.slice(0, length);
    }

    /// The root over the `index`-th run of 2^height leaves, all of which the tree has.
    Hash node(int height, long index) {
        int level = height / Tiles.HEIGHT;
        int rows = height % Tiles.HEIGHT;
        long first = index << rows;
        Bytes tile = tile(level, first >> Tiles.HEIGHT);
        int from = (int) (first & TilePath.WIDTH_MAX - 1) * Hash.LENGTH;
        return Tiles.rootOf(tile.slice(from, from + (Hash.LENGTH << rows)));
    }

    /// The root over leaves `from`, inclusive, to `to`, exclusive; `from` is a multiple of a
    /// power of two that is not below the run's length.
    Hash run(long from, long to) {
        var roots = new java.util.ArrayList<Hash>();
        long at = from;
        while (at < to) {
            int height = Long.SIZE - 1 - Long.numberOfLeadingZeros(to - at);
            roots.add(node(height, at >> height));
            at += 1L << height;
        }
        return CompactRange.fold(roots);
    }
}
