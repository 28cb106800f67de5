package mizan.ledger;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;

/// The process that [KillTest] kills: several authors hand entries to one writer, which appends,
/// publishes, and only then says so on standard output.
///
/// Lines: `entry <index> <leaf hash>` once recorded, `head <size> <root>` once published.
final class KillChild {
    private static final int AUTHORS = 3;
    private static final int BATCH_MAX = 64;
    private static final int SEGMENT_BYTES = 20_000;
    private static final int BATCHES_PER_HEAD = 4;

    private KillChild() {}

    /// @param arguments directory, then a word that no other run has
    public static void main(String[] arguments) throws InterruptedException {
        FileDisk disk = FileDisk.at(Path.of(arguments[0]));
        Ledger ledger = disk.read("ledger/checkpoint").isEmpty()
                ? Opening.create(disk, Samples.LOG_KEY, SEGMENT_BYTES)
                : Opening.open(disk, Samples.LOG_KEY, SEGMENT_BYTES);
        BlockingQueue<Bytes> queue = new ArrayBlockingQueue<>(BATCH_MAX);
        for (int author = 0; author < AUTHORS; author++) {
            String words = arguments[1] + "-" + author + "-";
            Thread.ofPlatform().daemon().start(() -> write(queue, words));
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (int batches = 1; !out.checkError(); batches++) {
            List<Bytes> batch = new ArrayList<>(List.of(queue.take()));
            queue.drainTo(batch, BATCH_MAX - 1);
            EntryIndex first = ledger.append(batch);
            for (int at = 0; at < batch.size(); at++) {
                out.println("entry " + (first.value() + at) + " " + Hash.leaf(batch.get(at)));
            }
            out.flush();
            if (batches % BATCHES_PER_HEAD == 0) {
                ledger.publish();
                out.println("head " + ledger.size() + " " + ledger.rootAt(ledger.size()));
                out.flush();
            }
        }
    }

    private static void write(BlockingQueue<Bytes> queue, String words) {
        try {
            for (int number = 0; ; number++) {
                queue.put(Bytes.utf8(words + number + " ".repeat(number % 200)));
                LockSupport.parkNanos(100_000);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
