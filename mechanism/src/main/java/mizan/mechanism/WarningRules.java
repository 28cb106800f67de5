package mizan.mechanism;

import java.util.List;
import java.util.Optional;
import mizan.mechanism.CommitmentState.Result;
import mizan.statement.WarningContent;
import mizan.statement.WarningContent.AlertIssued;
import mizan.statement.WarningContent.AlertUpdated;

/// Early warning. A warning opens no case and feeds no count: nothing but warnings refers to one.
final class WarningRules {
    private WarningRules() {}

    static Optional<Rejection> check(Attempt a, WarningContent content) {
        return switch (content) {
            case WarningContent.IndicatorCrossed _, AlertIssued _ -> Optional.empty();
            case AlertUpdated _, WarningContent.AlertCancelled(), WarningContent.EarlyAction() ->
                    alert(a).standing().equals("open") ? Optional.empty() : over(a, "open");
            case WarningContent.OutcomeFiled _ ->
                    alert(a).outcome().isEmpty() ? Optional.empty() : over(a, "not filed yet");
        };
    }

    private static AlertState alert(Attempt a) {
        return a.state().boards().alerts().of(a.required("alert").id()).orElseThrow();
    }

    private static Optional<Rejection> over(Attempt a, String needed) {
        AlertState alert = alert(a);
        return BoardRules.forbids(
                a, "alert %d is %s".formatted(alert.number(), alert.standing()), needed);
    }

    static State evolve(Attempt a, WarningContent content) {
        return switch (content) {
            case WarningContent.IndicatorCrossed _ -> a.state();
            case AlertIssued(var level, var until) -> a.state().onBoards(c -> c.alerts =
                    c.alerts.with(a.submission().id(), new AlertState(
                            c.alerts.next(), a.said(), level.code(), until.instant(), 0,
                            List.of(), Optional.empty(), Optional.empty())));
            case AlertUpdated(var level, var until) ->
                    replace(a, alert(a).withLevel(level.code(), until.instant()));
            case WarningContent.AlertCancelled() ->
                    replace(a, alert(a).withCancelled(a.said()));
            case WarningContent.EarlyAction() -> replace(a, alert(a).withAction(a.said()));
            case WarningContent.OutcomeFiled(var outcome) ->
                    replace(a, alert(a).withOutcome(new Result(a.said(), outcome.code())));
        };
    }

    private static State replace(Attempt a, AlertState next) {
        return a.state().onBoards(c -> c.alerts = c.alerts.change(next.said().id(), _ -> next));
    }
}
