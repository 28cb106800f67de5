package mizan.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.Json;
import mizan.statement.OffsetInstant;

/// Named JSON values of one statement, read leniently: what is missing or another kind is absent.
///
/// The open fields were checked when the statement was decoded; what an opened field holds is its
/// author's business, and a view that cannot show it leaves it out.
record Values(Map<String, Json> map) {

    static Values of(Json json) {
        return new Values(json instanceof Json.Members m ? m.members() : Map.of());
    }

    Optional<Json> value(String name) {
        return Optional.ofNullable(map.get(name));
    }

    Optional<String> text(String name) {
        return map.get(name) instanceof Json.Text(var text) ? Optional.of(text) : Optional.empty();
    }

    String code(String name) {
        return text(name).orElse("");
    }

    Optional<Long> whole(String name) {
        return map.get(name) instanceof Json.Whole(var value)
                ? Optional.of(value) : Optional.empty();
    }

    boolean truth(String name) {
        return map.get(name) instanceof Json.Truth(var value) && value;
    }

    Optional<OffsetInstant> instant(String name) {
        try {
            return text(name).map(OffsetInstant::parse);
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (map.get(name) instanceof Json.Items(var items)) {
            for (Json item : items) {
                if (item instanceof Json.Text(var text)) {
                    texts.add(text);
                }
            }
        }
        return List.copyOf(texts);
    }

    List<Values> rows(String name) {
        List<Values> rows = new ArrayList<>();
        if (map.get(name) instanceof Json.Items(var items)) {
            for (Json item : items) {
                if (item instanceof Json.Members) {
                    rows.add(of(item));
                }
            }
        }
        return List.copyOf(rows);
    }

    /// The first text among these names.
    Optional<String> firstText(String... names) {
        for (String name : names) {
            Optional<String> text = text(name);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /// The fields whose name begins with this and a dot, without it.
    Map<String, String> under(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        for (var entry : map.entrySet()) {
            if (entry.getKey().startsWith(prefix + ".")
                    && entry.getValue() instanceof Json.Text(var text)) {
                found.put(entry.getKey().substring(prefix.length() + 1), text);
            }
        }
        return found;
    }
}
