package mizan.statement;

import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.TEXT;

import java.util.ArrayList;
import java.util.List;

/// Sealable fields that several types share.
final class SealableGroups {
    private SealableGroups() {}

    /// Where it happened: each field is released at its own time.
    static List<Field> place() {
        return List.of(
                new Field("place.name", TEXT, false),
                new Field("place.district", TEXT, false),
                new Field("place.cell", Cell.KIND, false),
                new Field("place.point", Point.KIND, false));
    }

    /// What happened, when, where, with what, and who was hurt.
    static List<Field> incident() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("account", TEXT, true));
        fields.add(new Field("occurred.from", INSTANT, false));
        fields.add(new Field("occurred.until", INSTANT, false));
        fields.addAll(place());
        fields.add(new Field("means", TEXT, false));
        fields.add(new Field("unit", TEXT, false));
        fields.add(new Field("casualties", Casualties.KIND, false));
        return fields;
    }

    /// The words on each proposition.
    static List<Field> words() {
        List<Field> fields = new ArrayList<>();
        for (Proposition proposition : Proposition.values()) {
            fields.add(new Field("words." + proposition.code(), TEXT, false));
        }
        return fields;
    }
}
