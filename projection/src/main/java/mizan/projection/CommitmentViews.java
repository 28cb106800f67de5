package mizan.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.Clocks;
import mizan.mechanism.CommitmentState;
import mizan.mechanism.State;

/// Makes the board of commitments.
final class CommitmentViews {

    private final Rows rows;
    private final Roster roster;
    private final Instant now;

    CommitmentViews(Rows rows, Roster roster, Instant now) {
        this.rows = rows;
        this.roster = roster;
        this.now = now;
    }

    CommitmentBoard board(Optional<State> state, Claims claims) {
        List<CommitmentBoard.Line> lines = state.stream()
                .flatMap(s -> s.commitments().stream())
                .flatMap(c -> rows.withId(c.said().id().hash().hex()).stream()
                        .map(row -> line(c, row))).toList();
        return new CommitmentBoard(lines, List.of(
                new CaseList.ReportedGroup("demand", claims.within("demand")),
                new CaseList.ReportedGroup("assurance", claims.within("assurance"))));
    }

    private CommitmentBoard.Line line(CommitmentState c, EntryRow row) {
        Values fields = row.fields();
        var due = c.undertaken().due();
        return new CommitmentBoard.Line(c.number(), c.undertaken().commitment().code(),
                roster.voice(c.undertaken().obligor()),
                c.undertaken().beneficiary().map(roster::voice),
                c.undertaken().clause().code(), due.kind().code(), c.due(),
                due.after().map(a -> a.code()), clock(c), fields.text("text"),
                fields.text("indicator"), fields.text("protocol"), fields.text("baseline"),
                fields.text("legalBasis"), results(c.reports()), results(c.observations()),
                results(c.assessments()), roster.source(row));
    }

    private Optional<DueLine> clock(CommitmentState c) {
        return Clocks.of(c, now).stream().map(clock -> new DueLine(DueLine.Of.COMMITMENT,
                c.number(), c.undertaken().commitment().code(), clock.duty().code(),
                roster.voice(clock.awaited()), clock.startedAt(), clock.dueAt(), clock.status(),
                clock.metAt(), clock.late(now))).findFirst();
    }

    private List<CommitmentBoard.Result> results(List<CommitmentState.Result> results) {
        return results.stream()
                .flatMap(r -> rows.withId(r.said().id().hash().hex()).stream()
                        .map(row -> new CommitmentBoard.Result(r.result(),
                                row.fields().firstText("words", "reasons"),
                                roster.source(row))))
                .toList();
    }
}
