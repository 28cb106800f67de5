package mizan.mechanism;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.Aftermath.Former;
import mizan.mechanism.CaseState.End;
import mizan.mechanism.CaseState.Review;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.CaseState.Service;
import mizan.mechanism.CaseState.Verification;

/// A case that ended is taken up again: from its admission on it goes its path anew, and what had
/// been found stands among its former ends.
final class ReopeningRules {

    private ReopeningRules() {}

    static Optional<Rejection> reopened(Attempt a) {
        CaseState c = a.theCase();
        return CaseRules.phase(a, c, EnumSet.of(Phase.ENDED, Phase.CLOSED))
                .or(() -> c.end().map(End::ending).filter(Ending::elsewhere)
                        .map(ending -> new Rejection.GoesOnElsewhere(ending.code())));
    }

    static CaseState reopened(Attempt a, CaseState c, String reason) {
        List<Service> services = c.services().stream()
                .filter(service -> service.duty() == Duty.REPLY).toList();
        Former former = new Former(c.end().orElseThrow(), a.said(), reason, c.field(),
                c.review(), c.after().remedies());
        return c.withServices(services)
                .withField(Verification.NONE)
                .withReview(Review.NONE)
                .withAfter(c.after().reopened(former))
                .withPhase(phase(c, services));
    }

    /// As far as it had come before there was a team.
    private static Phase phase(CaseState c, List<Service> services) {
        boolean all = c.opening().concerned().stream().allMatch(member ->
                services.stream().anyMatch(service -> service.to().equals(member)));
        if (!all) {
            return Phase.SUBMITTED;
        }
        return c.screened().isPresent() ? Phase.SCREENED : Phase.SERVED;
    }

    private static Optional<Said> takenUp(CaseState c) {
        return c.after().former().isEmpty()
                ? Optional.empty()
                : Optional.of(c.after().former().getLast().reopened());
    }

    /// Whether something was said since the case was taken up again the last time, if it was.
    static boolean sinceTakenUp(CaseState c, Said said) {
        return takenUp(c).map(again -> said.index().compareTo(again.index()) > 0).orElse(true);
    }

    /// When the case was admitted: screened, or taken up again since.
    static Optional<Instant> admitted(CaseState c) {
        return c.screened().map(at -> takenUp(c).map(Said::recordedAt)
                .filter(again -> again.isAfter(at)).orElse(at));
    }
}
