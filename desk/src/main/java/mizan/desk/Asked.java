package mizan.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.ledger.Ledger;
import mizan.tlog.Checkpoint;
import mizan.tlog.Cosignature;
import mizan.tlog.Ed25519;
import mizan.tlog.Hash;
import mizan.tlog.Note;
import mizan.tlog.NoteSignature;
import mizan.tlog.TreeSize;
import mizan.tlog.VerifierKey;

/// One cosigner as the desk knows it: the size it stands at, and how it answered last.
///
/// Nothing is taken from a cosigner that was not verified here. One thread at a time asks; what
/// it found is read by any.
final class Asked {
    private static final Duration OFF_MAX = Duration.ofSeconds(60);

    private final CosignerPort port;
    private volatile TreeSize known = TreeSize.ZERO;
    private volatile boolean answered;
    private volatile Standing standing = Standing.OUTAGE;

    Asked(CosignerPort port) {
        this.port = port;
    }

    VerifierKey key() {
        return port.key();
    }

    /// The size that it said, or was seen, to stand at; 0 before it answered.
    TreeSize known() {
        return known;
    }

    /// Whether it has said since the start where it stands.
    boolean answered() {
        return answered;
    }

    Standing standing() {
        return standing;
    }

    /// Asks once, and once more where it says that it stands elsewhere.
    ///
    /// @param target with the ledger's own signature only
    /// @return its verified line
    Optional<NoteSignature> ask(Note target, Ledger ledger, Instant now, Ed25519 ed25519) {
        TreeSize size = Checkpoint.parse(target.text()).size();
        CosignerPort.Reply reply = port.ask(known, proof(ledger, known, size), target);
        if (reply instanceof CosignerPort.Reply.Knows(TreeSize elsewhere)) {
            answered = true;
            known = elsewhere;
            if (elsewhere.compareTo(size) > 0) {
                standing = Standing.DECLINED;
                return Optional.empty();
            }
            reply = port.ask(elsewhere, proof(ledger, elsewhere, size), target);
        }
        return switch (reply) {
            case CosignerPort.Reply.Cosigned(var line) -> verified(target, line, now, ed25519);
            case CosignerPort.Reply.Knows _, CosignerPort.Reply.Declined _ -> {
                answered = true;
                standing = Standing.DECLINED;
                yield Optional.empty();
            }
            case CosignerPort.Reply.Silent _ -> {
                standing = Standing.OUTAGE;
                yield Optional.empty();
            }
        };
    }

    private static List<Hash> proof(Ledger ledger, TreeSize old, TreeSize size) {
        return old.entries() == 0 || old.compareTo(size) >= 0
                ? List.of() : ledger.consistency(old, size);
    }

    private Optional<NoteSignature> verified(
            Note target, NoteSignature line, Instant now, Ed25519 ed25519) {
        answered = true;
        boolean holds = key().made(line) && Cosignature.verify(target.text(), line, key(), ed25519)
                .filter(cosigned -> Duration.between(
                        Instant.ofEpochSecond(cosigned.posixSeconds()), now)
                        .abs().compareTo(OFF_MAX) <= 0)
                .isPresent();
        standing = holds ? Standing.CURRENT : Standing.DECLINED;
        if (!holds) {
            return Optional.empty();
        }
        known = Checkpoint.parse(target.text()).size();
        return Optional.of(line);
    }
}
