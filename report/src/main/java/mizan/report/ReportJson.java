package mizan.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.projection.Health;
import mizan.statement.Json;
import mizan.tlog.Bytes;

/// A report as one JSON object: what it is, every table by its name, the head of the record.
///
/// Values are codes, numbers and ISO times, the same in every language. Fields:
/// `docs/spec/report.md`.
final class ReportJson {

    /// Of the form of the object; another number when a field changes its meaning.
    static final int FORMAT = 1;

    private ReportJson() {}

    static Bytes of(SituationReport report, List<Table> tables) {
        Map<String, Json> object = new LinkedHashMap<>();
        Issue issue = report.issue();
        object.put("format", Json.whole(FORMAT));
        object.put("origin", Json.text(report.cover().origin()));
        object.put("title", Json.text(report.cover().title()));
        report.cover().demonstration().ifPresent(d -> object.put("demonstration", Json.text(d)));
        object.put("provisional", new Json.Truth(report.cover().provisional()));
        object.put("number", Json.whole(issue.number()));
        object.put("edition", Json.text(issue.edition().code()));
        object.put("from", Json.text(issue.period().from().toString()));
        object.put("cutOff", Json.text(issue.period().until().toString()));
        object.put("entries", Json.whole(issue.entries()));
        object.put("parties", new Json.Items(report.parties().stream()
                .<Json>map(p -> Json.text(p.id())).toList()));
        for (Table table : tables) {
            object.put(table.name(), rows(table));
        }
        report.health().ifPresent(h -> object.put("head", head(h)));
        return Bytes.utf8(new Json.Members(object).pretty() + "\n");
    }

    private static Json rows(Table table) {
        return new Json.Items(table.rows().stream().<Json>map(row -> {
            Map<String, Json> members = new LinkedHashMap<>();
            for (int at = 0; at < row.size(); at++) {
                if (!row.get(at).empty()) {
                    members.put(table.columns().get(at).key(), value(row.get(at)));
                }
            }
            return new Json.Members(members);
        }).toList());
    }

    private static Json value(Cell cell) {
        return switch (cell) {
            case Cell.Whole(var number) -> Json.whole(number);
            case Cell.Truth(var yes) -> new Json.Truth(yes);
            case Cell.Entries(var indexes) ->
                    new Json.Items(indexes.stream().<Json>map(Json::whole).toList());
            case Cell.Text _, Cell.Code _, Cell.Time _, Cell.Written _ ->
                    Json.text(Phrasing.plain(cell));
        };
    }

    private static Json head(Health h) {
        Map<String, Json> head = new LinkedHashMap<>();
        head.put("size", Json.whole(h.size()));
        head.put("root", Json.text(h.root()));
        head.put("live", Json.whole(h.live()));
        head.put("present", Json.whole(h.present()));
        head.put("enrolled", Json.whole(h.enrolled()));
        h.joint().ifPresent(joint -> head.put("joint", new Json.Truth(joint)));
        head.put("cosigners", new Json.Items(h.cosigners().stream().<Json>map(c -> {
            Map<String, Json> line = new LinkedHashMap<>();
            line.put("member", Json.text(c.member().id()));
            line.put("blind", Json.text(standing(c.blind())));
            line.put("full", Json.text(standing(c.full())));
            return new Json.Members(line);
        }).toList()));
        return new Json.Members(head);
    }

    static String standing(Health.KeyLine key) {
        return switch (key.standing()) {
            case CURRENT -> "current";
            case OUTAGE -> "outage";
            case DECLINED -> "declined";
            case NOT_ENROLLED -> "not-enrolled";
        };
    }
}
