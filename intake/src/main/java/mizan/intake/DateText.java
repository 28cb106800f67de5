package mizan.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a cell says of a day, in every way in which it can be read; nothing is chosen here.
///
/// @param dayFirst      the day if the day stands first
/// @param monthFirst    the day if the month stands first; the same where the order does not matter
/// @param monthOnly     whether only the month is known; the day is its first
/// @param time          the time of day, if the cell has one
/// @param offsetMinutes minutes east of UTC, if the cell says so
/// @param about         whether the cell says "about"
/// @param shortYear     whether the century is left out
/// @param trouble       why nothing could be read; empty if something could
record DateText(Optional<LocalDate> dayFirst, Optional<LocalDate> monthFirst, boolean monthOnly,
        Optional<LocalTime> time, Optional<Integer> offsetMinutes, boolean about,
        boolean shortYear, String trouble) {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)(.*)");
    private static final Pattern COMPACT = Pattern.compile("([12]\\d{3})(\\d{2})(\\d{2})()");
    private static final Pattern NUMBERS = Pattern.compile(
            "(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})\\s*[-/. ]\\s*(\\d{4}|\\d{2})(?!\\d)(.*)");
    private static final Pattern DAY_NAME = Pattern.compile(
            "(?:le )?(\\d{1,2})(?:st|nd|rd|th|er)?[-/ .]*(?:of )?(\\p{L}[\\p{L}\\p{M} ]*?)[-/ .,،]*"
                    + "(\\d{4}|\\d{2})(?!\\d)(.*)");
    private static final Pattern NAME_DAY = Pattern.compile(
            "(\\p{L}[\\p{L}\\p{M}]*)[ .]*(\\d{1,2})(?:st|nd|rd|th)?[,، ]+(\\d{4})(.*)");
    private static final Pattern NAME_YEAR =
            Pattern.compile("(\\p{L}[\\p{L}\\p{M} ]*?)[-/ .,،]*(\\d{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[-/](\\d{1,2})");
    private static final Pattern ABOUT = Pattern.compile(
            "^(?:about|approximately|approx\\.?|around|circa|ca\\.?|c\\.|~|vers|environ"
                    + "|تقریبا|تقريبا|حوالي|لگ بھگ)\\s*");
    private static final Pattern WEEKDAY = Pattern.compile(
            "^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+(?=[\\d\\p{L}])");

    private static final String UNREAD = "no date could be read";

    /// Numbers that a spreadsheet counts days with: 1954 to 2119.
    private static final int SERIAL_MIN = 20_000;
    private static final int SERIAL_LIMIT = 80_000;

    /// A cell; a plain number of the right size is taken for a count of days.
    static DateText of(SheetCell cell) {
        if (cell.kind() == SheetCell.Kind.NUMBER && cell.text().matches("\\d{5}(\\.\\d+)?")) {
            BigDecimal days = new BigDecimal(cell.text());
            if (days.intValue() >= SERIAL_MIN && days.intValue() < SERIAL_LIMIT) {
                return read(XlsxValues.moment(
                        days, SheetCell.Kind.DATE, false, false).text());
            }
        }
        return read(cell.text());
    }

    static DateText read(String words) {
        String text = Plain.text(words).toLowerCase(Locale.ROOT);
        Matcher prefix = ABOUT.matcher(text);
        boolean about = prefix.find();
        if (about) {
            text = text.substring(prefix.end());
        }
        text = WEEKDAY.matcher(text).replaceFirst("");
        if (text.isEmpty()) {
            return trouble(UNREAD);
        }
        Matcher match = YEAR_FIRST.matcher(text);
        if (match.matches() || (match = COMPACT.matcher(text)).matches()) {
            Optional<LocalDate> day = day(number(match, 1), number(match, 2), number(match, 3));
            return of(day, day, match.group(4), about, false);
        }
        match = NUMBERS.matcher(text);
        if (match.matches()) {
            int year = year(match.group(3));
            return of(day(year, number(match, 2), number(match, 1)),
                    day(year, number(match, 1), number(match, 2)), match.group(4), about,
                    match.group(3).length() == 2);
        }
        return named(text, about);
    }

    private static DateText named(String text, boolean about) {
        Matcher match = DAY_NAME.matcher(text);
        if (match.matches()) {
            Optional<LocalDate> day = day(year(match.group(3)),
                    MonthNames.number(match.group(2)), number(match, 1));
            return of(day, day, match.group(4), about, match.group(3).length() == 2);
        }
        match = NAME_DAY.matcher(text);
        if (match.matches()) {
            Optional<LocalDate> day = day(number(match, 3), MonthNames.number(match.group(1)),
                    number(match, 2));
            return of(day, day, match.group(4), about, false);
        }
        match = NAME_YEAR.matcher(text);
        if (match.matches()) {
            return month(day(number(match, 2), MonthNames.number(match.group(1)), 1), about);
        }
        match = YEAR_MONTH.matcher(text);
        if (match.matches()) {
            return month(day(number(match, 1), number(match, 2), 1), about);
        }
        return trouble(UNREAD);
    }

    private static DateText month(Optional<LocalDate> first, boolean about) {
        return first.isEmpty() ? trouble(UNREAD) : checked(new DateText(first, first, true,
                Optional.empty(), Optional.empty(), about, false, ""));
    }

    private static DateText of(Optional<LocalDate> dayFirst, Optional<LocalDate> monthFirst,
            String rest, boolean about, boolean shortYear) {
        if (dayFirst.isEmpty() && monthFirst.isEmpty()) {
            return trouble("no calendar has this day");
        }
        String behind = rest.replaceFirst("^(?:t(?=\\d)|[\\s,;@-]*(?:at|à|um)?)\\s*", "").strip();
        if (behind.isEmpty()) {
            return checked(new DateText(dayFirst, monthFirst, false, Optional.empty(),
                    Optional.empty(), about, shortYear, ""));
        }
        TimeText time = TimeText.read(behind);
        if (time.time().isEmpty()) {
            return trouble(time.trouble());
        }
        return checked(new DateText(dayFirst, monthFirst, false, time.time(),
                time.offsetMinutes(), about || time.about(), shortYear, ""));
    }

    /// Years of the solar or lunar Hijri calendar are told, not converted.
    private static DateText checked(DateText read) {
        int year = read.dayFirst.or(read::monthFirst).orElseThrow().getYear();
        if (year >= 1300 && year < 1500) {
            return trouble("the year %d looks like one of the Hijri calendar".formatted(year));
        }
        if (year < 1900 || year > 2200) {
            return trouble("the year %d is far from today".formatted(year));
        }
        return read;
    }

    static DateText trouble(String why) {
        return new DateText(Optional.empty(), Optional.empty(), false, Optional.empty(),
                Optional.empty(), false, false, why);
    }

    /// The day under an order; empty if it has none, or if nobody has said which order.
    Optional<LocalDate> day(DateOrder order) {
        if (dayFirst.equals(monthFirst)) {
            return dayFirst;
        }
        return switch (order) {
            case ASK -> dayFirst.isPresent() != monthFirst.isPresent()
                    ? dayFirst.or(() -> monthFirst) : Optional.empty();
            case DAY_FIRST -> dayFirst.or(() -> monthFirst);
            case MONTH_FIRST -> monthFirst.or(() -> dayFirst);
        };
    }

    boolean isRead() {
        return trouble.isEmpty();
    }

    /// Whether it can be read both ways, and they differ.
    boolean isAmbiguous() {
        return dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst);
    }

    /// Whether only the day can stand first.
    boolean provesDayFirst() {
        return dayFirst.isPresent() && monthFirst.isEmpty();
    }

    /// Whether only the month can stand first.
    boolean provesMonthFirst() {
        return monthFirst.isPresent() && dayFirst.isEmpty();
    }

    /// Both readings in words, for asking.
    List<String> readings() {
        List<String> readings = new ArrayList<>();
        dayFirst.ifPresent(day -> readings.add(inWords(day)));
        monthFirst.filter(_ -> isAmbiguous()).ifPresent(day -> readings.add(inWords(day)));
        return readings;
    }

    static String inWords(LocalDate day) {
        return "%d %s %d".formatted(day.getDayOfMonth(), MonthNames.english(day.getMonthValue()),
                day.getYear());
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /// Two digits mean 1970 to 2069.
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year + (year < 70 ? 2000 : 1900);
    }
}
