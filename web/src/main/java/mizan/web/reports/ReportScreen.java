package mizan.web.reports;

import java.time.Instant;
import java.util.Optional;
import mizan.web.form.FormScreen;

/// What the preview of a report is asked with.
///
/// @param edition code; `words` is the language's
/// @param query   what follows `?` in the addresses of its downloads
/// @param form    under which it is issued once
/// @param issues  whoever asks is an officer of the office that issues reports
public record ReportScreen(String edition, String words, Instant until, String query,
        String form, boolean issues, Optional<FormScreen.Refused> refused) {

    /// The cut-off as a field's text, in UTC.
    public String cutOff() {
        return mizan.web.form.Moments.local(until, 0);
    }
}
