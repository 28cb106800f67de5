package mizan.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.ledger.LedgerFiles;
import mizan.mechanism.CharterInForce;
import mizan.mechanism.CharterProposal;
import mizan.mechanism.State;
import mizan.statement.CharterTerms;
import mizan.tlog.Checkpoint;
import mizan.tlog.Cosignature;
import mizan.tlog.Ed25519;
import mizan.tlog.EntryIndex;
import mizan.tlog.Note;
import mizan.tlog.NoteSignature;
import mizan.tlog.TlogPolicy;
import mizan.tlog.TreeSize;
import mizan.tlog.UnverifiedNoteException;
import mizan.tlog.VerifierKey;

/// The signature lines of a record's checkpoints: whose they are, whether they hold, and whether
/// their times fit the entries that they cover.
final class Heads {

    /// How far an entry's time may lie from the times of the cosignatures around it.
    static final Duration COSIGNATURE_TIME_TOLERANCE = Duration.ofSeconds(60);

    private final LedgerFiles files;
    private final Fold fold;
    private final Ed25519 ed25519;
    private final Set<VerifierKey> logs = new LinkedHashSet<>();
    private final Set<VerifierKey> blind = new LinkedHashSet<>();
    private final Set<VerifierKey> full = new LinkedHashSet<>();

    /// The newest head that each cosigner has signed so far, and when.
    private final Map<VerifierKey, Earlier> earlier = new HashMap<>();

    private record Earlier(TreeSize size, Instant at) {}

    Heads(LedgerFiles files, Fold fold, Ed25519 ed25519) {
        this.files = files;
        this.fold = fold;
        this.ed25519 = ed25519;
        for (CharterTerms terms : charters(fold.state())) {
            logs.add(terms.log());
            terms.members().forEach(member -> member.cosigner().ifPresent(cosigner -> {
                blind.add(cosigner.blind());
                full.add(cosigner.full());
            }));
        }
    }

    private static List<CharterTerms> charters(State state) {
        List<CharterTerms> all = new ArrayList<>();
        state.charter().map(CharterInForce::terms).ifPresent(all::add);
        state.proposals().stream().map(CharterProposal::terms).forEach(all::add);
        return all;
    }

    /// Checks every archived checkpoint and the newest; throws [Broken] at the first line that
    /// does not hold.
    void check(Note newest) {
        for (TreeSize size : files.archivedSizes()) {
            String path = LedgerFiles.archivePath(size);
            Note archived = files.archived(size).orElseThrow(
                    () -> Broken.notes("ledger/" + path, "it is missing"));
            lines("ledger/" + path, archived, true);
        }
        lines("ledger/" + LedgerFiles.CHECKPOINT, newest, false);
    }

    private void lines(String place, Note note, boolean archived) {
        Checkpoint head = Checkpoint.parse(note.text());
        Set<VerifierKey> signed = new LinkedHashSet<>();
        for (NoteSignature line : note.signatures()) {
            VerifierKey key = known(line).orElseThrow(() -> Broken.notes(place,
                    "the signature line of %s is of no key that a charter names"
                            .formatted(line.name())));
            if (!signed.add(key)) {
                throw Broken.notes(place, "two signature lines are of " + key.name());
            }
            if (logs.contains(key)) {
                logLine(place, note, line, key);
            } else {
                cosigned(place, head, cosignature(place, note, line, key), archived);
            }
        }
    }

    private Optional<VerifierKey> known(NoteSignature line) {
        List<VerifierKey> all = new ArrayList<>(logs);
        all.addAll(blind);
        all.addAll(full);
        return all.stream().filter(key -> key.made(line)).findFirst();
    }

    private void logLine(String place, Note note, NoteSignature line, VerifierKey key) {
        try {
            new Note(note.text(), List.of(line)).verify(List.of(key), ed25519);
        } catch (UnverifiedNoteException e) {
            throw Broken.notes(place, String.valueOf(e.getMessage()));
        }
    }

    private Cosignature.Verified cosignature(
            String place, Note note, NoteSignature line, VerifierKey key) {
        return Cosignature.verify(note.text(), line, key, ed25519).orElseThrow(
                () -> Broken.notes(place,
                        "the cosignature of %s does not verify".formatted(key.name())));
    }

    /// Holds the times of entries against the time of a cosignature that covers them.
    private void cosigned(
            String place, Checkpoint head, Cosignature.Verified line, boolean archived) {
        Instant at = Instant.ofEpochSecond(line.posixSeconds());
        if (head.size().entries() > 0) {
            Instant newest = fold.recordedAt(new EntryIndex(head.size().entries() - 1));
            if (newest.isAfter(at.plus(COSIGNATURE_TIME_TOLERANCE))) {
                throw Broken.notes(place, "%s cosigned at %s, before its newest entry of %s"
                        .formatted(line.key().name(), at, newest));
            }
        }
        Earlier before = earlier.get(line.key());
        if (archived && full.contains(line.key()) && before != null
                && before.size.entries() < head.size().entries()) {
            Instant first = fold.recordedAt(new EntryIndex(before.size.entries()));
            if (first.isBefore(before.at.minus(COSIGNATURE_TIME_TOLERANCE))) {
                throw Broken.notes(place, "entry %d says %s, but %s had cosigned without it at %s"
                        .formatted(before.size.entries(), first, line.key().name(), before.at));
            }
        }
        earlier.put(line.key(), new Earlier(head.size(), at));
    }

    /// The largest archived head that meets a policy.
    Optional<TreeSize> largest(TlogPolicy policy) {
        List<TreeSize> sizes = files.archivedSizes();
        for (TreeSize size : sizes.reversed()) {
            Optional<Note> note = files.archived(size);
            if (note.isPresent() && policy.judge(note.get(), ed25519).valid()) {
                return Optional.of(size);
            }
        }
        return Optional.empty();
    }
}
