package mizan.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.projection.DueLine;
import mizan.projection.Locality;
import mizan.statement.OffsetInstant;

/// Times, spans, names and cells in one language, as at the cut-off. Every time carries its zone.
record Phrasing(ReportWords words, Instant cutOff) {

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    String code(String list, String code) {
        return words.code(list, code);
    }

    /// `25 Oct 2025, 14:30 UTC`.
    String when(Instant at) {
        return stamp(at.atOffset(ZoneOffset.UTC), "UTC");
    }

    /// `25 Oct 2025, 17:30 +03:00`; a day, or the text itself, if it is no instant.
    String written(String text) {
        try {
            OffsetInstant at = OffsetInstant.parse(text);
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(at.offsetMinutes() * 60);
            return stamp(at.instant().atOffset(offset), zone(at.offsetMinutes()));
        } catch (IllegalArgumentException other) {
            return day(text);
        }
    }

    /// `17:30` at this offset.
    static String clock(Instant at, int offsetMinutes) {
        OffsetDateTime local = at.atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
        return two(local.getHour()) + ":" + two(local.getMinute());
    }

    static String zone(int minutes) {
        return minutes == 0 ? "UTC" : ZoneOffset.ofTotalSeconds(minutes * 60).getId();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private String stamp(OffsetDateTime at, String zone) {
        return say("time.stamp", day(at.toLocalDate()),
                two(at.getHour()) + ":" + two(at.getMinute()), zone);
    }

    String day(LocalDate date) {
        return say("time.day", date.getDayOfMonth(), say("month." + date.getMonthValue()),
                date.getYear());
    }

    /// `25 Oct 2025` for an ISO date; the text itself if it is none.
    String day(String date) {
        try {
            return day(LocalDate.parse(date));
        } catch (DateTimeParseException other) {
            return date;
        }
    }

    /// `31 h`, `2 d 4 h`, `12 min`; never negative.
    String span(Duration duration) {
        Duration length = duration.abs();
        if (length.toMinutes() < 60) {
            return say("span.minutes", length.toMinutes());
        }
        return length.toHours() < 48 ? say("span.hours", length.toHours())
                : say("span.days", length.toDays(), length.toHoursPart());
    }

    /// How a clock stands at the cut-off: `due in 17 h`, `overdue for 31 h`.
    String standing(DueLine line) {
        Optional<Duration> left = line.left(cutOff);
        String length = span(left.orElse(Duration.ZERO));
        return switch (line.status()) {
            case NOT_STARTED -> say("clock.not-started");
            case RUNNING -> left.isEmpty() ? say("clock.open") : say("clock.running", length);
            case STOPPED -> say("clock.stopped", length);
            case OVERDUE -> say("clock.overdue", length);
            case LAPSED -> say("clock.lapsed", length);
            case MET -> say("clock.met");
            case MOOT -> say("clock.moot");
        };
    }

    /// How an answer stands at the cut-off.
    String standing(Instant due) {
        String length = span(Duration.between(cutOff, due));
        return due.isAfter(cutOff) ? say("clock.running", length) : say("clock.overdue", length);
    }

    /// Every side's own name for a place, none before another by rule.
    String names(Locality place) {
        List<String> names = place.names().stream().map(Locality.Named::name).distinct().toList();
        return names.isEmpty() ? code("sector", place.code()) : String.join(" / ", names);
    }

    /// Indexes with runs drawn together: `3, 7–9`.
    static String runs(List<Long> indexes) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < indexes.size()) {
            int end = at;
            while (end + 1 < indexes.size() && indexes.get(end + 1) == indexes.get(end) + 1) {
                end++;
            }
            parts.add(end == at ? String.valueOf(indexes.get(at))
                    : indexes.get(at) + (end == at + 1 ? ", " : "–") + indexes.get(end));
            at = end + 1;
        }
        return String.join(", ", parts);
    }

    /// A cell for people.
    String cell(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> text;
            case Cell.Code(var list, var code) -> code(list, code);
            case Cell.Whole(var number) -> String.valueOf(number);
            case Cell.Time(var at) -> when(at);
            case Cell.Written(var text) -> text.isEmpty() ? "" : written(text);
            case Cell.Truth(var yes) -> yes ? say("yes") : "";
            case Cell.Entries(var indexes) -> runs(indexes);
        };
    }

    /// A cell for programs: codes, ISO times, `yes` or nothing.
    static String plain(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> text;
            case Cell.Code(_, var code) -> code;
            case Cell.Whole(var number) -> String.valueOf(number);
            case Cell.Time(var at) -> at.toString();
            case Cell.Written(var text) -> text;
            case Cell.Truth(var yes) -> yes ? "yes" : "no";
            case Cell.Entries(var indexes) -> String.join(" ",
                    indexes.stream().map(String::valueOf).toList());
        };
    }
}
