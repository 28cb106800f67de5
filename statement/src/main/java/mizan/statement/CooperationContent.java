package mizan.statement;

import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.MEMBER;

import java.util.Optional;

/// What one member asks another to do, and what became of it. Closed for rules version 2.
public sealed interface CooperationContent extends Content {
    /// What is asked for. Closed for rules version 2.
    enum Action implements Coded {
        /// To look into something.
        INVESTIGATE,
        /// To prevent something.
        PREVENT,
        /// To share what is known.
        SHARE_INFORMATION,
        /// To let nobody use a territory.
        DENY_USE_OF_TERRITORY,
        /// To hand something or somebody over.
        HAND_OVER,
        /// To clear mines.
        DEMINE,
        /// Something else.
        OTHER;

        static final Kind<Action> KIND = Kind.choice(values());
    }

    /// What the member asked did. Closed for rules version 2.
    enum Measure implements Coded {
        /// What was asked for.
        TAKEN,
        /// It has begun.
        UNDER_WAY,
        /// It will not do it.
        DECLINED,
        /// It cannot do it.
        NOT_POSSIBLE;

        static final Kind<Measure> KIND = Kind.choice(values());
    }

    /// What was found of the measure. Closed for rules version 2.
    enum FollowUp implements Coded {
        /// It was taken.
        CONFIRMED,
        /// It was taken in part.
        PARTLY,
        /// It was not taken.
        NOT_CONFIRMED,
        /// Nobody can tell.
        NOT_VERIFIABLE;

        static final Kind<FollowUp> KIND = Kind.choice(values());
    }

    /// A Party asks another member for action; what it knows is sealed.
    ///
    /// @param of       who is asked
    /// @param answerBy by when an answer is asked for; else in the charter's time
    record ActionRequested(MemberId of, Action kind, Optional<OffsetInstant> answerBy)
            implements CooperationContent {
        static ActionRequested read(Fields f) {
            return new ActionRequested(
                    f.need("of", MEMBER),
                    f.need("kind", Action.KIND),
                    f.may("answerBy", INSTANT));
        }
    }

    /// The member asked reports what it did.
    record MeasureReported(Measure result) implements CooperationContent {
        static MeasureReported read(Fields f) {
            return new MeasureReported(f.need("result", Measure.KIND));
        }
    }

    /// Somebody else looked at what was done.
    record FollowUpVerified(FollowUp result) implements CooperationContent {
        static FollowUpVerified read(Fields f) {
            return new FollowUpVerified(f.need("result", FollowUp.KIND));
        }
    }
}
