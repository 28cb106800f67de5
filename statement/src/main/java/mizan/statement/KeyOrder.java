package mizan.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts keys into the order of the specification, so that authors need not.
final class KeyOrder {
    private KeyOrder() {}

    /// The same value with its keys, and those of its lists' objects, in the order of `fields`;
    /// unknown keys come last. Depth is bounded by the parser.
    static Json of(Json value, List<Field> fields) {
        return switch (value) {
            case Json.Items(var items) ->
                    new Json.Items(items.stream().map(item -> of(item, fields)).toList());
            case Json.Members(var members) -> members(members, fields);
            case Json.Text _, Json.Whole _, Json.Truth _, Json.Null _ -> value;
        };
    }

    private static Json members(Map<String, Json> members, List<Field> fields) {
        Map<String, Json> ordered = new LinkedHashMap<>();
        for (Field field : fields) {
            @Nullable Json value = members.get(field.name());
            if (value != null) {
                ordered.put(field.name(), of(value, field.kind().fields()));
            }
        }
        members.forEach(ordered::putIfAbsent);
        return new Json.Members(ordered);
    }
}
