package mizan.statement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// An instant with the local offset in which its author wrote it; the text is kept as written.
///
/// Form (RFC 3339, strict): `2026-03-01T08:00:00+03:00`, seconds always, one to three digits of a
/// fraction at most, `T` and `Z` in capitals, `Z` or an offset of whole minutes within ±18:00, no
/// `-00:00`, no leap second, years 0001 to 9999.
///
/// @param offsetMinutes minutes east of UTC
public record OffsetInstant(Instant instant, int offsetMinutes, String text)
        implements Comparable<OffsetInstant> {
    private static final Pattern FORM = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,3})?"
                    + "(Z|[+-][0-9]{2}:[0-9]{2})");

    /// Reads the form above; throws `IllegalArgumentException` for any other text.
    public static OffsetInstant parse(String text) {
        if (!FORM.matcher(text).matches() || text.endsWith("-00:00") || text.startsWith("0000")) {
            throw new IllegalArgumentException(new Json.Text(text).compact()
                    + " is not of the form 2026-03-01T08:00:00+03:00");
        }
        try {
            OffsetDateTime parsed =
                    OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            return new OffsetInstant(
                    parsed.toInstant(), parsed.getOffset().getTotalSeconds() / 60, text);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException(
                    new Json.Text(text).compact() + " is no day and time of the calendar");
        }
    }

    /// The instant, cut to whole milliseconds, as written at this offset.
    public static OffsetInstant of(Instant instant, int offsetMinutes) {
        OffsetDateTime local =
                instant.atOffset(ZoneOffset.ofTotalSeconds(Math.multiplyExact(offsetMinutes, 60)));
        String pattern = local.getNano() < 1_000_000
                ? "uuuu-MM-dd'T'HH:mm:ssXXX" : "uuuu-MM-dd'T'HH:mm:ss.SSSXXX";
        return parse(DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(local));
    }

    /// Order of the instants; of the texts where the instants are equal.
    @Override
    public int compareTo(OffsetInstant other) {
        int order = instant.compareTo(other.instant);
        return order != 0 ? order : text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
