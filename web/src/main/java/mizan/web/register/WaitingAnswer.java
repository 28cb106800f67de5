package mizan.web.register;

import java.util.Map;
import mizan.office.FormId;
import mizan.office.ReceivedAnswer;

/// One answer that waits.
///
/// @param from   for whom the link was made, as the charter names them
/// @param path   of the form that enters it
/// @param form   id under which one press hands it in
/// @param values of that form
public record WaitingAnswer(ReceivedAnswer answer, String from, String path, FormId form,
        Map<String, String> values) {}
