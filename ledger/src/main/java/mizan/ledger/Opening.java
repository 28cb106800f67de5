package mizan.ledger;

import java.util.List;
import mizan.tlog.Checkpoint;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.Hash;
import mizan.tlog.Note;
import mizan.tlog.TreeSize;
import mizan.tlog.VerifierKey;

/// How a ledger comes to be open: lock, and for a new one the first files, then start-up.
final class Opening {
    private Opening() {}

    static Ledger create(Disk disk, String origin, Ed25519Seed logKey, Ed25519 ed25519,
            int segmentBytesMax) {
        return locked(disk, lock -> {
            begin(disk, origin, logKey, ed25519);
            return start(disk, lock, origin, logKey, ed25519, segmentBytesMax);
        });
    }

    static Ledger open(Disk disk, String origin, Ed25519Seed logKey, Ed25519 ed25519,
            int segmentBytesMax) {
        return locked(disk, lock ->
                start(disk, lock, origin, logKey, ed25519, segmentBytesMax));
    }

    private static Ledger locked(
            Disk disk, java.util.function.Function<Disk.Lock, Ledger> opening) {
        Disk.Lock lock = Ledger.reading(disk::lock);
        try {
            return Ledger.reading(() -> opening.apply(lock));
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static Ledger start(Disk disk, Disk.Lock lock, String origin, Ed25519Seed logKey,
            Ed25519 ed25519, int segmentBytesMax) {
        VerifierKey log = VerifierKey.ed25519(origin, logKey.publicKey(ed25519));
        Recovery recovery = new Recovery(
                disk, log, ed25519, Journal.SegmentKey.of(origin, logKey));
        return Ledger.of(disk, lock, origin, logKey, ed25519, recovery.run(segmentBytesMax));
    }

    private static void begin(
            Disk disk, String origin, Ed25519Seed logKey, Ed25519 ed25519) {
        if (disk.read("ledger/" + LedgerFiles.CHECKPOINT).isPresent()) {
            throw new IllegalStateException("a ledger stands here already: open it");
        }
        Segment.Header first = Journal.SegmentKey.of(origin, logKey).header(0, Hash.EMPTY_TREE);
        for (String path : Journal.paths(disk)) {
            boolean unused = disk.read(path).filter(Segment.encode(first)::equals).isPresent();
            if (!unused) {
                throw new IllegalStateException(
                        path + " stands here without a checkpoint: part of a ledger is missing");
            }
        }
        String text = new Checkpoint(origin, TreeSize.ZERO, Hash.EMPTY_TREE).text();
        Note note = new Note(text, List.of(Note.sign(text, origin, logKey, ed25519)));
        Archive archive = new Archive(disk);
        disk.stage(Journal.path(0), Segment.encode(first));
        archive.stageIndex(List.of(TreeSize.ZERO));
        archive.stageKept(TreeSize.ZERO, note);
        archive.stageCheckpoint(note);
        // A crash inside leaves no checkpoint, so no ledger: it is created again.
        disk.settle();
    }
}
