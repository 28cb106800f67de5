package mizan.web.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.intake.Imported;
import mizan.intake.RowKey;
import mizan.intake.RowOutcome;
import mizan.office.ImportedRows;
import mizan.projection.Edition;

/// Which rows are held already: in the record, or as proposals of this office.
final class HeldRows {
    private final Edition inRecord;
    private final ImportedRows proposed;

    private HeldRows(Edition inRecord, ImportedRows proposed) {
        this.inRecord = inRecord;
        this.proposed = proposed;
    }

    /// Rows as far as this reader's edition has them, and those of this office's proposals.
    static HeldRows of(Edition edition, ImportedRows proposed) {
        return new HeldRows(edition, proposed);
    }

    /// What each of these rows is beside those that are held.
    Map<RowKey, Imported.Standing> standings(List<RowOutcome.Drafted> rows) {
        Map<RowKey, Imported.Standing> standings = new HashMap<>();
        List<String> beginnings = rows.stream().map(row -> row.key().row()).toList();
        Map<String, String> kept = inRecord.imported(beginnings);
        Map<String, String> waiting = proposed.beginning(beginnings);
        for (RowOutcome.Drafted row : rows) {
            String before = kept.getOrDefault(row.key().row(),
                    waiting.getOrDefault(row.key().row(), ""));
            standings.put(row.key(), before.isEmpty() ? Imported.Standing.NEW
                    : before.equals(row.key().text()) ? Imported.Standing.SAME
                    : Imported.Standing.CHANGED);
        }
        return standings;
    }
}
