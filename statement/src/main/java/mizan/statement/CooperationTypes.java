package mizan.statement;

import static mizan.statement.Kinds.TEXT;
import static mizan.statement.StatementType.of;

import java.util.List;

/// Cooperation between members: request, measure, follow-up.
final class CooperationTypes {
    private static final String REQUEST = "request";

    private CooperationTypes() {}

    static List<StatementType> version2() {
        return List.of(
                of("cooperation.action-requested", "A Party asks another member for action.",
                        CooperationContent.ActionRequested::read)
                        .must("lead", TEXT).with(SealableGroups.place()).seal("words", TEXT),
                of("cooperation.measure-reported", "The member asked reports what it did.",
                        CooperationContent.MeasureReported::read)
                        .ref(REQUEST).seal("words", TEXT),
                of("cooperation.follow-up-verified", "Somebody else looked at what was done.",
                        CooperationContent.FollowUpVerified::read)
                        .ref(REQUEST).seal("words", TEXT));
    }
}
