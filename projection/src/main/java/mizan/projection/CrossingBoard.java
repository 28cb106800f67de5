package mizan.projection;

import java.util.List;
import java.util.Optional;
import mizan.statement.OffsetInstant;

/// Crossings: what each side declares, what is observed, what is counted, what reports say.
///
/// @param crossings in the charter's order
/// @param flows     counts, newest first
/// @param returns   counts of returns, newest first; different kinds are never added up
/// @param reported  claims on crossings, returns and humanitarian access
public record CrossingBoard(
        List<CrossingLine> crossings,
        List<Count> flows,
        List<Count> returns,
        List<CaseList.ReportedGroup> reported) {

    /// One crossing with its streams.
    public record CrossingLine(Locality crossing, Locality sector, List<Stream> streams) {}

    /// One class of traffic in one direction.
    ///
    /// @param tracks one for each who declares or observes
    public record Stream(Voice from, Voice to, String traffic, List<Track> tracks) {}

    /// What one member says of a stream over time.
    ///
    /// @param observed rather than declared
    /// @param stretches in order of their beginning; the last is what it says now
    public record Track(Voice by, boolean observed, List<Stretch> stretches) {

        /// What it says now.
        public Stretch newest() {
            return stretches.getLast();
        }
    }

    /// A status from some instant on.
    public record Stretch(String status, String reason, OffsetInstant since,
            Optional<String> words, Source source) {}

    /// A count at a crossing on a day.
    ///
    /// @param crossing absent for returns that name none
    /// @param from     absent for returns
    /// @param codes    class, or kind and status of returns
    /// @param amount   counted: low, best, high, or individuals and households
    public record Count(
            Optional<Locality> crossing,
            Optional<Voice> from,
            Optional<Voice> to,
            List<EntryLine.Pair> codes,
            String day,
            List<EntryLine.Pair> amount,
            Optional<String> words,
            Source source) {}
}
