package mizan.web.chase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import mizan.projection.DueLine;

/// One duty on the chase list.
///
/// @param due      what is owed, by whom, by when, and how it stands
/// @param reminded when somebody was last reminded of it here
/// @param mine     it is the reader's own member that is awaited
/// @param overdue  its time is past
/// @param dayOff   it ends on a day on which whoever owes it does not work
public record ChaseLine(DueLine due, Optional<Instant> reminded, boolean mine,
        boolean overdue, boolean dayOff) {

    /// The duty's name, the same for the same duty: `case-3/reply/tarn`.
    public String name() {
        return name(due);
    }

    static String name(DueLine due) {
        return due.of().name().toLowerCase(java.util.Locale.ROOT) + "-" + due.number() + "/"
                + due.duty() + "/" + due.awaited().id();
    }

    /// The name as an anchor in the page.
    public String anchor() {
        return name().replace('/', '-');
    }

    /// The UTC day on which it is due; absent without an end.
    public Optional<LocalDate> day() {
        return due.dueAt().map(end -> LocalDate.ofInstant(end, ZoneOffset.UTC));
    }
}
