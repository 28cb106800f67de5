package mizan.web.register;

import java.util.List;
import java.util.Map;
import mizan.web.form.Field;

/// What the list is narrowed to, as its form shows it.
///
/// @param with     everyone a contact can be with
/// @param values   what stands in the form now
/// @param narrowed something does
/// @param more     query of the same list, for the next page
public record NarrowedRegister(List<Field.Option> with, List<Field.Option> channels,
        Map<String, String> values, boolean narrowed, String more) {

    /// What stands in a field.
    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
