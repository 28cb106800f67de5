package mizan.ledger;

import java.util.Optional;
import java.util.function.Function;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.tlog.TilePath;
import mizan.tlog.TilePath.EntryTile;
import mizan.tlog.TilePath.HashTile;
import mizan.tlog.TileReader;
import mizan.tlog.Tiles;
import mizan.tlog.TreeSize;

/// Tiles and bundles as they stand in files. Where a partial one is gone because the full one
/// exists, its first elements are cut from that.
///
/// @param files from a path below the ledger's prefix to what stands there
record Shelf(Function<String, Optional<Bytes>> files) implements TileReader {
    @Override
    public Optional<Bytes> read(TilePath path) {
        Optional<Bytes> exact = files.apply(path.path());
        if (exact.isPresent() || path.full()) {
            return exact;
        }
        return files.apply(widest(path).path()).map(full -> prefix(full, path));
    }

    /// The same, where a tree of this size stands on disk: also cut from its partial tiles.
    TileReader with(TreeSize tree) {
        return path -> read(path).or(() -> standing(path, tree).flatMap(
                wider -> files.apply(wider.path()).map(bytes -> prefix(bytes, path))));
    }

    private static Optional<? extends TilePath> standing(TilePath path, TreeSize tree) {
        return switch (path) {
            case HashTile tile -> Tiles.hashTileIn(tree, tile.level(), tile.number());
            case EntryTile bundle -> Tiles.hashTileIn(tree, 0, bundle.number())
                    .map(beside -> new EntryTile(bundle.number(), beside.width()));
        };
    }

    private static TilePath widest(TilePath path) {
        return switch (path) {
            case HashTile tile ->
                new HashTile(tile.level(), tile.number(), TilePath.WIDTH_MAX);
            case EntryTile bundle -> new EntryTile(bundle.number(), TilePath.WIDTH_MAX);
        };
    }

    /// What a tile or bundle was when it had the width of `path`.
    static Bytes prefix(Bytes wider, TilePath path) {
        int length = switch (path) {
            case HashTile tile -> tile.width() * Hash.LENGTH;
            case EntryTile bundle -> bundleLength(wider, bundle.width());
        };
        if (length > wider.length()) {
            throw new MalformedException("%s has %d bytes, fewer than its width needs"
                    .formatted(path.path(), wider.length()));
        }
        return wider.slice(0, length);
    }

    /// How many bytes the first entries of a bundle take.
    static int bundleLength(Bytes bundle, int entries) {
        int at = 0;
        for (int entry = 0; entry < entries; entry++) {
            if (bundle.length() - at < 2) {
                throw new MalformedException("an entry bundle ends at byte %d, before entry %d"
                        .formatted(bundle.length(), entry));
            }
            at += 2 + ((bundle.at(at) & 0xff) << 8 | bundle.at(at + 1) & 0xff);
        }
        return at;
    }
}
