package mizan.statement;

import static mizan.statement.Kinds.CLAUSE;
import static mizan.statement.Kinds.CODE;
import static mizan.statement.Kinds.HASH;
import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.MEMBER;
import static mizan.statement.Kinds.TRUTH;
import static mizan.statement.Kinds.any;
import static mizan.statement.Kinds.some;
import static mizan.statement.Kinds.whole;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mizan.tlog.Hash;

/// The steps of a case. Closed for rules version 1.
public sealed interface CaseContent extends Content {
    /// How something was served. Closed for rules version 1.
    enum Delivery implements Coded {
        /// By e-mail.
        EMAIL,
        /// On paper.
        PAPER,
        /// By telephone.
        PHONE,
        /// By hand.
        HAND,
        /// On the pages of the desk.
        PORTAL,
        /// By radio.
        RADIO,
        /// By messenger.
        MESSENGER;

        static final Kind<Delivery> KIND = Kind.choice(values());
    }

    /// What a reply says to a case. Closed for rules version 1.
    enum ReplyKind implements Coded {
        /// Accepts.
        ACCEPTS,
        /// Denies.
        DENIES,
        /// Accepts in part.
        PARTLY,
        /// Acknowledges the act and justifies it.
        JUSTIFIES,
        /// Attributes it to a third actor.
        ATTRIBUTES,
        /// Asks for particulars.
        ASKS_PARTICULARS,
        /// Announces an inquiry of its own.
        OWN_INQUIRY,
        /// Answers without prejudice.
        WITHOUT_PREJUDICE,
        /// Disputes the competence.
        DISPUTES_COMPETENCE;

        static final Kind<ReplyKind> KIND = Kind.choice(values());
    }

    /// What an acknowledged act is justified by. Closed for rules version 1.
    enum Justification implements Coded {
        /// Self-defence.
        SELF_DEFENCE,
        /// The act of another case.
        RESPONSE_TO_CASE,
        /// A notification or a permission.
        NOTIFIED_OR_PERMITTED,
        /// The clause does not cover it.
        NOT_COVERED;

        static final Kind<Justification> KIND = Kind.choice(values());
    }

    /// What the screening found. Closed for rules version 1.
    enum ScreeningResult implements Coded {
        /// The case goes on.
        ADMITTED,
        /// It is outside the scope.
        OUTSIDE_SCOPE,
        /// It lacks particulars.
        NOT_PARTICULARISED,
        /// There is a case already.
        DUPLICATE;

        static final Kind<ScreeningResult> KIND = Kind.choice(values());
    }

    /// What is answered to a request for access. Closed for rules version 1.
    enum Access implements Coded {
        /// Granted.
        GRANTED,
        /// Later.
        DELAYED,
        /// Under conditions.
        CONDITIONED,
        /// Not at all.
        DENIED;

        static final Kind<Access> KIND = Kind.choice(values());
    }

    /// The reason that is given. Closed for rules version 1.
    enum AccessReason implements Coded {
        /// Security.
        SECURITY,
        /// A dispute.
        DISPUTE,
        /// Weather.
        WEATHER,
        /// Health.
        HEALTH,
        /// A holiday.
        HOLIDAY,
        /// A technical reason.
        TECHNICAL,
        /// No reason was given.
        NONE_GIVEN,
        /// Another reason.
        OTHER;

        static final Kind<AccessReason> KIND = Kind.choice(values());
    }

    /// Why a note of lapse is contested. Closed for rules version 1.
    enum LapseGrounds implements Coded {
        /// Nothing was served.
        NO_SERVICE,
        /// Nobody reminded.
        NO_REMINDER,
        /// It was impossible.
        FORCE_MAJEURE,
        /// The answer is there.
        ANSWERED,
        /// Another reason.
        OTHER;

        static final Kind<LapseGrounds> KIND = Kind.choice(values());
    }

    /// What becomes of a contested lapse. Closed for rules version 1.
    enum Ruling implements Coded {
        /// It stands.
        UPHELD,
        /// It falls.
        LIFTED;

        static final Kind<Ruling> KIND = Kind.choice(values());
    }

    /// How a case is closed. Closed for rules version 1.
    enum Ending implements Coded {
        /// As its last step ended it.
        AS_ENDED,
        /// Without consensus; the positions stand.
        NO_CONSENSUS,
        /// It could not be verified.
        VERIFICATION_NOT_POSSIBLE,
        /// Recorded without a finding.
        RECORDED_WITHOUT_FINDING;

        static final Kind<Ending> KIND = Kind.choice(values());
    }

    /// Why a case is withdrawn. Closed for rules version 1.
    enum WithdrawalReason implements Coded {
        /// It was settled otherwise.
        SETTLED_OTHERWISE,
        /// It was a mistake.
        MISTAKEN,
        /// It is no longer pursued.
        NO_LONGER_PURSUED,
        /// Another reason.
        OTHER;

        static final Kind<WithdrawalReason> KIND = Kind.choice(values());
    }

    /// How two cases are linked, as the signing member says. Closed for rules version 1.
    enum Relation implements Coded {
        /// Both are about one incident.
        DUPLICATE,
        /// The other one led to it.
        TRIGGERED_BY,
        /// It answers the other one.
        RETALIATION_FOR,
        /// Both belong to one chain.
        SAME_CHAIN;

        static final Kind<Relation> KIND = Kind.choice(values());
    }

    /// A stance on one proposition.
    record Stand(Proposition proposition, Stance stance) {
        static final Kind<Stand> KIND = Kind.object("object", Stand::read);

        static Stand read(Fields f) {
            return new Stand(
                    f.need("proposition", Proposition.KIND),
                    f.need("stance", Stance.KIND));
        }
    }

    /// One axis of a proposed or adopted finding.
    ///
    /// @param value a code of the list for its axis
    /// @param of    whose forces, or who answers: one of the case's Parties
    record AxisValue(Axis axis, Code value, Standard standard, Optional<Clause> clause,
            Optional<MemberId> of) {
        static final Kind<AxisValue> KIND = Kind.object("object", AxisValue::read);

        static AxisValue read(Fields f) {
            return new AxisValue(
                    f.need("axis", Axis.KIND),
                    f.need("value", CODE),
                    f.need("standard", Standard.KIND),
                    f.may("clause", CLAUSE),
                    f.may("of", MEMBER));
        }
    }

    /// How many like events a series can be of.
    Kind<Integer> SERIES = whole(2, 1_000_000);

    /// A member brings an act before the commission.
    ///
    /// @param series how many like events it is about, where more than one; from rules version 2 on
    record Complaint(
            Code act, MemberId against, Clause basis, Urgency urgency, List<Stand> on,
            Optional<Integer> series)
            implements CaseContent {
        static Complaint version1(Fields f) {
            return read(f, _ -> Optional.empty());
        }

        static Complaint read(Fields f) {
            return read(f, fields -> fields.may("series", SERIES));
        }

        private static Complaint read(
                Fields f, Function<Fields, Optional<Integer>> series) {
            return new Complaint(
                    f.need("act", CODE),
                    f.need("against", MEMBER),
                    f.need("basis", CLAUSE),
                    f.need("urgency", Urgency.KIND),
                    f.need("on", any(Stand.KIND)),
                    series.apply(f));
        }
    }

    /// The chair opens a case.
    ///
    /// @param series how many like events it is about, where more than one; from rules version 2 on
    record ChairsMotion(
            Code act, List<MemberId> concerning, Clause basis, List<Stand> on,
            Optional<Integer> series)
            implements CaseContent {
        static ChairsMotion version1(Fields f) {
            return read(f, _ -> Optional.empty());
        }

        static ChairsMotion read(Fields f) {
            return read(f, fields -> fields.may("series", SERIES));
        }

        private static ChairsMotion read(
                Fields f, Function<Fields, Optional<Integer>> series) {
            return new ChairsMotion(
                    f.need("act", CODE),
                    f.need("concerning", some(MEMBER)),
                    f.need("basis", CLAUSE),
                    f.need("on", any(Stand.KIND)),
                    series.apply(f));
        }
    }

    /// The case was served on a member.
    record Served(MemberId to, List<Delivery> channels) implements CaseContent {
        static Served read(Fields f) {
            return new Served(
                    f.need("to", MEMBER),
                    f.need("channels", some(Delivery.KIND)));
        }
    }

    /// A member is reminded of a step.
    record Reminder(MemberId to, Step step) implements CaseContent {
        static Reminder version1(Fields f) {
            return new Reminder(f.need("to", MEMBER), f.need("step", Step.KIND_1));
        }

        static Reminder read(Fields f) {
            return new Reminder(f.need("to", MEMBER), f.need("step", Step.KIND));
        }
    }

    /// A member answers a case.
    ///
    /// @param justification exactly where the kind is `justifies`
    record Reply(
            ReplyKind kind, Optional<Justification> justification, List<Stand> on)
            implements CaseContent {
        static Reply read(Fields f) {
            Reply reply = new Reply(
                    f.need("kind", ReplyKind.KIND),
                    f.may("justification", Justification.KIND),
                    f.need("on", any(Stand.KIND)));
            f.check(reply.justification.isPresent() == (reply.kind == ReplyKind.JUSTIFIES),
                    "justification goes with the kind justifies, and only with it");
            return reply;
        }
    }

    /// Whether a case is admitted.
    record Screening(ScreeningResult result) implements CaseContent {
        static Screening read(Fields f) {
            return new Screening(f.need("result", ScreeningResult.KIND));
        }
    }

    /// A team is to verify.
    ///
    /// @param priority 1 is first
    /// @param by       when the team is to be on site
    record Tasked(MemberId team, int priority, OffsetInstant by) implements CaseContent {
        static Tasked read(Fields f) {
            return new Tasked(
                    f.need("team", MEMBER),
                    f.need("priority", whole(1, 5)),
                    f.need("by", INSTANT));
        }
    }

    /// A team asks a member for access to a site.
    record AccessRequested(MemberId of, Code site, OffsetInstant by) implements CaseContent {
        static AccessRequested read(Fields f) {
            return new AccessRequested(
                    f.need("of", MEMBER),
                    f.need("site", CODE),
                    f.need("by", INSTANT));
        }
    }

    /// The member answers a request for access.
    record AccessAnswered(
            Access answer, AccessReason reason, Optional<OffsetInstant> until)
            implements CaseContent {
        static AccessAnswered read(Fields f) {
            return new AccessAnswered(
                    f.need("answer", Access.KIND),
                    f.need("reason", AccessReason.KIND),
                    f.may("until", INSTANT));
        }
    }

    /// The team was on site.
    record OnSite(OffsetInstant arrived, Optional<OffsetInstant> left) implements CaseContent {
        static OnSite read(Fields f) {
            return new OnSite(
                    f.need("arrived", INSTANT),
                    f.may("left", INSTANT));
        }
    }

    /// A member did not take a step in time.
    record NoteOfLapse(MemberId member, Step step) implements CaseContent {
        static NoteOfLapse version1(Fields f) {
            return new NoteOfLapse(f.need("member", MEMBER), f.need("step", Step.KIND_1));
        }

        static NoteOfLapse read(Fields f) {
            return new NoteOfLapse(f.need("member", MEMBER), f.need("step", Step.KIND));
        }
    }

    /// The member contests a note of lapse.
    record LapseContested(LapseGrounds grounds) implements CaseContent {
        static LapseContested read(Fields f) {
            return new LapseContested(f.need("grounds", LapseGrounds.KIND));
        }
    }

    /// The chair rules on a contested lapse.
    record LapseRuled(Ruling ruling) implements CaseContent {
        static LapseRuled read(Fields f) {
            return new LapseRuled(f.need("ruling", Ruling.KIND));
        }
    }

    /// What the team established; facts only.
    record TeamReport(List<Stand> on) implements CaseContent {
        static TeamReport read(Fields f) {
            return new TeamReport(f.need("on", any(Stand.KIND)));
        }
    }

    /// A member comments on the team report.
    record Comment() implements CaseContent {}

    /// The commission will review the case.
    record ReviewScheduled(OffsetInstant at, boolean extraordinary) implements CaseContent {
        static ReviewScheduled read(Fields f) {
            return new ReviewScheduled(
                    f.need("at", INSTANT),
                    f.need("extraordinary", TRUTH));
        }
    }

    /// A finding is proposed.
    record FindingProposed(List<AxisValue> axes) implements CaseContent {
        static FindingProposed read(Fields f) {
            return new FindingProposed(f.need("axes", some(AxisValue.KIND)));
        }
    }

    /// The signing member concurs on these axes of a proposal.
    record Endorsed(List<Axis> axes) implements CaseContent {
        static Endorsed read(Fields f) {
            return new Endorsed(f.need("axes", some(Axis.KIND)));
        }
    }

    /// The signing member dissents on these axes of a proposal.
    record Dissented(List<Axis> axes) implements CaseContent {
        static Dissented read(Fields f) {
            return new Dissented(f.need("axes", some(Axis.KIND)));
        }
    }

    /// The chair determines axes, where the charter gives it.
    record Determination(List<AxisValue> axes) implements CaseContent {
        static Determination read(Fields f) {
            return new Determination(f.need("axes", some(AxisValue.KIND)));
        }
    }

    /// Terms of a settlement: an offer, or with a reference `offer` the concurrence.
    ///
    /// @param terms SHA-256 of the agreed terms
    record Settled(Hash terms) implements CaseContent {
        static Settled read(Fields f) {
            return new Settled(f.need("terms", HASH));
        }
    }

    /// The complaint is withdrawn.
    record Withdrawn(WithdrawalReason reason) implements CaseContent {
        static Withdrawn read(Fields f) {
            return new Withdrawn(f.need("reason", WithdrawalReason.KIND));
        }
    }

    /// The case is closed.
    record Closed(Ending ending) implements CaseContent {
        static Closed read(Fields f) {
            return new Closed(f.need("ending", Ending.KIND));
        }
    }

    /// Two cases are linked.
    record Linked(Relation relation) implements CaseContent {
        static Linked read(Fields f) {
            return new Linked(f.need("relation", Relation.KIND));
        }
    }
}
