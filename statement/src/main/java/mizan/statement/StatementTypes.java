package mizan.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All types of statement in the form that each rules version gave them, in the order of the
/// specification.
///
/// A statement is read in the form of the version that it names itself: what an earlier version
/// refused as malformed stays so for ever, however a type has grown since.
public final class StatementTypes {
    private static final Map<String, StatementType> VERSION_1 = byName(version1());
    private static final Map<String, StatementType> VERSION_2 = byName(version2());

    private StatementTypes() {}

    private static List<StatementType> version1() {
        List<StatementType> types = new ArrayList<>(OfficeTypes.version1());
        types.addAll(ContactTypes.version1());
        types.addAll(OfficeTypes.instruments());
        types.addAll(ReportTypes.version1());
        types.addAll(CaseTypes.version1());
        types.addAll(FieldworkTypes.version1());
        types.addAll(TalksTypes.version1());
        return types;
    }

    private static List<StatementType> version2() {
        List<StatementType> types = new ArrayList<>(OfficeTypes.version2());
        types.addAll(ContactTypes.version2());
        types.addAll(OfficeTypes.instruments2());
        types.addAll(ReportTypes.version2());
        types.addAll(CaseTypes.version2());
        types.addAll(FieldworkTypes.version2());
        types.addAll(CooperationTypes.version2());
        types.addAll(TalksTypes.version2());
        types.addAll(WarningTypes.version2());
        types.addAll(PublicationTypes.version2());
        return types;
    }

    private static Map<String, StatementType> byName(List<StatementType> types) {
        Map<String, StatementType> named = new LinkedHashMap<>();
        for (StatementType type : types) {
            named.put(type.name(), type);
        }
        return Collections.unmodifiableMap(named);
    }

    /// Every type in its newest form.
    public static List<StatementType> all() {
        return List.copyOf(VERSION_2.values());
    }

    /// Every type of a rules version, in that version's form.
    public static List<StatementType> all(int rules) {
        return List.copyOf(version(rules).values());
    }

    /// The newest form of the type of this name, for example `case.complaint`.
    public static Optional<StatementType> named(String name) {
        return Optional.ofNullable(VERSION_2.get(name));
    }

    /// The form that a rules version gave the type of this name; a version that this program does
    /// not know is taken for the newest.
    public static Optional<StatementType> named(String name, int rules) {
        return Optional.ofNullable(version(rules).get(name));
    }

    private static Map<String, StatementType> version(int rules) {
        return rules == 1 ? VERSION_1 : VERSION_2;
    }
}
