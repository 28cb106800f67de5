package mizan.statement;

import static mizan.statement.Kinds.CLAUSE;
import static mizan.statement.Kinds.CODE;
import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.MEMBER;
import static mizan.statement.Kinds.whole;

import java.util.Optional;
import mizan.tlog.Bytes;

/// What was undertaken, and what became of it. Closed for rules version 2.
public sealed interface CommitmentContent extends Content {
    /// When a commitment is due. Closed for rules version 1.
    enum DueKind implements Coded {
        /// At an instant.
        DATE,
        /// So many days after it was undertaken.
        AFTER_DAYS,
        /// After another one was met.
        AFTER_COMMITMENT,
        /// Never: it declares.
        DECLARATORY;

        static final Kind<DueKind> KIND = Kind.choice(values());
    }

    /// What an obligor reports of itself. Closed for rules version 1.
    enum SelfResult implements Coded {
        /// Done.
        DONE,
        /// Done in part.
        PARTLY,
        /// Not done.
        NOT_DONE;

        static final Kind<SelfResult> KIND = Kind.choice(values());
    }

    /// What was observed. Closed for rules version 1.
    enum ObservedResult implements Coded {
        /// Nothing against it.
        CONSISTENT,
        /// Something against it.
        NOT_CONSISTENT,
        /// It cannot be observed.
        NOT_OBSERVABLE;

        static final Kind<ObservedResult> KIND = Kind.choice(values());
    }

    /// What was assessed. Closed for rules version 1.
    enum Assessment implements Coded {
        /// Met.
        MET,
        /// Met in part.
        PARTLY,
        /// Not met.
        NOT_MET,
        /// Not verifiable as worded.
        NOT_VERIFIABLE,
        /// No adverse observation at the coverage stated.
        NO_ADVERSE_OBSERVATION;

        static final Kind<Assessment> KIND = Kind.choice(values());
    }

    /// When a commitment is due: `at` stands exactly with `date`, `days` with `after-days`, `after`
    /// exactly with `after-commitment`, where `days` may say how long after; none means at once.
    record Due(
            DueKind kind, Optional<OffsetInstant> at, Optional<Integer> days,
            Optional<Code> after) {
        static final Kind<Due> KIND = Kind.object("object", Due::read)
                .showing(Json.parse(Bytes.utf8("{\"kind\":\"after-days\",\"days\":30}")));

        static Due read(Fields f) {
            Due due = new Due(
                    f.need("kind", DueKind.KIND),
                    f.may("at", INSTANT),
                    f.may("days", whole(0, 36525)),
                    f.may("after", CODE));
            f.check(due.at.isPresent() == (due.kind == DueKind.DATE)
                            && daysFit(due)
                            && due.after.isPresent() == (due.kind == DueKind.AFTER_COMMITMENT),
                    "at goes with date, days with after-days, after with after-commitment");
            return due;
        }

        private static boolean daysFit(Due due) {
            return due.days.isPresent()
                    ? due.kind == DueKind.AFTER_DAYS || due.kind == DueKind.AFTER_COMMITMENT
                    : due.kind != DueKind.AFTER_DAYS;
        }
    }

    /// How often a commitment comes due again, from its first time on.
    ///
    /// @param every days
    /// @param until no time of it comes later
    record Recurs(int every, OffsetInstant until) {
        static final Kind<Recurs> KIND = Kind.object("object", Recurs::read);

        static Recurs read(Fields f) {
            return new Recurs(f.need("every", whole(1, 3_660)), f.need("until", INSTANT));
        }
    }

    /// The time that an assessment speaks of.
    record Period(OffsetInstant from, OffsetInstant until) {
        static final Kind<Period> KIND = Kind.object("object", Period::read);

        static Period read(Fields f) {
            Period period = new Period(f.need("from", INSTANT), f.need("until", INSTANT));
            f.check(!period.from.instant().isAfter(period.until.instant()),
                    "from does not come after until");
            return period;
        }
    }

    /// A member undertakes something under a clause.
    ///
    /// @param recurs stands with a time of its own only: a date, or days after
    record Undertaken(
            Code commitment, MemberId obligor, Optional<MemberId> beneficiary, Clause clause,
            Due due, Optional<Recurs> recurs) implements CommitmentContent {
        static Undertaken version1(Fields f) {
            return new Undertaken(
                    f.need("commitment", CODE),
                    f.need("obligor", MEMBER),
                    f.may("beneficiary", MEMBER),
                    f.need("clause", CLAUSE),
                    f.need("due", Due.KIND),
                    Optional.empty());
        }

        static Undertaken read(Fields f) {
            Undertaken undertaken = new Undertaken(
                    f.need("commitment", CODE),
                    f.need("obligor", MEMBER),
                    f.may("beneficiary", MEMBER),
                    f.need("clause", CLAUSE),
                    f.need("due", Due.KIND),
                    f.may("recurs", Recurs.KIND));
            f.check(undertaken.recurs.isEmpty()
                            || undertaken.due.kind == DueKind.DATE
                            || undertaken.due.kind == DueKind.AFTER_DAYS,
                    "recurs goes with date or after-days");
            return undertaken;
        }
    }

    /// The obligor reports of itself.
    record SelfReported(SelfResult result) implements CommitmentContent {
        static SelfReported read(Fields f) {
            return new SelfReported(f.need("result", SelfResult.KIND));
        }
    }

    /// Somebody else reports what was observed.
    record Observed(ObservedResult result) implements CommitmentContent {
        static Observed read(Fields f) {
            return new Observed(f.need("result", ObservedResult.KIND));
        }
    }

    /// The commission assesses.
    ///
    /// @param coverage percent of the time and place that somebody watched
    /// @param period   the time assessed
    record Assessed(Assessment result, Optional<Integer> coverage, Optional<Period> period)
            implements CommitmentContent {
        static Assessed version1(Fields f) {
            return new Assessed(
                    f.need("result", Assessment.KIND), Optional.empty(), Optional.empty());
        }

        static Assessed read(Fields f) {
            return new Assessed(
                    f.need("result", Assessment.KIND),
                    f.may("coverage", whole(0, 100)),
                    f.may("period", Period.KIND));
        }
    }
}
