package mizan.mechanism;

import java.util.List;
import java.util.Optional;
import mizan.mechanism.CommitmentState.Result;
import mizan.statement.CooperationContent;
import mizan.statement.CooperationContent.ActionRequested;
import mizan.statement.MemberId;
import mizan.statement.OffsetInstant;

/// Cooperation: a request for action, what was done, and what others found of it.
final class CooperationRules {
    private CooperationRules() {}

    static Optional<Rejection> check(Attempt a, CooperationContent content) {
        return switch (content) {
            case ActionRequested asked -> asked.of().equals(a.member())
                    ? CaseRules.theirs(asked.of(), "another member, as the one asked")
                    : BoardRules.allMembers(a, List.of(asked.of()));
            case CooperationContent.MeasureReported _ -> request(a).of().equals(a.member())
                    ? Optional.empty()
                    : CaseRules.theirs(a.member(), "the member asked");
            case CooperationContent.FollowUpVerified _ -> verified(a);
        };
    }

    private static CooperationState request(Attempt a) {
        return a.state().boards().requests().of(a.required("request").id()).orElseThrow();
    }

    private static Optional<Rejection> verified(Attempt a) {
        CooperationState request = request(a);
        MemberId member = a.member();
        if (member.equals(request.of()) || member.equals(request.said().member())) {
            return CaseRules.theirs(member, "neither who asked nor who was asked");
        }
        return request.measures().isEmpty()
                ? BoardRules.forbids(a, "request %d has no answer".formatted(request.number()),
                        "a measure reported")
                : Optional.empty();
    }

    static State evolve(Attempt a, CooperationContent content) {
        return switch (content) {
            case ActionRequested asked -> a.state().onBoards(c -> c.cooperation =
                    c.cooperation.with(a.submission().id(), new CooperationState(
                            c.cooperation.next(), a.said(), asked.of(), asked.kind().code(),
                            asked.answerBy().map(OffsetInstant::instant), List.of(),
                            List.of())));
            case CooperationContent.MeasureReported(var result) -> replace(
                    a, request(a).withMeasure(new Result(a.said(), result.code())));
            case CooperationContent.FollowUpVerified(var result) -> replace(
                    a, request(a).withFollowUp(new Result(a.said(), result.code())));
        };
    }

    private static State replace(Attempt a, CooperationState next) {
        return a.state().onBoards(c -> c.cooperation =
                c.cooperation.change(next.said().id(), _ -> next));
    }
}
