package mizan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.statement.Json;
import mizan.statement.MemberId;
import mizan.tlog.Bytes;

/// What tests of imports share: an invented charter, and shorter ways to import.
final class Imports {
    static final CharterWords CHARTER = new CharterWords(true, "secretariat",
            Set.of("direct-fire", "indirect-fire", "mine-or-ied", "attack-on-civilians"),
            Map.of("mill", "mill", "mill bend", "mill", "ford", "ford", "grey ford", "ford"),
            Map.of("bridge", "ford", "stone bridge", "ford"),
            Map.of("tarn", "tarn", "alder", "alder", "alder liaison office", "alder"),
            Map.of("Ostrel valley", 210));

    private Imports() {}

    static ImportSetting setting(CharterWords charter, Gazetteer gazetteer) {
        return new ImportSetting(
                charter, gazetteer, new MemberId("secretariat"), "duty-officer");
    }

    static ImportSetting setting() {
        return setting(CHARTER, Gazetteer.EMPTY);
    }

    static Spreadsheet open(Bytes content) {
        return switch (Spreadsheet.open(content, "incidents.csv", Optional.empty())) {
            case Spreadsheet.Opening.Opened(var sheet) -> sheet;
            case Spreadsheet.Opening.Refused(var why) -> throw new AssertionError(why);
        };
    }

    static Spreadsheet csv(String text) {
        return open(Bytes.utf8(text));
    }

    static Original original(String text) {
        return Original.of(Bytes.utf8(text), "text/csv", "incidents 2026-11-24.csv");
    }

    static SheetProposal propose(String csv, Target target) {
        return SheetImport.propose(csv(csv), original(csv), target, "", setting());
    }

    static List<RowOutcome> rows(String csv, Mapping mapping) {
        List<RowOutcome> outcomes = new ArrayList<>();
        SheetImport.rows(csv(csv), original(csv), mapping, setting(), outcomes::add);
        return outcomes;
    }

    static List<SheetRow> read(Spreadsheet sheet, int number, boolean fill) {
        List<SheetRow> rows = new ArrayList<>();
        var unused = sheet.read(number, fill, rows::add);
        return rows;
    }

    /// The draft of an outcome, or why there is none.
    static Json.Members draft(RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Drafted drafted -> drafted.draft();
            case RowOutcome.Waiting waiting -> throw new AssertionError(waiting);
            case RowOutcome.Unread unread -> throw new AssertionError(unread);
        };
    }

    static String field(Json.Members draft, String part, String field) {
        return ((Json.Members) draft.members().get(part)).members()
                .getOrDefault(field, Json.text("(none)")).compact().replaceAll("^\"|\"$", "");
    }
}
