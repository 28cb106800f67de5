package mizan.mechanism;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.CaseState.End;
import mizan.mechanism.CaseState.Offer;
import mizan.mechanism.CaseState.Review;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.CaseState.Verification;
import mizan.statement.AftermathContent.FollowUp;
import mizan.statement.AftermathContent.RemedyAnswer;
import mizan.statement.Code;
import mizan.statement.MemberId;

/// How a case ends and what comes of it. Part of a [CaseState]; immutable.
///
/// @param offers   settlements offered
/// @param end      how and when it ended
/// @param remedies proposed since that end, in order of recording
/// @param former   earlier ends, from which the case was taken up again
public record Aftermath(
        List<Offer> offers, Optional<End> end, List<Remedy> remedies, List<Former> former) {

    static final Aftermath NONE =
            new Aftermath(List.of(), Optional.empty(), List.of(), List.of());

    /// A remedy or consequence, from its proposal to its follow-up.
    ///
    /// @param said     its proposal
    /// @param remedy   one of the charter's catalogue
    /// @param of       whose it is to carry out
    /// @param by       when it is to be done, where the proposal says so
    /// @param reply    what that member said to it
    /// @param assigned when the chair assigned it
    /// @param followed what was said of it since, in order
    public record Remedy(
            Said said, Code remedy, MemberId of, Optional<Instant> by, Optional<Replied> reply,
            Optional<Said> assigned, List<Followed> followed) {

        /// The newest result that was verified and leaves nothing to be done: carried out, not
        /// carried out, or in dispute.
        public Optional<Followed> settled() {
            return followed.reversed().stream()
                    .filter(one -> one.verified && one.result != FollowUp.PARTLY).findFirst();
        }

        /// Whether it was assigned and nobody has verified what became of it.
        public boolean open() {
            return assigned.isPresent() && settled().isEmpty();
        }

        Remedy withReply(Replied next) {
            return new Remedy(said, remedy, of, by, Optional.of(next), assigned, followed);
        }

        Remedy withAssigned(Said next) {
            return new Remedy(said, remedy, of, by, reply, Optional.of(next), followed);
        }

        Remedy withFollowed(Followed next) {
            return new Remedy(said, remedy, of, by, reply, assigned,
                    CaseState.plus(followed, next));
        }
    }

    /// A member's reply to a remedy.
    public record Replied(Said said, RemedyAnswer answer) {}

    /// What somebody says became of a remedy.
    ///
    /// @param verified by others than who owes it
    public record Followed(Said said, FollowUp result, boolean verified) {}

    /// An end from which the case was taken up again, with what had led to it.
    ///
    /// @param reopened where and by whom
    /// @param reason   code, for example `new-evidence`
    public record Former(
            End end, Said reopened, String reason, Verification field, Review review,
            List<Remedy> remedies) {}

    Aftermath withOffer(Offer offer) {
        return new Aftermath(CaseState.plus(offers, offer), end, remedies, former);
    }

    Aftermath withEnd(End next) {
        return new Aftermath(offers, Optional.of(next), remedies, former);
    }

    Aftermath withRemedies(List<Remedy> next) {
        return new Aftermath(offers, end, List.copyOf(next), former);
    }

    /// Nothing offered, ended or proposed any more; what was stands among the former ends.
    Aftermath reopened(Former last) {
        return new Aftermath(
                List.of(), Optional.empty(), List.of(), CaseState.plus(former, last));
    }
}
