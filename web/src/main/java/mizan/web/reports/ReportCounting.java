package mizan.web.reports;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import mizan.projection.Edition;
import mizan.report.Boards;
import mizan.report.Issue;
import mizan.report.Period;
import mizan.report.ReportEdition;
import mizan.report.ReportInput;
import mizan.report.SituationReport;
import mizan.web.PageKit;

/// Counts the report of a cut-off over what one edition's readers may see, and no more than whoever
/// asks may see.
///
/// An edition for the public or for all members is read as they read it; the office's own as the
/// officer who asks reads it.
final class ReportCounting {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int ISSUED_MAX = 4_000;

    private final PageKit kit;

    ReportCounting(PageKit kit) {
        this.kit = kit;
    }

    /// The newest cut-off of the charter that has passed; now, where the record is younger.
    Instant newestCutOff(Context context) {
        Instant now = kit.now();
        int minutes = kit.edition(context).reporting().map(terms -> terms.cutOffMinutes())
                .orElse(0);
        Instant today = Period.day(now.atZone(ZoneOffset.UTC).toLocalDate(), minutes).until();
        Instant passed = today.isAfter(now) ? today.minus(DAY) : today;
        // On the first day nothing stood in the record at the last cut-off: it is of now.
        return kit.edition(context).asOf(passed).cover().size() > 0 ? passed
                : now.truncatedTo(ChronoUnit.SECONDS);
    }

    /// Reports that were issued, the newest first: nothing else of the record is read.
    List<IssuedLine> issued(Context context) {
        return kit.edition(context).newest(List.of(ReportForm.TYPE), ISSUED_MAX).stream()
                .flatMap(statement -> IssuedLine.of(statement).stream()).toList();
    }

    /// Counts a report.
    ///
    /// @param until the cut-off
    SituationReport count(Context context, ReportEdition edition, Instant until) {
        List<IssuedLine> issued = issued(context);
        int number = issued.stream().findFirst().map(line -> line.number() + 1).orElse(1);
        Instant from = issued.stream().map(line -> line.report().issue().period().until())
                .filter(at -> at.isBefore(until)).findFirst().orElse(until.minus(DAY));
        Edition reader = reader(context, edition);
        Edition then = reader.asOf(until);
        Boards before = Boards.of(reader.asOf(from), from);
        Issue issue = new Issue(number, edition, new Period(from, until), then.cover().size());
        return SituationReport.of(ReportInput.of(issue, then, before,
                kit.health(issue.entries())));
    }

    private Edition reader(Context context, ReportEdition edition) {
        return switch (edition) {
            case OFFICE -> kit.edition(context);
            case JOINT -> kit.joint();
            case PUBLIC -> kit.common();
        };
    }
}
