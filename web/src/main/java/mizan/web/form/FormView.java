package mizan.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A form as it is asked for now: its fields, and what stands in them before anyone types.
///
/// @param title  heading of the page
/// @param intro  lines above the fields, in the reader's language
/// @param first  values by field name
/// @param submit words on the button
/// @param focus  name of the field in which typing begins; empty for none
/// @param signs  what it becomes is signed with the officer's key when it is sent
public record FormView(String title, List<String> intro, List<Field> fields,
        Map<String, String> first, String submit, String focus, boolean signs) {

    /// A form whose statement is signed when it is sent.
    public FormView(String title, List<String> intro, List<Field> fields,
            Map<String, String> first, String submit, String focus) {
        this(title, intro, fields, first, submit, focus, true);
    }

    /// Keeps unmodifiable copies.
    public FormView {
        intro = List.copyOf(intro);
        fields = List.copyOf(fields);
        first = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(first));
    }

    /// Every field, those in groups too.
    public List<Field> all() {
        List<Field> all = new ArrayList<>();
        fields.forEach(field -> collect(field, all));
        return List.copyOf(all);
    }

    /// Every field of a group, those in groups and rows in it too.
    static List<Field> within(Field.Group group) {
        List<Field> all = new ArrayList<>();
        collect(group, all);
        return List.copyOf(all);
    }

    private static void collect(Field field, List<Field> all) {
        if (field instanceof Field.Group group) {
            group.fields().forEach(inner -> collect(inner, all));
        } else if (field instanceof Field.Rows rows) {
            rows.rows().forEach(row -> row.forEach(inner -> collect(inner, all)));
        } else {
            all.add(field);
        }
    }
}
