package mizan.intake;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a cell says of the time of day.
///
/// @param offsetMinutes minutes east of UTC, if it says so
/// @param trouble       why nothing could be read; empty if something could
record TimeText(Optional<LocalTime> time, Optional<Integer> offsetMinutes, boolean about,
        String trouble) {
    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2})\\s*[:.h٫]\\s*(\\d{2})(?:[:.](\\d{2})(?:[.,]\\d{1,9})?)?\\s*(.*)");
    private static final Pattern HOUR = Pattern.compile(
            "(\\d{1,2})()()\\s*(?=[ap]\\.?m|h\\b|o'?clock|ص|م)(.*)");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})()(.*)");
    private static final Pattern HALF = Pattern.compile(
            "^(a\\.?m\\.?|p\\.?m\\.?|ص|م|صباحا|مساء)(?=\\s|$)\\s*");
    private static final Pattern FILLER = Pattern.compile(
            "^(?:hrs?|hours|h|o'?clock|local(?: time)?|lt|uhr|بجے)(?=\\s|$|[+-])\\.?\\s*");
    private static final Pattern OFFSET = Pattern.compile(
            "\\(?(?:utc|gmt)?\\s*([+-])\\s*(\\d{1,2})(?::?(\\d{2}))?\\)?");

    static TimeText read(String words) {
        String text = Plain.text(words).toLowerCase(Locale.ROOT);
        boolean about = text.matches("^(?:about|approx\\.?|around|circa|ca\\.?|~|vers|حوالي).*");
        text = text.replaceFirst(
                "^(?:about|approx\\.?|around|circa|ca\\.?|~|vers|حوالي|at)\\s*", "");
        if (text.equals("noon") || text.equals("midday")) {
            return new TimeText(Optional.of(LocalTime.NOON), Optional.empty(), true, "");
        }
        for (Pattern form : new Pattern[] {CLOCK, HOUR, DIGITS}) {
            Matcher match = form.matcher(text);
            if (match.matches()) {
                return of(match, about);
            }
        }
        return trouble("no time of day could be read");
    }

    private static TimeText of(Matcher match, boolean about) {
        int hour = Integer.parseInt(match.group(1));
        int minute = match.group(2).isEmpty() ? 0 : Integer.parseInt(match.group(2));
        String seconds = match.group(3);
        int second = seconds == null || seconds.isEmpty() ? 0 : Integer.parseInt(seconds);
        String rest = match.group(4);
        Matcher half = HALF.matcher(rest);
        if (half.find()) {
            if (hour < 1 || hour > 12) {
                return trouble("an hour of %d has no half of the day".formatted(hour));
            }
            boolean after = half.group(1).startsWith("p") || half.group(1).startsWith("م");
            hour = hour % 12 + (after ? 12 : 0);
            rest = rest.substring(half.end());
        }
        rest = FILLER.matcher(rest).replaceFirst("").strip();
        Optional<Integer> offset = offset(rest);
        if (!rest.isEmpty() && offset.isEmpty()) {
            return trouble("behind the time stands “%s”, which is no offset such as +04:30"
                    .formatted(Plain.shown(rest, 20)));
        }
        try {
            return new TimeText(Optional.of(LocalTime.of(hour, minute, second)), offset, about, "");
        } catch (DateTimeException _) {
            return trouble("no clock shows this time");
        }
    }

    /// Minutes east of UTC out of `Z`, `UTC`, `+04:30`, `+0430`, `GMT+5`.
    static Optional<Integer> offset(String words) {
        String text = Plain.text(words).toLowerCase(Locale.ROOT);
        if (text.equals("z") || text.equals("utc") || text.equals("gmt")) {
            return Optional.of(0);
        }
        Matcher match = OFFSET.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(match.group(2)) * 60
                + (match.group(3) == null ? 0 : Integer.parseInt(match.group(3)));
        return minutes > 18 * 60 ? Optional.empty()
                : Optional.of(match.group(1).equals("-") ? -minutes : minutes);
    }

    private static TimeText trouble(String why) {
        return new TimeText(Optional.empty(), Optional.empty(), false, why);
    }
}
