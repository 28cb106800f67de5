package mizan.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.statement.OffsetInstant;

/// One report of an incident as its reader may have it, and what is known around it.
///
/// Nothing is merged and nothing is added up: each report stays its author's, with its own count of
/// people hurt.
///
/// @param said     the report; who tells of its source, and what grade, only the office has
/// @param cases    numbers of the cases that refer to it
/// @param related  what somebody said of it and another report, in order of keeping
/// @param proposed reports that may be of the same incident, of which nobody has said so or not:
///                 act and sector are the same, they began within [#APART_MOST], and within 5 km or
///                 at a place of the same name
public record IncidentLine(
        OpenedStatement said,
        List<Integer> cases,
        List<Related> related,
        List<Source> proposed) {

    /// Time between two reports that may be of one incident.
    public static final Duration APART_MOST = Duration.ofHours(24);

    /// Time after which a report counts as late.
    public static final Duration LATE = Duration.ofHours(24);

    /// What somebody said of this report and another.
    ///
    /// @param relation same-incident or other-incident
    public record Related(String relation, Source other, Source by) {}

    /// When it began, as its author wrote it, where that is open.
    public Optional<OffsetInstant> began() {
        return IncidentFields.began(new Values(said.opened()));
    }

    /// The instant that it is sorted by: when it began, else when it was kept.
    public Instant at() {
        return began().map(OffsetInstant::instant).orElse(said.source().recordedAt());
    }

    /// Whether it was kept long after it began.
    public boolean late() {
        return began().isPresent() && Duration.between(at(), said.source().recordedAt())
                .compareTo(LATE) > 0;
    }
}
