package mizan.office;

import java.util.Optional;
import java.util.OptionalLong;
import mizan.statement.StatementId;

/// What a link is about; one at least is there.
///
/// @param statement  that was served or sent
/// @param caseNumber running number
/// @param letter     running number of the letter out
public record LinkAbout(
        Optional<StatementId> statement, OptionalLong caseNumber, OptionalLong letter) {
    /// Refuses a link about nothing.
    public LinkAbout {
        if (statement.isEmpty() && caseNumber.isEmpty() && letter.isEmpty()) {
            throw new IllegalArgumentException("a link is about a statement, a case or a letter");
        }
    }

    /// About a statement alone.
    public static LinkAbout ofStatement(StatementId statement) {
        return new LinkAbout(
                Optional.of(statement), OptionalLong.empty(), OptionalLong.empty());
    }

    /// About a case alone.
    public static LinkAbout ofCase(long number) {
        return new LinkAbout(Optional.empty(), OptionalLong.of(number), OptionalLong.empty());
    }

    /// About a letter alone.
    public static LinkAbout ofLetter(long number) {
        return new LinkAbout(Optional.empty(), OptionalLong.empty(), OptionalLong.of(number));
    }
}
