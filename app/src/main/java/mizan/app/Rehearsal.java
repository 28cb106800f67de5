package mizan.app;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import mizan.desk.Answer;
import mizan.desk.Desk;
import mizan.mechanism.RejectionText;
import mizan.statement.Draft;
import mizan.statement.DraftLine;
import mizan.statement.MalformedStatement;
import mizan.statement.Seen;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;

/// Drafts played through a running desk, each at its own time, as their authors would hand them in.
///
/// Before each draft the head is published and cosigned, so that its author can have seen all that
/// came before; then the scripted clock is set, files are stored, and the envelope is handed in.
final class Rehearsal {
    private final Hosted hosted;
    private final Author author;
    private final Map<String, StatementId> named = new HashMap<>();
    private final List<Replay.Outcome> outcomes = new ArrayList<>();

    private Rehearsal(Hosted hosted, Author author) {
        this.hosted = hosted;
        this.author = author;
    }

    /// Plays a script to its end; the clock stands at the last draft's time then.
    ///
    /// @param progress told after each draft how many are done
    /// @return what became of every line, as `replay` says it
    static List<Replay.Outcome> play(
            DraftScript script, Hosted hosted, Author author, IntConsumer progress) {
        Rehearsal rehearsal = new Rehearsal(hosted, author);
        int done = 0;
        for (DraftScript.Line line : script.lines()) {
            switch (line) {
                case DraftScript.Line.NotUnderstood(int number, var why) ->
                        rehearsal.outcomes.add(new Replay.Outcome(number, Optional.empty(),
                                why.code(), Optional.empty(), why.facts(), false));
                case DraftScript.Line.Understood(int number, Draft draft) ->
                        rehearsal.play(number, draft);
                case DraftScript.Line.Understood(_, DraftLine.ExpectedState _) -> {
                    // States are compared by `replay`; here only what the desk answers counts.
                }
            }
            progress.accept(++done);
        }
        return List.copyOf(rehearsal.outcomes);
    }

    private void play(int line, Draft draft) {
        Desk desk = hosted.desk();
        desk.settle();
        Instant at = draft.at().instant().truncatedTo(ChronoUnit.MILLIS);
        hosted.time().set(at);
        Outcome outcome = handIn(desk, draft);
        outcomes.add(new Replay.Outcome(line, Optional.of(draft), outcome.code(),
                outcome.index(), outcome.words(),
                draft.expect().map(outcome.code()::equals).orElse(true)));
    }

    private record Outcome(String code, Optional<EntryIndex> index, String words) {
        static Outcome not(RejectionText.Text text) {
            return new Outcome(text.code(), Optional.empty(), text.facts());
        }
    }

    private Outcome handIn(Desk desk, Draft draft) {
        Author.HandIn handIn;
        try {
            handIn = author.sign(draft, new Author.Knows(
                    desk.state().rulesFor(Author.refs(draft, named)),
                    seen(desk, draft), name -> Optional.ofNullable(named.get(name))));
        } catch (MalformedStatement why) {
            return new Outcome(why.code(), Optional.empty(), why.facts());
        }
        for (Bytes content : handIn.contents()) {
            Desk.Stored stored = desk.putBlob(Hash.sha256(content), content);
            if (stored instanceof Desk.Stored.Hindered(var hindrance)) {
                return Outcome.not(hindrance.text());
            }
        }
        return switch (desk.submit(handIn.envelope().encodeDsse())) {
            case Answer.Kept kept -> {
                draft.name().ifPresent(name -> named.put(name, kept.id()));
                yield new Outcome(Replay.ACCEPTED, Optional.of(kept.index()), "");
            }
            case Answer.Refused(var text, _) -> Outcome.not(text);
            case Answer.Malformed(var text) -> Outcome.not(text);
            case Answer.Oversize(var text) -> Outcome.not(text);
            case Answer.Retry(var text) -> Outcome.not(text);
            case Answer.Unavailable(var text) -> Outcome.not(text);
        };
    }

    private static Seen seen(Desk desk, Draft draft) {
        TreeSize newest = Checkpoint.parse(desk.checkpoint().text()).size();
        TreeSize size = switch (draft.seen()) {
            case Draft.SeenWanted.Latest() -> newest;
            case Draft.SeenWanted.Lagging(var lagging) -> lagging;
        };
        return new Seen(size, size.compareTo(desk.size()) <= 0
                ? desk.rootAt(size) : Hash.EMPTY_TREE);
    }
}
