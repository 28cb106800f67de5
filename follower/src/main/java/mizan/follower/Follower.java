package mizan.follower;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.cosigner.Cosigner;
import mizan.ledger.Files;
import mizan.ledger.LedgerFiles;
import mizan.mechanism.Judgement;
import mizan.mechanism.Mechanism;
import mizan.mechanism.State;
import mizan.mechanism.VoidEntry;
import mizan.statement.Leaf;
import mizan.statement.MalformedStatement;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.CompactRange;
import mizan.tlog.Ed25519;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.tlog.Note;
import mizan.tlog.NoteSignature;
import mizan.tlog.TilePath;
import mizan.tlog.TreeSize;
import mizan.tlog.UnverifiedNoteException;
import mizan.tlog.VerifierKey;
import mizan.verify.Fold;

/// One member's full cosigner: judges every entry of one ledger, then signs its head.
///
/// Threads: one request at a time.
public final class Follower {
    /// How far recorded-at may depart from this follower's clock and signatures.
    public static final Duration OFF_MAX = Duration.ofSeconds(60);

    private final LedgerFiles ledger;
    private final VerifierKey log;
    private final Cosigner cosigner;
    private final Ed25519 ed25519;
    private final Fold fold;
    private CompactRange range = CompactRange.EMPTY;
    private Optional<Instant> signedAt = Optional.empty();

    /// A follower that has read nothing yet.
    ///
    /// @param published the ledger's published files
    /// @param log       key of the ledger
    /// @param cosigner  holds the full key, and trusts this ledger
    public Follower(Files published, VerifierKey log, Cosigner cosigner, Ed25519 ed25519) {
        this.ledger = new LedgerFiles(published);
        this.log = log;
        this.cosigner = cosigner;
        this.ed25519 = ed25519;
        this.fold = new Fold(new Mechanism(log.name(), ed25519::verify));
    }

    /// What the follower says to a request.
    ///
    /// Closed.
    public sealed interface Answer {
        /// It judged everything up to the head, and signs.
        record Cosigned(NoteSignature line) implements Answer {}

        /// The proof does not begin where its cosigner stands.
        record Conflict(TreeSize known) implements Answer {}

        /// It does not sign this head.
        record Refused(String reason) implements Answer {}
    }

    /// The full key.
    public VerifierKey key() {
        return cosigner.key();
    }

    /// The state after every entry that was judged.
    public synchronized State state() {
        return fold.state();
    }

    /// Entries that are void: to be looked at by the member.
    public synchronized List<VoidEntry> alarms() {
        return fold.state().voids();
    }

    /// Judges what is new up to the checkpoint, and asks the cosigner to sign it.
    ///
    /// @param old   as in C2SP tlog-witness
    /// @param proof consistency from `old`
    /// @param now   by this member's clock
    public synchronized Answer addCheckpoint(
            TreeSize old, List<Hash> proof, Note checkpoint, Instant now) {
        Checkpoint head;
        try {
            checkpoint.verify(List.of(log), ed25519);
            head = Checkpoint.parse(checkpoint.text());
        } catch (UnverifiedNoteException | MalformedException e) {
            return new Answer.Refused(String.valueOf(e.getMessage()));
        }
        if (!head.origin().equals(log.name())) {
            return new Answer.Refused("the checkpoint is of the origin " + head.origin());
        }
        Optional<String> trouble = head.size().compareTo(fold.size()) > 0
                ? extend(head, now)
                : consistent(head);
        if (trouble.isPresent()) {
            return new Answer.Refused(trouble.get());
        }
        return switch (cosigner.addCheckpoint(old, proof, checkpoint, now)) {
            case Cosigner.Answer.Cosigned(var line) -> {
                signedAt = Optional.of(now);
                yield new Answer.Cosigned(line);
            }
            case Cosigner.Answer.Conflict(var known) -> new Answer.Conflict(known);
            case Cosigner.Answer.Refused(var reason) -> new Answer.Refused(reason.name());
        };
    }

    private Optional<String> consistent(Checkpoint head) {
        return fold.rootAt(head.size()).filter(head.root()::equals).isPresent()
                ? Optional.empty()
                : Optional.of("the entries up to %s that were judged here have another root"
                        .formatted(head.size()));
    }

    /// Reads the new entries, and judges them only if their root and their times are right.
    private Optional<String> extend(Checkpoint head, Instant now) {
        List<Bytes> fresh;
        try {
            fresh = fresh(head.size());
        } catch (MalformedException e) {
            return Optional.of("the published bundles cannot be read: " + e.getMessage());
        }
        CompactRange extended = range.appendAll(fresh.stream().map(Hash::leaf).toList());
        if (!extended.root().equals(head.root())) {
            return Optional.of("the published entries up to %s do not give the root %s"
                    .formatted(head.size(), head.root()));
        }
        Optional<String> trouble = times(fresh, now);
        if (trouble.isEmpty()) {
            range = extended;
            for (Bytes entry : fresh) {
                Judgement unused = fold.take(fold.size().next(), entry);
            }
        }
        return trouble;
    }

    private List<Bytes> fresh(TreeSize size) {
        List<Bytes> fresh = new ArrayList<>();
        long from = fold.size().entries();
        while (from < size.entries()) {
            long number = from / TilePath.WIDTH_MAX;
            List<Bytes> bundle = ledger.bundle(number, size);
            fresh.addAll(bundle.subList((int) (from % TilePath.WIDTH_MAX), bundle.size()));
            from = number * TilePath.WIDTH_MAX + bundle.size();
        }
        return fresh;
    }

    private Optional<String> times(List<Bytes> fresh, Instant now) {
        Instant earliest = signedAt.map(at -> at.minus(OFF_MAX)).orElse(Instant.EPOCH);
        Instant last = fold.state().newest();
        long index = fold.size().entries();
        for (Bytes entry : fresh) {
            Instant recordedAt = recordedAt(entry, last);
            if (recordedAt.isBefore(last)) {
                return Optional.of("entry %d was recorded at %s, before the one before it"
                        .formatted(index, recordedAt));
            }
            if (recordedAt.isBefore(earliest)) {
                return Optional.of(("entry %d was recorded at %s, more than 60 s before the last "
                        + "cosignature here, which does not cover it").formatted(
                        index, recordedAt));
            }
            last = recordedAt;
            index++;
        }
        return last.isAfter(now.plus(OFF_MAX))
                ? Optional.of("the newest entry was recorded at %s, more than 60 s after %s"
                        .formatted(last, now))
                : Optional.empty();
    }

    /// An entry that is no leaf counts as recorded with the one before it.
    private static Instant recordedAt(Bytes entry, Instant otherwise) {
        try {
            return Leaf.decode(entry).recordedAt();
        } catch (MalformedStatement _) {
            return otherwise;
        }
    }
}
