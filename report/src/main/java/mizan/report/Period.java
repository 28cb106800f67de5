package mizan.report;

import java.time.Instant;

/// What one report covers: entries recorded after `from`, up to and including `until`.
///
/// @param from  the previous cut-off, exclusive, UTC
/// @param until this cut-off, inclusive, UTC; not before `from`
public record Period(Instant from, Instant until) {
    /// Refuses a period that ends before it begins.
    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a period from %s to %s".formatted(from, until));
        }
    }
}
