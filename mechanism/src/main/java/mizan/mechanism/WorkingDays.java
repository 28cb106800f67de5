package mizan.mechanism;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.statement.CharterTerms;
import mizan.statement.Code;
import mizan.statement.MemberId;
import mizan.statement.Provisions.Calendar;
import mizan.statement.Provisions.Holiday;

/// Times that run on a member's working days only, where the charter says so.
///
/// A working day has all of its 24 hours, counted at the offset that the calendar states: no zone
/// database, so that everybody computes the same instant for ever.
///
/// Source: `docs/spec/rules.md`, "Working days". Threads: stateless.
public final class WorkingDays {

    private final ZoneOffset offset;
    private final Set<DayOfWeek> weekend;
    private final Set<LocalDate> holidays;

    private WorkingDays(Calendar calendar) {
        offset = ZoneOffset.ofTotalSeconds(60 * calendar.offsetMinutes());
        weekend = calendar.weekend().stream()
                .map(day -> DayOfWeek.valueOf(day.name()))
                .collect(Collectors.toUnmodifiableSet());
        holidays = calendar.holidays().stream()
                .map(Holiday::date)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// When a time ends, exclusive: on the awaited member's working days for the duties that the
    /// charter lists, else simply after so many minutes.
    static Instant due(
            CharterTerms terms, Duty duty, MemberId awaited, Instant start, int minutes) {
        boolean counted = terms.provisions().workingDays().contains(new Code(duty.code()));
        Optional<Calendar> calendar =
                counted ? terms.provisions().calendar(awaited) : Optional.empty();
        return calendar.map(one -> new WorkingDays(one).after(start, minutes))
                .orElseGet(() -> start.plus(Duration.ofMinutes(minutes)));
    }

    /// Whether a member works on a day; every day, where the charter has no calendar of it.
    public static boolean works(CharterTerms terms, MemberId member, LocalDate day) {
        return terms.provisions().calendar(member)
                .map(calendar -> new WorkingDays(calendar).works(day))
                .orElse(true);
    }

    private boolean works(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    private Instant after(Instant start, int minutes) {
        LocalDateTime at = LocalDateTime.ofInstant(start, offset);
        Duration left = Duration.ofMinutes(minutes);
        while (true) {
            LocalDateTime midnight = at.toLocalDate().plusDays(1).atStartOfDay();
            if (works(at.toLocalDate())) {
                Duration today = Duration.between(at, midnight);
                if (left.compareTo(today) <= 0) {
                    return at.plus(left).toInstant(offset);
                }
                left = left.minus(today);
            }
            at = midnight;
        }
    }
}
