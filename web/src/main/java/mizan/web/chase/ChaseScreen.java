package mizan.web.chase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mizan.projection.Voice;

/// The chase list as its page draws it.
///
/// @param sum     how many there are
/// @param earlier address of the page before; absent on the first
/// @param later   address of the page after; absent on the last
/// @param whom    everybody who is awaited, to choose from
/// @param kinds   duties by code, to choose from
/// @param days    the days that come
/// @param reminds whether the reader may remind
public record ChaseScreen(ChaseAsked asked, List<Group> groups, Sum sum,
        Optional<String> earlier, Optional<String> later, List<Voice> whom, List<String> kinds,
        List<Day> days, boolean reminds) {
    /// Keeps unmodifiable copies.
    public ChaseScreen {
        groups = List.copyOf(groups);
        whom = List.copyOf(whom);
        kinds = List.copyOf(kinds);
        days = List.copyOf(days);
    }

    /// How many duties there are.
    ///
    /// @param overdue past their time, shown or not
    /// @param all     open, shown or not
    /// @param held    open, of those asked for
    /// @param shown   on this page
    public record Sum(int overdue, int all, int held, int shown) {}

    /// Whether any of the days is somebody's day off.
    public boolean anyOff() {
        return days.stream().anyMatch(day -> !day.off().isEmpty());
    }

    /// A day, in UTC.
    ///
    /// @param due how many duties end on it
    /// @param off who does not work, with the name of the holiday where it is one
    public record Day(LocalDate date, long due, List<Off> off) {
        /// Keeps an unmodifiable copy.
        public Day {
            off = List.copyOf(off);
        }
    }

    /// Somebody who does not work on a day.
    public record Off(String name, Optional<String> holiday) {}

    /// Lines under one heading.
    ///
    /// @param key the days' ISO date, the awaited one's id, `overdue` or `open-ended`
    public record Group(String key, String title, List<ChaseLine> lines) {
        /// Keeps an unmodifiable copy.
        public Group {
            lines = List.copyOf(lines);
        }
    }
}
