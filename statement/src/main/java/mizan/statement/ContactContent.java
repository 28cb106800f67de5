package mizan.statement;

import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.MEMBER;

/// The registrar's record of what reached the mechanism outside it. Closed for rules version 1.
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

    /// A contact by word of mouth.
    ///
    /// @param with a member or a subject
    record Oral(MemberId with, Channel channel, OffsetInstant held) implements ContactContent {
        static Oral read(Fields f) {
            return new Oral(
                    f.need("with", MEMBER),
                    f.need("channel", Channel.KIND),
                    f.need("held", INSTANT));
        }
    }

    /// A letter that came in.
    ///
    /// @param from a member or a subject
    record LetterIn(MemberId from, OffsetInstant received) implements ContactContent {
        static LetterIn read(Fields f) {
            return new LetterIn(
                    f.need("from", MEMBER),
                    f.need("received", INSTANT));
        }
    }
}
