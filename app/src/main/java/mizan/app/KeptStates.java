package mizan.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mizan.ledger.Files;
import mizan.ledger.LedgerFiles;
import mizan.mechanism.Decision;
import mizan.mechanism.Judgement;
import mizan.mechanism.Mechanism;
import mizan.mechanism.Rejection;
import mizan.mechanism.RejectionText;
import mizan.mechanism.State;
import mizan.mechanism.Submission;
import mizan.mechanism.VoidEntry;
import mizan.projection.States;
import mizan.statement.Leaf;
import mizan.statement.MalformedStatement;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.MalformedException;
import mizan.tlog.TilePath;
import mizan.tlog.TreeSize;

/// States of the past: every 256th is kept as entries come by, those between are folded again out
/// of the ledger's bundles.
///
/// Signatures and roots are not checked again: the desk decided each entry when it was recorded,
/// and which ones are void is in the newest state. A state shares most of its memory with the
/// next, so keeping some costs little.
///
/// Threads: any.
final class KeptStates implements States {
    private static final int STRETCH = TilePath.WIDTH_MAX;
    private static final int NEWEST = 512;
    private static final int ASKED_MAX = 16;

    private final Published published;
    private final String origin;
    private final int newestMax;
    private final NavigableMap<Long, State> kept = new TreeMap<>();
    private final NavigableMap<Long, State> newest = new TreeMap<>();
    private final Map<Long, State> asked = new LinkedHashMap<>();

    /// Where entries are read again.
    interface Published {

        /// The entries of a bundle that are published, in order.
        ///
        /// @throws MalformedException if there are none
        List<Bytes> bundle(long number);
    }

    /// States of the ledger in a directory.
    KeptStates(Path ledgerDirectory, String origin) {
        this(bundles(new LedgerFiles(Files.in(ledgerDirectory))), origin, NEWEST);
    }

    /// @param newestMax how many of the newest states are kept
    KeptStates(Published published, String origin, int newestMax) {
        this.published = published;
        this.origin = origin;
        this.newestMax = newestMax;
    }

    private static Published bundles(LedgerFiles ledger) {
        return number -> ledger.bundle(number, ledger.checkpoint()
                .map(note -> Checkpoint.parse(note.text()).size()).orElse(TreeSize.ZERO));
    }

    /// Takes the state after an entry; in order.
    synchronized void recorded(State after) {
        long size = after.size().entries();
        newest.put(size, after);
        if (newest.size() > newestMax) {
            newest.pollFirstEntry();
        }
        if (size % STRETCH == 0) {
            kept.put(size, after);
        }
    }

    @Override
    public synchronized Optional<State> at(long size) {
        Optional<State> ready = Optional.ofNullable(newest.get(size))
                .or(() -> Optional.ofNullable(kept.get(size)))
                .or(() -> Optional.ofNullable(asked.get(size)));
        if (ready.isPresent() || newest.isEmpty() || size < 1 || size > newest.lastKey()) {
            return ready;
        }
        try {
            State folded = folded(size);
            asked.put(size, folded);
            if (asked.size() > ASKED_MAX) {
                asked.remove(asked.keySet().iterator().next());
            }
            return Optional.of(folded);
        } catch (MalformedException notPublished) {
            return Optional.empty();
        }
    }

    private State folded(long size) {
        long first = (size - 1) / STRETCH * STRETCH;
        State state = first == 0 ? new Mechanism(origin, (_, _, _) -> true).initial()
                : Optional.ofNullable(kept.get(first)).orElseThrow(() ->
                        new MalformedException("no state is kept at " + first));
        Map<Long, VoidEntry> voids = newest.lastEntry().getValue().voids().stream()
                .filter(v -> v.index().value() >= first && v.index().value() < size)
                .collect(Collectors.toMap(v -> v.index().value(), v -> v));
        List<Bytes> entries = published.bundle(first / STRETCH);
        for (long at = first; at < size; at++) {
            if (at - first >= entries.size()) {
                throw new MalformedException("entry " + at + " is not published yet");
            }
            Bytes entry = entries.get((int) (at - first));
            state = voids.containsKey(at) ? voided(state, entry, voids.get(at))
                    : after(state, entry, true).state();
        }
        return state;
    }

    /// The state after an entry whose signature is known to hold, or not to.
    private Judgement after(State state, Bytes bytes, boolean signed) {
        Leaf leaf = Leaf.decode(bytes);
        Statement statement = Statement.decode(leaf.payload());
        return new Mechanism(origin, (_, _, _) -> signed).apply(state, Submission.of(
                state.size().next(), leaf.recordedAt(), leaf.envelope(), statement,
                Optional.of(statement.seen().root())));
    }

    /// The state after a void entry: void for the reason that the desk found, where it can be found
    /// again without roots and signatures.
    private State voided(State state, Bytes bytes, VoidEntry found) {
        boolean signed = !(found.rejection() instanceof Rejection.SignatureInvalid);
        try {
            Judgement again = after(state, bytes, signed);
            if (again.decision() instanceof Decision.Rejected) {
                return again.state();
            }
        } catch (MalformedStatement unreadable) {
            return undecodable(state, found, unreadable.code());
        }
        return undecodable(state, found, RejectionText.code(found.rejection()));
    }

    private State undecodable(State state, VoidEntry found, String code) {
        return new Mechanism(origin, (_, _, _) -> true).applyUndecodable(
                state, state.size().next(), found.recordedAt(), code).state();
    }
}
