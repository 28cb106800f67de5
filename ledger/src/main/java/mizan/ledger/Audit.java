package mizan.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.CompactRange;
import mizan.tlog.Ed25519;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.tlog.Note;
import mizan.tlog.TilePath;
import mizan.tlog.TilePath.EntryTile;
import mizan.tlog.TilePath.HashTile;
import mizan.tlog.Tiles;
import mizan.tlog.TreeSize;
import mizan.tlog.UnverifiedNoteException;
import mizan.tlog.VerifierKey;

/// A full audit of a ledger from outside: needs its files and the log's public key, nothing else.
///
/// In this order, and the first place that fails is named:
///
/// 1. `checkpoint`: a note in its one form, of the log's origin, signed by the log
/// 2. `checkpoints/index` names it; each size up to it has an archived note, so signed
/// 3. bundle by bundle: decodes, each leaf hash and each hash tile is as worked out
/// 4. at each archived size, and at the end, the root is the one that was signed
/// 5. where files can be listed: partial tiles are prefixes of what replaced them, and belong to
///    a published size; no stray file lies between
///
/// Cosignatures are the business of whoever knows the cosigners. Memory does not grow with the
/// number of entries, but 8 bytes and more for each archived size.
public final class Audit {
    private static final int LEVEL_BITS = 8;

    /// Is shown every entry, in order, after it has been checked against its tile.
    @FunctionalInterface
    public interface Reader {
        /// One entry.
        void read(EntryIndex index, Bytes entry);
    }

    /// Unwinds to the one place that turns it into a result.
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient AuditResult.Unsound result;

        Broken(String place, Optional<EntryIndex> entry, String why) {
            super(why, null, false, false);
            result = new AuditResult.Unsound(place, entry, why);
        }
    }

    private final LedgerFiles files;
    private final VerifierKey log;
    private final Ed25519 ed25519;
    private final Reader reader;
    private final Frontier frontier = new Frontier();
    private CompactRange range = CompactRange.EMPTY;

    private Audit(LedgerFiles files, VerifierKey log, Ed25519 ed25519, Reader reader) {
        this.files = files;
        this.log = log;
        this.ed25519 = ed25519;
        this.reader = reader;
    }

    /// Audits everything that is published.
    public static AuditResult of(LedgerFiles files, VerifierKey log, Ed25519 ed25519) {
        return of(files, log, ed25519, (_, _) -> {});
    }

    /// Audits everything that is published, and shows each entry on the way.
    ///
    /// An entry is shown before the root over it is known to be signed: what is made of it holds
    /// only if the result is sound.
    public static AuditResult of(
            LedgerFiles files, VerifierKey log, Ed25519 ed25519, Reader reader) {
        try {
            return new Audit(files, log, ed25519, reader).run();
        } catch (Broken broken) {
            return broken.result;
        }
    }

    private AuditResult run() {
        Note note = note(LedgerFiles.CHECKPOINT);
        Checkpoint head = signed(LedgerFiles.CHECKPOINT, note);
        List<TreeSize> all = index();
        List<TreeSize> sizes =
                all.stream().filter(size -> size.compareTo(head.size()) <= 0).toList();
        require(sizes.contains(TreeSize.ZERO) && sizes.contains(head.size()), LedgerFiles.INDEX,
                "it does not name the sizes 0 and %s", head.size());
        int next = 0;
        next = atArchived(sizes, next);
        for (long number = 0; number << LEVEL_BITS < head.size().entries(); number++) {
            next = bundle(number, head.size(), sizes, next);
        }
        edge(head.size());
        require(range.root().equals(head.root()), LedgerFiles.CHECKPOINT,
                "its root is %s, the entries give %s", head.root(), range.root());
        Checkpoint archived = Checkpoint.parse(note(path(head.size())).text());
        require(archived.equals(head), path(head.size()), "it is not the checkpoint's text");
        List<String> ahead = strays(head.size(), sizes);
        return new AuditResult.Sound(note, head.size(), range.root(), sizes.size(), ahead);
    }

    private Note note(String path) {
        Bytes bytes = files.files().read(path)
                .orElseThrow(() -> new Broken(path, Optional.empty(), "it is missing"));
        try {
            Note note = Note.parse(bytes);
            require(note.encode().equals(bytes), path, "it is not in its one form");
            return note;
        } catch (MalformedException e) {
            throw new Broken(path, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private Checkpoint signed(String path, Note note) {
        try {
            note.verify(List.of(log), ed25519);
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            require(checkpoint.origin().equals(log.name()), path,
                    "it is of the origin %s, not %s", checkpoint.origin(), log.name());
            return checkpoint;
        } catch (UnverifiedNoteException | MalformedException e) {
            throw new Broken(path, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private List<TreeSize> index() {
        try {
            return files.archivedSizes();
        } catch (MalformedException e) {
            throw new Broken(
                    LedgerFiles.INDEX, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /// Checks the archived notes of the size reached, and gives the number of those behind.
    private int atArchived(List<TreeSize> sizes, int next) {
        if (next == sizes.size() || !sizes.get(next).equals(range.size())) {
            return next;
        }
        String path = path(range.size());
        Checkpoint archived = signed(path, note(path));
        require(archived.size().equals(range.size()), path, "it is of size %s", archived.size());
        require(archived.root().equals(range.root()), path,
                "its root is %s, the entries before give %s", archived.root(), range.root());
        return next + 1;
    }

    private int bundle(long number, TreeSize size, List<TreeSize> sizes, int nextArchived) {
        long first = number << LEVEL_BITS;
        List<Bytes> entries = entries(number, size);
        List<Hash> leaves = entries.stream().map(Hash::leaf).toList();
        compareLeaves(new HashTile(0, number, leaves.size()), leaves);
        int next = nextArchived;
        int done = 0;
        while (done < leaves.size()) {
            long limit = next < sizes.size() ? sizes.get(next).entries() - first : leaves.size();
            int to = (int) Math.min(limit, leaves.size());
            range = range.appendAll(leaves.subList(done, to));
            leaves.subList(done, to).forEach(frontier::append);
            done = to;
            next = atArchived(sizes, next);
        }
        for (int at = 0; at < entries.size(); at++) {
            reader.read(new EntryIndex(first + at), entries.get(at));
        }
        filled(first + leaves.size());
        return next;
    }

    private List<Bytes> entries(long number, TreeSize size) {
        EntryTile path = Tiles.entryTileOf(new EntryIndex(number << LEVEL_BITS), size);
        try {
            return files.bundle(number, size);
        } catch (MalformedException e) {
            throw new Broken(path.path(), Optional.of(new EntryIndex(number << LEVEL_BITS)),
                    String.valueOf(e.getMessage()));
        }
    }

    private void compareLeaves(HashTile path, List<Hash> leaves) {
        List<Hash> stated = hashes(path);
        for (int at = 0; at < leaves.size(); at++) {
            if (!stated.get(at).equals(leaves.get(at))) {
                throw new Broken(path.path(),
                        Optional.of(new EntryIndex((path.number() << LEVEL_BITS) + at)),
                        "the tile has the leaf hash %s, the entry gives %s"
                                .formatted(stated.get(at), leaves.get(at)));
            }
        }
    }

    private List<Hash> hashes(HashTile path) {
        Bytes bytes = files.tiles().read(path).orElseThrow(
                () -> new Broken(path.path(), Optional.empty(), "it is missing"));
        require(bytes.length() == path.width() * Hash.LENGTH, path.path(),
                "it has %s bytes, not %s", bytes.length(), path.width() * Hash.LENGTH);
        return Tiles.hashesIn(bytes);
    }

    /// Compares the tiles above level 0 that became full with the entry before `size`.
    private void filled(long size) {
        for (int level = 1; size != 0
                && (size >> level * LEVEL_BITS) << level * LEVEL_BITS == size; level++) {
            long elements = size >> level * LEVEL_BITS;
            if ((elements & TilePath.WIDTH_MAX - 1) == 0) {
                compare(new HashTile(level, (elements >> LEVEL_BITS) - 1, TilePath.WIDTH_MAX));
            }
        }
        frontier.forget(new TreeSize(size));
    }

    /// Compares the partial tiles above level 0 at the right edge.
    private void edge(TreeSize size) {
        for (int level = 1; level * LEVEL_BITS < Long.SIZE - 1; level++) {
            long elements = size.entries() >> level * LEVEL_BITS;
            int width = (int) (elements & TilePath.WIDTH_MAX - 1);
            if (width > 0) {
                compare(new HashTile(level, elements >> LEVEL_BITS, width));
            }
        }
    }

    private void compare(HashTile path) {
        List<Hash> stated = hashes(path);
        List<Hash> worked = Tiles.hashesIn(frontier.read(path).orElseThrow());
        for (int at = 0; at < worked.size(); at++) {
            require(stated.get(at).equals(worked.get(at)), path.path(),
                    "place %s holds %s, the tile below gives %s",
                    at, stated.get(at), worked.get(at));
        }
    }

    private List<String> strays(TreeSize size, List<TreeSize> sizes) {
        Set<String> archive = new HashSet<>(Set.of(LedgerFiles.CHECKPOINT, LedgerFiles.INDEX));
        sizes.forEach(archived -> archive.add(path(archived)));
        List<String> ahead = new ArrayList<>();
        for (String path : files.files().list().orElse(List.of())) {
            if (archive.contains(path)) {
                continue;
            }
            if (path.startsWith("checkpoints/") && isAhead(path, size)) {
                ahead.add(path);
            } else if (path.startsWith("tile/")) {
                tile(path, size, sizes).ifPresent(ahead::add);
            } else {
                throw new Broken(path, Optional.empty(), "no such file belongs to a ledger");
            }
        }
        return ahead;
    }

    private boolean isAhead(String archivePath, TreeSize size) {
        return index().stream().anyMatch(archived -> archived.compareTo(size) > 0
                && path(archived).equals(archivePath));
    }

    /// The path itself where it lies ahead of the checkpoint; refused where it belongs nowhere.
    private Optional<String> tile(String path, TreeSize size, List<TreeSize> sizes) {
        TilePath tile;
        try {
            tile = TilePath.parse(path);
        } catch (MalformedException _) {
            throw new Broken(path, Optional.empty(), "no such file belongs to a ledger");
        }
        int shift = switch (tile) {
            case HashTile hashes -> hashes.level() * LEVEL_BITS;
            case EntryTile _ -> 0;
        };
        long elements = (tile.number() << LEVEL_BITS) + tile.width();
        if (shift >= Long.SIZE - 1 || tile.number() > size.entries()
                || elements > size.entries() >> shift) {
            return Optional.of(path);
        }
        if (!tile.full()) {
            require(sizes.stream().anyMatch(published -> published.entries() >> shift == elements),
                    path, "no published size has a tile of this width");
            require(prefix(tile, size).equals(files.files().read(path)), path,
                    "it is not the beginning of the tile that replaced it");
        }
        return Optional.empty();
    }

    private Optional<Bytes> prefix(TilePath tile, TreeSize size) {
        TilePath widest = switch (tile) {
            case HashTile hashes ->
                Tiles.hashTileIn(size, hashes.level(), hashes.number()).orElseThrow();
            case EntryTile bundle -> Tiles.entryTileOf(
                    new EntryIndex(bundle.number() << LEVEL_BITS), size);
        };
        return files.tiles().read(widest).map(wider -> Shelf.prefix(wider, tile));
    }

    private static String path(TreeSize size) {
        return LedgerFiles.archivePath(size);
    }

    private static void require(boolean holds, String place, String otherwise, Object... facts) {
        if (!holds) {
            throw new Broken(place, Optional.empty(), otherwise.formatted(facts));
        }
    }
}
