package mizan.projection;

import java.util.List;

/// What the charter says of reports: over which sectors, when they close, in which languages.
///
/// @param sectors       in the charter's order, with each side's own names
/// @param cutOffMinutes minute of the UTC day at which a daily report closes, 0 to 1,439
/// @param languages     codes, in the charter's order
/// @param voices        members, then subjects, in the charter's order
public record ReportingTerms(List<Locality> sectors, int cutOffMinutes, List<String> languages,
        List<Voice> voices) {
    /// Keeps unmodifiable lists.
    public ReportingTerms {
        sectors = List.copyOf(sectors);
        languages = List.copyOf(languages);
        voices = List.copyOf(voices);
    }
}
