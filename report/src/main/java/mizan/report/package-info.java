/// Makes the situation report of one cut-off, and its tables, out of views.
///
/// ## Words
///
/// - *cut-off*: the instant at which a report closes; *period*: what lies between two
///   ([Period]).
/// - *edition*: for whom it is made ([ReportEdition]); the views that come in are that reader's.
/// - *incident*: all reports of one happening; counted once ([Incident]).
/// - *late*: it happened before the period and is known only now.
/// - *tally*: a count and the entries that it rests on ([Tally]).
///
/// ## Rules
///
/// 1. Same record, cut-off, edition and language: same bytes. Nothing reads a clock, a locale or a
///    zone of the machine.
/// 2. Each figure is counted over what the report's reader may see, and names its entries.
/// 3. An incident counts in the period in which its first report was kept. What only the press
///    says is listed and in no count. Harm is never added up over sources; confirmed stands apart
///    from alleged. No figure is counted by Party.
/// 4. The Parties take turns by the number of the report: odd, roster order; even, the reverse.
///
/// ## Example
///
/// [ReportInput] → [SituationReport#of] → [Renderings#of] → bytes; [Freezing#of] names them by
/// digest for the statement that issues them, and [IssuedReport#against] holds them against the
/// record again.
///
/// ## Not here
///
/// Release: the views that come in are one reader's already. Signing: an officer does that.
///
/// ## Sources
///
/// ADR 0026, `docs/spec/report.md`.
@NullMarked
package mizan.report;

import org.jspecify.annotations.NullMarked;
