package mizan.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.ledger.FileDisk;
import mizan.ledger.Ledger;
import mizan.mechanism.Decision;
import mizan.mechanism.Mechanism;
import mizan.mechanism.State;
import mizan.mechanism.Submission;
import mizan.statement.Envelope;
import mizan.statement.Leaf;
import mizan.statement.Receipt;
import mizan.statement.Statement;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.NoteSigner;

/// The steps of the full path, each alone on one thread, over the same statements.
final class Stages {

    private static final int BATCH = 256;

    /// What a desk's caller reads from an envelope.
    private record Read(Envelope envelope, StatementId id, Statement statement) {}

    private final Ed25519 ed25519;
    private final List<Office.Signed> signed;
    private final State state;
    private final NoteSigner desk;

    Stages(Ed25519 ed25519, Counter counter, List<Office.Signed> signed) {
        this.ed25519 = ed25519;
        this.signed = signed;
        this.state = counter.desk().state();
        this.desk = NoteSigner.ed25519(
                Office.ORIGIN + "/desk", new Office(ed25519).seed("desk"), ed25519);
    }

    /// Each step as a stretch over all statements, in the order of the path.
    List<Stretch> run(Path directory) throws Exception {
        List<Read> read = new ArrayList<>();
        var stretches = new ArrayList<Stretch>();
        stretches.add(Stretch.of("decode envelope and statement", () -> {
            for (Office.Signed one : signed) {
                Envelope envelope = Envelope.decodeDsse(one.dsse());
                read.add(new Read(envelope, envelope.id(), Statement.decode(envelope.payload())));
            }
            return read.size();
        }));
        stretches.add(Stretch.of("verify its signature", () -> verify(read)));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        stretches.add(Stretch.of("decide by the rules", () -> decide(read, now)));
        List<Bytes> leaves = new ArrayList<>();
        stretches.add(Stretch.of("encode and hash the leaf", () -> {
            long bits = 0;
            for (Read one : read) {
                Bytes leaf = Leaf.of(one.envelope(), now).encode();
                bits += Hash.leaf(leaf).bytes().at(0) & 1;
                leaves.add(leaf);
            }
            return bits < 0 ? 0 : leaves.size();
        }));
        stretches.add(append(directory, leaves));
        stretches.add(Stretch.of("sign the receipt", () -> receipts(read, leaves, now)));
        return stretches;
    }

    private long verify(List<Read> read) {
        for (Read one : read) {
            Bytes key = state.key(one.statement().officer()).orElseThrow().publicKey();
            if (!ed25519.verify(key, one.envelope().pae(),
                    one.envelope().signatures().getFirst().sig())) {
                throw new IllegalStateException("a right signature was refused");
            }
        }
        return read.size();
    }

    private long decide(List<Read> read, Instant now) {
        var mechanism = new Mechanism(Office.ORIGIN, (_, _, _) -> true);
        State at = state;
        for (Read one : read) {
            var judgement = mechanism.apply(at, new Submission(at.size().next(), now,
                    one.envelope(), one.id(), one.statement(),
                    Optional.of(one.statement().seen().root())));
            if (!(judgement.decision() instanceof Decision.Accepted)) {
                throw new IllegalStateException("not accepted: " + judgement.decision());
            }
            at = judgement.state();
        }
        return read.size();
    }

    private Stretch append(Path directory, List<Bytes> leaves) throws Exception {
        try (Ledger ledger = Ledger.create(FileDisk.at(directory), Office.ORIGIN,
                new Office(ed25519).seed("log"), ed25519)) {
            return Stretch.of("append, one force for " + BATCH, () -> {
                for (int i = 0; i < leaves.size(); i += BATCH) {
                    EntryIndex unused =
                            ledger.append(leaves.subList(i, Math.min(i + BATCH, leaves.size())));
                }
                return leaves.size();
            });
        }
    }

    private long receipts(List<Read> read, List<Bytes> leaves, Instant now) {
        for (int i = 0; i < read.size(); i++) {
            var unused = desk.sign(new Receipt(Office.ORIGIN, read.get(i).id(),
                    Hash.leaf(leaves.get(i)), new EntryIndex(i), now, now).text());
        }
        return read.size();
    }
}
