package mizan.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.Decision;
import mizan.mechanism.Judgement;
import mizan.mechanism.Mechanism;
import mizan.mechanism.Rejection;
import mizan.mechanism.State;
import mizan.mechanism.Submission;
import mizan.statement.Envelope;
import mizan.statement.Leaf;
import mizan.statement.MalformedStatement;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import mizan.tlog.CompactRange;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;

/// Folds the entries of a record through the rules, one after another.
///
/// Used by the checker and by followers. Not for several threads.
public final class Fold {

    /// An accepted statement and where it stands.
    ///
    /// @param index 0-based
    public record Accepted(EntryIndex index, Statement statement) {}

    /// Where the rules are newer than this program.
    ///
    /// @param index 0-based
    /// @param asked version named
    /// @param known newest here
    public record NewerRules(EntryIndex index, int asked, int known) {}

    private final Mechanism mechanism;
    private final List<Hash> roots = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();
    private final List<Accepted> withContent = new ArrayList<>();
    private CompactRange range = CompactRange.EMPTY;
    private State state;
    private Optional<NewerRules> newerRules = Optional.empty();

    /// A fold over the empty record.
    public Fold(Mechanism mechanism) {
        this.mechanism = mechanism;
        this.state = mechanism.initial();
        roots.add(range.root());
    }

    /// Folds the next entry.
    ///
    /// @throws IllegalArgumentException if `index` is not the number of entries folded so far
    public Judgement take(EntryIndex index, Bytes entry) {
        Judgement judgement = judge(index, entry);
        state = judgement.state();
        range = range.append(Hash.leaf(entry));
        roots.add(range.root());
        return judgement;
    }

    private Judgement judge(EntryIndex index, Bytes entry) {
        Instant newest = times.isEmpty() ? Instant.EPOCH : times.getLast();
        Leaf leaf;
        try {
            leaf = Leaf.decode(entry);
        } catch (MalformedStatement malformed) {
            times.add(newest);
            return mechanism.applyUndecodable(state, index, newest, malformed.code());
        }
        times.add(leaf.recordedAt());
        Statement statement;
        try {
            statement = Statement.decode(leaf.payload());
        } catch (MalformedStatement malformed) {
            return mechanism.applyUndecodable(
                    state, index, leaf.recordedAt(), malformed.code());
        }
        Envelope envelope = leaf.envelope();
        Judgement judgement = mechanism.apply(state, Submission.of(
                index, leaf.recordedAt(), envelope, statement,
                rootAt(statement.seen().size())));
        note(index, statement, judgement.decision());
        return judgement;
    }

    private void note(EntryIndex index, Statement statement, Decision decision) {
        switch (decision) {
            case Decision.Accepted() -> {
                if (!statement.files().isEmpty() || !statement.blobs().isEmpty()) {
                    withContent.add(new Accepted(index, statement));
                }
            }
            case Decision.Rejected(Rejection.RulesNotKnown(var asked, var known)) -> {
                if (newerRules.isEmpty()) {
                    newerRules = Optional.of(new NewerRules(index, asked, known));
                }
            }
            case Decision.Rejected(_) -> {}
        }
    }

    /// The root of the tree of the first `size` entries, if that many were folded.
    public Optional<Hash> rootAt(TreeSize size) {
        return size.entries() < roots.size()
                ? Optional.of(roots.get((int) size.entries()))
                : Optional.empty();
    }

    /// When an entry was recorded; an undecodable one counts as recorded with the one before it.
    public Instant recordedAt(EntryIndex index) {
        return times.get((int) index.value());
    }

    /// The state after all entries folded so far.
    public State state() {
        return state;
    }

    /// Entries folded so far.
    public TreeSize size() {
        return range.size();
    }

    /// The root over all entries folded so far.
    public Hash root() {
        return roots.getLast();
    }

    /// Accepted statements that name files or blobs, in order.
    public List<Accepted> withContent() {
        return List.copyOf(withContent);
    }

    /// The first entry under rules that this program does not have.
    public Optional<NewerRules> newerRules() {
        return newerRules;
    }
}
