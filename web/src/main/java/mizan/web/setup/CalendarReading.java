package mizan.web.setup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.statement.Coded;
import mizan.statement.Provisions.Weekday;

/// Reads the days on which somebody does not work: one line for each, as
/// `Alder +04:30: Friday, 2026-03-21 New year`.
///
/// Days of the week are understood in English and in the language of the page.
final class CalendarReading {
    private static final Pattern LINE =
            Pattern.compile("(.+?)\\s+(?:UTC)?([+-])(\\d{1,2}):?(\\d{2})?\\s*:\\s*(.+)");
    private static final Pattern HOLIDAY =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+(.+)");
    private static final int OFFSET_MINUTES_MAX = 18 * 60;

    private final List<String> names;
    private final Map<String, Weekday> weekdays;

    /// @param names of the office and then of each Party
    /// @param words of the page by their keys
    CalendarReading(List<String> names, UnaryOperator<String> words) {
        this.names = names;
        this.weekdays = Stream.of(Weekday.values())
                .flatMap(day -> Stream.of(Map.entry(day.code(), day),
                        Map.entry(words.apply("weekday." + (day.ordinal() + 1)).toLowerCase(
                                java.util.Locale.ROOT), day)))
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }

    /// The calendar of a line; absent where something in it is not understood.
    Optional<SetupTerms.Calendar> calendar(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches() || !names.contains(matcher.group(1))) {
            return Optional.empty();
        }
        int minutes = 60 * Integer.parseInt(matcher.group(3))
                + Integer.parseInt(Optional.ofNullable(matcher.group(4)).orElse("0"));
        List<String> weekend = new ArrayList<>();
        List<SetupTerms.Holiday> holidays = new ArrayList<>();
        for (String part : matcher.group(5).split("[,،;]")) {
            Optional<Weekday> day = Optional.ofNullable(
                    weekdays.get(part.strip().toLowerCase(java.util.Locale.ROOT)));
            Optional<SetupTerms.Holiday> holiday = holiday(part.strip());
            if (day.isEmpty() && holiday.isEmpty()) {
                return Optional.empty();
            }
            day.map(Coded::code).ifPresent(weekend::add);
            holiday.ifPresent(holidays::add);
        }
        boolean everyDay = weekend.stream().distinct().count() == Weekday.values().length;
        return minutes > OFFSET_MINUTES_MAX || everyDay ? Optional.empty() : Optional.of(
                new SetupTerms.Calendar(names.indexOf(matcher.group(1)),
                        matcher.group(2).equals("-") ? -minutes : minutes,
                        weekend.stream().distinct().toList(), holidays));
    }

    private static Optional<SetupTerms.Holiday> holiday(String part) {
        Matcher matcher = HOLIDAY.matcher(part);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SetupTerms.Holiday(
                    LocalDate.parse(matcher.group(1)).toString(), matcher.group(2)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
