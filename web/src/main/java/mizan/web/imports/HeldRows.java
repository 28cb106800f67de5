package mizan.web.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.intake.Imported;
import mizan.intake.RowKey;
import mizan.intake.RowOutcome;
import mizan.office.ImportedRows;
import mizan.projection.Edition;
import mizan.projection.OpenedStatement;
import mizan.statement.Json;

/// Which rows are held already: in the record, or as proposals of this office.
final class HeldRows {
    private static final String FIELD = "imported";

    private final Imported inRecord;
    private final ImportedRows proposed;

    private HeldRows(Imported inRecord, ImportedRows proposed) {
        this.inRecord = inRecord;
        this.proposed = proposed;
    }

    /// Rows of statements of one type, as far as this reader's edition has them.
    static HeldRows of(
            Edition edition, String type, ImportedRows proposed, Instant now) {
        List<String> keys = new ArrayList<>();
        for (OpenedStatement statement : edition.statements(new OpenedStatement.Asked(
                List.of(type), Instant.EPOCH, now))) {
            if (statement.opened().get(FIELD) instanceof Json.Text(var key)) {
                keys.add(key);
            }
        }
        return new HeldRows(Imported.of(keys), proposed);
    }

    /// What each of these rows is beside those that are held.
    Map<RowKey, Imported.Standing> standings(List<RowOutcome.Drafted> rows) {
        Map<RowKey, Imported.Standing> standings = new HashMap<>();
        Map<String, String> waiting = proposed.beginning(
                rows.stream().map(row -> row.key().row()).toList());
        for (RowOutcome.Drafted row : rows) {
            Imported.Standing standing = inRecord.standing(row.key());
            String before = waiting.getOrDefault(row.key().row(), "");
            if (standing == Imported.Standing.NEW && !before.isEmpty()) {
                standing = before.equals(row.key().text())
                        ? Imported.Standing.SAME : Imported.Standing.CHANGED;
            }
            standings.put(row.key(), standing);
        }
        return standings;
    }
}
