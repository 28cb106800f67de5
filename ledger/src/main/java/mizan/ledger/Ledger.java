package mizan.ledger;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.EntryBundle;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.tlog.MissingTileException;
import mizan.tlog.Note;
import mizan.tlog.NoteSignature;
import mizan.tlog.Proofs;
import mizan.tlog.TilePath.EntryTile;
import mizan.tlog.TilePath.HashTile;
import mizan.tlog.TileReader;
import mizan.tlog.TileTree;
import mizan.tlog.Tiles;
import mizan.tlog.TlogProof;
import mizan.tlog.TreeSize;
import mizan.tlog.VerifierKey;

/// A transparency log on a disk: gives opaque bytes an index that never changes, and publishes
/// signed checkpoints over them.
///
/// An entry is *recorded* when [#append] returns: it survives a loss of power, at that index.
/// It is *published* with the next [#publish]. What each step leaves behind if the machine stops
/// in the middle is said where the step is, and tabled in `docs/spec/ledger.md`.
///
/// Faults: [LedgerFault]. After any fault while writing, nothing is known of what reached the
/// disk, so this object refuses to write for good; open the directory anew.
///
/// Threads: [#append], [#publish] and [#attach] belong to one writer thread; calls from others
/// wait their turn. Everything else may be called from any thread, beside the writer.
public final class Ledger implements AutoCloseable {
    /// Most entries in one call of [#append].
    public static final int BATCH_ENTRIES_MAX = 8192;

    /// Most bytes in one call of [#append], lengths included.
    public static final int BATCH_BYTES_MAX = 16 << 20;

    /// Most entries recorded and not published; each keeps 32 bytes in memory.
    public static final int UNPUBLISHED_MAX = 1 << 20;

    private record Verified(EntryTile path, EntryBundle bundle) {}

    private final Disk disk;
    private final Disk.Lock lock;
    private final LogKey key;
    private final Archive archive;
    private final Batches batches;
    private final Journal journal;
    private final Frontier frontier;
    private final Integration integration;
    private final Shelf shelf;
    private final Repairs repairs;

    private volatile Recovery.Head head;
    private volatile long recorded;
    private volatile Optional<Verified> lastRead = Optional.empty();
    private volatile Optional<String> stopped = Optional.empty();

    Ledger(Disk disk, Disk.Lock lock, LogKey key, Recovery.Ready ready) {
        this.disk = disk;
        this.lock = lock;
        this.key = key;
        this.archive = ready.archive();
        this.batches = ready.batches();
        this.journal = ready.journal();
        this.frontier = ready.frontier();
        this.integration = ready.integration();
        this.shelf = new Shelf(path -> disk.read("ledger/" + path));
        this.repairs = ready.repairs();
        this.head = ready.head();
        this.recorded = ready.journal().end().entries();
    }

    /// Begins a ledger where there is none, and publishes its checkpoint of size 0.
    ///
    /// @param origin of the log, and name of its key
    /// @throws IllegalStateException if a ledger, or a part of one, stands there
    public static Ledger create(Disk disk, String origin, Ed25519Seed logKey, Ed25519 ed25519) {
        return Opening.create(
                disk, LogKey.of(origin, logKey, ed25519), Journal.SEGMENT_BYTES_MAX);
    }

    /// Opens a ledger, after a crash or not; signs nothing.
    ///
    /// @throws LedgerFault.Corruption if what stands there contradicts itself or the log key
    /// @throws LedgerFault.Unavailable if somebody else writes it
    public static Ledger open(Disk disk, String origin, Ed25519Seed logKey, Ed25519 ed25519) {
        return Opening.open(
                disk, LogKey.of(origin, logKey, ed25519), Journal.SEGMENT_BYTES_MAX);
    }

    /// What start-up found and put right.
    public Repairs repairs() {
        return repairs;
    }

    /// The log's public key, under the origin.
    public VerifierKey key() {
        return key.verifier();
    }

    /// How many entries are recorded.
    public TreeSize size() {
        return new TreeSize(recorded);
    }

    /// Records entries, all or none; on return they are durable.
    ///
    /// @param leaves 1 to [#BATCH_ENTRIES_MAX], each at most [EntryBundle#ENTRY_BYTES_MAX]
    /// @return index of the first; the others follow it
    /// @throws LedgerFault.Unavailable as well, without stopping, when [#UNPUBLISHED_MAX] would
    ///     be passed: publish first
    public synchronized EntryIndex append(List<Bytes> leaves) {
        requireBatch(leaves);
        if (recorded + leaves.size() - head.size().entries() > UNPUBLISHED_MAX) {
            throw new LedgerFault.Unavailable(
                    "%d entries wait to be published".formatted(recorded - head.size().entries()));
        }
        return writing("append", () -> {
            List<Hash> hashes = leaves.stream().map(Hash::leaf).toList();
            if (journal.full()) {
                journal.rotate(frontier.root());
            }
            EntryIndex first = journal.append(leaves);
            hashes.forEach(frontier::append);
            recorded = journal.end().entries();
            return first;
        });
    }

    private static void requireBatch(List<Bytes> leaves) {
        if (leaves.isEmpty() || leaves.size() > BATCH_ENTRIES_MAX) {
            throw new IllegalArgumentException("a batch has 1 to %d entries, not %d"
                    .formatted(BATCH_ENTRIES_MAX, leaves.size()));
        }
        long bytes = 0;
        for (Bytes leaf : leaves) {
            if (leaf.length() > EntryBundle.ENTRY_BYTES_MAX) {
                throw new IllegalArgumentException("an entry has at most %d bytes, not %d"
                        .formatted(EntryBundle.ENTRY_BYTES_MAX, leaf.length()));
            }
            bytes += 2 + leaf.length();
        }
        if (bytes > BATCH_BYTES_MAX) {
            throw new IllegalArgumentException("a batch has at most %d bytes, not %d"
                    .formatted(BATCH_BYTES_MAX, bytes));
        }
    }

    /// Publishes a checkpoint over every recorded entry; the present one if nothing is new.
    public synchronized Note publish() {
        return writing("publish", () -> {
            TreeSize before = head.size();
            TreeSize after = size();
            if (after.equals(before)) {
                return head.note();
            }
            integration.run(before, after);
            Hash root = frontier.root();
            Note note = key.sign(after, root);
            archive.announce(after);
            archive.stageKept(after, note);
            archive.stageCheckpoint(note);
            // A crash inside leaves the note kept and not published, or not even kept: start-up
            // finishes the publication in the first case, and cuts the index in the second.
            disk.settle();
            head = new Recovery.Head(note, after, root);
            frontier.forget(after);
            journal.forget(after);
            integration.dropPartial(before, after);
            return note;
        });
    }

    /// Adds cosignatures to a published checkpoint. The caller has verified them.
    ///
    /// The archive keeps the first line of each key. Where the size is that of the newest
    /// checkpoint, that one gets each key's line of the latest time.
    ///
    /// @param cosignatures lines of type 0x04
    /// @return the archived note of that size as it now stands
    /// @throws IllegalArgumentException if no checkpoint of that size was published
    public synchronized Note attach(TreeSize size, List<NoteSignature> cosignatures) {
        for (NoteSignature line : cosignatures) {
            if (line.signature().length() != Long.BYTES + Ed25519.SIGNATURE_LENGTH) {
                throw new IllegalArgumentException(
                        "the line of %s is no cosignature".formatted(line.name()));
            }
        }
        Note kept = archived(size).orElseThrow(() -> new IllegalArgumentException(
                "no checkpoint of size %s was published".formatted(size)));
        Note more = Archive.withFirst(kept, cosignatures);
        Recovery.Head now = head;
        Note newest = size.equals(now.size())
                ? Archive.withNewest(now.note(), cosignatures)
                : now.note();
        return writing("attach", () -> {
            if (!more.equals(kept)) {
                archive.stageKept(size, more);
            }
            if (!newest.equals(now.note())) {
                archive.stageCheckpoint(newest);
            }
            // A crash inside leaves lines in the archive that the checkpoint lacks: start-up
            // copies them.
            disk.settle();
            head = new Recovery.Head(newest, now.size(), now.root());
            return more;
        });
    }

    /// The newest published checkpoint.
    public Note checkpoint() {
        return head.note();
    }

    /// The published checkpoint of a size, with the first cosignature of each key.
    public Optional<Note> archived(TreeSize size) {
        return size.compareTo(head.size()) > 0
                ? Optional.empty()
                : reading(() -> archive.kept(size));
    }

    /// The size of every published checkpoint, ascending, from 0.
    public List<TreeSize> archivedSizes() {
        TreeSize newest = head.size();
        return reading(archive::sizes).stream()
                .filter(size -> size.compareTo(newest) <= 0).toList();
    }

    /// The published tiles and bundles.
    public TileReader tiles() {
        return path -> reading(() -> shelf.read(path));
    }

    /// A recorded entry, checked against its leaf hash in the tree. Cheapest in order.
    public Bytes entry(EntryIndex index) {
        if (!size().covers(index)) {
            throw new IllegalArgumentException("entry %s is not recorded".formatted(index));
        }
        return reading(() -> {
            Optional<Bytes> unpublished = head.size().covers(index)
                    ? Optional.empty()
                    : batches.entry(index);
            // Where the batch is gone, it has been published since the question was asked.
            return unpublished.orElseGet(() -> published(index));
        });
    }

    private Bytes published(EntryIndex index) {
        EntryTile path = Tiles.entryTileOf(index, head.size());
        Verified read = lastRead.filter(last -> last.path().equals(path))
                .orElseGet(() -> verified(path));
        lastRead = Optional.of(read);
        return read.bundle().entries().get((int) (index.value() & 0xff));
    }

    private Verified verified(EntryTile path) {
        HashTile beside = new HashTile(0, path.number(), path.width());
        Bytes bundle = shelf.read(path).orElseThrow(
                () -> new LedgerFault.Corruption(path.path() + " is missing"));
        Bytes tile = tree(beside).orElseThrow(
                () -> new LedgerFault.Corruption(beside.path() + " is missing"));
        EntryBundle entries = EntryBundle.decode(bundle, path.width());
        if (!entries.matches(tile)) {
            throw new LedgerFault.Corruption("%s does not hold the entries of %s"
                    .formatted(path.path(), beside.path()));
        }
        return new Verified(path, entries);
    }

    /// The root of the tree when it had this size, published or not.
    public Hash rootAt(TreeSize size) {
        Recovery.Head newest = head;
        if (size.equals(newest.size())) {
            return newest.root();
        }
        TreeSize all = size();
        return reading(() -> new TileTree(this::anyTile, all).rootAt(size));
    }

    /// The consistency proof between two sizes, for cosigners and followers.
    public List<Hash> consistency(TreeSize earlier, TreeSize later) {
        TreeSize all = size();
        return reading(() -> new TileTree(this::anyTile, all).consistency(earlier, later));
    }

    private Optional<Bytes> anyTile(mizan.tlog.TilePath path) {
        return switch (path) {
            case HashTile tile -> tree(tile);
            case EntryTile tile -> shelf.read(tile);
        };
    }

    private Optional<Bytes> tree(HashTile tile) {
        return frontier.read(tile).or(() -> shelf.read(tile));
    }

    /// The proof that an entry is in the newest published checkpoint, with the entry in `extra`.
    ///
    /// @throws IllegalArgumentException if that checkpoint does not cover the entry
    public TlogProof prove(EntryIndex index) {
        return prove(index, head.note());
    }

    /// The proof that an entry is in the published checkpoint of a size.
    ///
    /// @throws IllegalArgumentException if there is none, or it does not cover the entry
    public TlogProof prove(EntryIndex index, TreeSize size) {
        return prove(index, archived(size).orElseThrow(() -> new IllegalArgumentException(
                "no checkpoint of size %s was published".formatted(size))));
    }

    private TlogProof prove(EntryIndex index, Note note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Bytes entry = entry(index);
        return reading(() -> {
            List<Hash> hashes = new TileTree(this::anyTile, size())
                    .inclusion(index, checkpoint.size());
            if (!Proofs.verifyInclusion(index, checkpoint.size(), Hash.leaf(entry), hashes,
                    checkpoint.root())) {
                throw new LedgerFault.Corruption(("tiles do not prove entry %s in the checkpoint "
                        + "of size %s").formatted(index, checkpoint.size()));
            }
            return new TlogProof(
                    Optional.of(entry).filter(bytes -> bytes.length() > 0), index, hashes, note);
        });
    }

    private <T> T writing(String verb, Supplier<T> work) {
        stopped.ifPresent(why -> {
            throw new LedgerFault.Unavailable("the ledger has stopped: " + why);
        });
        try {
            return reading(work);
        } catch (RuntimeException | Error e) {
            stopped = Optional.of("%s failed: %s".formatted(verb, e.getMessage()));
            throw e;
        }
    }

    /// Translates what storage and strict decoders throw, once.
    static <T> T reading(Supplier<T> work) {
        try {
            return work.get();
        } catch (UncheckedIOException e) {
            throw new LedgerFault.Unavailable("storage failed: " + e.getMessage(), e);
        } catch (MalformedException | MissingTileException e) {
            throw new LedgerFault.Corruption(String.valueOf(e.getMessage()), e);
        }
    }

    /// Lets go of the directory. What is recorded stays recorded; nothing is published.
    @Override
    public synchronized void close() {
        if (stopped.filter("it was closed"::equals).isEmpty()) {
            stopped = Optional.of("it was closed");
            archive.close();
            journal.close();
            lock.close();
        }
    }
}
