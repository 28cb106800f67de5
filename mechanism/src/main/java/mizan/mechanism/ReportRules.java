package mizan.mechanism;

import java.util.List;
import java.util.Optional;
import mizan.mechanism.CommitmentState.Result;
import mizan.statement.ReportContent;
import mizan.statement.ReportContent.PatrolPlanned;
import mizan.statement.StatementId;

/// Reports, patrols, and who answers for a patrol's safety.
final class ReportRules {
    private ReportRules() {}

    static Optional<Rejection> check(Attempt a, ReportContent content) {
        return switch (content) {
            case ReportContent.FieldReported report -> CaseRules.act(a, report.act());
            case ReportContent.IncidentReported report -> CaseRules.act(a, report.act());
            case ReportContent.Related _ -> related(a);
            case ReportContent.ArticleKept _, ReportContent.ClaimAttributed _,
                    ReportContent.CoverageStated _, ReportContent.ObservationBatch _ ->
                    Optional.empty();
            case PatrolPlanned planned -> BoardRules.allMembers(a, planned.asks());
            case ReportContent.SecurityGuaranteed _ -> guaranteed(a);
        };
    }

    private static Optional<Rejection> related(Attempt a) {
        StatementId other = a.required("other").id();
        return other.equals(a.required("report").id())
                ? CaseRules.theirs(a.member(), "two different reports")
                : Optional.empty();
    }

    private static Optional<Rejection> guaranteed(Attempt a) {
        PatrolState patrol =
                a.state().boards().patrols().of(a.required("patrol").id()).orElseThrow();
        if (!patrol.asks().contains(a.member())) {
            return CaseRules.theirs(a.member(), "the members asked");
        }
        return patrol.answers().stream()
                .filter(answer -> answer.said().member().equals(a.member()))
                .findFirst()
                .map(answer -> new Rejection.AlreadySaid("answered", answer.said().index()));
    }

    static State evolve(Attempt a, ReportContent content) {
        State next = a.state().change(
                change -> change.report(a.statement().type(), a.submission().id()));
        return switch (content) {
            case ReportContent.FieldReported _, ReportContent.IncidentReported _,
                    ReportContent.Related _, ReportContent.ArticleKept _,
                    ReportContent.ClaimAttributed _, ReportContent.CoverageStated _,
                    ReportContent.ObservationBatch _ -> next;
            case PatrolPlanned(var from, var until, var asks) -> next.onBoards(c -> c.patrols =
                    c.patrols.with(a.submission().id(), new PatrolState(
                            c.patrols.next(), a.said(), from.instant(), until.instant(), asks,
                            List.of())));
            case ReportContent.SecurityGuaranteed(var answer) -> next.onBoards(c -> c.patrols =
                    c.patrols.change(a.required("patrol").id(), patrol ->
                            patrol.withAnswer(new Result(a.said(), answer.code()))));
        };
    }
}
