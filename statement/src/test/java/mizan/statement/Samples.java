package mizan.statement;

import java.util.LinkedHashMap;
import java.util.Map;

/// Open fields for each type, out of the type's own description.
final class Samples {
    private Samples() {}

    /// Every field with its sample, but for fields that exclude each other.
    static Json.Members open(StatementType type) {
        Map<String, Json> open = new LinkedHashMap<>();
        type.open().forEach(field -> open.put(field.name(), field.kind().sample()));
        if (type.name().equals("case.reply")) {
            open.put("kind", Json.text("justifies"));
        }
        return new Json.Members(open);
    }
}
