package mizan.statement;

import static mizan.statement.Kinds.COUNT;
import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.TEXT;
import static mizan.statement.StatementType.of;

import java.util.List;
import java.util.function.Function;

/// Evidence, hotline and crossings.
final class FieldworkTypes {
    private FieldworkTypes() {}

    static List<StatementType> all() {
        return List.of(
                of("evidence.submitted", "Evidence for a case.", EvidenceContent.Submitted::read)
                        .ref("case").must("description", TEXT).seal("source", TEXT)
                        .seal("custody", TEXT).seal("place.point", Point.KIND),
                of("hotline.notified", "A planned activity is notified.",
                        HotlineContent.Notified::read)
                        .seal("from", INSTANT).seal("until", INSTANT).seal("route", TEXT)
                        .seal("place.name", TEXT).seal("place.point", Point.KIND)
                        .must("words", TEXT),
                of("hotline.acknowledged", "A notification was taken note of; no approval.",
                        _ -> new HotlineContent.Acknowledged())
                        .ref("notification").seal("words", TEXT),
                crossing("crossing.status-declared", "Who runs a crossing declares its status.",
                        CrossingContent.StatusDeclared::read),
                crossing("crossing.status-observed", "Somebody observed a crossing's status.",
                        CrossingContent.StatusObserved::read),
                crossing("crossing.flow-counted", "What passed on one day.",
                        CrossingContent.FlowCounted::read)
                        .seal("count.low", COUNT).seal("count.best", COUNT)
                        .seal("count.high", COUNT).seal("unit", TEXT),
                crossing("crossing.returns-counted", "Who returned on one day.",
                        CrossingContent.ReturnsCounted::read)
                        .seal("individuals", COUNT).seal("households", COUNT));
    }

    private static StatementType crossing(
            String name, String what, Function<Fields, ? extends Content> reader) {
        return of(name, what, reader).seal("words", TEXT);
    }
}
