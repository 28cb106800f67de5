package mizan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mizan.blobs.BlobStore;
import mizan.blobs.FilePackDisk;
import mizan.desk.Answer;
import mizan.desk.Desk;
import mizan.desk.DeskLimits;
import mizan.desk.DeskParts;
import mizan.desk.DeskTime;
import mizan.ledger.FileDisk;
import mizan.ledger.Ledger;
import mizan.statement.Assembled;
import mizan.statement.Draft;
import mizan.statement.DraftFacts;
import mizan.statement.DraftLine;
import mizan.statement.Envelope;
import mizan.statement.KeyId;
import mizan.statement.Seen;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.Hash;
import mizan.tlog.NoteSigner;
import mizan.verify.RecordFiles;
import mizan.verify.Verdict;
import mizan.verify.Verifier;
import mizan.verify.VerifyOptions;

/// Signed statements handed in at a desk: each decoded, verified, decided, made durable with its
/// disclosure file, and answered with a signed receipt; then the whole record verified.
///
/// The charter and the delegation are the first lines of `cases/exercises/provisional.jsonl`; every
/// further statement is an oral contact with one plain disclosure file. No cosigner is asked.
final class FullPath {

    private static final String ORIGIN = "bench.example/office";
    private static final String OFFICE = "field-office";
    private static final String OFFICER = "duty-officer";

    private final Path directory;
    private final Ed25519 ed25519;
    private final OfficeKeys keys;
    private long salts;

    FullPath(Path directory, Ed25519 ed25519) {
        this.directory = directory;
        this.ed25519 = ed25519;
        this.keys = new OfficeKeys(ORIGIN, Instant.now());
    }

    /// A signed envelope and the files that are handed in before it.
    private record HandIn(Bytes dsse, List<Bytes> files) {}

    Stretch run(String name, Path root, int statements, int clients) throws Exception {
        List<String> lines = Files.readAllLines(
                root.resolve("cases/exercises/provisional.jsonl"));
        try (Desk desk = open(directory.resolve(name))) {
            submit(desk, signed(line(lines, "charter"), "root", head(desk)));
            submit(desk, signed(line(lines, "delegation-field-office-duty-officer"), "root",
                    head(desk)));
            desk.settle();
            Seen seen = head(desk);
            var prepared = new ArrayList<HandIn>(statements);
            for (int i = 0; i < statements; i++) {
                prepared.add(signed(call(i), OFFICER, seen));
            }
            Stretch stretch = Stretch.of("statements, full path, %d at a time".formatted(clients),
                    () -> handIn(desk, prepared, clients));
            desk.settle();
            return stretch;
        }
    }

    Stretch verify(String name) throws Exception {
        return Stretch.of("entries verified, rules replayed", () ->
                switch (Verifier.of(RecordFiles.in(directory.resolve(name)), VerifyOptions.NONE,
                        ed25519)) {
                    case Verdict.Holds holds -> holds.account().replayed();
                    case Verdict.Fails fails -> throw new IllegalStateException(fails.toString());
                    case Verdict.RulesTooNew newer ->
                            throw new IllegalStateException(newer.toString());
                });
    }

    private static long handIn(Desk desk, List<HandIn> prepared, int clients) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int first = client;
                all.add(threads.submit(() -> {
                    for (int i = first; i < prepared.size(); i += clients) {
                        submit(desk, prepared.get(i));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return prepared.size();
    }

    private static void submit(Desk desk, HandIn in) {
        for (Bytes file : in.files()) {
            if (desk.putBlob(Hash.sha256(file), file) instanceof Desk.Stored.Hindered hindered) {
                throw new IllegalStateException(hindered.toString());
            }
        }
        if (!(desk.submit(in.dsse()) instanceof Answer.Kept)) {
            throw new IllegalStateException(desk.submit(in.dsse()).toString());
        }
    }

    private Desk open(Path place) {
        Ledger ledger = Ledger.create(FileDisk.at(place), ORIGIN, keys.seed("log"), ed25519);
        DeskTime time = new DeskTime() {
            @Override
            public Instant wall() {
                return Instant.now();
            }

            @Override
            public Duration running() {
                return Duration.ofNanos(System.nanoTime());
            }
        };
        return Desk.open(new DeskParts(ledger,
                BlobStore.open(FilePackDisk.at(place.resolve("blobs"))),
                NoteSigner.ed25519(ORIGIN + "/desk", keys.seed("desk"), ed25519), ed25519, time,
                List.of(), (_, _, _) -> {}, (_, _) -> {}, DeskLimits.IN_USE));
    }

    private static Seen head(Desk desk) {
        Checkpoint checkpoint = Checkpoint.parse(desk.checkpoint().text());
        return new Seen(checkpoint.size(), checkpoint.root());
    }

    private static String line(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith("{\"name\":\"" + name + "\""))
                .findFirst().orElseThrow(() -> new IllegalStateException("no draft " + name))
                .replaceFirst("\"at\":\"[^\"]*\"", "\"at\":\"-PT2M\"");
    }

    private static String call(int number) {
        return ("{\"at\":\"-PT1M\",\"member\":\"%s\",\"officer\":\"%s\",\"type\":\"contact.oral\","
                + "\"sector\":\"none\",\"release\":\"public\",\"open\":{\"with\":\"heron\","
                + "\"channel\":\"phone\",\"held\":\"$at:-PT3M\"},"
                + "\"fields\":{\"summary\":\"Call %d: firing was heard at the ferry.\"}}")
                .formatted(OFFICE, OFFICER, number);
    }

    private HandIn signed(String line, String officer, Seen seen) {
        if (!(DraftLine.parse(Bytes.utf8(line), keys) instanceof Draft draft)) {
            throw new IllegalStateException("no draft: " + line);
        }
        Ed25519Seed seed = keys.seed(OFFICE + "/" + officer);
        var facts = new DraftFacts(ORIGIN, 1, KeyId.of(seed.publicKey()),
                keys.person(OFFICE, officer).orElseThrow(), seen, _ -> Optional.empty());
        Assembled assembled = draft.assemble(facts,
                () -> Hash.sha256(Bytes.utf8("salt " + salts++)).bytes().slice(0, 16),
                (plain, _) -> plain);
        return new HandIn(Envelope.sign(assembled.payload(), seed, ed25519).encodeDsse(),
                assembled.contents());
    }
}
