package mizan.statement;

import static mizan.statement.Kinds.CLAUSE;
import static mizan.statement.Kinds.CODE;
import static mizan.statement.Kinds.DATE;
import static mizan.statement.Kinds.HASH;
import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.MEMBER;
import static mizan.statement.Kinds.any;
import static mizan.statement.Kinds.some;

import java.time.LocalDate;
import java.util.List;
import mizan.tlog.Hash;

/// Agreements, what is claimed of their state and ruled on their meaning, and communiqués.
/// Closed for rules version 2.
public sealed interface InstrumentContent extends Content {
    /// What an instrument is. Closed for rules version 1.
    enum InstrumentKind implements Coded {
        /// A ceasefire.
        CEASEFIRE,
        /// An agreement.
        AGREEMENT,
        /// A protocol.
        PROTOCOL,
        /// An arrangement.
        ARRANGEMENT,
        /// A communiqué.
        COMMUNIQUE;

        static final Kind<InstrumentKind> KIND = Kind.choice(values());
    }

    /// What is claimed of an instrument. Closed for rules version 1.
    enum Status implements Coded {
        /// It binds.
        IN_FORCE,
        /// It was broken.
        BREACHED,
        /// It is suspended.
        SUSPENDED,
        /// It binds again.
        RESUMED,
        /// It has ended.
        TERMINATED;

        static final Kind<Status> KIND = Kind.choice(values());
    }

    /// An instrument with its clauses; the text is an attachment.
    ///
    /// @param signed      day of signature
    /// @param signatories members or subjects
    record Recorded(
            Code instrument, InstrumentKind kind, LocalDate signed, List<MemberId> signatories,
            List<Clause> clauses) implements InstrumentContent {
        static Recorded read(Fields f) {
            return new Recorded(
                    f.need("instrument", CODE),
                    f.need("kind", InstrumentKind.KIND),
                    f.need("signed", DATE),
                    f.need("signatories", some(MEMBER)),
                    f.need("clauses", any(CLAUSE)));
        }
    }

    /// Somebody claims a state of the instrument referred to.
    ///
    /// @param by a member or a subject
    record StatusClaimed(
            Status status, MemberId by, OffsetInstant since) implements InstrumentContent {
        static StatusClaimed read(Fields f) {
            return new StatusClaimed(
                    f.need("status", Status.KIND),
                    f.need("by", MEMBER),
                    f.need("since", INSTANT));
        }
    }

    /// The chair rules on what a clause means, and which language version prevails for it.
    ///
    /// @param prevails a language of the charter
    record InterpretationRuled(Clause clause, Code prevails) implements InstrumentContent {
        static InterpretationRuled read(Fields f) {
            return new InterpretationRuled(
                    f.need("clause", CLAUSE),
                    f.need("prevails", CODE));
        }
    }

    /// A member agrees to the text of a communiqué, known by its digest.
    ///
    /// @param digest SHA-256 of the text in all its languages
    record CommuniqueAgreed(Hash digest, List<Code> languages) implements InstrumentContent {
        static CommuniqueAgreed read(Fields f) {
            return new CommuniqueAgreed(
                    f.need("digest", HASH),
                    f.need("languages", some(CODE)));
        }
    }
}
