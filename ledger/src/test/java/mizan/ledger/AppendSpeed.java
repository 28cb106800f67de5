package mizan.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mizan.tlog.Bytes;

/// How fast a ledger records and publishes, on the file system of a directory that is given.
///
/// Arguments: an empty directory, number of entries. Entries have 200 bytes; batches 256.
final class AppendSpeed {
    private static final int BATCH = 256;
    private static final int ENTRY_BYTES = 200;
    private static final long PUBLISH_EVERY = Long.getLong("publish", 65_536);

    private AppendSpeed() {}

    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        long entries = Long.parseLong(arguments[1]);
        try (Ledger ledger = Samples.create(FileDisk.at(directory))) {
            long append = 0;
            long publish = 0;
            List<Long> batches = new ArrayList<>();
            for (long from = 0; from < entries; from += BATCH) {
                List<Bytes> batch = batch(from);
                long start = System.nanoTime();
                ledger.append(batch);
                long took = System.nanoTime() - start;
                append += took;
                batches.add(took);
                if ((from + BATCH) % PUBLISH_EVERY == 0) {
                    start = System.nanoTime();
                    ledger.publish();
                    publish += System.nanoTime() - start;
                }
            }
            long[] sorted = batches.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf("%d entries: append %,.0f per s (batch p50 %.2f ms, p99 %.2f ms),"
                    + " with publication %,.0f per s%n", entries, entries * 1e9 / append,
                    sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6,
                    entries * 1e9 / (append + publish));
        }
        for (int again = 0; again < 2; again++) {
            long start = System.nanoTime();
            try (Ledger ledger = Samples.open(FileDisk.at(directory))) {
                System.out.printf("start-up of %s entries: %.0f ms%n",
                        ledger.size(), (System.nanoTime() - start) / 1e6);
            }
        }
        long start = System.nanoTime();
        AuditResult result = Samples.audit(directory);
        System.out.printf("audit: %,.0f entries per s, %s%n",
                entries * 1e9 / (System.nanoTime() - start), result.getClass().getSimpleName());
    }

    private static List<Bytes> batch(long from) {
        List<Bytes> batch = new ArrayList<>(BATCH);
        for (long index = from; index < from + BATCH; index++) {
            byte[] entry = new byte[ENTRY_BYTES];
            Arrays.fill(entry, (byte) index);
            entry[0] = (byte) (index >> 16);
            entry[1] = (byte) (index >> 8);
            batch.add(Bytes.of(entry));
        }
        return batch;
    }
}
