package mizan.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One case in a list.
///
/// @param number     running number; decides who comes first
/// @param opener     who complained, or the chair's member
/// @param motion     opened by the chair's motion
/// @param concerned  those complained of or concerned, in this case's order
/// @param parties    the case's Parties, in this case's order
/// @param account    first words of the opening statement, where open
/// @param occurredAt when it is said to have happened, as written with its offset
/// @param ending     how it ended, code
/// @param endedAt    when
/// @param due        clocks that somebody is awaited on, the earliest end first
public record CaseLine(
        int number,
        Source opened,
        boolean motion,
        String act,
        String clause,
        String urgency,
        Locality sector,
        Voice opener,
        List<Voice> concerned,
        List<Voice> parties,
        Optional<String> account,
        Optional<String> occurredAt,
        String phase,
        Optional<String> ending,
        Optional<Instant> endedAt,
        List<DueLine> due) {

    /// Whether nothing more is decided in it.
    public boolean over() {
        return endedAt.isPresent() || phase.equals("closed") || phase.equals("withdrawn");
    }
}
