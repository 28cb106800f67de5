package mizan.web.incident;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.projection.Edition;
import mizan.projection.IncidentLine;
import mizan.projection.IncidentPage;
import mizan.projection.IncidentQuery;
import mizan.web.form.Field;
import org.jspecify.annotations.Nullable;

/// A page of the list of incidents as it was asked for.
///
/// @param asked     facets by name, as the address says them
/// @param shown     incidents of this page, the newest event first
/// @param found     how many there are under these facets
/// @param page      from 1
/// @param acts      to choose from
/// @param sectors   to choose from
public record IncidentList(Map<String, String> asked, List<Incident> shown, int found,
        boolean bounded, int page, List<Field.Option> acts, List<Field.Option> sectors) {
    /// Incidents on one page.
    public static final int ON_PAGE = 25;

    /// Keeps unmodifiable copies.
    public IncidentList {
        asked = Map.copyOf(asked);
        shown = List.copyOf(shown);
    }

    static IncidentList of(Edition edition, Map<String, String> asked, int page,
            List<Field.Option> acts, List<Field.Option> sectors) {
        IncidentPage found = edition.incidents(new IncidentQuery(
                Optional.ofNullable(asked.get("act")), Optional.ofNullable(asked.get("sector")),
                day(asked.get("from")),
                day(asked.get("until")).map(day -> day.plus(Duration.ofDays(1))),
                asked.containsKey("hurt"), asked.containsKey("no-case"),
                asked.containsKey("late"), page, ON_PAGE));
        return new IncidentList(asked, found.lines().stream().map(Incident::of).toList(),
                found.found(), found.bounded(), page, acts, sectors);
    }

    private static Optional<Instant> day(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(given ->
                    LocalDate.parse(given).atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /// Whether the office learnt of it more than [IncidentLine#LATE] after it happened.
    public static boolean late(Incident incident) {
        return incident.from().isPresent() && Duration.between(incident.at(),
                incident.said().source().recordedAt()).compareTo(IncidentLine.LATE) > 0;
    }

    /// What a facet was asked for as.
    public String asked(String name) {
        return asked.getOrDefault(name, "");
    }

    /// The address of another page under the same facets; absent where there is none.
    public Optional<String> page(int step) {
        int other = page + step;
        if (other < 1 || (long) (other - 1) * ON_PAGE >= found) {
            return Optional.empty();
        }
        StringBuilder path = new StringBuilder("/incidents?page=").append(other);
        asked.forEach((name, value) -> path.append('&').append(name).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return Optional.of(path.toString());
    }
}
