package mizan.mechanism;

import java.util.Optional;
import mizan.statement.PublicationContent;
import mizan.statement.PublicationContent.DailyReportIssued;
import mizan.statement.PublicationContent.ReleaseWidened;

/// What the mechanism issues: daily reports follow each other without a gap in their numbers.
/// Corrections and releases have rules of their own: [ReleaseRules].
final class PublicationRules {

    private PublicationRules() {}

    static Optional<Rejection> check(Attempt a, PublicationContent content) {
        return switch (content) {
            case DailyReportIssued issued -> daily(a, issued);
            case PublicationContent.Correction(var fields) ->
                    ReleaseRules.corrected(a, fields);
            case ReleaseWidened widened -> ReleaseRules.widened(a, widened);
            case PublicationContent.VoidAcknowledged(var index) ->
                    ReleaseRules.acknowledged(a, index);
        };
    }

    private static Optional<Rejection> daily(Attempt a, DailyReportIssued issued) {
        Optional<DailyReport> last = a.state().dailyReport();
        int expected = last.map(report -> report.number() + 1).orElse(1);
        if (issued.number() != expected) {
            return Optional.of(new Rejection.DailyReportNumber(expected, issued.number()));
        }
        int named = a.refs("previous").size();
        if (named != (last.isPresent() ? 1 : 0)) {
            return Optional.of(new Rejection.RefCount(
                    "previous", named, last.isPresent() ? "1" : "0 for the first report"));
        }
        return last
                .filter(report -> !a.refs("previous").contains(report.said().id()))
                .<Rejection>map(report -> new Rejection.DailyReportNotTheLast(
                        report.number(), report.said().index()))
                .or(() -> cover(a, issued));
    }

    private static Optional<Rejection> cover(Attempt a, DailyReportIssued issued) {
        Optional<DailyReport> last = a.state().dailyReport();
        if (issued.entries().entries() > a.state().size().entries()) {
            return Optional.of(new Rejection.DailyReportCover("%d entries, the record has %d"
                    .formatted(issued.entries().entries(), a.state().size().entries())));
        }
        return last
                .filter(report -> issued.entries().entries() < report.entries().entries()
                        || issued.cutOff().instant().isBefore(report.cutOff()))
                .map(report -> new Rejection.DailyReportCover(
                        "%d entries up to %s, report %d covers %d up to %s".formatted(
                                issued.entries().entries(), issued.cutOff().instant(),
                                report.number(), report.entries().entries(), report.cutOff())));
    }

    static State evolve(Attempt a, PublicationContent content) {
        return switch (content) {
            case DailyReportIssued issued -> a.state().change(
                    c -> c.dailyReport = Optional.of(new DailyReport(
                            a.said(), issued.number(), issued.from().instant(),
                            issued.cutOff().instant(), issued.entries(), issued.edition())));
            case PublicationContent.Correction _ -> a.state().onBoards(
                    c -> c.notices = c.notices.with(new Notice(
                            a.said(), a.statement().type(), a.required("of").id(),
                            Optional.empty(), "")));
            case ReleaseWidened widened -> ReleaseRules.widening(a, widened);
            case PublicationContent.VoidAcknowledged(var index) ->
                    ReleaseRules.acknowledging(a, index);
        };
    }
}
