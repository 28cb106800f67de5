package mizan.projection;

import java.time.Instant;
import java.util.Optional;

/// Which reports of incidents are asked for.
///
/// @param act         code
/// @param sector      code
/// @param from        began at this instant or later; where the time is not open, was kept then
/// @param until       began before this instant
/// @param hurt        counts people hurt
/// @param withoutCase no case refers to it
/// @param late        was kept more than [IncidentLine#LATE] after it began
/// @param page        from 1
/// @param limit       reports on a page, 1 to 100
public record IncidentQuery(
        Optional<String> act,
        Optional<String> sector,
        Optional<Instant> from,
        Optional<Instant> until,
        boolean hurt,
        boolean withoutCase,
        boolean late,
        int page,
        int limit) {

    /// Reports on a page.
    public static final int PAGE_MAX = 100;

    /// Keeps the page within its bounds.
    public IncidentQuery {
        page = Math.max(1, page);
        limit = Math.clamp(limit, 1, PAGE_MAX);
    }

    /// All of them, the newest event first.
    public static IncidentQuery all(int page, int limit) {
        return new IncidentQuery(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), false, false, false, page, limit);
    }
}
