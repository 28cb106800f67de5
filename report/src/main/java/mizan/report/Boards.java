package mizan.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mizan.projection.CaseLine;
import mizan.projection.CommitmentBoard;
import mizan.projection.CrossingBoard;
import mizan.projection.DueLine;
import mizan.projection.Edition;
import mizan.projection.InstrumentLine;
import mizan.projection.Situation;
import mizan.projection.TalksBoard;
import mizan.projection.Withheld;

/// The boards of one reader as they stand at an instant.
///
/// @param at          the instant of the clocks, UTC
/// @param instruments with what is claimed of each
/// @param cases       all, newest number first
/// @param due         everything that somebody is awaited on, the earliest end first
/// @param notices     notifications, newest first
public record Boards(
        Instant at,
        List<InstrumentLine> instruments,
        List<CaseLine> cases,
        List<DueLine> due,
        List<Situation.Notice> notices,
        CrossingBoard crossings,
        TalksBoard talks,
        CommitmentBoard commitments) {

    /// Keeps unmodifiable lists.
    public Boards {
        instruments = List.copyOf(instruments);
        cases = List.copyOf(cases);
        due = List.copyOf(due);
        notices = List.copyOf(notices);
    }

    /// Boards with nothing on them, as before the first entry.
    public static Boards empty(Instant at) {
        return new Boards(at, List.of(), List.of(), List.of(), List.of(),
                new CrossingBoard(List.of(), List.of(), List.of(), List.of()),
                new TalksBoard(List.of(), List.of(), List.of(), List.of()),
                new CommitmentBoard(List.of(), List.of()));
    }

    /// Reads the boards of an edition that holds the record as of this instant; empty ones where
    /// the charter gives this reader none.
    public static Boards of(Edition edition, Instant at) {
        try {
            return read(edition, at);
        } catch (Withheld membersOnly) {
            return empty(at);
        }
    }

    private static Boards read(Edition edition, Instant at) {
        Situation situation = edition.situation(at);
        var cases = edition.cases(at);
        List<CaseLine> all = new ArrayList<>(cases.open());
        all.addAll(cases.over());
        all.sort(Comparator.comparingInt(CaseLine::number).reversed());
        return new Boards(at, edition.instruments(), all, situation.due(), situation.notices(),
                edition.crossings(), edition.talks(), edition.commitments(at));
    }
}
