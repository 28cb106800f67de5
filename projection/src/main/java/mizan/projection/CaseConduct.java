package mizan.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a case is conducted and what came of it, as far as it is released to the reader.
///
/// @param level    code of the level at which it is dealt with
/// @param series   how many like events it is about, where more than one
/// @param assessed code of how it is to be looked into
/// @param remedies proposed since its end, in order
/// @param former   earlier ends, from which it was taken up again
public record CaseConduct(
        String level, Optional<Integer> series, Optional<String> assessed,
        List<RemedyLine> remedies, List<FormerEnd> former) {
    /// Keeps unmodifiable copies.
    public CaseConduct {
        remedies = List.copyOf(remedies);
        former = List.copyOf(former);
    }

    /// A remedy and how it stands.
    ///
    /// @param remedy   code of the charter's catalogue
    /// @param reply    code of what the member replied
    /// @param followed what was said of it since
    public record RemedyLine(String remedy, Voice of, Optional<String> reply, boolean assigned,
            List<FollowedLine> followed, Source source) {}

    /// What somebody says became of a remedy.
    ///
    /// @param result   code
    /// @param verified by others than who owes it
    public record FollowedLine(Voice by, String result, boolean verified) {}

    /// An end that is no longer the case's end.
    ///
    /// @param ending code
    /// @param reason code of why it was taken up again
    public record FormerEnd(String ending, Instant at, String reason, Source reopened) {}

    /// Whether there is anything to say beyond the usual.
    public boolean plain() {
        return level.equals("commission") && series.isEmpty() && assessed.isEmpty()
                && remedies.isEmpty() && former.isEmpty();
    }
}
