package mizan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.projection.OpenedStatement;
import mizan.projection.StatementPage;
import mizan.statement.Json;
import mizan.statement.OffsetInstant;

/// The values of one statement, open and opened, read leniently: another kind of value is absent.
record Fieldset(OpenedStatement statement) {

    private Optional<Json> value(String name) {
        return Optional.ofNullable(statement.open().get(name))
                .or(() -> Optional.ofNullable(statement.opened().get(name)));
    }

    String type() {
        return statement.source().type();
    }

    boolean is(String type) {
        return type().equals(type);
    }

    long index() {
        return statement.source().index();
    }

    Optional<String> text(String name) {
        return value(name).flatMap(v -> v instanceof Json.Text(var text) && !text.isBlank()
                ? Optional.of(text) : Optional.empty());
    }

    /// The first of these that holds a text.
    Optional<String> firstText(String... names) {
        for (String name : names) {
            Optional<String> found = text(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    String code(String name) {
        return text(name).orElse("");
    }

    Optional<Long> whole(String name) {
        return value(name).flatMap(v -> v instanceof Json.Whole(var number)
                ? Optional.of(number) : Optional.empty());
    }

    Optional<OffsetInstant> instant(String name) {
        try {
            return text(name).map(OffsetInstant::parse);
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /// `20.03 S 24.94 W`: the corner of a cell of about a kilometre.
    Optional<String> cell(String name) {
        return value(name).flatMap(v -> v instanceof Json.Members(var m)
                && m.get("lat") instanceof Json.Whole(var lat)
                && m.get("lon") instanceof Json.Whole(var lon)
                ? Optional.of(degrees(lat, 'N', 'S') + " " + degrees(lon, 'E', 'W'))
                : Optional.empty());
    }

    private static String degrees(long hundredths, char positive, char negative) {
        long size = Math.abs(hundredths);
        String fraction = size % 100 < 10 ? "0" + size % 100 : String.valueOf(size % 100);
        return size / 100 + "." + fraction + " " + (hundredths < 0 ? negative : positive);
    }

    List<Map<String, Json>> rows(String name) {
        List<Map<String, Json>> rows = new ArrayList<>();
        value(name).ifPresent(v -> {
            if (v instanceof Json.Items(var items)) {
                for (Json item : items) {
                    if (item instanceof Json.Members(var members)) {
                        rows.add(members);
                    }
                }
            }
        });
        return rows;
    }

    List<StatementPage.Link> links(String role) {
        return statement.references().stream().filter(l -> l.role().equals(role)).toList();
    }

    static String textOf(Map<String, Json> row, String name) {
        return row.get(name) instanceof Json.Text(var text) ? text : "";
    }

    static long wholeOf(Map<String, Json> row, String name) {
        return row.get(name) instanceof Json.Whole(var number) ? number : 0;
    }
}
