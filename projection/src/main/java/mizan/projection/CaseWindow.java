package mizan.projection;

import java.util.List;
import java.util.Optional;

/// A page of the cases, and beside them what reports claim of incidents, which opens no case.
///
/// @param open     not ended, newest number first
/// @param openRest the number below which the further open ones are; absent where there are none
/// @param over     ended, closed or withdrawn, newest number first
/// @param overRest the number below which the further ones are; absent where there are none
/// @param reported claims on strikes, clashes, their sequence, killings and figures
public record CaseWindow(List<CaseLine> open, Optional<Integer> openRest, List<CaseLine> over,
        Optional<Integer> overRest, List<CaseList.ReportedGroup> reported) {

    /// Most cases of each kind on one page.
    static final int LINES_MAX = 40;

    /// Keeps unmodifiable copies.
    public CaseWindow {
        open = List.copyOf(open);
        over = List.copyOf(over);
        reported = List.copyOf(reported);
    }

    /// What is asked for.
    ///
    /// @param openBelow open cases below this number
    /// @param overBelow ended, closed or withdrawn ones below this number
    public record Asked(int openBelow, int overBelow) {
        /// From the newest on.
        public static final Asked NEWEST = new Asked(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /// One line more than fits on the page says that there is a rest.
    static CaseWindow of(
            List<CaseLine> open, List<CaseLine> over, List<CaseList.ReportedGroup> reported) {
        return new CaseWindow(first(open), rest(open), first(over), rest(over), reported);
    }

    private static List<CaseLine> first(List<CaseLine> lines) {
        return lines.stream().limit(LINES_MAX).toList();
    }

    private static Optional<Integer> rest(List<CaseLine> lines) {
        return lines.size() <= LINES_MAX ? Optional.empty()
                : Optional.of(lines.get(LINES_MAX - 1).number());
    }
}
