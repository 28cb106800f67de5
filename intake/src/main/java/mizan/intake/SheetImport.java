package mizan.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mizan.statement.Json;

/// A secretariat's own spreadsheet into drafts: propose a mapping, let a person answer, read rows.
///
/// Pure: equal bytes, mapping and setting give equal drafts, also on another machine.
public final class SheetImport {
    private static final List<Meaning> IDENTITY = List.of(Meaning.DATE, Meaning.TIME,
            Meaning.PLACE, Meaning.LATITUDE, Meaning.LONGITUDE, Meaning.COORDINATES, Meaning.ACT,
            Meaning.ACCOUNT, Meaning.WITH, Meaning.SUMMARY, Meaning.SUBJECT, Meaning.REFERENCE);

    private final Original original;
    private final ImportSetting setting;
    private final RowWork.Columns columns;
    private final Map<String, Integer> occurrences = new HashMap<>();

    private SheetImport(Original original, Mapping mapping, ImportSetting setting) {
        this.original = original;
        this.setting = setting;
        columns = new RowWork.Columns(mapping);
    }

    /// Looks at a whole sheet and proposes a mapping.
    ///
    /// @param sheet its name; empty for the first one that is not hidden
    public static SheetProposal propose(Spreadsheet spreadsheet, Original original, Target target,
            String sheet, ImportSetting setting) {
        return Proposer.of(spreadsheet, original.book(), target, sheet, setting);
    }

    /// Looks at a whole sheet under a mapping that is remembered; its columns may have moved.
    public static SheetProposal check(
            Spreadsheet spreadsheet, Mapping remembered, ImportSetting setting) {
        return Proposer.of(spreadsheet, remembered, setting);
    }

    /// Gives what became of each row with data, in order, one at a time.
    public static void rows(Spreadsheet spreadsheet, Original original, Mapping mapping,
            ImportSetting setting, Consumer<RowOutcome> outcomes) {
        SheetImport work = new SheetImport(original, mapping, setting);
        int sheet = Proposer.sheet(spreadsheet, mapping.sheet());
        Layout layout = Layout.of(
                spreadsheet, sheet, java.util.Optional.of(mapping.headerRow()));
        var unused = spreadsheet.read(sheet, mapping.fillMerged(), row -> {
            if (layout.isData(row)) {
                outcomes.accept(work.outcome(row));
            }
            return true;
        });
    }

    private RowOutcome outcome(SheetRow row) {
        RowWork work = new RowWork(row, columns);
        return RowDraft.of(work, setting, original, key(work));
    }

    private RowKey key(RowWork work) {
        String id = work.text(Meaning.ROW_ID);
        List<Json> identity = new ArrayList<>();
        identity.add(Json.text(columns.mapping().target().type()));
        if (id.isEmpty()) {
            IDENTITY.forEach(means -> work.columns(means).forEach(
                    column -> identity.add(Json.text(means.code() + " " + work.text(column)))));
        } else {
            identity.add(Json.text(columns.mapping().book()));
            identity.add(Json.text(id));
        }
        List<Json> content = new ArrayList<>();
        for (ColumnUse use : columns.mapping().columns()) {
            String text = use.means() == Meaning.NONE ? ""
                    : work.text(XlsxRows.column(use.column()));
            if (!text.isEmpty()) {
                content.add(Json.text(use.means().code() + " " + text));
            }
        }
        String known = new Json.Items(identity).compact();
        String first = RowKey.of(known, "").row();
        int occurrence = occurrences.merge(first, 1, Integer::sum);
        if (occurrence > 1) {
            work.remark(id.isEmpty() ? Meaning.NONE : Meaning.ROW_ID, id.isEmpty()
                    ? "says the same as an earlier row" : "has the number of an earlier row",
                    "look whether it is one incident told twice");
        }
        return RowKey.of(known + "\n" + occurrence, new Json.Items(content).compact());
    }
}
