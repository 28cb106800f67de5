package mizan.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.projection.CommitmentBoard;
import mizan.projection.InstrumentLine;
import mizan.projection.Source;
import mizan.report.SituationReport.Change;

/// Finds what this report says differently from the previous one.
final class ChangeMaker {

    private final ReportInput input;
    private final Order order;

    ChangeMaker(ReportInput input, Order order) {
        this.input = input;
        this.order = order;
    }

    List<Change> changes(SectorMaker sectors) {
        List<Change> changes = new ArrayList<>();
        changes.addAll(recounted(sectors));
        changes.addAll(instruments());
        changes.addAll(commitments());
        return List.copyOf(changes);
    }

    /// Sectors in which later words changed the count of the previous period.
    private static List<Change> recounted(SectorMaker sectors) {
        Set<String> codes = new LinkedHashSet<>();
        sectors.before().forEach(i -> codes.add(i.sector().code()));
        sectors.recounted().forEach(i -> codes.add(i.sector().code()));
        List<Change> changes = new ArrayList<>();
        for (String code : codes) {
            Tally was = SectorMaker.tally(sectors.before(), i -> i.sector().code().equals(code));
            Tally is = SectorMaker.tally(
                    sectors.recounted(), i -> i.sector().code().equals(code));
            if (was.count() != is.count()) {
                changes.add(new Change("recounted", code, Optional.empty(),
                        String.valueOf(was.count()), String.valueOf(is.count()), is.entries()));
            }
        }
        return changes;
    }

    private List<Change> instruments() {
        List<Change> changes = new ArrayList<>();
        for (InstrumentLine now : input.now().instruments()) {
            Optional<InstrumentLine> before = input.before().instruments().stream()
                    .filter(i -> i.code().equals(now.code())).findFirst();
            List<InstrumentLine.StatusClaim> claims = new ArrayList<>(now.claims());
            claims.sort(java.util.Comparator.comparingInt(c -> order.place(c.by())));
            for (InstrumentLine.StatusClaim claim : claims) {
                String was = before.stream().flatMap(i -> i.claims().stream())
                        .filter(c -> c.by().id().equals(claim.by().id()))
                        .map(InstrumentLine.StatusClaim::status).findFirst().orElse("");
                if (!was.equals(claim.status())) {
                    changes.add(new Change("instrument", now.title().orElse(now.code()),
                            Optional.of(claim.by()), was, claim.status(),
                            List.of(claim.source().index())));
                }
            }
        }
        return changes;
    }

    private List<Change> commitments() {
        List<Change> changes = new ArrayList<>();
        for (CommitmentBoard.Line now : input.now().commitments().lines()) {
            Optional<CommitmentBoard.Line> before = input.before().commitments().lines().stream()
                    .filter(c -> c.number() == now.number()).findFirst();
            if (before.isEmpty()) {
                changes.add(new Change("undertaken", now.code(), Optional.of(now.obligor()),
                        "", "", List.of(now.source().index())));
            }
            said("declared", now, before.map(CommitmentBoard.Line::declared), now.declared(),
                    changes);
            said("observed", now, before.map(CommitmentBoard.Line::observed), now.observed(),
                    changes);
            said("assessed", now, before.map(CommitmentBoard.Line::assessed), now.assessed(),
                    changes);
        }
        return changes;
    }

    /// New words on a commitment since the previous report.
    private static void said(String kind, CommitmentBoard.Line line,
            Optional<List<CommitmentBoard.Result>> before, List<CommitmentBoard.Result> now,
            List<Change> changes) {
        List<CommitmentBoard.Result> old = before.orElse(List.of());
        String was = old.isEmpty() ? "" : old.getLast().result();
        for (CommitmentBoard.Result result : now.subList(Math.min(old.size(), now.size()),
                now.size())) {
            Source source = result.source();
            changes.add(new Change(kind, line.code(), Optional.of(source.by()), was,
                    result.result(), List.of(source.index())));
        }
    }
}
