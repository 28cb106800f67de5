package mizan.mechanism;

import java.util.List;
import java.util.Optional;
import mizan.mechanism.CaseState.Opened;
import mizan.mechanism.CaseState.Opening;
import mizan.statement.MemberId;
import mizan.statement.ProcedureContent;
import mizan.statement.ProcedureContent.Ruling;
import mizan.statement.Urgency;

/// How a case is conducted beside its path: each topic has rules of its own, this is the list of
/// them.
final class ProcedureRules {

    private ProcedureRules() {}

    static Optional<Rejection> check(Attempt a, ProcedureContent content) {
        return ChairRules.barred(a).or(() -> switch (content) {
            case ProcedureContent.GravityTriggered triggered -> gravity(a, triggered);
            case ProcedureContent.Objection _ -> ObjectionRules.objection(a);
            case ProcedureContent.ObjectionRuled _ -> ObjectionRules.ruled(a);
            case ProcedureContent.Assessed _ -> AssessmentRules.assessed(a);
            case ProcedureContent.ExtensionAsked asked -> ClockRules.asked(a, asked);
            case ProcedureContent.Extended extended -> ClockRules.extended(a, extended);
            case ProcedureContent.ClockStopped stopped -> ClockRules.stopped(a, stopped);
            case ProcedureContent.ClockResumed() -> ClockRules.resumed(a);
            case ProcedureContent.ChairChallenged challenged ->
                    ChairRules.challenged(a, challenged);
            case ProcedureContent.ChallengeRuled _ -> ChairRules.ruled(a);
            case ProcedureContent.ChairRecused() -> ChairRules.recused(a);
            case ProcedureContent.Referred referred -> LevelRules.referred(a, referred);
        });
    }

    static State evolve(Attempt a, ProcedureContent content) {
        return switch (content) {
            case ProcedureContent.GravityTriggered triggered -> opened(a, triggered);
            case ProcedureContent.Objection(var grounds) ->
                    CaseSteps.on(a, c -> ObjectionRules.objected(a, c, grounds));
            case ProcedureContent.ObjectionRuled(var ruling) -> CaseSteps.on(a, c ->
                    ObjectionRules.ruled(a, c, ruling == Ruling.UPHELD));
            case ProcedureContent.Assessed assessed ->
                    CaseSteps.on(a, c -> AssessmentRules.assessed(a, c, assessed));
            case ProcedureContent.ExtensionAsked asked ->
                    CaseSteps.on(a, c -> ClockRules.asked(a, c, asked));
            case ProcedureContent.Extended extended ->
                    CaseSteps.on(a, c -> ClockRules.extended(a, c, extended));
            case ProcedureContent.ClockStopped stopped ->
                    CaseSteps.on(a, c -> ClockRules.stopped(a, c, stopped));
            case ProcedureContent.ClockResumed() ->
                    CaseSteps.on(a, c -> ClockRules.resumed(a, c));
            case ProcedureContent.ChairChallenged challenged ->
                    CaseSteps.on(a, c -> ChairRules.challenged(a, c, challenged));
            case ProcedureContent.ChallengeRuled(var ruling) -> CaseSteps.on(a, c ->
                    ChairRules.ruled(a, c, ruling == Ruling.UPHELD));
            case ProcedureContent.ChairRecused() -> CaseSteps.on(a, c ->
                    c.withCourse(c.course().withRecused(a.said())));
            case ProcedureContent.Referred referred -> CaseSteps.on(a, c ->
                    c.withCourse(c.course().withReferral(new Course.Referral(
                            a.said(), referred.to(), referred.reason().code()))));
        };
    }

    private static Optional<Rejection> gravity(
            Attempt a, ProcedureContent.GravityTriggered triggered) {
        boolean grave = a.terms().provisions().gravity().contains(triggered.act());
        return CaseRules.concerning(a, triggered.concerning())
                .or(() -> CaseRules.act(a, triggered.act()))
                .or(() -> grave ? Optional.empty() : Optional.of(new Rejection.CodeNotInCharter(
                        "gravity", triggered.act().code())));
    }

    private static State opened(Attempt a, ProcedureContent.GravityTriggered triggered) {
        List<MemberId> concerned = Terms.inOrder(a.terms(), triggered.concerning());
        return CaseSteps.open(a, new Opening(
                a.said(), Opened.GRAVITY, triggered.act(), triggered.basis(), Urgency.URGENT,
                a.statement().sector(), concerned, CaseSteps.parties(a, concerned),
                triggered.on(), Optional.empty()));
    }
}
