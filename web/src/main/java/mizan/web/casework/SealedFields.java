package mizan.web.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.StatementType;
import mizan.web.form.Field;
import mizan.web.incident.Coordinates;
import mizan.web.incident.MapPart;

/// The sealable fields of a type in a form: those that must be there, then the others by what they
/// are about.
record SealedFields(StatementType type, KindFields kinds) {

    List<Field> fields(String prefix) {
        List<Field> fields = new ArrayList<>();
        Map<String, List<Field>> groups = new LinkedHashMap<>();
        for (mizan.statement.Field field : type.sealable()) {
            if (Derived.isFromPoint(type, field.name())) {
                continue;
            }
            List<Field> into = field.required() ? fields
                    : groups.computeIfAbsent(group(field.name()), _ -> new ArrayList<>());
            into.add(kinds.of(prefix + field.name(), field));
            if (field.kind().name().equals("point")) {
                into.add(new Field.Count(new Field.Said(prefix + field.name() + ".radius",
                        kinds.ask().say("place.radius"),
                        Optional.of(kinds.ask().say("place.radius-help")), false),
                        0, Coordinates.RADIUS_METRES_MAX));
                into.addAll(MapPart.fields(kinds.ask(), kinds.typed(), prefix + field.name()));
            }
        }
        groups.forEach((name, inner) -> {
            if (name.equals("more") && inner.size() <= 2 && groups.size() == 1) {
                fields.addAll(inner);
            } else {
                fields.add(new Field.Group(Field.may("g." + name,
                        kinds.ask().say("say.group." + name)), inner, true));
            }
        });
        return List.copyOf(fields);
    }

    private static String group(String field) {
        if (field.startsWith("place.") || field.startsWith("position.")) {
            return "where";
        }
        if (field.startsWith("occurred.") || field.startsWith("observed.")
                || field.startsWith("date.")) {
            return "when";
        }
        if (field.startsWith("words.")) {
            return "points";
        }
        return field.equals("casualties") ? "casualties" : "more";
    }
}
