package mizan.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import mizan.statement.OffsetInstant;

/// One message out of a pasted text, as it stands there.
///
/// @param line  the line of the paste in which it begins, from 1
/// @param when  its date and time as written; empty if it has none
/// @param who   the name before it; empty if it has none
/// @param text  its words, verbatim
public record PastedWords(int line, String when, String who, String text) {
    DateText date() {
        return when.isEmpty() ? DateText.trouble("no date stands before it") : DateText.read(when);
    }

    /// Its instant under an order of day and month and an offset; empty if these do not decide it.
    public Optional<OffsetInstant> held(DateOrder order, Optional<Integer> offsetMinutes) {
        DateText date = date();
        Optional<LocalDate> day = date.day(order);
        Optional<Integer> offset = date.offsetMinutes().or(() -> offsetMinutes);
        if (day.isEmpty() || offset.isEmpty()) {
            return Optional.empty();
        }
        LocalTime time = date.time().orElse(LocalTime.MIDNIGHT);
        return Optional.of(OffsetInstant.of(day.get().atTime(time)
                .toInstant(ZoneOffset.ofTotalSeconds(offset.get() * 60)), offset.get()));
    }
}
