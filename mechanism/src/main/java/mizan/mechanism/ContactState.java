package mizan.mechanism;

import java.time.Instant;
import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.statement.Coded;
import mizan.statement.ContactContent.Direction;
import mizan.statement.MemberId;
import mizan.statement.StatementId;

/// One contact of the office's register and how it stands. The register is the office's own record
/// of it: silence of the other side never confirms it.
///
/// @param number    running number in the register, in order of recording, from 1
/// @param letterOut running number among the letters out, from 1; absent of other contacts
/// @param said      who recorded it, and where
/// @param type      what it is, for example `contact.oral`
/// @param other     the member or subject with whom it was
/// @param direction who turned to whom; absent where nobody says
/// @param answerBy  by when an answer is asked for
/// @param about     what it answers, or whose service it proves
/// @param answered  when an answer was recorded, the first one
/// @param standing  what the other side says of it
/// @param stated    where the other side said so
public record ContactState(
        int number,
        Optional<Integer> letterOut,
        Said said,
        String type,
        MemberId other,
        Optional<Direction> direction,
        Optional<Instant> answerBy,
        Optional<StatementId> about,
        Optional<Said> answered,
        Standing standing,
        Optional<Said> stated) {

    /// What those whom a contact names say of it. Closed by rules version 2.
    public enum Standing implements Coded {
        /// Nothing.
        NOT_CONFIRMED,
        /// It was so.
        CONFIRMED,
        /// It was not so.
        DISOWNED
    }

    /// The kind of contact: the type without its family.
    public String kind() {
        return type.substring(type.indexOf('.') + 1);
    }

    /// Whether an answer was asked for and none was recorded.
    public boolean awaited() {
        return answerBy.isPresent() && answered.isEmpty();
    }

    ContactState withAnswered(Said answer) {
        return answered.isPresent()
                ? this
                : new ContactState(number, letterOut, said, type, other, direction, answerBy,
                        about, Optional.of(answer), standing, stated);
    }

    ContactState withStanding(Standing next, Said by) {
        return new ContactState(number, letterOut, said, type, other, direction, answerBy,
                about, answered, next, Optional.of(by));
    }
}
