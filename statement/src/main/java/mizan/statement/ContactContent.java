package mizan.statement;

import static mizan.statement.Kinds.COUNT;
import static mizan.statement.Kinds.DATE;
import static mizan.statement.Kinds.HASH;
import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.MEMBER;
import static mizan.statement.Kinds.some;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;

/// The registrar's record of what reached the mechanism outside it or was sent out, and what those
/// whom it names say of that record. Closed for rules version 2.
public sealed interface ContactContent extends Content {
    /// How a contact was held. Closed for rules version 1.
    enum Channel implements Coded {
        /// By telephone.
        PHONE,
        /// Face to face.
        MEETING,
        /// By written message.
        MESSAGE,
        /// By video.
        VIDEO;

        static final Kind<Channel> KIND = Kind.choice(values());
    }

    /// Who turned to whom. Closed for rules version 2.
    enum Direction implements Coded {
        /// The other side turned to the office.
        IN,
        /// The office turned to the other side.
        OUT;

        static final Kind<Direction> KIND = Kind.choice(values());
    }

    /// By which way something is sent. Closed for rules version 2.
    enum Via implements Coded {
        /// By post.
        MAIL,
        /// By a messenger.
        COURIER,
        /// By electronic mail.
        EMAIL,
        /// By written message.
        MESSAGE,
        /// Handed over.
        HAND,
        /// By a link that opens once.
        LINK;

        static final Kind<Via> KIND = Kind.choice(values());
    }

    /// How it is known that something arrived. Closed for rules version 2.
    enum Proof implements Coded {
        /// A receipt was signed.
        RECEIPT_SIGNED,
        /// The link was opened.
        READ_BY_LINK,
        /// The other side said so.
        ACKNOWLEDGED_ORALLY,
        /// Somebody saw it being handed over.
        WITNESSED,
        /// It came back: it did not arrive.
        RETURNED_UNDELIVERED;

        static final Kind<Proof> KIND = Kind.choice(values());
    }

    /// By which way an answer came. Closed for rules version 2.
    enum AnswerVia implements Coded {
        /// On the page behind a link.
        LINK,
        /// By telephone.
        PHONE,
        /// By written message.
        MESSAGE,
        /// By letter.
        LETTER,
        /// Face to face.
        MEETING;

        static final Kind<AnswerVia> KIND = Kind.choice(values());
    }

    /// What an answer amounts to. Closed for rules version 2.
    enum AnswerKind implements Coded {
        /// It takes note.
        ACKNOWLEDGES,
        /// It asks for particulars; the answer is still awaited.
        ASKS_PARTICULARS,
        /// It answers.
        ANSWERS,
        /// It declines to answer.
        DECLINES;

        static final Kind<AnswerKind> KIND = Kind.choice(values());
    }

    /// A contact by word of mouth.
    ///
    /// @param with      a member or a subject
    /// @param direction absent where nobody says, and always in rules version 1
    /// @param answerBy  by when an answer is asked for; only with a direction
    record Oral(MemberId with, Channel channel, OffsetInstant held,
            Optional<Direction> direction, Optional<OffsetInstant> answerBy)
            implements ContactContent {
        static Oral version1(Fields f) {
            return new Oral(
                    f.need("with", MEMBER),
                    f.need("channel", Channel.KIND),
                    f.need("held", INSTANT),
                    Optional.empty(),
                    Optional.empty());
        }

        static Oral read(Fields f) {
            Oral oral = new Oral(
                    f.need("with", MEMBER),
                    f.need("channel", Channel.KIND),
                    f.need("held", INSTANT),
                    f.may("direction", Direction.KIND),
                    f.may("answerBy", INSTANT));
            f.check(oral.answerBy.isEmpty() || oral.direction.isPresent(),
                    "answerBy stands only with a direction");
            return oral;
        }
    }

    /// A letter that came in.
    ///
    /// @param from     a member or a subject
    /// @param answerBy by when it asks the office for an answer; absent in rules version 1
    record LetterIn(MemberId from, OffsetInstant received, Optional<OffsetInstant> answerBy)
            implements ContactContent {
        static LetterIn version1(Fields f) {
            return new LetterIn(
                    f.need("from", MEMBER), f.need("received", INSTANT), Optional.empty());
        }

        static LetterIn read(Fields f) {
            return new LetterIn(
                    f.need("from", MEMBER),
                    f.need("received", INSTANT),
                    f.may("answerBy", INSTANT));
        }
    }

    /// A letter that went out.
    ///
    /// @param to       a member or a subject
    /// @param answerBy by when it asks the addressee for an answer
    record LetterOut(MemberId to, OffsetInstant sent, Via via, Optional<OffsetInstant> answerBy)
            implements ContactContent {
        static LetterOut read(Fields f) {
            return new LetterOut(
                    f.need("to", MEMBER),
                    f.need("sent", INSTANT),
                    f.need("via", Via.KIND),
                    f.may("answerBy", INSTANT));
        }
    }

    /// Something sent or served arrived, or came back.
    ///
    /// @param to a member or a subject
    record DeliveryProven(MemberId to, Via via, Proof how, OffsetInstant at)
            implements ContactContent {
        static DeliveryProven read(Fields f) {
            return new DeliveryProven(
                    f.need("to", MEMBER),
                    f.need("via", Via.KIND),
                    f.need("how", Proof.KIND),
                    f.need("at", INSTANT));
        }
    }

    /// An answer of somebody who signs nothing in the record, as the office received it.
    ///
    /// @param from a member or a subject
    record AnswerReceived(MemberId from, AnswerVia via, AnswerKind kind, OffsetInstant at)
            implements ContactContent {
        static AnswerReceived read(Fields f) {
            return new AnswerReceived(
                    f.need("from", MEMBER),
                    f.need("via", AnswerVia.KIND),
                    f.need("kind", AnswerKind.KIND),
                    f.need("at", INSTANT));
        }
    }

    /// Whom the office's record names says that it was so.
    record Confirmed() implements ContactContent {}

    /// Whom the office's record names says that it was not so.
    record Disowned() implements ContactContent {}

    /// Representatives signed a daily sheet in ink: size and root of the record, in words.
    ///
    /// @param size entries that the sheet names
    /// @param root their root
    /// @param by   who signed; members or subjects
    record SheetSigned(TreeSize size, Hash root, LocalDate day, List<MemberId> by)
            implements ContactContent {
        static SheetSigned read(Fields f) {
            return new SheetSigned(
                    new TreeSize(f.need("size", COUNT)),
                    f.need("root", HASH),
                    f.need("day", DATE),
                    f.need("by", some(MEMBER)));
        }
    }
}
