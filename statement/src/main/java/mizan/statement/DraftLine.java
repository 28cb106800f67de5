package mizan.statement;

import java.util.Optional;
import mizan.tlog.Bytes;

/// One line of a file of drafts: a draft, or what the states should be at the end. Closed.
public sealed interface DraftLine permits Draft, DraftLine.ExpectedState {
    /// What the states should be, for the tool that replays the drafts.
    ///
    /// @param at     the instant of judgement; absent means after the last line
    /// @param states as the tool prints them
    record ExpectedState(Optional<OffsetInstant> at, Json.Members states) implements DraftLine {}

    /// Reads one line, without its LF. `names` fills placeholders and relative times.
    static DraftLine parse(Bytes line, DraftNames names) {
        Json json = Json.parse(line);
        return PlacedFault.locatedIn(line, () -> DraftReader.line(json, names));
    }
}
