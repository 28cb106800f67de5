package mizan.web.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.FormId;
import mizan.office.KeptFile;

/// A form as its page draws it.
///
/// @param action   address it is sent to
/// @param id       under which what is typed is kept, and handed in once
/// @param view     its fields
/// @param values   what stands in them
/// @param troubles words at fields, by name
/// @param refused  why it was not kept, if it was sent and refused
/// @param files    files that are kept with it
/// @param others   officers who have the same page open
/// @param back     it is a form that was begun before
public record FormScreen(String action, FormId id, FormView view, Map<String, String> values,
        Map<String, String> troubles, Optional<Refused> refused, List<KeptFile.Line> files,
        List<String> others, boolean back) {
    /// Keeps unmodifiable copies.
    public FormScreen {
        values = Map.copyOf(values);
        troubles = ordered(view, troubles);
        files = List.copyOf(files);
        others = List.copyOf(others);
    }

    /// Why something was not kept: code, what happened, the facts, what to do next.
    public record Refused(String code, String what, String facts, String next) {}

    /// What stands in a field.
    public String value(String field) {
        return values.getOrDefault(field, view.first().getOrDefault(field, ""));
    }

    /// In the order in which the page is read.
    private static Map<String, String> ordered(FormView view, Map<String, String> troubles) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (Field field : view.all()) {
            String name = field.said().name();
            Optional.ofNullable(troubles.get(name)).ifPresent(words -> ordered.put(name, words));
        }
        troubles.forEach(ordered::putIfAbsent);
        return Collections.unmodifiableMap(ordered);
    }

    /// Words at a field with the field's label before them, for the list above the form.
    public String named(String field, String trouble) {
        return view.all().stream().map(Field::said).filter(said -> said.name().equals(field)
                && !said.label().isEmpty()).findFirst()
                .map(said -> said.label() + ": " + trouble).orElse(trouble);
    }

    /// Words at a field.
    public Optional<String> trouble(String field) {
        return Optional.ofNullable(troubles.get(field));
    }

    /// Whether a group is shown open: something in it was changed or is wrong, or it never folds.
    public boolean open(Field.Group group) {
        return !group.closed() || troubles.containsKey(group.said().name())
                || FormView.within(group).stream().map(field -> field.said().name())
                .anyMatch(name -> troubles.containsKey(name) || !value(name)
                        .equals(view.first().getOrDefault(name, "")));
    }

    /// Id of a field in its page.
    public String id(String field) {
        return "f-" + field.replace('.', '-');
    }
}
