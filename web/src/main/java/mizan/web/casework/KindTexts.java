package mizan.web.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.statement.Json;
import mizan.statement.Kind;
import mizan.statement.OffsetInstant;
import mizan.web.form.Moments;
import mizan.web.incident.Coordinates;

/// Puts the values of a statement's fields into a form, each by its [Shape].
final class KindTexts {
    private final Map<String, String> texts = new LinkedHashMap<>();

    /// What stands in the form, by name.
    Map<String, String> texts() {
        return texts;
    }

    void put(String name, mizan.statement.Field field, Json value) {
        Kind<?> kind = field.kind();
        switch (Shape.of(field.name(), kind)) {
            case WORDS, LINE, CODES, FREE_CODE, MEMBER, SECTOR, CROSSING, DAY, WHOLE, TRUTH ->
                    texts.put(name, plain(value));
            case MOMENT -> moment(name, plain(value));
            case POINT, CELL -> coordinates(name, value);
            case TICKS -> items(value).forEach(item ->
                    texts.put(name + "." + plain(item), "yes"));
            case LINES -> texts.put(name, String.join("\n",
                    items(value).stream().map(KindTexts::plain).toList()));
            case KEYED -> items(value).forEach(item -> keyed(name, kind, members(item)));
            case ROWS -> rows(name, kind, items(value));
            case OBJECT -> putAll(name + ".", kind.fields(), members(value));
            case JSON -> texts.put(name, value.compact());
        }
    }

    private void moment(String name, String text) {
        OffsetInstant at = OffsetInstant.parse(text);
        texts.put(name, Moments.exact(at));
        texts.put(name + Moments.ZONE, Integer.toString(at.offsetMinutes()));
    }

    private void coordinates(String name, Json value) {
        Coordinates at = Coordinates.of(members(value));
        texts.put(name, at.text());
        Json radius = members(value).get("radius");
        if (radius instanceof Json.Whole(long metres)) {
            texts.put(name + ".radius", Long.toString(metres));
        }
    }

    private void keyed(String name, Kind<?> kind, Map<String, Json> row) {
        mizan.statement.Field key = kind.fields().getFirst();
        String part = name + "." + plain(row.getOrDefault(key.name(), Json.text(""))) + ".";
        putAll(part, kind.fields().subList(1, kind.fields().size()), row);
    }

    private void rows(String name, Kind<?> kind, List<Json> items) {
        for (int row = 0; row < items.size(); row++) {
            putAll(name + "." + row + ".", kind.fields(), members(items.get(row)));
        }
    }

    private void putAll(String part, List<mizan.statement.Field> fields, Map<String, Json> row) {
        for (mizan.statement.Field field : fields) {
            if (row.containsKey(field.name())) {
                put(part + field.name(), field, row.getOrDefault(field.name(), new Json.Null()));
            }
        }
    }

    private static String plain(Json value) {
        return value instanceof Json.Text(var text) ? text : value.compact();
    }

    private static List<Json> items(Json value) {
        return value instanceof Json.Items(var items) ? items : List.of();
    }

    private static Map<String, Json> members(Json value) {
        return value instanceof Json.Members(var members) ? members : Map.of();
    }
}
