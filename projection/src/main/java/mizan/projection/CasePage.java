package mizan.projection;

import java.util.List;
import java.util.Optional;

/// One case: balance, clocks, chain of incidents, statements as signed.
///
/// @param clocks     every step with its time, in the order of the path
/// @param chain      links to other cases, each asserted by somebody
/// @param statements in order of keeping
/// @param offers     settlements offered; their terms stay sealed
/// @param conduct    how it is conducted, and what came of it
/// @param sealed     digests in the case's statements that are opened to nobody here
public record CasePage(
        CaseLine line,
        Balance balance,
        List<DueLine> clocks,
        List<ChainLink> chain,
        List<EntryLine> statements,
        List<Source> offers,
        CaseConduct conduct,
        long sealed) {

    /// A link between cases.
    ///
    /// @param relation code
    /// @param other    number of the other case
    /// @param outgoing asserted in this case rather than in the other
    public record ChainLink(
            String relation, int other, boolean outgoing, Optional<String> words, Source source) {}
}
