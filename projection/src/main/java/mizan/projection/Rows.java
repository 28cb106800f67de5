package mizan.projection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mizan.mechanism.RuleTable;
import mizan.statement.DisclosureFile;
import mizan.statement.Json;
import mizan.statement.StatementType;
import mizan.statement.StatementTypes;
import mizan.tlog.Bytes;

/// Reads rows back, as far as its gate lets them pass: there is no other way to a row.
///
/// The caller holds the projection's lock.
final class Rows {

    /// Families of types, under all versions of the rules.
    private static final List<String> FAMILIES = IntStream
            .rangeClosed(1, RuleTable.VERSION_NEWEST).boxed()
            .flatMap(rules -> StatementTypes.all(rules).stream())
            .map(StatementType::family)
            .distinct().sorted().toList();

    private final Statements statements;
    private final Sql sql;
    private final Gate gate;

    Rows(Statements statements, Sql sql, Gate gate) {
        this.statements = statements;
        this.sql = sql;
        this.gate = gate;
    }

    Optional<EntryRow> at(long index) {
        return one(entries("entry-by-index", index));
    }

    Optional<EntryRow> withId(String id) {
        return id.isEmpty() ? Optional.empty() : one(entries("entry-by-id", id));
    }

    /// Whether this reader may read a statement: no more of it is read.
    boolean holds(String id) {
        return query("entry-holds", List.of(id), r -> r.getBoolean(1)).getFirst();
    }

    /// How many accepted statements there are of a type.
    long count(String type) {
        return query("type-count", List.of(type), r -> r.getLong(1)).getFirst();
    }

    /// At most `limit` entries, newest first, none newer than `newest`.
    List<EntryRow> backFrom(long newest, int limit) {
        return entries("entries-from", newest, limit);
    }

    /// Accepted statements recorded after one instant and no later than another, in order.
    List<EntryRow> between(Instant after, Instant until) {
        return entries("entries-between", after.toEpochMilli(), until.toEpochMilli());
    }

    /// Accepted statements of a type, in order.
    List<EntryRow> ofType(String type) {
        return entries("entries-of-type", type);
    }

    /// So many accepted statements of a type, the newest first.
    ///
    /// @param type name of a type, or the beginning of several ending in a dot
    List<EntryRow> newest(String type, int limit) {
        return type.endsWith(".")
                ? entries("newest-of-family", type.substring(0, type.length() - 1), limit)
                : entries("newest-of-type", type, limit);
    }

    /// For each of these beginnings the key of an imported row that begins with it and a point.
    Map<String, String> imported(Collection<String> beginnings) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String beginning : beginnings) {
            query("imported-beginning", List.of("\"" + beginning + ".", "\"" + beginning + "/"),
                    r -> r.getString(1)).forEach(text -> {
                        if (Json.parse(Bytes.utf8(text)) instanceof Json.Text(var key)) {
                            keys.put(beginning, key);
                        }
                    });
        }
        return Map.copyOf(keys);
    }

    /// Accepted statements that refer to this one in this role, in order.
    List<EntryRow> referring(String target, String role) {
        return entries("entries-referring", target, role);
    }

    /// Entries that refer to this one in any role, in order.
    List<EntryRow> mentioning(String target) {
        return entries("entries-mentioning", target);
    }

    /// Number of digests that are not open to this reader, in the statements that it may read.
    long sealed() {
        String name = gate.before() == Long.MAX_VALUE ? "sealed-now" : "sealed-then";
        return query(name, List.of(), r -> r.getLong(1)).getFirst();
    }

    /// How many entries were recorded at or before this instant.
    long sizeAt(Instant at) {
        return query("size-at", List.of(at.toEpochMilli()), r -> r.getLong(1)).getFirst();
    }

    /// When the newest of so many entries was recorded; the epoch where there is none.
    Instant recordedBefore(long size) {
        return query("recorded-before", List.of(size),
                r -> Instant.ofEpochMilli(r.getLong(1))).getFirst();
    }

    /// Whether some statement that this reader may read releases the file of this digest: one of
    /// the member that named it first.
    boolean mayFetch(String sha256) {
        return query("may-fetch", List.of(sha256), r -> r.getBoolean(1)).getFirst();
    }

    /// Collects what holds every word and passes every filter, in the order of `find-put`.
    void find(List<String> words, List<Object> filters) {
        change("find-create", "", List.of());
        change("find-clear", "", List.of());
        StringBuilder all = new StringBuilder();
        List<Object> values = new ArrayList<>(filters);
        for (String word : words) {
            all.append(all.isEmpty() ? " AND idx IN (" : " INTERSECT ").append(sql.of("find-word"));
            values.add("\"" + word + "\"*");
        }
        change("find-put", all.isEmpty() ? "" : all + ")", values);
    }

    /// A page of what was collected, newest first.
    List<EntryRow> found(long before, int limit) {
        return entries("find-page", before, limit);
    }

    long foundCount() {
        return query("find-count", List.of(), r -> r.getLong(1)).getFirst();
    }

    /// How what was collected is spread.
    Map<String, Long> facet(String name) {
        return counts("facet-" + name, List.of());
    }

    /// Accepted statements from this index on, by family, of each no more than so many.
    Map<String, Long> changed(long from, int most) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String family : FAMILIES) {
            long count = query("changed-count", List.of(from, family, most),
                    r -> r.getLong(1)).getFirst();
            if (count > 0) {
                counts.put(family, count);
            }
        }
        return counts;
    }

    List<EntryRow> changed(long from, String family, int limit) {
        return entries("changed-lines", from, family, limit);
    }

    /// Conditions on reports of incidents, by the names of their texts, in order.
    List<EntryRow> incidents(Map<String, Object> where, int limit, long offset) {
        return incidents("incidents", where, List.of(limit, offset), this::entry);
    }

    long incidentsCount(Map<String, Object> where, int most) {
        return incidents("incidents-count", where, List.of(most), r -> r.getLong(1)).getFirst();
    }

    /// What is common or rare is told to the database: where few are asked for, by their own index.
    private <T> List<T> incidents(String name, Map<String, Object> where, List<Object> more,
            Reading<T> reading) {
        boolean few = where.containsKey("hurt") || where.containsKey("late");
        StringBuilder text = new StringBuilder();
        List<Object> values = new ArrayList<>();
        where.forEach((condition, value) -> {
            String one = sql.of("where-" + condition).stripTrailing();
            text.append(few ? one.replace("i.act", "+i.act").replace("i.sector", "+i.sector")
                    : one);
            if (one.contains("?")) {
                values.add(value);
            }
        });
        values.addAll(more);
        return texts(name, sql.of(name).replace("{where}", text), values, reading);
    }

    /// A report that may be of one incident with another, as far as it is open.
    record Like(long index, String id, String place, Optional<IncidentFields.Spot> spot) {}

    /// Reports that may be of one incident, by act, sector, time and place.
    List<Like> incidentsLike(List<Object> values) {
        return query("incidents-like", values, r -> new Like(r.getLong("idx"), r.getString("id"),
                r.getString("place"), r.getLong("lat") == IncidentWriter.NOWHERE
                        ? Optional.empty() : Optional.of(new IncidentFields.Spot(
                                r.getLong("lat"), r.getLong("lon")))));
    }

    private Map<String, Long> counts(String name, List<Object> values) {
        Map<String, Long> counts = new LinkedHashMap<>();
        query(name, values, r -> Map.entry(r.getString(1), r.getLong(2)))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /// Changes what this connection alone sees: the collection of one search.
    private void change(String name, String more, List<Object> values) {
        try {
            boolean unused = statements.with(gate.guard(sql.of(name) + more), statement -> {
                bind(statement, values);
                return statement.execute();
            });
        } catch (SQLException failure) {
            throw new ViewsFault("the views could not be searched (" + name + ")", failure);
        }
    }

    private static Optional<EntryRow> one(List<EntryRow> rows) {
        return rows.stream().findFirst();
    }

    private List<EntryRow> entries(String name, Object... values) {
        return query(name, List.of(values), this::entry);
    }

    private EntryRow entry(ResultSet r) throws SQLException {
        long index = r.getLong("idx");
        String code = r.getString("void_code");
        Optional<StatementPage.Void> refused = code.isEmpty()
                ? Optional.empty()
                : Optional.of(new StatementPage.Void(
                        code, r.getString("void_what"), r.getString("void_facts")));
        Values fields = fields(index);
        return new EntryRow(index, r.getString("leaf"),
                Instant.ofEpochMilli(r.getLong("recorded_at")), r.getString("id"),
                r.getString("type"), r.getString("member"), r.getString("officer"),
                r.getString("person"), r.getString("made"), r.getLong("seen_size"),
                r.getString("seen_root"), r.getString("release"), r.getString("sector"),
                Values.of(Json.parse(Bytes.utf8(r.getString("open")))),
                Math.max(0, r.getLong("digests") - fields.map().size()),
                refused, references(index), fields, attachments(index));
    }

    private List<EntryRow.Reference> references(long index) {
        return query("references", List.of(index),
                r -> new EntryRow.Reference(r.getString(1), r.getString(2)));
    }

    private Values fields(long index) {
        Map<String, Json> fields = new LinkedHashMap<>();
        query("fields", List.of(index), r -> Map.entry(r.getString(1),
                Json.parse(Bytes.utf8(r.getString(2)), DisclosureFile.BYTES_MAX)))
                .forEach(field -> fields.put(field.getKey(), field.getValue()));
        return new Values(fields);
    }

    private List<StatementPage.Attachment> attachments(long index) {
        return query("attachments", List.of(index), r -> new StatementPage.Attachment(
                r.getString("kind"), r.getString("sha256"), r.getLong("bytes"),
                r.getString("media"), r.getString("held_by"), r.getInt("recipients")));
    }

    /// Turns one row of a result into a value.
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String name, List<Object> values, Reading<T> reading) {
        return texts(name, sql.of(name), values, reading);
    }

    private <T> List<T> texts(String name, String text, List<Object> values,
            Reading<T> reading) {
        List<T> found = new ArrayList<>();
        try {
            List<T> unused = statements.with(gate.guard(text), statement -> {
                bind(statement, values);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(reading.read(rows));
                    }
                }
                return found;
            });
        } catch (SQLException failure) {
            throw new ViewsFault("the views could not be read (" + name + ")", failure);
        }
        return List.copyOf(found);
    }

    private static void bind(PreparedStatement statement, List<Object> values)
            throws SQLException {
        for (int at = 0; at < values.size(); at++) {
            statement.setObject(at + 1, values.get(at));
        }
    }
}
