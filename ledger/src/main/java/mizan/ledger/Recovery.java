package mizan.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.tlog.Note;
import mizan.tlog.TreeSize;
import mizan.tlog.UnverifiedNoteException;

/// Start-up, after a crash or not: reads what stands on disk, checks it, and only then puts
/// right what a crash at any of the marked places may have left.
///
/// Every step may be cut short by another crash and is done again by the next start-up. Nothing
/// is signed here.
final class Recovery {
    private final Disk disk;
    private final LogKey key;
    private final Archive archive;
    private final Batches batches;

    Recovery(Disk disk, LogKey key) {
        this.disk = disk;
        this.key = key;
        this.archive = new Archive(disk);
        this.batches = new Batches(disk);
    }

    /// A ledger on disk that has been checked and put right.
    record Ready(Archive archive, Batches batches, Journal journal, Frontier frontier,
            Integration integration, Head head, Repairs repairs) {}

    /// The published checkpoint.
    record Head(Note note, TreeSize size, Hash root) {}

    Ready run(int segmentBytesMax) {
        Head stands = verified(LedgerFiles.CHECKPOINT, archive.checkpoint().orElseThrow(
                () -> new LedgerFault.Corruption("there is no checkpoint: no ledger, or not all"
                        + " of it")));
        List<TreeSize> sizes = archive.sizes();
        Optional<Head> begun = begun(stands, sizes);
        Head reached = begun.orElse(stands);
        Journal.SegmentKey keys = Journal.SegmentKey.of(key);
        JournalFound found = JournalFound.read(disk, keys, batches);
        Frontier frontier = replay(found, reached);
        Integration integration = new Integration(disk, frontier, batches);

        // Everything that can be checked has been; from here on the disk changes.
        Head head = publishAgain(reached, sizes);
        found.settle(disk);
        List<String> mended =
                integration.mend(new TreeSize(found.first().first()), head.size());
        TreeSize end = new TreeSize(found.end());
        List<String> dropped = integration.dropAhead(head.size(), end);
        int at = sizes.indexOf(head.size());
        if (at > 0) {
            integration.dropPartial(sizes.get(at - 1), head.size());
        }
        Journal journal = new Journal(disk, batches, found, keys, segmentBytesMax);
        journal.forget(head.size());
        frontier.forget(head.size());
        return new Ready(archive, batches, journal, frontier, integration, head,
                new Repairs(head.size(), end, found.torn(), begun.isPresent(), dropped,
                        mended));
    }

    private Head verified(String path, Note note) {
        try {
            note.verify(List.of(key.verifier()), key.ed25519());
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            require(checkpoint.origin().equals(key.origin()), "%s is of the origin %s, not %s",
                    path, checkpoint.origin(), key.origin());
            return new Head(note, checkpoint.size(), checkpoint.root());
        } catch (UnverifiedNoteException | MalformedException e) {
            throw new LedgerFault.Corruption(
                    "%s does not hold under the log key: %s".formatted(path, e.getMessage()), e);
        }
    }

    /// The publication that a crash broke off after its note was kept, if there is one.
    private Optional<Head> begun(Head stands, List<TreeSize> sizes) {
        List<TreeSize> beyond =
                sizes.stream().filter(size -> size.compareTo(stands.size()) > 0).toList();
        require(sizes.contains(stands.size()), "%s does not name the checkpoint's size %s",
                LedgerFiles.INDEX, stands.size());
        require(beyond.size() <= 1, "%s names %s sizes beyond the checkpoint's",
                LedgerFiles.INDEX, beyond.size());
        return beyond.stream().findFirst().flatMap(size -> archive.kept(size).map(note -> {
            Head head = verified(LedgerFiles.archivePath(size), note);
            require(head.size().equals(size), "%s is of size %s",
                    LedgerFiles.archivePath(size), head.size());
            return head;
        }));
    }

    /// Folds the journal into the tree that stands before its first segment.
    private Frontier replay(JournalFound found, Head head) {
        long first = found.first().first();
        require(head.size().entries() <= found.end(), "the checkpoint covers %s entries and the "
                + "journal ends at %s: one of them is from another time",
                head.size(), found.end());
        require(first <= head.size().entries(), "the journal begins at entry %s, beyond the "
                + "checkpoint's %s: a segment is missing", first, head.size());
        Frontier frontier = Frontier.at(new TreeSize(first),
                new Shelf(path -> disk.read("ledger/" + path)).with(head.size()));
        Iterator<Bytes> entries = batches.from(new EntryIndex(first));
        Iterator<Segment.Header> headers = found.headers().iterator();
        Segment.Header next = headers.next();
        for (long at = first; at <= found.end(); at++) {
            if (at == head.size().entries()) {
                require(frontier.root().equals(head.root()), "the checkpoint of size %s has the "
                        + "root %s, tiles and journal give %s", at, head.root(), frontier.root());
            }
            while (next != null && at == next.first()) {
                require(frontier.root().equals(next.root()), "%s begins after a tree with the "
                        + "root %s, tiles and journal before it give %s",
                        Journal.path(at), next.root(), frontier.root());
                next = headers.hasNext() ? headers.next() : null;
            }
            if (at < found.end()) {
                frontier.append(Hash.leaf(entries.next()));
            }
        }
        return frontier;
    }

    /// Leaves index, archive and checkpoint as a publication leaves them.
    private Head publishAgain(Head head, List<TreeSize> sizes) {
        Note kept = Archive.withFirst(
                archive.kept(head.size()).orElse(head.note()), head.note().signatures());
        Note newest = Archive.withNewest(head.note(), kept.signatures());
        require(kept.text().equals(head.note().text()), "%s and %s differ for size %s",
                LedgerFiles.archivePath(head.size()), LedgerFiles.CHECKPOINT, head.size());
        archive.stageIndex(sizes.subList(0, sizes.indexOf(head.size()) + 1));
        archive.stageKept(head.size(), kept);
        archive.stageCheckpoint(newest);
        disk.settle();
        return new Head(newest, head.size(), head.root());
    }

    private static void require(boolean holds, String otherwise, Object... facts) {
        if (!holds) {
            throw new LedgerFault.Corruption(otherwise.formatted(facts));
        }
    }
}
