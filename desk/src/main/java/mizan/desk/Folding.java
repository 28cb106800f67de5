package mizan.desk;

import java.time.Instant;
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
final class Folding {
    private Folding() {}

    /// The state after every recorded entry, told to the sink on the way.
    static State of(Ledger ledger, Roots roots, Mechanism mechanism, EntrySink sink) {
        State state = mechanism.initial();
        for (long at = 0; at < ledger.size().entries(); at++) {
            EntryIndex index = new EntryIndex(at);
            Bytes leaf = ledger.entry(index);
            state = after(roots, mechanism, state, leaf);
            sink.recorded(index, leaf, state);
        }
        return state;
    }

    private static State after(Roots roots, Mechanism mechanism, State state, Bytes bytes) {
        EntryIndex index = state.size().next();
        Instant recordedAt = state.newest();
        try {
            Leaf leaf = Leaf.decode(bytes);
            recordedAt = leaf.recordedAt();
            Statement statement = Statement.decode(leaf.payload());
            TreeSize seen = statement.seen().size();
            Optional<Hash> root = seen.entries() > index.value()
                    ? Optional.empty() : Optional.of(roots.at(seen));
            return mechanism.apply(state, Submission.of(
                    index, recordedAt, leaf.envelope(), statement, root)).state();
        } catch (MalformedStatement trouble) {
            return mechanism.applyUndecodable(state, index, recordedAt, trouble.code()).state();
        }
    }
}
