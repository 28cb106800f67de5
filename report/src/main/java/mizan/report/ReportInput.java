package mizan.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.projection.Cover;
import mizan.projection.Edition;
import mizan.projection.Health;
import mizan.projection.OpenedStatement;
import mizan.projection.ReportingTerms;
import mizan.projection.Voice;

/// All that a report is counted from: views of one reader, as of the cut-off.
///
/// @param cover      as of the cut-off
/// @param terms      of the charter: its sectors and whom it names
/// @param now        boards at the cut-off
/// @param before     boards at the previous cut-off, as the record stood then
/// @param statements of this period and of the one before it, in order
/// @param history    all kept contacts and words on access until the cut-off, in order
/// @param health     of the newest checkpoint that covers no more than the report
public record ReportInput(
        Issue issue,
        Cover cover,
        ReportingTerms terms,
        Boards now,
        Boards before,
        List<OpenedStatement> statements,
        List<OpenedStatement> history,
        Optional<Health> health) {

    /// Keeps unmodifiable lists.
    public ReportInput {
        statements = List.copyOf(statements);
        history = List.copyOf(history);
    }

    /// Reads the input off an edition that holds the record as of the cut-off.
    ///
    /// @param atCutOff this reader's views, the record folded up to the cut-off and no further
    /// @param before   [Boards] read when the record was folded up to the previous cut-off
    public static ReportInput of(
            Issue issue, Edition atCutOff, Boards before, Optional<Health> health) {
        Period period = issue.period();
        // Two lengths back: notifications of three days ago are added up in this report.
        Instant reach = period.from().minus(
                max(Duration.between(period.from(), period.until()), NoticeCount.LATE));
        return new ReportInput(issue, atCutOff.cover(),
                atCutOff.reporting().orElse(
                        new ReportingTerms(List.of(), 0, List.of(), List.of())),
                Boards.of(atCutOff, period.until()), before,
                atCutOff.statements(
                        new OpenedStatement.Asked(List.of(), reach, period.until())),
                atCutOff.statements(new OpenedStatement.Asked(
                        List.of("contact.", "case.access-"), Instant.EPOCH, period.until())),
                health);
    }

    /// Reads the input off an edition of now, which is asked for the record as of both cut-offs.
    ///
    /// @param views  of the reader for whom the edition is made, of any later moment
    /// @param health of the newest checkpoint that covers no more than the report
    public static ReportInput asOf(int number, ReportEdition edition, Period period,
            Edition views, Optional<Health> health) {
        Edition atCutOff = views.asOf(period.until());
        Issue issue = new Issue(number, edition, period, atCutOff.cover().size());
        return of(issue, atCutOff, Boards.of(views.asOf(period.from()), period.from()), health);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /// Somebody by id, as the charter names them; the id itself where no charter does.
    Voice voice(String id) {
        return terms.voices().stream().filter(v -> v.id().equals(id)).findFirst()
                .orElseGet(() -> new Voice(id, id, Voice.Hue.NONE, false));
    }

    /// Statements of the period, in order.
    List<OpenedStatement> ofPeriod(Period period) {
        return statements.stream()
                .filter(s -> period.holds(s.source().recordedAt())).toList();
    }
}
