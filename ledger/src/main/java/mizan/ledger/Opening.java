package mizan.ledger;

import java.util.List;
import java.util.function.Function;
import mizan.tlog.Hash;
import mizan.tlog.Note;
import mizan.tlog.TreeSize;

/// How a ledger comes to be open: lock, and for a new one the first files, then start-up.
final class Opening {
    private Opening() {}

    static Ledger create(Disk disk, LogKey key, int segmentBytesMax) {
        return locked(disk, lock -> {
            begin(disk, key);
            return start(disk, lock, key, segmentBytesMax);
        });
    }

    static Ledger open(Disk disk, LogKey key, int segmentBytesMax) {
        return locked(disk, lock -> start(disk, lock, key, segmentBytesMax));
    }

    private static Ledger locked(Disk disk, Function<Disk.Lock, Ledger> opening) {
        Disk.Lock lock = Ledger.reading(disk::lock);
        try {
            return Ledger.reading(() -> opening.apply(lock));
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static Ledger start(Disk disk, Disk.Lock lock, LogKey key, int segmentBytesMax) {
        return new Ledger(disk, lock, key, new Recovery(disk, key).run(segmentBytesMax));
    }

    private static void begin(Disk disk, LogKey key) {
        if (disk.read("ledger/" + LedgerFiles.CHECKPOINT).isPresent()) {
            throw new IllegalStateException("a ledger stands here already: open it");
        }
        Segment.Header first = Journal.SegmentKey.of(key).header(0, Hash.EMPTY_TREE);
        for (String path : Journal.paths(disk)) {
            boolean unused = disk.read(path).filter(Segment.encode(first)::equals).isPresent();
            if (!unused) {
                throw new IllegalStateException(
                        path + " stands here without a checkpoint: part of a ledger is missing");
            }
        }
        Note note = key.sign(TreeSize.ZERO, Hash.EMPTY_TREE);
        Archive archive = new Archive(disk);
        disk.stage(Journal.path(0), Segment.encode(first));
        archive.stageIndex(List.of(TreeSize.ZERO));
        archive.stageKept(TreeSize.ZERO, note);
        archive.stageCheckpoint(note);
        // A crash inside leaves no checkpoint, so no ledger: it is created again.
        disk.settle();
    }
}
