package mizan.web.chase;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.mechanism.Terms;
import mizan.mechanism.WorkingDays;
import mizan.projection.DueLine;
import mizan.statement.CharterTerms;
import mizan.statement.MemberId;
import mizan.statement.Provisions.Calendar;
import mizan.statement.Provisions.Holiday;
import mizan.web.chase.ChaseScreen.Day;
import mizan.web.chase.ChaseScreen.Off;

/// The days that come: how much is due on each, and who does not work by the charter's calendars.
record DaysAhead(CharterTerms terms) {
    /// Days that the page shows.
    static final int DAYS = 14;

    List<Day> from(LocalDate today, List<DueLine> due) {
        return Stream.iterate(today, day -> day.plusDays(1)).limit(DAYS)
                .map(day -> new Day(day, count(due, day), off(day)))
                .toList();
    }

    private static long count(List<DueLine> due, LocalDate day) {
        return due.stream().flatMap(line -> line.dueAt().stream())
                .filter(end -> LocalDate.ofInstant(end, ZoneOffset.UTC).equals(day))
                .count();
    }

    /// In the order of the charter's calendars.
    List<Off> off(LocalDate day) {
        return terms.provisions().calendars().stream()
                .filter(calendar -> !WorkingDays.works(terms, calendar.of(), day))
                .map(calendar -> new Off(Terms.nameOf(terms, calendar.of()),
                        holiday(calendar, day)))
                .toList();
    }

    private static Optional<String> holiday(Calendar calendar, LocalDate day) {
        return calendar.holidays().stream()
                .filter(holiday -> holiday.date().equals(day))
                .map(Holiday::name).findFirst();
    }

    /// Whether somebody does not work on the day, at its own offset, on which a duty of it ends.
    boolean endsOnADayOff(DueLine due) {
        MemberId awaited = new MemberId(due.awaited().id());
        return due.dueAt().flatMap(end -> terms.provisions().calendar(awaited)
                        .map(calendar -> !WorkingDays.works(terms, awaited, LocalDate.ofInstant(
                                end, ZoneOffset.ofTotalSeconds(60 * calendar.offsetMinutes())))))
                .orElse(false);
    }
}
