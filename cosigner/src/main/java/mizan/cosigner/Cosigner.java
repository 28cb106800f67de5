package mizan.cosigner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.Cosignature;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.tlog.Note;
import mizan.tlog.NoteSignature;
import mizan.tlog.Proofs;
import mizan.tlog.TreeSize;
import mizan.tlog.UnverifiedNoteException;
import mizan.tlog.VerifierKey;

/// One cosigning key, and the rule that it signs only what extends what it signed before.
///
/// It says of a checkpoint: at this time, the largest of this ledger that I have seen, and it is
/// consistent with every one before. It reads no entry. Source: C2SP tlog-witness, whose
/// *witness* is our cosigner.
///
/// Threads: any; of two requests for the same growth one is cosigned and the other conflicts.
public final class Cosigner {
    private final Ed25519Seed seed;
    private final Map<String, List<VerifierKey>> trusted = new HashMap<>();
    private final LastSeen lastSeen;
    private final Ed25519 ed25519;
    private final VerifierKey key;

    /// A cosigner under a name.
    ///
    /// @param seed        used for nothing else: a cosignature does not name its cosigner
    /// @param trustedLogs keys of the ledgers it knows, each named exactly like its origin
    public Cosigner(String name, Ed25519Seed seed, List<VerifierKey> trustedLogs,
            LastSeen lastSeen, Ed25519 ed25519) {
        this.seed = seed;
        this.lastSeen = lastSeen;
        this.ed25519 = ed25519;
        this.key = VerifierKey.cosigner(name, seed.publicKey(ed25519));
        for (VerifierKey log : trustedLogs) {
            trusted.computeIfAbsent(log.name(), _ -> new ArrayList<>()).add(log);
        }
    }

    /// The key that its cosignatures verify under.
    public VerifierKey key() {
        return key;
    }

    /// The newest checkpoint that it signed for a ledger.
    public Optional<LastSeen.Seen> seen(String origin) {
        return lastSeen.of(origin);
    }

    /// Answers a request to cosign. The reasons to refuse are tried in the order of [Reason],
    /// with a conflict between [Reason#OLD_AHEAD] and [Reason#WRONG_EMPTY_ROOT].
    ///
    /// The new row is durable before the signature is made. A fault of [LastSeen] passes
    /// through, and nothing was signed.
    ///
    /// @param old        size from which `proof` leads to the checkpoint's
    /// @param proof      consistency, empty from size 0 and where the sizes are equal
    /// @param checkpoint with the ledger's signature; lines of others are passed over
    /// @param now        by this cosigner's clock, after 1970
    /// @throws MalformedException if a trusted ledger signed what is no checkpoint
    public Answer addCheckpoint(
            TreeSize old, List<Hash> proof, Note checkpoint, Instant now) {
        List<VerifierKey> keys = trusted.get(originOf(checkpoint));
        if (keys == null) {
            return new Answer.Refused(Reason.UNKNOWN_LOG);
        }
        if (!signed(checkpoint, keys)) {
            return new Answer.Refused(Reason.BAD_SIGNATURE);
        }
        Checkpoint head = Checkpoint.parse(checkpoint.text());
        if (old.compareTo(head.size()) > 0) {
            return new Answer.Refused(Reason.OLD_AHEAD);
        }
        Optional<LastSeen.Seen> known = lastSeen.of(head.origin());
        TreeSize knownSize = known.map(LastSeen.Seen::size).orElse(TreeSize.ZERO);
        if (!knownSize.equals(old)) {
            return new Answer.Conflict(knownSize);
        }
        Hash knownRoot = known.map(LastSeen.Seen::root).orElse(Hash.EMPTY_TREE);
        return refusal(old, knownRoot, proof, head)
                .<Answer>map(Answer.Refused::new)
                .orElseGet(() -> cosign(old, head, checkpoint, keys, now));
    }

    private static String originOf(Note checkpoint) {
        return checkpoint.text().substring(0, checkpoint.text().indexOf('\n'));
    }

    private boolean signed(Note checkpoint, List<VerifierKey> keys) {
        try {
            checkpoint.verify(keys, ed25519);
            return true;
        } catch (UnverifiedNoteException _) {
            return false;
        }
    }

    private static Optional<Reason> refusal(
            TreeSize old, Hash knownRoot, List<Hash> proof, Checkpoint head) {
        if (head.size().entries() == 0 && !head.root().equals(Hash.EMPTY_TREE)) {
            return Optional.of(Reason.WRONG_EMPTY_ROOT);
        }
        if (old.equals(head.size()) && !head.root().equals(knownRoot)) {
            return Optional.of(Reason.SAME_SIZE_OTHER_ROOT);
        }
        boolean proved = old.entries() == 0
                ? proof.isEmpty()
                : Proofs.verifyConsistency(old, head.size(), knownRoot, head.root(), proof);
        return proved ? Optional.empty() : Optional.of(Reason.BAD_PROOF);
    }

    private Answer cosign(TreeSize old, Checkpoint head, Note checkpoint,
            List<VerifierKey> keys, Instant now) {
        List<NoteSignature> ofLog = checkpoint.signatures().stream()
                .filter(line -> keys.stream().anyMatch(known -> known.made(line))).toList();
        LastSeen.Seen next = new LastSeen.Seen(
                head.size(), head.root(), new Note(checkpoint.text(), ofLog));
        if (!lastSeen.swap(head.origin(), old, next)) {
            return new Answer.Conflict(
                    lastSeen.of(head.origin()).map(LastSeen.Seen::size).orElse(TreeSize.ZERO));
        }
        return new Answer.Cosigned(
                Cosignature.sign(head.text(), key, seed, now.getEpochSecond(), ed25519));
    }

    /// What came of a request.
    ///
    /// Closed: these are the answers of the protocol.
    public sealed interface Answer {
        /// The checkpoint is the newest that this cosigner has seen.
        ///
        /// @param line to be added to it
        record Cosigned(NoteSignature line) implements Answer {}

        /// The proof does not begin where this cosigner stands. HTTP 409.
        ///
        /// @param known size to prove from
        record Conflict(TreeSize known) implements Answer {}

        /// This checkpoint will not be cosigned.
        record Refused(Reason reason) implements Answer {}
    }

    /// Why a checkpoint was refused, in order of precedence.
    ///
    /// Closed: C2SP tlog-witness lists them.
    public enum Reason {
        /// No ledger of this origin is trusted. HTTP 404.
        UNKNOWN_LOG(404),
        /// No trusted key of the ledger signed it, or a line of one does not verify. HTTP 403.
        BAD_SIGNATURE(403),
        /// The old size is beyond the checkpoint's. HTTP 400.
        OLD_AHEAD(400),
        /// A tree without entries has another root. HTTP 422.
        WRONG_EMPTY_ROOT(422),
        /// The size that was cosigned before, with another root: a fork. HTTP 422.
        SAME_SIZE_OTHER_ROOT(422),
        /// The proof does not lead from what was cosigned before to this. HTTP 422.
        BAD_PROOF(422);

        private final int httpStatus;

        Reason(int httpStatus) {
            this.httpStatus = httpStatus;
        }

        /// The status that C2SP tlog-witness gives this answer.
        public int httpStatus() {
            return httpStatus;
        }
    }

    /// A request as it travels.
    ///
    /// @param old        as in [#addCheckpoint]
    /// @param proof      at most 63 hashes
    /// @param checkpoint as in [#addCheckpoint]
    public record Request(TreeSize old, List<Hash> proof, Note checkpoint) {
        /// Keeps a copy of the proof.
        public Request {
            proof = List.copyOf(proof);
            if (proof.size() > Proofs.HASHES_MAX) {
                throw new MalformedException("a proof has at most %d hashes, not %d"
                        .formatted(Proofs.HASHES_MAX, proof.size()));
            }
        }
    }

    /// The body of `POST …/add-checkpoint`; see [RequestText].
    public static Bytes encodeRequest(TreeSize old, List<Hash> proof, Note checkpoint) {
        return RequestText.encode(new Request(old, proof, checkpoint));
    }

    /// Reads exactly what [#encodeRequest] writes; verifies nothing.
    ///
    /// @throws MalformedException naming the line
    public static Request parseRequest(Bytes body) {
        return RequestText.parse(body);
    }
}
