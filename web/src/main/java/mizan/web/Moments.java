package mizan.web;

import io.javalin.http.Context;
import java.time.Instant;
import mizan.projection.Edition;
import mizan.statement.OffsetInstant;

/// Which moment of the record is asked for: `?as-of=` with a size or an instant.
///
/// A size is the number of entries, as a checkpoint says it; an instant is RFC 3339, with its
/// offset. A form that is left empty asks for now.
final class Moments {

    static final String AS_OF = "as-of";

    private Moments() {}

    /// The edition of the moment asked for.
    static Edition of(Edition now, Context context) {
        String asked = context.queryParam(AS_OF);
        if (context.attribute(AS_OF) != null || asked == null || asked.isBlank()) {
            return now;
        }
        String text = asked.strip();
        if (text.matches("[0-9]{1,15}")) {
            return now.asOf(Long.parseLong(text)).orElseThrow(() -> new Problem.Told(
                    Problem.absent("the record has not had so many entries yet",
                            text + "; it has " + now.cover().size())));
        }
        return now.asOf(instant(text));
    }

    private static Instant instant(String text) {
        try {
            // A plus sign in a query reads as a blank.
            return OffsetInstant.parse(text.replace(' ', '+')).instant();
        } catch (IllegalArgumentException other) {
            throw new Problem.Told(Problem.unreadable(
                    "the moment of the record cannot be read", AS_OF + "=" + text,
                    "write a number of entries, or an instant like 2026-03-01T08:00:00Z"));
        }
    }
}
