package mizan.projection;

import java.util.List;

/// All cases, and beside them what reports claim of incidents, which opens no case.
///
/// @param open     not ended, newest number first
/// @param over     ended, closed or withdrawn, newest number first
/// @param reported claims on strikes, clashes, their sequence, killings and figures
public record CaseList(List<CaseLine> open, List<CaseLine> over, List<ReportedGroup> reported) {

    /// Claims on one topic.
    public record ReportedGroup(String topic, List<ReportedClaim> claims) {}
}
