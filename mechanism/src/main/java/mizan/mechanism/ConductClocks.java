package mizan.mechanism;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.Aftermath.Followed;
import mizan.mechanism.Aftermath.Remedy;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.Clocks.Owed;
import mizan.mechanism.Clocks.Timed;
import mizan.mechanism.Course.Objection;
import mizan.statement.AftermathContent.FollowUp;
import mizan.statement.CharterTerms;

/// The clocks that rules version 2 adds to a case: those of objections and remedies. Part of
/// [Clocks].
final class ConductClocks {

    private ConductClocks() {}

    static Clock objection(CaseState c, CharterTerms terms, Instant now, Objection objection) {
        Owed owed = new Owed(Duty.OBJECTION, Terms.chair(terms));
        Instant start = objection.said().recordedAt();
        return Clocks.timed(c, terms, now, owed, new Timed(Optional.of(start),
                Optional.of(Clocks.due(
                        terms, owed, start, terms.provisions().times().objection())),
                objection.ruled(), c.phase().over()));
    }

    /// The clock of the reply, and once the remedy is assigned that of carrying it out.
    static List<Clock> remedy(CaseState c, CharterTerms terms, Instant now, Remedy remedy) {
        List<Clock> clocks = new ArrayList<>();
        boolean filed = c.phase() == Phase.CLOSED;
        Owed reply = new Owed(Duty.CONSEQUENCE_REPLY, remedy.of());
        Instant start = remedy.said().recordedAt();
        clocks.add(Clocks.timed(c, terms, now, reply, new Timed(Optional.of(start),
                Optional.of(replyDue(terms, remedy)),
                remedy.reply().map(one -> one.said().recordedAt()), filed)));
        remedy.assigned().map(Said::recordedAt).ifPresent(at -> {
            Owed owed = new Owed(Duty.FOLLOW_UP, remedy.of());
            Instant due = remedy.by().orElseGet(() -> Clocks.due(
                    terms, owed, at, terms.provisions().times().followUp()));
            Optional<Followed> settled = remedy.settled();
            clocks.add(Clocks.timed(c, terms, now, owed, new Timed(Optional.of(at),
                    Optional.of(due),
                    settled.filter(one -> one.result() == FollowUp.IMPLEMENTED)
                            .map(one -> one.said().recordedAt()),
                    filed || settled.isPresent())));
        });
        return clocks;
    }

    private static Instant replyDue(CharterTerms terms, Remedy remedy) {
        return Clocks.due(terms, new Owed(Duty.CONSEQUENCE_REPLY, remedy.of()),
                remedy.said().recordedAt(), terms.provisions().times().consequenceReply());
    }

    /// Whether a lapse of the member stands for its reply to a remedy.
    static boolean replyLapsed(CaseState c, CharterTerms terms, Instant now, Remedy remedy) {
        return remedy(c, terms, now, remedy).getFirst().status() == Clock.Status.LAPSED;
    }
}
