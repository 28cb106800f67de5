package mizan.statement;

import static mizan.statement.Kinds.CODE;
import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.MEMBER;
import static mizan.statement.Kinds.whole;

import java.util.Optional;

/// Rounds of talks and what is said of them. Closed for rules version 2.
public sealed interface TalksContent extends Content {
    /// Whether the head of a delegation is named. Closed for rules version 1.
    enum Head implements Coded {
        /// It is.
        DISCLOSED,
        /// It is not.
        UNDISCLOSED;

        static final Kind<Head> KIND = Kind.choice(values());
    }

    /// What is claimed to have come out. Closed for rules version 1.
    enum Outcome implements Coded {
        /// Agreement.
        AGREED,
        /// Failure.
        FAILED,
        /// An adjournment.
        ADJOURNED,
        /// A resumption.
        RESUMED,
        /// Agreement subject to approval.
        AD_REFERENDUM;

        static final Kind<Outcome> KIND = Kind.choice(values());
    }

    /// A round of talks opens.
    record RoundConvened(int number, OffsetInstant opens) implements TalksContent {
        static RoundConvened read(Fields f) {
            return new RoundConvened(
                    f.need("number", whole(1, 9999)),
                    f.need("opens", INSTANT));
        }
    }

    /// A session of a round was held.
    record SessionHeld(int number, OffsetInstant held) implements TalksContent {
        static SessionHeld read(Fields f) {
            return new SessionHeld(
                    f.need("number", whole(1, 9999)),
                    f.need("held", INSTANT));
        }
    }

    /// An item of the agenda of a round.
    record AgendaItem(Code item, int order) implements TalksContent {
        static AgendaItem read(Fields f) {
            return new AgendaItem(
                    f.need("item", CODE),
                    f.need("order", whole(1, 9999)));
        }
    }

    /// The signing member's position on an item; its words are sealed.
    record Position(Code item) implements TalksContent {
        static Position read(Fields f) {
            return new Position(f.need("item", CODE));
        }
    }

    /// A delegation to a round.
    ///
    /// @param of a member or a subject
    record Delegation(MemberId of, Head head) implements TalksContent {
        static Delegation read(Fields f) {
            return new Delegation(
                    f.need("of", MEMBER),
                    f.need("head", Head.KIND));
        }
    }

    /// Somebody claims an outcome of a round.
    ///
    /// @param by a member or a subject
    record OutcomeClaimed(Outcome outcome, MemberId by) implements TalksContent {
        static OutcomeClaimed read(Fields f) {
            return new OutcomeClaimed(
                    f.need("outcome", Outcome.KIND),
                    f.need("by", MEMBER));
        }
    }

    /// What a capital says to what its head agreed to. Closed for rules version 2.
    enum Approval implements Coded {
        /// It agrees.
        ACCEPTED,
        /// It agrees but for what it says.
        ACCEPTED_WITH_RESERVATION,
        /// It does not agree.
        DECLINED;

        static final Kind<Approval> KIND = Kind.choice(values());
    }

    /// How a round ends. Closed for rules version 2.
    enum Closing implements Coded {
        /// In agreement.
        AGREED,
        /// To be resumed.
        ADJOURNED,
        /// Without result.
        FAILED;

        static final Kind<Closing> KIND = Kind.choice(values());
    }

    /// A head agrees to an item subject to approval at home.
    ///
    /// @param until by when the answer is to come; else in the charter's time
    record AdReferendum(Code item, Optional<OffsetInstant> until) implements TalksContent {
        static AdReferendum read(Fields f) {
            return new AdReferendum(f.need("item", CODE), f.may("until", INSTANT));
        }
    }

    /// The answer from home.
    record AdReferendumAnswered(Approval result) implements TalksContent {
        static AdReferendumAnswered read(Fields f) {
            return new AdReferendumAnswered(f.need("result", Approval.KIND));
        }
    }

    /// A mediator's own note; its words are sealed.
    record MediatorNote() implements TalksContent {}

    /// A mediator sees a round otherwise than another one does.
    record MediatorsDiffer() implements TalksContent {}

    /// A round ends.
    record RoundClosed(Closing outcome) implements TalksContent {
        static RoundClosed read(Fields f) {
            return new RoundClosed(f.need("outcome", Closing.KIND));
        }
    }

    /// A position is to outlast a round that failed.
    record PositionKept() implements TalksContent {}

    /// A Party adopts the minutes of a session.
    record MinutesAdopted() implements TalksContent {}
}
