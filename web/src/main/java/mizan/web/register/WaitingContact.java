package mizan.web.register;

import java.util.List;
import java.util.Map;
import mizan.office.FormId;

/// A contact proposed out of a pasted text, ready to be confirmed.
///
/// @param with    name of the other side
/// @param path    of the form that enters it
/// @param form    id under which one press hands it in
/// @param values  of that form
/// @param remarks what was noticed in reading
public record WaitingContact(long number, String title, String with, String path, FormId form,
        Map<String, String> values, List<String> remarks) {

    /// What stands in a field.
    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
