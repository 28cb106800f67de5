package mizan.projection;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import mizan.statement.Json;
import mizan.statement.Statement;

/// Puts the words of an entry where they are searched, those of each group of readers apart.
record SearchWriter(RowWriter rows) {

    void index(long index, Statement s, Values open, Map<String, Openings.Opened> opened)
            throws SQLException {
        Map<String, StringBuilder> bodies = new TreeMap<>();
        StringBuilder plain = new StringBuilder();
        bodies.put("", plain);
        add(plain, s.type());
        add(plain, s.member().code());
        add(plain, s.sector().code());
        open.map().values().forEach(value -> texts(plain, value));
        opened.values().forEach(field -> texts(
                bodies.computeIfAbsent(field.seenBy(), _ -> new StringBuilder()), field.value()));
        for (var body : bodies.entrySet()) {
            long segment = rows.number("next-segment");
            rows.update("insert-segment", segment, index, body.getKey());
            rows.update("insert-words", segment, body.getValue().toString());
        }
    }

    private static void texts(StringBuilder body, Json value) {
        switch (value) {
            case Json.Text(var text) -> add(body, text);
            case Json.Items(var items) -> items.forEach(item -> texts(body, item));
            case Json.Members(var members) -> members.values().forEach(v -> texts(body, v));
            case Json.Whole(var number) -> add(body, Long.toString(number));
            case Json.Truth _, Json.Null _ -> { }
        }
    }

    private static void add(StringBuilder body, String text) {
        body.append(Folded.text(text)).append(' ');
    }
}
