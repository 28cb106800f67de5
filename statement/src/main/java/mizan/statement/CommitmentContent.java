package mizan.statement;

import static mizan.statement.Kinds.CLAUSE;
import static mizan.statement.Kinds.CODE;
import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.MEMBER;
import static mizan.statement.Kinds.whole;

import java.util.Optional;
import mizan.tlog.Bytes;

/// What was undertaken, and what became of it. Closed for rules version 1.
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

    /// A member undertakes something under a clause.
    record Undertaken(
            Code commitment, MemberId obligor, Optional<MemberId> beneficiary, Clause clause,
            Due due) implements CommitmentContent {
        static Undertaken read(Fields f) {
            return new Undertaken(
                    f.need("commitment", CODE),
                    f.need("obligor", MEMBER),
                    f.may("beneficiary", MEMBER),
                    f.need("clause", CLAUSE),
                    f.need("due", Due.KIND));
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
    record Assessed(Assessment result) implements CommitmentContent {
        static Assessed read(Fields f) {
            return new Assessed(f.need("result", Assessment.KIND));
        }
    }
}
