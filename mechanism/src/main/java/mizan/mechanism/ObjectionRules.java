package mizan.mechanism;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.Course.Objection;
import mizan.statement.ProcedureContent.Grounds;
import mizan.statement.StatementId;

/// Objections to a case: each Party has one, in time; while it is not ruled on the case goes on, so
/// that nobody can stop a case by objecting.
final class ObjectionRules {

    private ObjectionRules() {}

    static Optional<Rejection> objection(Attempt a) {
        CaseState c = a.theCase();
        return Admission.first(List.of(
                () -> CaseRules.party(a, c),
                () -> CaseRules.phase(a, c, EnumSet.range(Phase.SCREENED, Phase.UNDER_REVIEW)),
                () -> once(a, c),
                () -> inTime(a, c)));
    }

    private static Optional<Rejection> once(Attempt a, CaseState c) {
        return c.course().objections().stream()
                .filter(one -> one.said().member().equals(a.member()))
                .filter(one -> ReopeningRules.sinceTakenUp(c, one.said()))
                .findFirst()
                .map(one -> new Rejection.AlreadySaid(
                        "objection of " + a.member().code(), one.said().index()));
    }

    private static Optional<Rejection> inTime(Attempt a, CaseState c) {
        Instant closes = ReopeningRules.admitted(c).orElseThrow()
                .plus(Duration.ofMinutes(a.terms().deadlines().objections()));
        return a.now().isBefore(closes)
                ? Optional.empty()
                : Optional.of(new Rejection.ObjectionsClosed(closes, a.now()));
    }

    static Optional<Rejection> ruled(Attempt a) {
        CaseState c = a.theCase();
        StatementId id = a.required("objection").id();
        Optional<Objection> objection = c.course().objections().stream()
                .filter(one -> one.said().id().equals(id)).findFirst();
        if (objection.isEmpty()) {
            return Optional.of(new Rejection.RefOfAnotherCase("objection", id));
        }
        return CaseRules.phase(a, c, CaseRules.BEFORE_THE_END)
                .or(() -> objection.get().ruled().map(_ -> new Rejection.AlreadySaid(
                        "ruled on", objection.get().said().index())));
    }

    static CaseState objected(Attempt a, CaseState c, Grounds grounds) {
        return c.withCourse(c.course().withObjections(CaseState.plus(
                c.course().objections(), new Objection(
                        a.said(), grounds.code(), Optional.empty(), Optional.empty()))));
    }

    static CaseState ruled(Attempt a, CaseState c, boolean upheld) {
        StatementId id = a.required("objection").id();
        CaseState next = c.withCourse(c.course().withObjections(
                c.course().objections().stream()
                        .map(one -> one.said().id().equals(id)
                                ? new Objection(one.said(), one.grounds(),
                                        Optional.of(a.now()), Optional.of(upheld))
                                : one)
                        .toList()));
        return upheld ? CaseSteps.end(a, next, Ending.OUTSIDE_SCOPE) : next;
    }
}
