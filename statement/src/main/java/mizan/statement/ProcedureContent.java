package mizan.statement;

import static mizan.statement.Kinds.CLAUSE;
import static mizan.statement.Kinds.CODE;
import static mizan.statement.Kinds.KEY_ID;
import static mizan.statement.Kinds.MEMBER;
import static mizan.statement.Kinds.any;
import static mizan.statement.Kinds.some;
import static mizan.statement.Kinds.whole;

import java.util.List;
import java.util.Optional;

/// How a case is conducted beside its path: a third way to open one, objections, assessment, time,
/// the chair, the level. Closed for rules version 2.
public sealed interface ProcedureContent extends Content {
    /// Why a Party objects to a case. Closed for rules version 2.
    enum Grounds implements Coded {
        /// The mechanism is not competent.
        COMPETENCE,
        /// The case should not have been admitted.
        ADMISSIBILITY,
        /// There is a case already.
        DUPLICATE,
        /// It is conducted with bias.
        BIAS,
        /// Another reason.
        OTHER;

        static final Kind<Grounds> KIND = Kind.choice(values());
    }

    /// What becomes of an objection or a challenge. Closed for rules version 2.
    enum Ruling implements Coded {
        /// It is right.
        UPHELD,
        /// It is not; the case goes on as before.
        DISMISSED;

        static final Kind<Ruling> KIND = Kind.choice(values());
    }

    /// How a case is to be looked into. Closed for rules version 2.
    enum Assessment implements Coded {
        /// By a team in the field.
        VERIFY,
        /// By what is on the desk.
        DESK_REVIEW,
        /// Nothing needs to be verified.
        NO_VERIFICATION_NEEDED;

        static final Kind<Assessment> KIND = Kind.choice(values());
    }

    /// A clock of a case that can be stopped. Closed for rules version 2.
    enum CaseDuty implements Coded {
        /// Serve the case.
        ACKNOWLEDGE,
        /// Reply to it.
        REPLY,
        /// Screen it.
        SCREENING,
        /// Task a team.
        TASKING,
        /// Answer a request for access.
        ACCESS,
        /// Be on site.
        ON_SITE,
        /// Report.
        TEAM_REPORT,
        /// Comment on the report.
        COMMENTS,
        /// Propose a finding.
        FINDING,
        /// Take a position on it.
        REVIEW,
        /// Rule on an objection.
        OBJECTION,
        /// Reply to a remedy that is proposed.
        CONSEQUENCE_REPLY,
        /// Carry out a remedy that is assigned.
        FOLLOW_UP;

        static final Kind<CaseDuty> KIND = Kind.choice(values());
    }

    /// Why somebody should not chair a case. Closed for rules version 2.
    enum ChallengeGrounds implements Coded {
        /// An interest in the case.
        INTEREST,
        /// Bias.
        BIAS,
        /// Another reason.
        OTHER;

        static final Kind<ChallengeGrounds> KIND = Kind.choice(values());
    }

    /// Where a case is dealt with, from the lowest level up. Closed for rules version 2.
    enum Level implements Coded {
        /// The joint committee of a sector.
        COMMITTEE,
        /// The joint commission.
        COMMISSION,
        /// The principals of the Parties.
        PRINCIPALS;

        static final Kind<Level> KIND = Kind.choice(values());
    }

    /// Why a case is referred upward. Closed for rules version 2.
    enum ReferralReason implements Coded {
        /// No agreement was reached.
        NO_AGREEMENT,
        /// It is beyond what the level can decide.
        BEYOND_COMPETENCE,
        /// It is too grave for the level.
        GRAVITY,
        /// A Party asked for it.
        REQUEST,
        /// Another reason.
        OTHER;

        static final Kind<ReferralReason> KIND = Kind.choice(values());
    }

    /// The registrar opens a case on an act for which the charter asks it to do so unasked.
    record GravityTriggered(
            Code act, List<MemberId> concerning, Clause basis, List<CaseContent.Stand> on)
            implements ProcedureContent {
        static GravityTriggered read(Fields f) {
            return new GravityTriggered(
                    f.need("act", CODE),
                    f.need("concerning", some(MEMBER)),
                    f.need("basis", CLAUSE),
                    f.need("on", any(CaseContent.Stand.KIND)));
        }
    }

    /// A Party objects to the case.
    record Objection(Grounds grounds) implements ProcedureContent {
        static Objection read(Fields f) {
            return new Objection(f.need("grounds", Grounds.KIND));
        }
    }

    /// The chair rules on an objection.
    record ObjectionRuled(Ruling ruling) implements ProcedureContent {
        static ObjectionRuled read(Fields f) {
            return new ObjectionRuled(f.need("ruling", Ruling.KIND));
        }
    }

    /// How the case is to be looked into, and how soon.
    ///
    /// @param priority 1 is first; where it is absent, the place of the act in the charter's order
    record Assessed(Assessment assessment, Optional<Integer> priority)
            implements ProcedureContent {
        static Assessed read(Fields f) {
            return new Assessed(
                    f.need("assessment", Assessment.KIND), f.may("priority", whole(1, 9)));
        }
    }

    /// A member asks for more time, or a Party to the case agrees that it gets it.
    ///
    /// @param member whose time it is
    record ExtensionAsked(Step step, MemberId member) implements ProcedureContent {
        static ExtensionAsked read(Fields f) {
            return new ExtensionAsked(f.need("step", Step.KIND), f.need("member", MEMBER));
        }
    }

    /// A member gets more time for a step.
    record Extended(Step step, MemberId member, int minutes) implements ProcedureContent {
        static Extended read(Fields f) {
            return new Extended(f.need("step", Step.KIND), f.need("member", MEMBER),
                    f.need("minutes", Provisions.MINUTES));
        }
    }

    /// A clock is stopped.
    ///
    /// @param reason one of the charter's reasons
    record ClockStopped(CaseDuty duty, MemberId member, Code reason)
            implements ProcedureContent {
        static ClockStopped read(Fields f) {
            return new ClockStopped(f.need("duty", CaseDuty.KIND), f.need("member", MEMBER),
                    f.need("reason", CODE));
        }
    }

    /// A clock that was stopped goes on.
    record ClockResumed() implements ProcedureContent {}

    /// A Party holds that somebody should not chair the case.
    ///
    /// @param chair the key of who chairs
    record ChairChallenged(ChallengeGrounds grounds, KeyId chair) implements ProcedureContent {
        static ChairChallenged read(Fields f) {
            return new ChairChallenged(
                    f.need("grounds", ChallengeGrounds.KIND), f.need("chair", KEY_ID));
        }
    }

    /// Another chair rules on a challenge.
    record ChallengeRuled(Ruling ruling) implements ProcedureContent {
        static ChallengeRuled read(Fields f) {
            return new ChallengeRuled(f.need("ruling", Ruling.KIND));
        }
    }

    /// The signing chair takes no further part in the case.
    record ChairRecused() implements ProcedureContent {}

    /// The case goes to a higher level.
    record Referred(Level to, ReferralReason reason) implements ProcedureContent {
        static Referred read(Fields f) {
            return new Referred(
                    f.need("to", Level.KIND), f.need("reason", ReferralReason.KIND));
        }
    }
}
