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
import mizan.web.form.Field;

/// A page of the list of incidents as it was asked for.
///
/// @param asked     facets by name, as the address says them
/// @param shown     incidents of this page, the newest event first
/// @param found     how many there are under these facets
/// @param page      from 1
/// @param acts      to choose from
/// @param sectors   to choose from
public record IncidentList(Map<String, String> asked, List<Incident> shown, int found, int page,
        List<Field.Option> acts, List<Field.Option> sectors) {
    /// Incidents on one page.
    public static final int ON_PAGE = 25;

    /// Keeps unmodifiable copies.
    public IncidentList {
        asked = Map.copyOf(asked);
        shown = List.copyOf(shown);
    }

    static IncidentList of(List<Incident> all, Map<String, String> asked, int page,
            List<Field.Option> acts, List<Field.Option> sectors) {
        List<Incident> found = all.stream().filter(incident -> is(incident, asked)).toList();
        return new IncidentList(asked,
                found.stream().skip((long) (page - 1) * ON_PAGE).limit(ON_PAGE).toList(),
                found.size(), page, acts, sectors);
    }

    private static boolean is(Incident incident, Map<String, String> asked) {
        return asked.entrySet().stream().allMatch(facet -> switch (facet.getKey()) {
            case "act" -> incident.act().equals(facet.getValue());
            case "sector" -> incident.said().sector().code().equals(facet.getValue());
            case "from" -> day(facet.getValue())
                    .map(day -> !incident.at().isBefore(day)).orElse(true);
            case "until" -> day(facet.getValue())
                    .map(day -> incident.at().isBefore(day.plus(Duration.ofDays(1)))).orElse(true);
            case "hurt" -> !incident.hurt().isEmpty();
            case "no-case" -> incident.cases().isEmpty();
            case "late" -> late(incident);
            default -> true;
        });
    }

    private static Optional<Instant> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /// Whether the office learnt of it more than [IncidentBook#LATE] after it happened.
    public static boolean late(Incident incident) {
        return incident.from().isPresent() && Duration.between(incident.at(),
                incident.said().source().recordedAt()).compareTo(IncidentBook.LATE) > 0;
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
