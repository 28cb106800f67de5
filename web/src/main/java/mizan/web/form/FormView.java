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
public record FormView(String title, List<String> intro, List<Field> fields,
        Map<String, String> first, String submit, String focus) {
    /// Keeps unmodifiable copies.
    public FormView {
        intro = List.copyOf(intro);
        fields = List.copyOf(fields);
        first = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(first));
    }

    /// Every field, those in groups too.
    public List<Field> all() {
        List<Field> all = new ArrayList<>();
        for (Field field : fields) {
            if (field instanceof Field.Group group) {
                all.addAll(group.fields());
            } else {
                all.add(field);
            }
        }
        return List.copyOf(all);
    }
}
