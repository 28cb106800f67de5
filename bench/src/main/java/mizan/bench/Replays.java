package mizan.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mizan.ledger.Audit;
import mizan.ledger.AuditResult;
import mizan.ledger.Files;
import mizan.ledger.LedgerFiles;
import mizan.mechanism.Mechanism;
import mizan.mechanism.SignatureCheck;
import mizan.mechanism.State;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.Ed25519;
import mizan.tlog.EntryIndex;
import mizan.tlog.TilePath;
import mizan.tlog.TreeSize;
import mizan.tlog.VerifierKey;
import mizan.verify.Fold;
import mizan.verify.RecordFiles;
import mizan.verify.Verdict;
import mizan.verify.Verifier;
import mizan.verify.VerifyOptions;

/// A finished record read from its first byte: audited, verified, replayed.
final class Replays {

    /// @param heapBytes what the state at the end keeps in memory
    record Replay(Stretch stretch, long heapBytes) {}

    private final Path directory;
    private final Ed25519 ed25519;

    Replays(Path directory, Ed25519 ed25519) {
        this.directory = directory;
        this.ed25519 = ed25519;
    }

    private LedgerFiles ledger() {
        return new LedgerFiles(Files.in(directory.resolve("ledger")));
    }

    Stretch audit() throws Exception {
        VerifierKey key = new Office(ed25519).log();
        return Stretch.of("audit: bytes to root", () -> switch (Audit.of(ledger(), key, ed25519)) {
            case AuditResult.Sound sound -> sound.size().entries();
            case AuditResult.Unsound unsound ->
                    throw new IllegalStateException(unsound.toString());
        });
    }

    Stretch verify() throws Exception {
        return Stretch.of("verify: audit, signatures, rules", () -> switch (
                Verifier.of(RecordFiles.in(directory), VerifyOptions.NONE, ed25519)) {
            case Verdict.Holds(var account) -> account.size().entries();
            case Verdict other -> throw new IllegalStateException(other.toString());
        });
    }

    /// Signatures and rules, without the tree.
    Replay rulesAndSignatures() throws Exception {
        return replay("replay: signatures and rules", ed25519::verify);
    }

    /// The rules alone: what is left to pay once signatures are believed.
    Replay rules() throws Exception {
        return replay("replay: rules alone", (_, _, _) -> true);
    }

    private Replay replay(String what, SignatureCheck check) throws Exception {
        long before = used();
        State[] end = new State[1];
        Stretch stretch = Stretch.of(what, () -> {
            Fold fold = new Fold(new Mechanism(Office.ORIGIN, check));
            LedgerFiles files = ledger();
            TreeSize size = Checkpoint.parse(files.checkpoint().orElseThrow().text()).size();
            for (long bundle = 0; bundle * TilePath.WIDTH_MAX < size.entries(); bundle++) {
                List<Bytes> entries = files.bundle(bundle, size);
                for (int i = 0; i < entries.size(); i++) {
                    var unused = fold.take(
                            new EntryIndex(bundle * TilePath.WIDTH_MAX + i), entries.get(i));
                }
            }
            end[0] = fold.state();
            return size.entries();
        });
        if (!end[0].voids().isEmpty()) {
            throw new IllegalStateException("void: " + end[0].voids().getFirst());
        }
        long heap = used() - before;
        return new Replay(stretch, Optional.of(end[0]).map(_ -> heap).orElseThrow());
    }

    /// Bytes in use after the collector has run.
    static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
