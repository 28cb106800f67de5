package mizan.statement;

import static mizan.statement.Kinds.CODE;
import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.MEMBER;

import java.util.Optional;

/// What comes of a case: remedies and their follow-up, and how a case becomes another one. Closed
/// for rules version 2.
public sealed interface AftermathContent extends Content {
    /// What a member says to a remedy that is proposed of it. Closed for rules version 2.
    enum RemedyAnswer implements Coded {
        /// Accepts.
        ACCEPTS,
        /// Objects.
        OBJECTS,
        /// Accepts without prejudice.
        ACCEPTS_WITHOUT_PREJUDICE;

        static final Kind<RemedyAnswer> KIND = Kind.choice(values());
    }

    /// What became of a remedy. Closed for rules version 2.
    enum FollowUp implements Coded {
        /// It was carried out.
        IMPLEMENTED,
        /// In part.
        PARTLY,
        /// It was not.
        NOT_IMPLEMENTED,
        /// It is disputed whether it was.
        DISPUTED;

        static final Kind<FollowUp> KIND = Kind.choice(values());
    }

    /// Why a case is taken up again. Closed for rules version 2.
    enum ReopeningReason implements Coded {
        /// There is new evidence.
        NEW_EVIDENCE,
        /// A step was not taken as it had to be.
        PROCEDURAL_ERROR,
        /// What it came to was not carried out.
        NOT_IMPLEMENTED,
        /// The mission is back at work.
        MISSION_RESUMED;

        static final Kind<ReopeningReason> KIND = Kind.choice(values());
    }

    /// A remedy or consequence is proposed.
    ///
    /// @param remedy one of the charter's catalogue
    /// @param of     who is to carry it out
    /// @param by     when it is to be done
    record RemedyProposed(Code remedy, MemberId of, Optional<OffsetInstant> by)
            implements AftermathContent {
        static RemedyProposed read(Fields f) {
            return new RemedyProposed(
                    f.need("remedy", CODE), f.need("of", MEMBER), f.may("by", INSTANT));
        }
    }

    /// The member replies to the remedy that is proposed of it.
    record RemedyReplied(RemedyAnswer answer) implements AftermathContent {
        static RemedyReplied read(Fields f) {
            return new RemedyReplied(f.need("answer", RemedyAnswer.KIND));
        }
    }

    /// The remedy is the member's to carry out.
    record RemedyAssigned() implements AftermathContent {}

    /// What became of a remedy, declared by who owes it or verified by others.
    record FollowedUp(FollowUp result) implements AftermathContent {
        static FollowedUp read(Fields f) {
            return new FollowedUp(f.need("result", FollowUp.KIND));
        }
    }

    /// The case is taken up again.
    record Reopened(ReopeningReason reason) implements AftermathContent {
        static Reopened read(Fields f) {
            return new Reopened(f.need("reason", ReopeningReason.KIND));
        }
    }

    /// The case goes on as part of another one.
    record Merged() implements AftermathContent {}

    /// The case goes on as several others.
    record Split() implements AftermathContent {}
}
