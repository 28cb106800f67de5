package mizan.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All types of statement that rules version 1 knows, in the order of the specification.
public final class StatementTypes {
    private static final Map<String, StatementType> BY_NAME = byName();

    private StatementTypes() {}

    private static Map<String, StatementType> byName() {
        List<StatementType> types = new ArrayList<>(OfficeTypes.all());
        types.addAll(ReportTypes.all());
        types.addAll(CaseTypes.all());
        types.addAll(FieldworkTypes.all());
        types.addAll(TalksTypes.all());
        Map<String, StatementType> named = new LinkedHashMap<>();
        for (StatementType type : types) {
            named.put(type.name(), type);
        }
        return Collections.unmodifiableMap(named);
    }

    /// Every type.
    public static List<StatementType> all() {
        return List.copyOf(BY_NAME.values());
    }

    /// The type of this name, for example `case.complaint`.
    public static Optional<StatementType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
