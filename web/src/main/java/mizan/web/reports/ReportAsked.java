package mizan.web.reports;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import mizan.report.ReportEdition;
import mizan.report.ReportLanguage;
import mizan.statement.OffsetInstant;
import mizan.web.Problem;
import mizan.web.form.Moments;

/// Which report is asked for.
///
/// @param until the cut-off
record ReportAsked(ReportEdition edition, ReportLanguage language, Instant until) {
    /// Out of an address or a form: `edition`, `words`, `cut-off` with `cut-off-zone`.
    ///
    /// @param newest the cut-off where none is named
    /// @param now    no cut-off is later
    static ReportAsked of(Function<String, Optional<String>> given, Instant newest, Instant now) {
        Instant until = given.apply("cut-off").map(text -> instant(text,
                given.apply("cut-off" + Moments.ZONE).orElse("0"))
                .orElseThrow(() -> new Problem.Told(Problem.unreadable(
                        "the cut-off cannot be read", "cut-off=" + text,
                        "write an instant like 2026-03-01T14:30:00Z")))).orElse(newest);
        return new ReportAsked(
                given.apply("edition").flatMap(ReportEdition::of).orElse(ReportEdition.OFFICE),
                given.apply("words").flatMap(ReportLanguage::of).orElse(ReportLanguage.ENGLISH),
                until.isAfter(now) ? now : until);
    }

    private static Optional<Instant> instant(String text, String zone) {
        Optional<Instant> local = Moments.read(text, zone).map(OffsetInstant::instant);
        if (local.isPresent()) {
            return local;
        }
        try {
            return Optional.of(OffsetInstant.parse(text.replace(' ', '+')).instant());
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /// What follows `?` in an address of it.
    String query() {
        return "edition=" + edition.code() + "&words=" + language.code() + "&cut-off=" + until;
    }
}
