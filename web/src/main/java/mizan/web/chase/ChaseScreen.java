package mizan.web.chase;

import java.util.List;
import mizan.projection.Voice;

/// The chase list as its page draws it.
///
/// @param overdue how many of the lines shown are past their time
/// @param all     how many duties are open, shown or not
/// @param whom    everybody who is awaited, to choose from
/// @param kinds   duties by code, to choose from
/// @param reminds whether the reader may remind
public record ChaseScreen(ChaseAsked asked, List<Group> groups, int overdue, int shown, int all,
        List<Voice> whom, List<String> kinds, boolean reminds) {
    /// Keeps unmodifiable copies.
    public ChaseScreen {
        groups = List.copyOf(groups);
        whom = List.copyOf(whom);
        kinds = List.copyOf(kinds);
    }

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
