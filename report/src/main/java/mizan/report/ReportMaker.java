package mizan.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.Clock;
import mizan.projection.CommitmentBoard;
import mizan.projection.DueLine;
import mizan.projection.InstrumentLine;
import mizan.projection.OpenedStatement;

/// Counts a report out of its input.
final class ReportMaker {

    private final ReportInput input;
    private final Period period;
    private final Order order;

    ReportMaker(ReportInput input) {
        this.input = input;
        this.period = input.issue().period();
        this.order = Order.of(input);
    }

    SituationReport report() {
        Incidents grouping = new Incidents(input, order);
        List<Incident> incidents = grouping.of(period, period.until());
        SectorMaker sectors = new SectorMaker(input, order, grouping);
        CaseMaker cases = new CaseMaker(input, order);
        BoardMaker boards = new BoardMaker(input, order);
        NoticeMaker notices = new NoticeMaker(input, order);
        boolean open = input.issue().edition() == ReportEdition.PUBLIC;
        SituationReport counted = new SituationReport(input.issue(), input.cover(),
                order.parties(), instruments(), sectors.lines(incidents), incidents,
                new HarmMaker(input, incidents).lines(), boards.crossings(), cases.opened(),
                cases.moved(), cases.ended(), cases.quiet(), new ContactMaker(input).contacts(),
                due(), input.now().commitments().lines(), boards.talks(),
                open ? List.of() : notices.within(period), notices.late(), boards.steps(),
                boards.access(), boards.coverage(),
                new ChangeMaker(input, order).changes(sectors), input.health(), sealed(),
                List.of());
        return withFigures(counted, new FigureMaker(counted).figures());
    }

    private static SituationReport withFigures(
            SituationReport r, List<SituationReport.Figure> figures) {
        return new SituationReport(r.issue(), r.cover(), r.parties(), r.instruments(),
                r.sectors(), r.incidents(), r.harm(), r.crossings(), r.opened(), r.moved(),
                r.ended(), r.quietCases(), r.contacts(), r.due(), r.commitments(), r.talks(),
                r.notices(), r.lateNotices(), r.steps(), r.access(), r.coverage(), r.changes(),
                r.health(), r.sealed(), figures);
    }

    /// Instruments with the claims of the Parties in this report's order, others after them.
    private List<InstrumentLine> instruments() {
        return input.now().instruments().stream().map(i -> {
            List<InstrumentLine.StatusClaim> claims = new ArrayList<>(i.claims());
            claims.sort(Comparator.comparingInt(c -> order.place(c.by())));
            return new InstrumentLine(i.code(), i.kind(), i.signed(), i.title(),
                    order.of(i.signatories()), claims, i.older(), i.clauses(), i.source());
        }).toList();
    }

    private List<SituationReport.DueNote> due() {
        List<SituationReport.DueNote> due = new ArrayList<>();
        for (DueLine line : input.now().due()) {
            boolean operator = input.cover().operator()
                    .map(o -> o.id().equals(line.awaited().id())).orElse(false);
            due.add(new SituationReport.DueNote(line, operator, entries(line)));
        }
        due.sort(Comparator.comparing(note -> !overdue(note.line())));
        return List.copyOf(due);
    }

    static boolean overdue(DueLine line) {
        return line.status() == Clock.Status.OVERDUE || line.status() == Clock.Status.LAPSED;
    }

    /// The entry that opened what a duty belongs to.
    private List<Long> entries(DueLine line) {
        Optional<Long> found = switch (line.of()) {
            case CASE -> input.now().cases().stream()
                    .filter(c -> c.number() == line.number())
                    .map(c -> c.opened().index()).findFirst();
            case NOTIFICATION -> input.now().notices().stream()
                    .filter(n -> n.number() == line.number())
                    .map(n -> n.source().index()).findFirst();
            case COMMITMENT -> input.now().commitments().lines().stream()
                    .filter(c -> c.number() == line.number())
                    .map(CommitmentBoard.Line::source).map(s -> s.index()).findFirst();
            // These duties are on the chase list, not in what a report counts.
            case CONTACT, COOPERATION, REFERENDUM -> Optional.empty();
        };
        return found.stream().toList();
    }

    private Tally sealed() {
        List<OpenedStatement> some = input.ofPeriod(period).stream()
                .filter(s -> s.sealed() > 0).toList();
        return new Tally(some.stream().mapToLong(OpenedStatement::sealed).sum(),
                some.stream().map(s -> s.source().index()).toList());
    }
}
