package mizan.projection;

import java.util.List;

/// A page of reports of incidents, the newest event first.
///
/// @param found   how many there are under what was asked for, up to [#FOUND_MAX]
/// @param bounded there are more than that
public record IncidentPage(List<IncidentLine> lines, int found, boolean bounded) {

    /// How far reports are counted.
    public static final int FOUND_MAX = 2_000;
}
