package mizan.ledger;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.tlog.TilePath;
import mizan.tlog.TilePath.HashTile;
import mizan.tlog.TileReader;
import mizan.tlog.TileTree;
import mizan.tlog.Tiles;
import mizan.tlog.TreeSize;

/// The right edge of the tree in memory: on every level the tile that still grows, and the full
/// ones that are not on disk yet.
///
/// Memory: 32 bytes for each entry since the last [#forget], and 8 KiB for each level.
///
/// Threads: one writer appends and forgets; any thread reads. A tile's hashes never change once
/// its width shows them.
final class Frontier {
    private static final int LEVEL_BITS = 8;

    private record Place(int level, long number) {}

    private static final class Growing {
        private final byte[] hashes = new byte[TilePath.WIDTH_MAX * Hash.LENGTH];
        private volatile int width;

        void add(Hash hash) {
            int at = width;
            System.arraycopy(hash.bytes().toArray(), 0, hashes, at * Hash.LENGTH, Hash.LENGTH);
            width = at + 1;
        }

        Bytes prefix(int elements) {
            return Bytes.of(hashes, 0, elements * Hash.LENGTH);
        }
    }

    private final ConcurrentHashMap<Place, Growing> tiles = new ConcurrentHashMap<>();
    private volatile long size;

    /// The edge of a tree that stands in tiles.
    static Frontier at(TreeSize size, TileReader reader) {
        Frontier frontier = new Frontier();
        for (int level = 0; Tiles.hashTileIn(size, level, 0).isPresent(); level++) {
            long elements = size.entries() >> (level * LEVEL_BITS);
            int width = (int) (elements & TilePath.WIDTH_MAX - 1);
            if (width > 0) {
                long number = elements >> LEVEL_BITS;
                Growing tile = frontier.growing(level, number);
                hashes(reader, new HashTile(level, number, width)).forEach(tile::add);
            }
        }
        frontier.size = size.entries();
        return frontier;
    }

    private static List<Hash> hashes(TileReader reader, HashTile tile) {
        return Tiles.hashesIn(reader.read(tile).orElseThrow(() ->
                new LedgerFault.Corruption("%s is missing".formatted(tile.path()))));
    }

    private Growing growing(int level, long number) {
        return tiles.computeIfAbsent(new Place(level, number), _ -> new Growing());
    }

    TreeSize size() {
        return new TreeSize(size);
    }

    void append(Hash leaf) {
        Hash carried = leaf;
        long index = size;
        boolean filled = true;
        for (int level = 0; filled; level++) {
            Growing tile = growing(level, index >> LEVEL_BITS);
            tile.add(carried);
            filled = tile.width == TilePath.WIDTH_MAX;
            if (filled) {
                carried = Tiles.rootOf(tile.prefix(TilePath.WIDTH_MAX));
                index >>= LEVEL_BITS;
            }
        }
        size++;
    }

    /// A hash tile, if it is held here at that width or wider.
    Optional<Bytes> read(HashTile wanted) {
        Growing tile = tiles.get(new Place(wanted.level(), wanted.number()));
        return tile == null || tile.width < wanted.width()
                ? Optional.empty()
                : Optional.of(tile.prefix(wanted.width()));
    }

    /// The root of the tree as it stands. For the writer.
    Hash root() {
        return new TileTree(path -> switch (path) {
            case HashTile tile -> read(tile);
            case TilePath.EntryTile _ -> Optional.empty();
        }, size()).root();
    }

    /// Drops the full tiles of a tree of this size; they can be read from disk by now.
    void forget(TreeSize published) {
        tiles.keySet().removeIf(place -> (place.number() + 1)
                <= published.entries() >> (place.level() + 1) * LEVEL_BITS);
    }
}
