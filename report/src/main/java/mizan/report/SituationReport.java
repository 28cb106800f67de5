package mizan.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.projection.CommitmentBoard;
import mizan.projection.Cover;
import mizan.projection.DueLine;
import mizan.projection.Health;
import mizan.projection.InstrumentLine;
import mizan.projection.Locality;
import mizan.projection.Voice;

/// What one report says: values only, in no language, each figure with the entries it rests on.
///
/// The same input gives an equal value. Nothing in it ranks the Parties: no figure is counted by
/// Party.
///
/// @param parties     in the order of this report
/// @param instruments with what is claimed of each
/// @param sectors     all of the charter's, then `none`
/// @param incidents   reported in the period
/// @param harm        to persons, each source for itself, as said in the period
/// @param opened      cases opened in the period and still open; `moved` went on, `ended` ended
///                    in it
/// @param quietCases  open cases of which nothing was said in the period
/// @param due         what somebody is awaited on, overdue first
/// @param commitments all, by running number
/// @param changes     against the previous report
/// @param sealed      digests in entries of the period that are not open to this reader
/// @param figures     every figure by its name, with its entries
public record SituationReport(
        Issue issue,
        Cover cover,
        List<Voice> parties,
        List<InstrumentLine> instruments,
        List<SectorLine> sectors,
        List<Incident> incidents,
        List<HarmLine> harm,
        List<CrossingNote> crossings,
        List<CaseNote> opened,
        List<CaseNote> moved,
        List<CaseNote> ended,
        Tally quietCases,
        Contacts contacts,
        List<DueNote> due,
        List<CommitmentBoard.Line> commitments,
        List<TalksNote> talks,
        List<NoticeCount> notices,
        List<NoticeCount> lateNotices,
        List<StepCount> steps,
        List<AccessLine> access,
        List<CoverageLine> coverage,
        List<Change> changes,
        Optional<Health> health,
        Tally sealed,
        List<Figure> figures) {

    /// Counts a report out of its input.
    public static SituationReport of(ReportInput input) {
        return new ReportMaker(input).report();
    }

    /// Every case opened in the period; one that ended in it as well stands among `ended`.
    public List<CaseNote> begun() {
        return Stream.concat(opened.stream(),
                ended.stream().filter(c -> c.phaseBefore().isEmpty())).toList();
    }

    /// Incidents of one sector.
    ///
    /// @param incidents  counted in this report, by act in the order of their first report
    /// @param before     the sum in the period before, as the record stood at its cut-off
    /// @param observed   of them by an observation
    /// @param late       of them happened before the period
    /// @param explosions counted in them
    /// @param hours      of observation stated, and in the period before
    public record SectorLine(
            Locality sector,
            Tally incidents,
            Tally before,
            Tally observed,
            Tally late,
            List<ActCount> acts,
            Explosions explosions,
            Tally hours,
            Tally hoursBefore) {}

    /// Incidents of one act.
    public record ActCount(String act, Tally incidents, Tally before) {}

    /// Explosions: the least and the most that reports of each incident count, then added up over
    /// the incidents.
    ///
    /// @param incidents with at least one report that counts them
    public record Explosions(long low, long high, Tally incidents) {}

    /// People hurt, as one source says; no two sources are ever added up.
    ///
    /// @param confirmed  by a verification team's report, rather than alleged
    /// @param civilian   of a category of civilians
    /// @param incident   number in this report; 0 if it is said of a case
    /// @param caseNumber the case; absent for an incident without one
    /// @param from       who is the source in the author's words
    public record HarmLine(
            boolean confirmed,
            boolean civilian,
            int incident,
            Optional<Integer> caseNumber,
            String category,
            String effect,
            long low,
            long best,
            long high,
            Optional<String> from,
            Voice by,
            long index) {}

    /// One crossing with the streams on which somebody's word is kept.
    public record CrossingNote(Locality crossing, Locality sector, List<StreamNote> streams) {
        /// Whether anything was said of it in the period.
        public boolean changed() {
            return streams.stream().flatMap(s -> s.told().stream()).anyMatch(Told::changed);
        }
    }

    /// One class in one direction.
    public record StreamNote(Voice from, Voice to, String traffic, List<Told> told) {}

    /// What one member says of a stream now.
    ///
    /// @param changed said in the period
    public record Told(Voice by, boolean observed, String status, String reason, String since,
            boolean changed, long index) {}

    /// A case of which something is to be said.
    ///
    /// @param phase       code; `phaseBefore` at the previous cut-off
    /// @param explainedBy numbers of notifications that a reply names as its explanation
    /// @param due         on whom it waits
    /// @param said        statements of the period in it
    public record CaseNote(
            int number,
            String act,
            Locality sector,
            boolean motion,
            Voice opener,
            List<Voice> concerned,
            String phase,
            Optional<String> phaseBefore,
            Optional<String> ending,
            List<Integer> explainedBy,
            List<DueLine> due,
            Tally said) {}

    /// Something owed, with the entry that it rests on.
    ///
    /// @param operator owed by the operating office itself
    public record DueNote(DueLine line, boolean operator, List<Long> entries) {}

    /// What was said of the talks in the period.
    ///
    /// @param kind   type of the statement
    /// @param number of the round or session; 0 without one
    /// @param code   outcome, item or head, where it has one
    public record TalksNote(
            String kind, int number, String code, Optional<Voice> of, Optional<String> words,
            Voice by, long index) {}

    /// Steps of one kind: service, reminders, lapses.
    public record StepCount(String type, Tally steps, Tally before) {}

    /// A request for access and what came of it.
    ///
    /// @param answer code; `no-answer` past its time, `awaited` before
    /// @param until  as written, where the answer names a time
    public record AccessLine(
            int caseNumber,
            Locality sector,
            String site,
            Voice askedBy,
            Voice of,
            Instant askedAt,
            String by,
            String answer,
            String reason,
            Optional<String> until,
            Optional<String> words,
            List<Long> entries) {}

    /// Hours over which somebody listened or watched.
    public record CoverageLine(
            Locality sector, Voice by, String from, String until, long hours,
            Optional<String> note, long index) {}

    /// A difference from the previous report.
    ///
    /// @param kind  code: `instrument`, `recounted`, `withdrawn`, `crossing`, `commitment`
    /// @param about code or name of what changed
    /// @param was   empty where there was nothing
    public record Change(String kind, String about, Optional<Voice> by, String was, String is,
            List<Long> entries) {}

    /// A figure of the report by name.
    ///
    /// @param name  such as `incidents.mill.direct-fire`
    /// @param value as written in the report
    public record Figure(String name, String value, List<Long> entries) {}
}
