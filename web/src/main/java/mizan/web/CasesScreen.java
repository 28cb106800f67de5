package mizan.web;

import java.util.Optional;
import mizan.projection.CaseWindow;

/// A page of the cases, with the addresses of the next ones.
///
/// @param asked which page it is
public record CasesScreen(CaseWindow.Asked asked, CaseWindow window) {

    /// Whether it begins with the newest.
    public boolean newest() {
        return asked.equals(CaseWindow.Asked.NEWEST);
    }

    /// The page with further open cases; absent where there are none.
    public Optional<String> olderOpen() {
        return window.openRest().map(rest -> path(rest, asked.overBelow()));
    }

    /// The page with further cases that are over; absent where there are none.
    public Optional<String> olderOver() {
        return window.overRest().map(rest -> path(asked.openBelow(), rest));
    }

    private static String path(int open, int over) {
        String first = open == Integer.MAX_VALUE ? "" : "open=" + open;
        String second = over == Integer.MAX_VALUE ? "" : "over=" + over;
        return "/cases?" + first + (first.isEmpty() || second.isEmpty() ? "" : "&") + second;
    }
}
