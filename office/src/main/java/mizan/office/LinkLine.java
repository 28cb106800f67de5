package mizan.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.statement.KeyId;

/// One link as the office sees it.
///
/// @param elsewhere when another browser tried to open it, at most [Links#ATTEMPTS_MAX] times
public record LinkLine(long number, LinkDraft link, KeyId madeBy, Instant madeAt,
        LinkState state, Optional<Instant> openedAt, Optional<Instant> revokedAt,
        List<Instant> elsewhere, List<ReceivedAnswer> answers) {
    /// Keeps unmodifiable copies.
    public LinkLine {
        elsewhere = List.copyOf(elsewhere);
        answers = List.copyOf(answers);
    }
}
