package mizan.web.form;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import mizan.statement.OffsetInstant;

/// Dates and times as a browser's field writes them, `2026-11-24T08:12`, with a zone beside them.
public final class Moments {
    /// What follows the field's name in the name of its zone.
    public static final String ZONE = "-zone";

    private Moments() {}

    /// An instant as a field's text.
    public static String local(Instant at, int zoneMinutes) {
        return LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MINUTES),
                ZoneOffset.ofTotalSeconds(zoneMinutes * 60)).toString();
    }

    /// An author's own time as a field's text, to the second where it says so.
    public static String exact(OffsetInstant at) {
        return LocalDateTime.ofInstant(at.instant(),
                ZoneOffset.ofTotalSeconds(at.offsetMinutes() * 60)).toString();
    }

    /// A field's text and its zone as an instant with its offset.
    public static Optional<OffsetInstant> read(String text, String zone) {
        if (!zone.matches("-?[0-9]{1,4}")) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(zone);
        try {
            Instant at = LocalDateTime.parse(text)
                    .toInstant(ZoneOffset.ofTotalSeconds(minutes * 60));
            return Optional.of(OffsetInstant.of(at, minutes));
        } catch (java.time.DateTimeException other) {
            return Optional.empty();
        }
    }
}
