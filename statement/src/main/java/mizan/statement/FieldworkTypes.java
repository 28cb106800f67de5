package mizan.statement;

import static mizan.statement.Kinds.COUNT;
import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.TEXT;
import static mizan.statement.StatementType.of;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Evidence, hotline and crossings.
final class FieldworkTypes {
    private FieldworkTypes() {}

    static List<StatementType> version1() {
        return Stream.of(evidence(), hotline(), crossings()).flatMap(List::stream).toList();
    }

    static List<StatementType> version2() {
        return Stream.of(evidence(), EvidenceTypes.version2(), hotline(),
                HotlineTypes.version2(), crossings(), CrossingTypes.version2())
                .flatMap(List::stream).toList();
    }

    private static List<StatementType> evidence() {
        return List.of(of("evidence.submitted", "Evidence for a case.",
                EvidenceContent.Submitted::read)
                .ref("case").must("description", TEXT).seal("source", TEXT)
                .seal("custody", TEXT).seal("place.point", Point.KIND));
    }

    private static List<StatementType> hotline() {
        return List.of(
                of("hotline.notified", "A planned activity is notified.",
                        HotlineContent.Notified::read)
                        .seal("from", INSTANT).seal("until", INSTANT).seal("route", TEXT)
                        .seal("place.name", TEXT).seal("place.point", Point.KIND)
                        .must("words", TEXT),
                of("hotline.acknowledged", "A notification was taken note of; no approval.",
                        _ -> new HotlineContent.Acknowledged())
                        .ref("notification").seal("words", TEXT));
    }

    private static List<StatementType> crossings() {
        return List.of(
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
