package mizan.app;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.mechanism.Decision;
import mizan.mechanism.Description;
import mizan.mechanism.Judgement;
import mizan.mechanism.Mechanism;
import mizan.mechanism.RejectionText;
import mizan.mechanism.State;
import mizan.mechanism.Submission;
import mizan.statement.Draft;
import mizan.statement.DraftLine;
import mizan.statement.Json;
import mizan.statement.Leaf;
import mizan.statement.MalformedStatement;
import mizan.statement.Seen;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;
import mizan.tlog.CompactRange;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;

/// A dry run of the mechanism over drafts: no disk, no clock, no ledger.
///
/// Each draft is signed with a throw-away key and judged at its `at`; an accepted one becomes the
/// next entry of a tree in memory, a refused one leaves no trace, as at a desk. Every size counts
/// as published, so `"seen":"latest"` covers everything before.
final class Replay {
    /// What became of one line.
    ///
    /// @param line  number in the file, from 1
    /// @param draft absent for a line that is no draft
    /// @param code  `accepted`, or the code of the rejection or malformation
    /// @param index where it stands, if it was accepted
    /// @param words what a person is told; empty if it was accepted
    /// @param holds whether the line's `expect` agrees; true where it has none
    record Outcome(int line, Optional<Draft> draft, String code, Optional<EntryIndex> index,
            String words, boolean holds) {}

    /// What became of all.
    ///
    /// @param outcomes   one per draft
    /// @param state      after the last
    /// @param at         the instant of judgement: of the expected states, else the last draft's
    /// @param states     all states at `at`
    /// @param mismatches places where the states are not those expected
    record Result(List<Outcome> outcomes, State state, Instant at, Json states,
            List<String> mismatches) {
        /// Keeps unmodifiable copies.
        Result {
            outcomes = List.copyOf(outcomes);
            mismatches = List.copyOf(mismatches);
        }

        /// Whether every line and the states are as expected.
        boolean holds() {
            return mismatches.isEmpty() && outcomes.stream().allMatch(Outcome::holds);
        }
    }

    static final String ACCEPTED = "accepted";

    private final Author author;
    private final Mechanism mechanism;
    private final Map<String, StatementId> named = new HashMap<>();
    private final List<Hash> roots = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<String> mismatches = new ArrayList<>();
    private State state;
    private CompactRange tree = CompactRange.EMPTY;
    private Instant at = Instant.EPOCH;

    private Replay(Author author) {
        this.author = author;
        this.mechanism = new Mechanism(author.keys().origin(), author.ed25519()::verify);
        this.state = mechanism.initial();
        roots.add(tree.root());
    }

    /// Plays a script.
    ///
    /// @param asked the instant of judgement where the script names none
    static Result of(DraftScript script, Author author, Optional<Instant> asked) {
        Replay replay = new Replay(author);
        List<DraftLine.ExpectedState> expected = new ArrayList<>();
        for (DraftScript.Line line : script.lines()) {
            switch (line) {
                case DraftScript.Line.NotUnderstood(int number, var why) -> replay.outcomes.add(
                        new Outcome(number, Optional.empty(), why.code(), Optional.empty(),
                                words(why), false));
                case DraftScript.Line.Understood(int number, Draft draft) ->
                        replay.play(number, draft);
                case DraftScript.Line.Understood(_, DraftLine.ExpectedState states) ->
                        expected.add(states);
            }
        }
        return replay.judged(expected, asked);
    }

    private Result judged(List<DraftLine.ExpectedState> expected, Optional<Instant> asked) {
        Instant judgedAt = asked.orElse(at);
        for (DraftLine.ExpectedState states : expected) {
            judgedAt = states.at().map(written -> written.instant()).or(() -> asked).orElse(at);
            mismatches.addAll(
                    Subset.mismatches(states.states(), Description.of(state, judgedAt)));
        }
        return new Result(
                outcomes, state, judgedAt, Description.of(state, judgedAt), mismatches);
    }

    private void play(int line, Draft draft) {
        at = draft.at().instant().truncatedTo(ChronoUnit.MILLIS);
        Author.HandIn handIn;
        try {
            handIn = author.sign(draft, new Author.Knows(
                    state.rulesFor(Author.refs(draft, named)), seen(draft),
                    name -> Optional.ofNullable(named.get(name))));
        } catch (MalformedStatement why) {
            outcomes.add(outcome(line, draft, why.code(), Optional.empty(), words(why)));
            return;
        }
        EntryIndex index = state.size().next();
        int seen = (int) Math.min(Integer.MAX_VALUE, handIn.statement().seen().size().entries());
        Submission submission = Submission.of(index, at, handIn.envelope(), handIn.statement(),
                seen < roots.size() ? Optional.of(roots.get(seen)) : Optional.empty());
        Judgement step = mechanism.apply(state, submission);
        switch (step.decision()) {
            case Decision.Rejected(var rejection) -> {
                RejectionText.Text text = RejectionText.of(rejection);
                outcomes.add(outcome(line, draft, text.code(), Optional.empty(),
                        "%s (%s); %s".formatted(text.what(), text.facts(), text.next())));
            }
            case Decision.Accepted() -> {
                Bytes leaf = Leaf.of(handIn.envelope(), at).encode();
                state = step.state();
                tree = tree.append(Hash.leaf(leaf));
                roots.add(tree.root());
                draft.name().ifPresent(name -> named.put(name, submission.id()));
                outcomes.add(outcome(line, draft, ACCEPTED, Optional.of(index), ""));
            }
        }
    }

    private Seen seen(Draft draft) {
        return switch (draft.seen()) {
            case Draft.SeenWanted.Latest() -> new Seen(state.size(), tree.root());
            case Draft.SeenWanted.Lagging(var size) -> new Seen(size,
                    size.entries() < roots.size()
                            ? roots.get((int) size.entries())
                            : Hash.EMPTY_TREE);
        };
    }

    private static Outcome outcome(
            int line, Draft draft, String code, Optional<EntryIndex> index, String words) {
        boolean holds = draft.expect().map(code::equals).orElse(true);
        return new Outcome(line, Optional.of(draft), code, index, words, holds);
    }

    private static String words(MalformedStatement why) {
        return "%s (%s); %s".formatted(why.what(), why.facts(), why.next());
    }
}
