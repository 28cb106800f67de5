package mizan.office;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import mizan.statement.MemberId;

/// A link before it is made.
///
/// @param recipient the member or subject whose liaison officer reads it
/// @param mayAnswer what the page offers; one kind at least
/// @param expiresAt at most [Links#LIFE_DAYS_MAX] days after it is made
public record LinkDraft(LinkAbout about, MemberId recipient, ServedCopy copy,
        Set<AnswerKind> mayAnswer, Instant expiresAt) {
    /// Keeps an unmodifiable copy.
    public LinkDraft {
        if (mayAnswer.isEmpty()) {
            throw new IllegalArgumentException("a link offers at least one kind of answer");
        }
        mayAnswer = java.util.Collections.unmodifiableSet(EnumSet.copyOf(mayAnswer));
    }
}
