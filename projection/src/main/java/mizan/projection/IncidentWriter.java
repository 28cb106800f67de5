package mizan.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.Json;
import mizan.statement.OffsetInstant;
import mizan.statement.Statement;

/// One report of an incident as it is put in order of events.
///
/// @param recordedAt when it was kept
/// @param fields     those that are open here
/// @param opened     the same, with who sees each
record IncidentWriter(long index, Instant recordedAt, String act, String sector, Values fields,
        Map<String, Openings.Opened> opened) {

    static final List<String> TYPES =
            List.of("report.incident-reported", "report.field-reported");

    private static final String NONE = "-";
    static final long NOWHERE = Integer.MAX_VALUE;

    /// Of a report of an incident; absent of anything else.
    static Optional<IncidentWriter> of(long index, Instant recordedAt, Statement s, Values open,
            Map<String, Openings.Opened> opened) {
        if (!TYPES.contains(s.type())) {
            return Optional.empty();
        }
        Map<String, Json> values = new LinkedHashMap<>();
        opened.forEach((name, field) -> values.put(name, field.value()));
        return Optional.of(new IncidentWriter(index, recordedAt, open.code("act"),
                s.sector().code(), new Values(values), opened));
    }

    void write(RowWriter rows) throws SQLException {
        Optional<OffsetInstant> began = IncidentFields.began(fields);
        String whenBy = began.isPresent() ? seenBy("occurred.from", "observed.from") : NONE;
        Instant at = began.map(OffsetInstant::instant).orElse(recordedAt);
        write(rows, 0, at, whenBy);
        if (began.isPresent() && !whenBy.isEmpty()) {
            write(rows, 1, recordedAt, whenBy);
        }
    }

    private void write(RowWriter rows, int fallback, Instant at, String whenBy)
            throws SQLException {
        rows.update("insert-incident", index, fallback, at.toEpochMilli(), whenBy, act, sector,
                IncidentFields.name(fields), seenBy("place.name"),
                IncidentFields.spot(fields).map(IncidentFields.Spot::lat).orElse(NOWHERE),
                IncidentFields.spot(fields).map(IncidentFields.Spot::lon).orElse(NOWHERE),
                seenBy("place.point", "place.cell"), seenBy("casualties"),
                Duration.between(at, recordedAt).compareTo(IncidentLine.LATE) > 0 ? 1 : 0);
    }

    /// Who sees the first of these fields that is there.
    private String seenBy(String... names) {
        for (String name : names) {
            if (opened.containsKey(name)) {
                return Optional.ofNullable(opened.get(name)).orElseThrow().seenBy();
            }
        }
        return NONE;
    }
}
