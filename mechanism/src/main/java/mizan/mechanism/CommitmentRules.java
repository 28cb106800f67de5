package mizan.mechanism;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.CommitmentState.Result;
import mizan.statement.CommitmentContent;
import mizan.statement.CommitmentContent.Assessed;
import mizan.statement.CommitmentContent.Due;
import mizan.statement.CommitmentContent.Undertaken;
import mizan.statement.MemberId;

/// Commitments: who undertakes, when it is due, what is said of it.
final class CommitmentRules {

    private CommitmentRules() {}

    static Optional<Rejection> check(Attempt a, CommitmentContent content) {
        return switch (content) {
            case Undertaken undertaken -> undertaken(a, undertaken);
            case CommitmentContent.SelfReported _ -> {
                MemberId obligor = commitment(a).undertaken().obligor();
                yield obligor.equals(a.member())
                        ? Optional.empty()
                        : Optional.of(new Rejection.NotTheObligor(a.member(), obligor));
            }
            case CommitmentContent.Observed _ -> Optional.empty();
            case Assessed assessed -> covered(a, assessed);
        };
    }

    /// Nothing adverse was seen of one that recurs: then it is to be said how much was watched.
    private static Optional<Rejection> covered(Attempt a, Assessed assessed) {
        boolean unsaid = assessed.result() == CommitmentContent.Assessment.NO_ADVERSE_OBSERVATION
                && assessed.coverage().isEmpty()
                && commitment(a).undertaken().recurs().isPresent();
        return unsaid
                ? BoardRules.forbids(a, "the coverage is not stated", "the percent watched")
                : Optional.empty();
    }

    private static CommitmentState commitment(Attempt a) {
        return a.state().commitment(a.required("commitment").id()).orElseThrow();
    }

    private static Optional<Rejection> undertaken(Attempt a, Undertaken undertaken) {
        if (!undertaken.obligor().equals(a.member())) {
            return Optional.of(new Rejection.NotTheObligor(a.member(), undertaken.obligor()));
        }
        Optional<Rejection> beneficiary =
                undertaken.beneficiary().flatMap(member -> BoardRules.named(a, member));
        if (beneficiary.isPresent()) {
            return beneficiary;
        }
        Optional<CommitmentState> same = a.state().commitments().stream()
                .filter(c -> c.undertaken().commitment().equals(undertaken.commitment()))
                .findFirst();
        if (same.isPresent()) {
            return Optional.of(new Rejection.AlreadySaid(
                    "commitment " + undertaken.commitment().code(), same.get().said().index()));
        }
        return undertaken.due().after()
                .filter(after -> a.state().commitments().stream()
                        .noneMatch(c -> c.undertaken().commitment().equals(after)))
                .map(after -> new Rejection.CodeNotInCharter("commitment", after.code()));
    }

    static State evolve(Attempt a, CommitmentContent content) {
        return switch (content) {
            case Undertaken undertaken -> a.state().change(c ->
                    c.commitments = c.commitments.with(a.submission().id(), new CommitmentState(
                            c.commitments.next(), a.said(), undertaken,
                            due(a, undertaken.due()), List.of(), List.of(), List.of(), 0)));
            case CommitmentContent.SelfReported(var result) ->
                    replace(a, commitment(a).withReport(new Result(a.said(), result.code())));
            case CommitmentContent.Observed(var result) -> replace(
                    a, commitment(a).withObservation(new Result(a.said(), result.code())));
            case Assessed assessed -> assessed(a, assessed);
        };
    }

    private static State replace(Attempt a, CommitmentState next) {
        return a.state().change(
                c -> c.commitments = c.commitments.replaced(next.number(), next));
    }

    /// Records the assessment; what waits for a commitment that is met begins to run.
    private static State assessed(Attempt a, Assessed assessed) {
        CommitmentState next = commitment(a).withAssessment(new Result(
                a.said(), assessed.result().code(), assessed.coverage()));
        State state = replace(a, next);
        if (assessed.result() != CommitmentContent.Assessment.MET) {
            return state;
        }
        return state.change(c -> {
            for (CommitmentState waiting : state.commitments()) {
                Due due = waiting.undertaken().due();
                boolean begins = waiting.due().isEmpty()
                        && due.after().equals(
                                Optional.of(next.undertaken().commitment()));
                if (begins) {
                    c.commitments = c.commitments.replaced(
                            waiting.number(), waiting.withDue(after(a.now(), due)));
                }
            }
        });
    }

    private static Optional<Instant> due(Attempt a, Due due) {
        return switch (due.kind()) {
            case DATE -> due.at().map(at -> at.instant());
            case AFTER_DAYS -> Optional.of(after(a.now(), due));
            case AFTER_COMMITMENT -> alreadyMet(a, due);
            case DECLARATORY -> Optional.empty();
        };
    }

    private static Optional<Instant> alreadyMet(Attempt a, Due due) {
        return a.state().commitments().stream()
                .filter(c -> due.after().equals(Optional.of(c.undertaken().commitment())))
                .filter(c -> !c.assessments().isEmpty()
                        && c.assessments().getLast().result()
                                .equals(CommitmentContent.Assessment.MET.code()))
                .findFirst()
                .map(_ -> after(a.now(), due));
    }

    private static Instant after(Instant start, Due due) {
        return start.plus(Duration.ofDays(due.days().orElse(0)));
    }
}
