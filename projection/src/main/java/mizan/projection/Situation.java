package mizan.projection;

import java.util.List;
import java.util.Optional;

/// The first page: what is known, who says so, since when, what is due next and by whom.
///
/// @param due         everything that somebody is awaited on, the earliest end first
/// @param cases       open cases, newest first
/// @param crossings   crossings with at least one status, newest words of each teller
/// @param talks       newest round, if there is one
/// @param newest      newest statements
/// @param notices     notifications, newest first
/// @param reported    claims on the instrument and on what happened, by topic
public record Situation(
        List<InstrumentLine> instruments,
        List<DueLine> due,
        List<CaseLine> cases,
        int casesOver,
        List<CrossingBoard.CrossingLine> crossings,
        Optional<TalksBoard.Round> talks,
        List<Notice> notices,
        List<EntryLine> newest,
        List<CaseList.ReportedGroup> reported) {

    /// A notification and who has acknowledged it; acknowledged is not approved.
    public record Notice(int number, String kind, Voice by, Optional<String> words,
            List<Acknowledgement> acknowledgements, Source source) {}

    /// One addressee; the source is absent until it has acknowledged.
    public record Acknowledgement(Voice by, Optional<Source> source) {}
}
