package mizan.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.CharterTerms;

/// Makes the board of crossings.
final class CrossingViews {

    private final Rows rows;
    private final Roster roster;

    CrossingViews(Rows rows, Roster roster) {
        this.rows = rows;
        this.roster = roster;
    }

    /// The board; `number` decides whose names and tracks come first.
    CrossingBoard board(long number, Claims claims) {
        List<EntryRow> statuses = new ArrayList<>(rows.ofType("crossing.status-declared"));
        statuses.addAll(rows.ofType("crossing.status-observed"));
        List<CrossingBoard.CrossingLine> lines = new ArrayList<>();
        for (CharterTerms.Crossing crossing : roster.terms().map(CharterTerms::crossings)
                .orElse(List.of())) {
            String code = crossing.code().code();
            lines.add(new CrossingBoard.CrossingLine(roster.crossing(code, number),
                    roster.sector(crossing.sector().code(), number),
                    streams(statuses.stream()
                            .filter(row -> row.open().code("crossing").equals(code)).toList(),
                            number)));
        }
        return new CrossingBoard(lines, counts("crossing.flow-counted", number),
                counts("crossing.returns-counted", number), List.of(
                        new CaseList.ReportedGroup("crossing", claims.within("crossing")),
                        new CaseList.ReportedGroup("returns", claims.within("returns")),
                        new CaseList.ReportedGroup(
                                "humanitarian", claims.within("humanitarian"))));
    }

    private List<CrossingBoard.Stream> streams(List<EntryRow> statuses, long number) {
        Map<List<String>, List<EntryRow>> byStream = new LinkedHashMap<>();
        for (EntryRow row : statuses) {
            byStream.computeIfAbsent(List.of(row.open().code("class"), row.open().code("from"),
                    row.open().code("to")), _ -> new ArrayList<>()).add(row);
        }
        Comparator<List<String>> order = Comparator
                .comparing((List<String> key) -> key.getFirst())
                .thenComparingInt(key -> place(key.get(1), number));
        return byStream.entrySet().stream().sorted(Map.Entry.comparingByKey(order))
                .map(e -> new CrossingBoard.Stream(roster.voice(e.getKey().get(1)),
                        roster.voice(e.getKey().get(2)), e.getKey().getFirst(),
                        tracks(e.getValue(), number)))
                .toList();
    }

    /// Place among the Parties in this number's order; everybody else after them.
    private int place(String member, long number) {
        int at = roster.parties(number).stream().map(Voice::id).toList().indexOf(member);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private List<CrossingBoard.Track> tracks(List<EntryRow> rowsOfStream, long number) {
        Map<String, List<EntryRow>> byTeller = new LinkedHashMap<>();
        for (EntryRow row : rowsOfStream) {
            byTeller.computeIfAbsent(row.member() + " " + row.type(), _ -> new ArrayList<>())
                    .add(row);
        }
        return byTeller.values().stream()
                .sorted(Comparator.comparingInt((List<EntryRow> told) ->
                        place(told.getFirst().member(), number)))
                .map(this::track).toList();
    }

    private CrossingBoard.Track track(List<EntryRow> told) {
        EntryRow first = told.getFirst();
        List<CrossingBoard.Stretch> stretches = told.stream()
                .flatMap(row -> row.open().instant("since").stream()
                        .map(since -> new CrossingBoard.Stretch(row.open().code("status"),
                                row.open().code("reason"), since, row.fields().text("words"),
                                roster.source(row))))
                .sorted(Comparator.comparing((CrossingBoard.Stretch s) -> s.since().instant())
                        .thenComparingLong(s -> s.source().index()))
                .toList();
        return new CrossingBoard.Track(roster.voice(first.member()),
                first.is("crossing.status-observed"), stretches);
    }

    private List<CrossingBoard.Count> counts(String type, long number) {
        return rows.ofType(type).reversed().stream().map(row -> count(row, number)).toList();
    }

    private CrossingBoard.Count count(EntryRow row, long number) {
        List<EntryLine.Pair> codes = pairs(row.open(), "class", "kind", "status");
        List<EntryLine.Pair> amount = pairs(row.fields(), "count.low", "count.best", "count.high",
                "unit", "individuals", "households");
        return new CrossingBoard.Count(
                row.open().text("crossing").map(code -> roster.crossing(code, number)),
                row.open().text("from").map(roster::voice),
                row.open().text("to").map(roster::voice), codes, row.open().code("day"), amount,
                row.fields().text("words"), roster.source(row));
    }

    private static List<EntryLine.Pair> pairs(Values values, String... names) {
        List<EntryLine.Pair> pairs = new ArrayList<>();
        for (String name : names) {
            Optional<String> value =
                    values.text(name).or(() -> values.whole(name).map(String::valueOf));
            value.ifPresent(v -> pairs.add(new EntryLine.Pair(name, v)));
        }
        return List.copyOf(pairs);
    }
}
