package mizan.statement;

import static mizan.statement.Kinds.TEXT;
import static mizan.statement.StatementType.of;

import java.util.List;

/// Early warning: indicators, alerts, early action, outcomes.
final class WarningTypes {
    private static final String ALERT = "alert";
    private static final int INDICATORS_MAX = 16;

    private WarningTypes() {}

    static List<StatementType> version2() {
        return List.of(
                of("warning.indicator-crossed", "An indicator reached a level.",
                        WarningContent.IndicatorCrossed::read).seal("words", TEXT),
                of("warning.alert-issued", "Chair and mediators are warned.",
                        WarningContent.AlertIssued::read)
                        .refs("indicator", 0, INDICATORS_MAX).must("words", TEXT),
                of("warning.alert-updated", "An alert has another level or another end.",
                        WarningContent.AlertUpdated::read).ref(ALERT).seal("words", TEXT),
                of("warning.alert-cancelled", "An alert holds no longer.",
                        _ -> new WarningContent.AlertCancelled()).ref(ALERT)
                        .seal("words", TEXT),
                of("warning.early-action", "Something was done upon an alert.",
                        _ -> new WarningContent.EarlyAction()).ref(ALERT).must("words", TEXT),
                of("warning.outcome-filed", "What came of what was warned of.",
                        WarningContent.OutcomeFiled::read).ref(ALERT).seal("words", TEXT));
    }
}
