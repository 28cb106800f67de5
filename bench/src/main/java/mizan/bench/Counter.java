package mizan.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mizan.blobs.BlobStore;
import mizan.blobs.FilePackDisk;
import mizan.desk.Answer;
import mizan.desk.CosignerPort;
import mizan.desk.Desk;
import mizan.desk.DeskLimits;
import mizan.desk.DeskParts;
import mizan.desk.DeskTime;
import mizan.desk.EntrySink;
import mizan.ledger.FileDisk;
import mizan.ledger.Ledger;
import mizan.statement.Seen;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.Ed25519;
import mizan.tlog.Hash;
import mizan.tlog.Note;
import mizan.tlog.NoteSigner;
import mizan.tlog.TreeSize;
import mizan.tlog.VerifierKey;

/// A desk over a real ledger and real blobs, and authors who hand in what was signed before.
final class Counter implements AutoCloseable {

    private static final int SIGNED_AT_ONCE = 20_000;

    /// What handing in came to.
    ///
    /// @param stretch      all of it, without the signing
    /// @param medianMillis from handing in to the receipt
    /// @param slowMillis   99 of 100 had their receipt within this
    record Run(Stretch stretch, double medianMillis, double slowMillis) {}

    private final Desk desk;
    private final Office office;

    private Counter(Desk desk, Office office) {
        this.desk = desk;
        this.office = office;
    }

    /// A new record, with its charter and delegations in it.
    static Counter create(Path directory, Ed25519 ed25519) {
        return create(directory, ed25519, (_, _, _) -> {});
    }

    /// The same, telling somebody of every entry.
    static Counter create(Path directory, Ed25519 ed25519, EntrySink sink) {
        return create(directory, ed25519, sink, Office::founding);
    }

    /// What a record begins with.
    @FunctionalInterface
    interface Founding {
        List<Office.Signed> of(Office office, Instant at, Seen nothing);
    }

    /// The same of another founding.
    static Counter create(Path directory, Ed25519 ed25519, EntrySink sink, Founding founding) {
        Office office = new Office(ed25519);
        Ledger ledger = Ledger.create(FileDisk.at(directory), Office.ORIGIN, office.seed("log"),
                ed25519);
        Counter counter = new Counter(
                Desk.open(parts(directory, ledger, office, ed25519, sink)), office);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (Office.Signed signed : founding.of(office, now, counter.head())) {
            Answer.Kept unused = counter.hand(signed);
        }
        counter.desk.settle();
        return counter;
    }

    /// A record that is there already.
    static Counter open(Path directory, Ed25519 ed25519) {
        return open(directory, ed25519, (_, _, _) -> {});
    }

    /// The same, telling somebody of every further entry.
    static Counter open(Path directory, Ed25519 ed25519, EntrySink sink) {
        Office office = new Office(ed25519);
        Ledger ledger = Ledger.open(FileDisk.at(directory), Office.ORIGIN, office.seed("log"),
                ed25519);
        return new Counter(Desk.open(parts(directory, ledger, office, ed25519, sink)), office);
    }

    private static DeskParts parts(Path directory, Ledger ledger, Office office, Ed25519 ed25519,
            EntrySink sink) {
        return new DeskParts(ledger, BlobStore.open(FilePackDisk.at(directory.resolve("blobs"))),
                NoteSigner.ed25519(Office.ORIGIN + "/desk", office.seed("desk"), ed25519), ed25519,
                new SystemTime(), List.of(new Observer(office, ed25519)), sink,
                (_, _) -> {}, DeskLimits.IN_USE);
    }

    private record SystemTime() implements DeskTime {
        @Override
        public Instant wall() {
            return Instant.now();
        }

        @Override
        public Duration running() {
            return Duration.ofNanos(System.nanoTime());
        }
    }

    /// A cosigner that signs whatever it is asked for, so that the record verifies.
    private record Observer(NoteSigner signer) implements CosignerPort {
        Observer(Office office, Ed25519 ed25519) {
            this(NoteSigner.cosigner(Office.ORIGIN + "/observer", office.seed("observer/blind"),
                    ed25519));
        }

        @Override
        public VerifierKey key() {
            return signer.key();
        }

        @Override
        public Reply ask(TreeSize old, List<Hash> proof, Note checkpoint) {
            return new Reply.Cosigned(signer.cosign(
                    Checkpoint.parse(checkpoint.text()), Instant.now().getEpochSecond()));
        }
    }

    Desk desk() {
        return desk;
    }

    /// The newest head, as authors have seen it.
    Seen head() {
        Checkpoint head = Checkpoint.parse(desk.checkpoint().text());
        return new Seen(head.size(), head.root());
    }

    /// Signs so many statements, on all cores; not part of what is timed.
    List<Office.Signed> sign(int from, int count, boolean withFile) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Seen seen = head();
        IntFunction<Office.Signed> one = withFile
                ? number -> office.report(number, now, seen)
                : number -> office.coverage(number, now, seen);
        return IntStream.range(from, from + count).parallel().mapToObj(one).toList();
    }

    /// Hands in drafts that are made as they are asked for, by so many authors.
    Stretch drafts(String what, int count, int authors, IntFunction<String> draft)
            throws Exception {
        Stretch sum = new Stretch(what, 0, 0, 0);
        for (int from = 0; from < count; from += SIGNED_AT_ONCE) {
            Seen seen = head();
            List<Office.Signed> signed = IntStream.range(from,
                            Math.min(count, from + SIGNED_AT_ONCE)).parallel()
                    .mapToObj(number -> office.sign(draft.apply(number), seen)).toList();
            sum = sum.plus(Stretch.of(what, () -> {
                handAll(signed, authors, new long[signed.size()], 0);
                return signed.size();
            }));
        }
        return sum;
    }

    /// Hands in `count` statements, by so many authors who each wait for their receipt.
    Run run(String what, int from, int count, int authors, boolean withFile) throws Exception {
        long[] nanos = new long[count];
        Stretch sum = new Stretch(what, 0, 0, 0);
        for (int done = 0; done < count; done += SIGNED_AT_ONCE) {
            int first = done;
            List<Office.Signed> signed =
                    sign(from + done, Math.min(SIGNED_AT_ONCE, count - done), withFile);
            sum = sum.plus(Stretch.of(what, () -> {
                handAll(signed, authors, nanos, first);
                return signed.size();
            }));
        }
        Arrays.sort(nanos);
        return new Run(sum, nanos[count / 2] / 1e6, nanos[(int) (count * 0.99)] / 1e6);
    }

    private void handAll(List<Office.Signed> signed, int authors, long[] nanos, int first)
            throws Exception {
        var next = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Void>>> all = new ArrayList<>();
            for (int author = 0; author < authors; author++) {
                all.add(threads.submit(() -> {
                    for (int at = next.getAndIncrement(); at < signed.size();
                            at = next.getAndIncrement()) {
                        long before = System.nanoTime();
                        Answer.Kept unused = hand(signed.get(at));
                        nanos[first + at] = System.nanoTime() - before;
                    }
                    return Optional.empty();
                }));
            }
            for (Future<Optional<Void>> one : all) {
                one.get();
            }
        }
    }

    /// Stores the files, hands the envelope in, and insists on a receipt.
    Answer.Kept hand(Office.Signed signed) {
        for (Bytes file : signed.files()) {
            if (!(desk.putBlob(Hash.sha256(file), file) instanceof Desk.Stored.Here)) {
                throw new IllegalStateException("a file was not taken");
            }
        }
        return switch (desk.submit(signed.dsse())) {
            case Answer.Kept kept -> kept;
            case Answer other -> throw new IllegalStateException("not kept: " + other);
        };
    }

    /// Publishes what is recorded, and lets go of the directory.
    @Override
    public void close() {
        if (desk.stopped().isEmpty()) {
            desk.settle();
        }
        desk.close();
    }
}
