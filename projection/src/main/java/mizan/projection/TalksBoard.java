package mizan.projection;

import java.util.List;
import java.util.Optional;
import mizan.statement.OffsetInstant;

/// Talks: rounds with agenda × Party, and what reports say of them.
///
/// @param points   agenda × Party over the rounds: what each Party held on each point, and when
/// @param rounds   newest first
/// @param agenda   as reported: each point with who is said to hold which position
/// @param reported claims on rounds, delegations, outcomes and mediation
public record TalksBoard(
        List<Course> points,
        List<Round> rounds,
        List<ReportedPoint> agenda,
        List<CaseList.ReportedGroup> reported) {

    /// One point of the agenda over the rounds.
    ///
    /// @param title   of the newest round that has it
    /// @param rounds  numbers of the rounds that have it, in order
    /// @param parties in the order of this moment
    public record Course(
            String code, Optional<String> title, List<Integer> rounds, List<Held> parties) {}

    /// What one Party held on a point, oldest first.
    public record Held(Voice party, List<Position> positions) {}

    /// One round.
    ///
    /// @param parties in this round's order, odd number roster order
    public record Round(
            int number,
            OffsetInstant opens,
            Optional<String> title,
            Optional<String> venue,
            List<Voice> parties,
            List<Session> sessions,
            List<Point> agenda,
            List<Delegation> delegations,
            List<Outcome> outcomes,
            Source source) {}

    /// One session.
    public record Session(int number, OffsetInstant held, Optional<String> minutes,
            List<String> attendance, Source source) {}

    /// One point of the agenda.
    public record Point(String code, int order, Optional<String> title, Source source) {}

    /// A position in a round; its words are absent where sealed.
    public record Position(int round, Optional<String> words, long sealed, Source source) {}

    /// A delegation.
    public record Delegation(Voice of, String head, Optional<String> name,
            List<String> members, Source source) {}

    /// What somebody claims came out of a round.
    public record Outcome(String outcome, Voice by, Optional<String> words, Source source) {}

    /// A point of the agenda as reported.
    ///
    /// @param code      code of the board; `none-named` where the report ties it to no point
    /// @param told      claims that name the point itself
    /// @param positions claims on positions, one list for each Party in this moment's order
    /// @param others    claims on positions of nobody who is a Party
    public record ReportedPoint(String code, List<ReportedClaim> told,
            List<PartyClaims> positions, List<ReportedClaim> others) {}

    /// Claims on what one Party holds.
    public record PartyClaims(Voice party, List<ReportedClaim> claims) {}
}
