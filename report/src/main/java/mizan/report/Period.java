package mizan.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

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

    /// The day that closes on this date at the charter's minute of the UTC day.
    ///
    /// @param cutOffMinutes 0 to 1,439
    public static Period day(LocalDate date, int cutOffMinutes) {
        Instant until = date.atStartOfDay(ZoneOffset.UTC).toInstant()
                .plus(Duration.ofMinutes(cutOffMinutes));
        return new Period(until.minus(Duration.ofDays(1)), until);
    }

    /// Whether something recorded at this instant belongs to it.
    public boolean holds(Instant recordedAt) {
        return recordedAt.isAfter(from) && !recordedAt.isAfter(until);
    }

    /// The period of the same length before it.
    public Period previous() {
        return new Period(from.minus(Duration.between(from, until)), from);
    }
}
