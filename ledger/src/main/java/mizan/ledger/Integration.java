package mizan.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import mizan.tlog.Bytes;
import mizan.tlog.EntryBundle;
import mizan.tlog.EntryIndex;
import mizan.tlog.TilePath;
import mizan.tlog.TilePath.EntryTile;
import mizan.tlog.TilePath.HashTile;
import mizan.tlog.TileReader;
import mizan.tlog.Tiles;
import mizan.tlog.TreeSize;

/// Turns recorded entries into bundles and tiles on disk. Everything here can be derived again
/// from the journal, as long as its segments stand.
///
/// Threads: the writer.
final class Integration {
    private static final String PREFIX = "ledger/";

    private final Disk disk;
    private final Frontier frontier;
    private final Batches batches;
    private final Shelf shelf;

    Integration(Disk disk, Frontier frontier, Batches batches) {
        this.disk = disk;
        this.frontier = frontier;
        this.batches = batches;
        this.shelf = new Shelf(path -> disk.read(PREFIX + path));
    }

    /// Writes every bundle and tile that the larger tree has and the smaller has not, durably.
    void run(TreeSize before, TreeSize after) {
        derive(before, after, before,
                (path, content) -> disk.stage(PREFIX + path.path(), content));
        // A crash from here on leaves some of these files ahead of the checkpoint, each whole:
        // start-up removes them, the next publication writes them again.
        disk.settle();
    }

    /// Writes again whichever of those files is missing or differs, and names them.
    List<String> mend(TreeSize before, TreeSize after) {
        List<String> mended = new ArrayList<>();
        derive(before, after, after, (path, content) -> {
            if (!disk.read(PREFIX + path.path()).equals(Optional.of(content))) {
                disk.stage(PREFIX + path.path(), content);
                mended.add(path.path());
            }
        });
        disk.settle();
        return List.copyOf(mended);
    }

    /// @param standing the tree whose tiles are on disk
    private void derive(TreeSize before, TreeSize after, TreeSize standing,
            BiConsumer<TilePath, Bytes> write) {
        TileReader there = shelf.with(standing);
        Iterator<Bytes> entries = batches.from(before.next());
        for (TilePath path : Tiles.changedBy(before, after)) {
            switch (path) {
                case EntryTile tile -> write.accept(tile, bundle(tile, before, there, entries));
                case HashTile tile -> write.accept(tile, held(tile));
            }
        }
    }

    private Bytes held(HashTile tile) {
        return frontier.read(tile).orElseThrow(() ->
                new IllegalStateException(tile.path() + " left memory before it was written"));
    }

    /// The bundle out of what stood in it before and what the journal has after that, checked
    /// against the leaf hashes that are in the tree.
    private Bytes bundle(
            EntryTile tile, TreeSize before, TileReader there, Iterator<Bytes> entries) {
        List<Bytes> inside = new ArrayList<>();
        int kept = (int) Math.max(0, before.entries() - tile.number() * TilePath.WIDTH_MAX);
        if (kept > 0) {
            EntryTile old = new EntryTile(tile.number(), kept);
            Bytes bytes = there.read(old).orElseThrow(
                    () -> new LedgerFault.Corruption(old.path() + " is missing"));
            inside.addAll(EntryBundle.decode(bytes, kept).entries());
        }
        while (inside.size() < tile.width()) {
            inside.add(entries.next());
        }
        EntryBundle bundle = new EntryBundle(inside);
        if (!bundle.matches(held(new HashTile(0, tile.number(), tile.width())))) {
            throw new LedgerFault.Corruption("%s would not hold the entries of its tile: %s"
                    .formatted(tile.path(), "an entry kept before has changed on disk"));
        }
        return bundle.encode();
    }

    /// Deletes the partial files of tiles that were partial in the smaller tree and are full in
    /// the larger, which is published. A crash between leaves some: start-up deletes them.
    void dropPartial(TreeSize before, TreeSize after) {
        for (int level = 0; elements(level, before) > 0; level++) {
            long number = elements(level, before) >> 8;
            boolean was = (elements(level, before) & TilePath.WIDTH_MAX - 1) != 0;
            if (was && number < elements(level, after) >> 8) {
                disk.delete(partials(new HashTile(level, number, TilePath.WIDTH_MAX)));
                if (level == 0) {
                    disk.delete(partials(new EntryTile(number, TilePath.WIDTH_MAX)));
                }
            }
        }
    }

    /// Deletes what a publication that never happened wrote ahead of the published tree; it
    /// cannot have gone beyond what is recorded. Names what it deleted.
    List<String> dropAhead(TreeSize published, TreeSize recorded) {
        List<String> dropped = new ArrayList<>();
        for (int level = 0; elements(level, recorded) > 0; level++) {
            long first = elements(level, published);
            long last = elements(level, recorded) - 1;
            for (long number = first >> 8; number <= last >> 8; number++) {
                int kept = Math.clamp(
                        first - number * TilePath.WIDTH_MAX, 0, TilePath.WIDTH_MAX);
                dropAhead(new HashTile(level, number, TilePath.WIDTH_MAX), kept, dropped);
                if (level == 0) {
                    dropAhead(new EntryTile(number, TilePath.WIDTH_MAX), kept, dropped);
                }
            }
        }
        return List.copyOf(dropped);
    }

    private void dropAhead(TilePath full, int widthPublished, List<String> dropped) {
        if (disk.read(PREFIX + full.path()).isPresent()) {
            disk.delete(PREFIX + full.path());
            dropped.add(full.path());
        }
        for (String width : disk.list(partials(full))) {
            if (Integer.parseInt(width) > widthPublished) {
                disk.delete(partials(full) + "/" + width);
                dropped.add(full.path() + ".p/" + width);
            }
        }
        if (widthPublished == 0) {
            disk.delete(partials(full));
        }
    }

    private static String partials(TilePath full) {
        return PREFIX + full.path() + ".p";
    }

    private static long elements(int level, TreeSize size) {
        return level * 8 >= Long.SIZE - 1 ? 0 : size.entries() >> level * 8;
    }
}
