package mizan.web.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.Json;
import mizan.statement.Kind;
import mizan.statement.MalformedStatement;
import mizan.statement.OffsetInstant;
import mizan.tlog.Bytes;
import mizan.web.form.Filled;
import mizan.web.incident.Coordinates;

/// Reads the values of a statement's fields out of a form, each by its [Shape].
record KindValues(Filled filled, Choices choices) {
    private static final long WHOLE_MAX = 1_000_000_000_000L;

    /// The value of a field; absent where nothing was filled in.
    Optional<Json> of(String name, mizan.statement.Field field) {
        Kind<?> kind = field.kind();
        Optional<Json> value = switch (Shape.of(field.name(), kind)) {
            case WORDS, LINE, CODES, FREE_CODE, MEMBER, SECTOR, CROSSING, DAY ->
                    filled.text(name).map(Json::text);
            case MOMENT -> filled.moment(name).map(OffsetInstant::text).map(Json::text);
            case WHOLE -> filled.whole(name, -WHOLE_MAX, WHOLE_MAX).map(Json::whole);
            case TRUTH -> filled.text(name).map(text -> new Json.Truth(text.equals("true")));
            case POINT -> coordinates(name).map(at -> at.point(radius(name)));
            case CELL -> coordinates(name).map(Coordinates::cell);
            case TICKS -> ticks(name, field);
            case LINES -> lines(name);
            case KEYED -> keyed(name, kind);
            case ROWS -> rows(name, kind);
            case OBJECT -> members(name + ".", kind).map(Json.Members::new);
            case JSON -> json(name);
        };
        if (value.isEmpty() && field.required()) {
            if (kind.name().contains(", 0 to ")) {
                return Optional.of(new Json.Items(List.of()));
            }
            String unused = filled.need(name);
        }
        return value;
    }

    private Optional<Coordinates> coordinates(String name) {
        Optional<String> text = filled.text(name);
        Optional<Coordinates> read = text.flatMap(Coordinates::parse);
        if (text.isPresent() && read.isEmpty()) {
            filled.trouble(name, filled.ask().say("place.coordinates-wrong"));
        }
        return read;
    }

    private long radius(String name) {
        return filled.whole(name + ".radius", 0, Coordinates.RADIUS_METRES_MAX).orElse(0L);
    }

    private Optional<Json> ticks(String name, mizan.statement.Field field) {
        List<String> order = new ArrayList<>(field.kind().codes());
        if (order.isEmpty()) {
            choices.sectors().forEach(option -> order.add(option.value()));
            choices.everyone().forEach(option -> order.add(option.value()));
        }
        filled.names(name + ".").stream().map(full -> full.substring(name.length() + 1))
                .filter(value -> !order.contains(value)).forEach(order::add);
        List<Json> ticked = order.stream().filter(value -> filled.ticked(name + "." + value))
                .<Json>map(Json::text).toList();
        return ticked.isEmpty() ? Optional.empty() : Optional.of(new Json.Items(ticked));
    }

    private Optional<Json> lines(String name) {
        return filled.text(name).map(text -> new Json.Items(text.lines().map(String::strip)
                .filter(line -> !line.isEmpty()).<Json>map(Json::text).toList()));
    }

    private Optional<Json> keyed(String name, Kind<?> kind) {
        mizan.statement.Field key = kind.fields().getFirst();
        List<mizan.statement.Field> others = kind.fields().subList(1, kind.fields().size());
        List<Json> rows = new ArrayList<>();
        for (String code : key.kind().codes()) {
            String part = name + "." + code + ".";
            Map<String, Json> row = new LinkedHashMap<>();
            row.put(key.name(), Json.text(code));
            fill(part, others, row);
            if (row.size() > 1) {
                complete(part, others, row);
                rows.add(new Json.Members(row));
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Json.Items(rows));
    }

    private Optional<Json> rows(String name, Kind<?> kind) {
        List<Json> rows = new ArrayList<>();
        for (int row = 0; row < KindFields.ROWS_MAX; row++) {
            members(name + "." + row + ".", kind).map(Json.Members::new).ifPresent(rows::add);
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Json.Items(rows));
    }

    /// An object of which something was filled in; what it lacks is noted.
    private Optional<Map<String, Json>> members(String part, Kind<?> kind) {
        Map<String, Json> members = new LinkedHashMap<>();
        fill(part, kind.fields(), members);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        complete(part, kind.fields(), members);
        return Optional.of(members);
    }

    private void fill(String part, List<mizan.statement.Field> fields, Map<String, Json> into) {
        for (mizan.statement.Field field : fields) {
            of(part + field.name(), new mizan.statement.Field(field.name(), field.kind(), false))
                    .ifPresent(value -> into.put(field.name(), value));
        }
    }

    private void complete(
            String part, List<mizan.statement.Field> fields, Map<String, Json> members) {
        for (mizan.statement.Field field : fields) {
            if (field.required() && !members.containsKey(field.name())) {
                String unused = filled.need(part + field.name());
            }
        }
    }

    private Optional<Json> json(String name) {
        Optional<String> text = filled.text(name);
        try {
            return text.map(written -> Json.parse(Bytes.utf8(written)));
        } catch (MalformedStatement why) {
            filled.trouble(name, why.what() + " " + why.facts());
            return Optional.empty();
        }
    }
}
