package mizan.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A token as its officer sees it.
///
/// @param lastUsedOn day only, UTC
public record TokenLine(long number, TokenDraft token, Instant madeAt,
        Optional<Instant> revokedAt, Optional<LocalDate> lastUsedOn) {}
