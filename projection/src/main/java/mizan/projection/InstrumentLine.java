package mizan.projection;

import java.util.List;
import java.util.Optional;
import mizan.statement.OffsetInstant;

/// An instrument and what is claimed of its state, each claim with its claimant, date and source.
///
/// @param claims newest claim of each claimant, in order of keeping
/// @param older  earlier claims of the same claimants, newest first
public record InstrumentLine(
        String code,
        String kind,
        String signed,
        Optional<String> title,
        List<Voice> signatories,
        List<StatusClaim> claims,
        List<StatusClaim> older,
        List<ClauseLine> clauses,
        Source source) {

    /// What somebody claims of its state.
    ///
    /// @param origin where the claimant has it from
    public record StatusClaim(String status, Voice by, OffsetInstant since,
            Optional<String> words, Optional<String> origin, Source source) {}

    /// A clause and its text, where open.
    public record ClauseLine(String clause, Optional<String> text) {}
}
