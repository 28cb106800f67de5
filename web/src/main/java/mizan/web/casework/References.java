package mizan.web.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.statement.Json;
import mizan.statement.RefRole;
import mizan.statement.StatementType;

/// The references of a draft as they stand in a form.
record References(StatementType type, Json.Members draft) {

    void into(Map<String, String> filled) {
        Map<String, Integer> rows = new HashMap<>();
        for (Json ref : refs()) {
            if (ref instanceof Json.Members(var members)
                    && members.get("as") instanceof Json.Text(var as)
                    && members.get("id") instanceof Json.Text(var id)) {
                String name = RefFields.PREFIX + as;
                int row = rows.merge(as, 1, Integer::sum) - 1;
                filled.put(many(as) ? name + "." + row : name, id);
            }
        }
    }

    private List<Json> refs() {
        return draft.members().get("refs") instanceof Json.Items(var items) ? items : List.of();
    }

    private boolean many(String as) {
        return type.refs().stream().filter(role -> role.as().equals(as))
                .mapToInt(RefRole::most).anyMatch(most -> most > 1);
    }
}
