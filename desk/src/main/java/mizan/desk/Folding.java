package mizan.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.ledger.Ledger;
import mizan.mechanism.Mechanism;
import mizan.mechanism.State;
import mizan.mechanism.Submission;
import mizan.statement.Leaf;
import mizan.statement.MalformedStatement;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;

/// Folds the entries of a ledger into the state that they lead to.
///
/// The path of every start. The desk appends only what the rules accept; an entry that they
/// refuse here is void all the same, and the fold goes on.
///
/// Entries are read and their signatures verified a stretch at a time on all cores; the rules
/// then judge them one after another.
final class Folding {
    private static final int STRETCH = 1024;

    /// An entry as far as its bytes alone tell. Closed.
    private sealed interface Read {
        record Understood(Leaf leaf, Statement statement,
                Optional<SignaturesAhead.Found> signature) implements Read {}

        /// @param recordedAt absent where not even that can be read
        record Undecodable(Optional<Instant> recordedAt, String code) implements Read {}
    }

    private final Ledger ledger;
    private final Roots roots;
    private final Mechanism mechanism;
    private final SignaturesAhead signatures;

    Folding(Ledger ledger, Roots roots, Mechanism mechanism, SignaturesAhead signatures) {
        this.ledger = ledger;
        this.roots = roots;
        this.mechanism = mechanism;
        this.signatures = signatures;
    }

    /// The state after every recorded entry, told to the sink on the way.
    State run(EntrySink sink) {
        State state = mechanism.initial();
        long size = ledger.size().entries();
        for (long from = 0; from < size; from += STRETCH) {
            List<Bytes> leaves = new ArrayList<>();
            for (long at = from; at < Math.min(size, from + STRETCH); at++) {
                leaves.add(ledger.entry(new EntryIndex(at)));
            }
            State before = state;
            List<Read> read = leaves.parallelStream().map(leaf -> read(before, leaf)).toList();
            for (int i = 0; i < leaves.size(); i++) {
                state = after(state, read.get(i));
                sink.recorded(new EntryIndex(from + i), leaves.get(i), state);
            }
        }
        signatures.expect(Optional.empty());
        return state;
    }

    private Read read(State before, Bytes bytes) {
        Optional<Instant> recordedAt = Optional.empty();
        try {
            Leaf leaf = Leaf.decode(bytes);
            recordedAt = Optional.of(leaf.recordedAt());
            Statement statement = Statement.decode(leaf.payload());
            return new Read.Understood(
                    leaf, statement, signatures.find(before, leaf.envelope(), statement));
        } catch (MalformedStatement trouble) {
            return new Read.Undecodable(recordedAt, trouble.code());
        }
    }

    private State after(State state, Read read) {
        EntryIndex index = state.size().next();
        return switch (read) {
            case Read.Understood(var leaf, var statement, var signature) -> {
                signatures.expect(signature);
                TreeSize seen = statement.seen().size();
                Optional<Hash> root = seen.entries() > index.value()
                        ? Optional.empty() : Optional.of(roots.at(seen));
                yield mechanism.apply(state, Submission.of(
                        index, leaf.recordedAt(), leaf.envelope(), statement, root)).state();
            }
            case Read.Undecodable(var recordedAt, var code) -> mechanism.applyUndecodable(
                    state, index, recordedAt.orElse(state.newest()), code).state();
        };
    }
}
