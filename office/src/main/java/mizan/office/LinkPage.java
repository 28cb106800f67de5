package mizan.office;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import mizan.statement.MemberId;

/// What the reader of a link sees.
///
/// @param offered kinds of answer that are taken now; none after one that closes
/// @param given   answers so far, in order
public record LinkPage(LinkAbout about, MemberId recipient, ServedCopy copy,
        Set<AnswerKind> offered, Instant openedAt, Instant expiresAt, List<GivenAnswer> given) {
    /// Keeps unmodifiable copies.
    public LinkPage {
        offered = Set.copyOf(offered);
        given = List.copyOf(given);
    }
}
