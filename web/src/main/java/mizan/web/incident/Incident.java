package mizan.web.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.projection.Edition;
import mizan.projection.IncidentLine;
import mizan.projection.IncidentQuery;
import mizan.projection.OpenedStatement;
import mizan.projection.Source;
import mizan.statement.Json;
import mizan.statement.OffsetInstant;

/// One incident or observation as whoever asks may have it.
///
/// @param cases    numbers of the cases whose opening refers to it
/// @param related  what was said of it and another report
/// @param proposed reports that may be of the same incident, which nobody has looked at yet
public record Incident(OpenedStatement said, List<Integer> cases, List<Said> related,
        List<Source> proposed) {
    /// Keeps unmodifiable copies.
    public Incident {
        cases = List.copyOf(cases);
        related = List.copyOf(related);
        proposed = List.copyOf(proposed);
    }

    /// As the views have it.
    public static Incident of(IncidentLine line) {
        return new Incident(line.said(), line.cases(), line.related().stream()
                .map(said -> new Said(said.relation(), said.other(), said.by())).toList(),
                line.proposed());
    }

    /// The newest incidents that one reader may have, by when they happened.
    ///
    /// @param most up to [IncidentQuery#PAGE_MAX]
    public static List<Incident> newest(Edition edition, int most) {
        return edition.incidents(IncidentQuery.all(1, most)).lines().stream()
                .map(Incident::of).toList();
    }

    /// What somebody said of this report and another.
    ///
    /// @param relation code
    public record Said(String relation, Source other, Source by) {}

    /// People hurt, as one source has it.
    public record Hurt(String category, String effect, String low, String best, String high,
            Optional<String> source) {}

    /// Place in the record.
    public long index() {
        return said.source().index();
    }

    /// Act, code.
    public String act() {
        return code("act");
    }

    /// How it was learnt, code; of an observation by what means.
    public String learnt() {
        return said.open().containsKey("learnt") ? code("learnt") : code("means");
    }

    private String code(String name) {
        return said.open().get(name) instanceof Json.Text(var text) ? text : "";
    }

    /// A text that is open to whoever asks.
    public Optional<String> text(String name) {
        return said.opened().get(name) instanceof Json.Text(var text)
                ? Optional.of(text) : Optional.empty();
    }

    /// What is told, where it is open.
    public Optional<String> account() {
        return text("account").or(() -> text("description"));
    }

    /// When it began, as its author wrote it.
    public Optional<String> from() {
        return text("occurred.from").or(() -> text("observed.from"));
    }

    /// When it ended.
    public Optional<String> until() {
        return text("occurred.until").or(() -> text("observed.to"));
    }

    /// The instant to sort by: when it happened, else when it was kept.
    public java.time.Instant at() {
        return from().map(text -> OffsetInstant.parse(text).instant())
                .orElse(said.source().recordedAt());
    }

    /// Name of the place.
    public Optional<String> placeName() {
        return text("place.name");
    }

    /// The point, where it is open.
    public Optional<Coordinates> point() {
        return said.opened().get("place.point") instanceof Json.Members(var members)
                ? Optional.of(Coordinates.of(members)) : Optional.empty();
    }

    /// Metres of uncertainty; absent where nobody stated them, which a point says as 0.
    public Optional<Long> radius() {
        return radiusAsKept().filter(metres -> metres > 0);
    }

    private Optional<Long> radiusAsKept() {
        if (said.opened().get("place.point") instanceof Json.Members(var members)
                && members.get("radius") instanceof Json.Whole(long metres)) {
            return Optional.of(metres);
        }
        return said.opened().get("place.radius") instanceof Json.Whole(long metres)
                ? Optional.of(metres) : Optional.empty();
    }

    /// People hurt, row by row: no single number stands alone.
    public List<Hurt> hurt() {
        List<Hurt> rows = new ArrayList<>();
        if (said.opened().get("casualties") instanceof Json.Items(var items)) {
            for (Json item : items) {
                if (item instanceof Json.Members(var row)) {
                    rows.add(new Hurt(text(row, "category"), text(row, "effect"),
                            text(row, "low"), text(row, "best"), text(row, "high"),
                            Optional.of(text(row, "source")).filter(s -> !s.isEmpty())));
                }
            }
        }
        return List.copyOf(rows);
    }

    private static String text(Map<String, Json> row, String name) {
        Json value = row.getOrDefault(name, Json.text(""));
        return value instanceof Json.Text(var text) ? text : value.compact();
    }
}
