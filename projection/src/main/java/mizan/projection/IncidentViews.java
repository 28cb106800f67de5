package mizan.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mizan.statement.Json;
import mizan.statement.OffsetInstant;

/// Makes lists of reports of incidents. It reads the rows of one page, however many there are.
final class IncidentViews {

    private static final int PROPOSED_MAX = 8;
    private static final int LIKE_MAX = 64;
    private static final Set<String> OFFICES_OWN = Set.of("source", "grade");

    private final Rows rows;
    private final Roster roster;
    private final Lines lines;
    private final boolean office;

    IncidentViews(Projection.Moment moment, Roster roster) {
        this.rows = moment.rows();
        this.roster = roster;
        this.lines = new Lines(rows, roster, moment.state());
        this.office = switch (moment.reader()) {
            case Reader.Officer officer -> roster.operates(officer.member());
            case Reader.Public _, Reader.Joint _ -> false;
        };
    }

    IncidentPage page(IncidentQuery query) {
        Map<String, Object> where = new LinkedHashMap<>();
        query.act().ifPresent(act -> where.put("act", act));
        query.sector().ifPresent(sector -> where.put("sector", sector));
        query.from().ifPresent(from -> where.put("from", from.toEpochMilli()));
        query.until().ifPresent(until -> where.put("until", until.toEpochMilli()));
        Map.of("hurt", query.hurt(), "late", query.late(), "without-case", query.withoutCase())
                .forEach((name, asked) -> {
                    if (asked) {
                        where.put(name, true);
                    }
                });
        long found = rows.incidentsCount(where, IncidentPage.FOUND_MAX + 1);
        List<EntryRow> page = rows.incidents(where, query.limit(),
                (long) (query.page() - 1) * query.limit());
        return new IncidentPage(page.stream().map(this::line).toList(),
                (int) Math.min(found, IncidentPage.FOUND_MAX), found > IncidentPage.FOUND_MAX);
    }

    Optional<IncidentLine> at(long index) {
        return rows.at(index).filter(row -> IncidentWriter.TYPES.contains(row.type()))
                .filter(row -> row.refused().isEmpty()).map(this::line);
    }

    private IncidentLine line(EntryRow row) {
        List<IncidentLine.Related> related = related(row);
        Set<String> known = related.stream().map(r -> r.other().id()).collect(Collectors.toSet());
        return new IncidentLine(said(row), cases(row), related,
                proposed(row).stream().filter(other -> !known.contains(other.id()))
                        .limit(PROPOSED_MAX).flatMap(other -> rows.at(other.index()).stream())
                        .map(roster::source).toList());
    }

    private OpenedStatement said(EntryRow row) {
        OpenedStatement said = lines.opened(row);
        if (office || row.fields().map().keySet().stream().noneMatch(OFFICES_OWN::contains)) {
            return said;
        }
        Map<String, Json> fields = new HashMap<>(said.opened());
        fields.keySet().removeAll(OFFICES_OWN);
        return new OpenedStatement(said.source(), said.release(), said.sector(), said.open(),
                fields, said.references(), said.sealed(), said.caseNumber());
    }

    private List<Integer> cases(EntryRow row) {
        TreeSet<Integer> cases = new TreeSet<>();
        rows.referring(row.id(), "report").forEach(other ->
                lines.caseNumber(other).ifPresent(cases::add));
        return List.copyOf(cases);
    }

    /// What `report.related` says, and what a report says itself of those that were before it.
    private List<IncidentLine.Related> related(EntryRow row) {
        List<IncidentLine.Related> related = new ArrayList<>();
        row.refs("same").forEach(id -> relate(related, "same-incident", id, row));
        rows.referring(row.id(), "same").forEach(other ->
                relate(related, "same-incident", other.id(), other));
        for (String role : List.of("report", "other")) {
            String across = role.equals("report") ? "other" : "report";
            rows.referring(row.id(), role).stream().filter(by -> by.is("report.related"))
                    .forEach(by -> by.ref(across).ifPresent(id ->
                            relate(related, by.open().code("relation"), id, by)));
        }
        related.sort((a, b) -> Long.compare(a.by().index(), b.by().index()));
        return List.copyOf(related);
    }

    private void relate(List<IncidentLine.Related> related, String relation, String other,
            EntryRow by) {
        rows.withId(other).ifPresent(row -> related.add(new IncidentLine.Related(
                relation, roster.source(row), roster.source(by))));
    }

    private List<Rows.Like> proposed(EntryRow row) {
        Optional<OffsetInstant> began = IncidentFields.began(row.fields());
        Optional<IncidentFields.Spot> spot = IncidentFields.spot(row.fields());
        String name = IncidentFields.name(row.fields());
        if (began.isEmpty() || spot.isEmpty() && name.isEmpty()) {
            return List.of();
        }
        Instant at = began.get().instant();
        Duration apart = IncidentLine.APART_MOST;
        long lat = spot.map(IncidentFields.Spot::lat).orElse((long) Integer.MIN_VALUE);
        return rows.incidentsLike(List.of(row.open().code("act"), row.sector(),
                        at.minus(apart).toEpochMilli(), at.plus(apart).toEpochMilli(),
                        row.index(), name, lat - IncidentFields.apart(),
                        lat + IncidentFields.apart(), LIKE_MAX))
                .stream().filter(other -> near(spot, name, other)).toList();
    }

    private static boolean near(
            Optional<IncidentFields.Spot> spot, String name, Rows.Like other) {
        if (!name.isEmpty() && name.equals(other.place())) {
            return true;
        }
        return spot.isPresent() && other.spot().isPresent()
                && spot.get().metresTo(other.spot().get()) <= IncidentFields.APART_METRES;
    }
}
