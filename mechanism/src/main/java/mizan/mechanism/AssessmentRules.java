package mizan.mechanism;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.Course.Assessed;
import mizan.statement.ProcedureContent;
import mizan.statement.ProcedureContent.Assessment;

/// How a case is to be looked into, and how many cases teams can take at a time.
final class AssessmentRules {

    static final Set<Phase> IN_THE_FIELD = EnumSet.of(Phase.TASKED, Phase.VERIFYING);

    private AssessmentRules() {}

    /// Once screened; later only when the team's time has run out, so that no team is passed over.
    static Optional<Rejection> assessed(Attempt a) {
        CaseState c = a.theCase();
        boolean anew = IN_THE_FIELD.contains(c.phase())
                && Clocks.teamIsOverdue(c, a.terms(), a.now());
        return anew
                ? Optional.empty()
                : CaseRules.phase(a, c, EnumSet.of(Phase.SCREENED));
    }

    static CaseState assessed(Attempt a, CaseState c, ProcedureContent.Assessed assessed) {
        int place = a.terms().provisions().priorities().indexOf(c.opening().act());
        Optional<Integer> priority = assessed.priority()
                .or(() -> place < 0 ? Optional.empty() : Optional.of(place + 1));
        return c.withCourse(c.course().withAssessments(CaseState.plus(
                c.course().assessments(),
                new Assessed(a.said(), assessed.assessment(), priority))));
    }

    /// Where the assessment that counts says that no team is needed, and no team was tasked since.
    static Optional<Said> withoutTeam(CaseState c) {
        return c.course().assessed()
                .filter(one -> one.how() != Assessment.VERIFY)
                .map(Assessed::said)
                .filter(said -> ReopeningRules.sinceTakenUp(c, said))
                .filter(said -> c.field().tasked()
                        .filter(tasking -> tasking.said().index().compareTo(said.index()) > 0)
                        .isEmpty());
    }

    /// Whether a review can be scheduled although no team was on its way.
    static boolean readyForReview(CaseState c) {
        boolean before = c.phase() == Phase.SCREENED || IN_THE_FIELD.contains(c.phase());
        return before && withoutTeam(c).isPresent();
    }

    /// Refuses one case more than teams can verify at a time.
    static Optional<Rejection> capacity(Attempt a, CaseState c) {
        Optional<Integer> capacity = a.terms().provisions().capacity();
        if (capacity.isEmpty() || IN_THE_FIELD.contains(c.phase())) {
            return Optional.empty();
        }
        int running = (int) a.state().pendingCases().stream()
                .filter(other -> IN_THE_FIELD.contains(other.phase())).count();
        return running < capacity.get()
                ? Optional.empty()
                : Optional.of(new Rejection.CapacityReached(capacity.get(), running));
    }
}
