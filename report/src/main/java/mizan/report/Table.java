package mizan.report;

import java.util.List;

/// One table of a report, the same for every way out.
///
/// @param name    code: names the sheet, the file and the annex
/// @param letter  of the annex
/// @param columns in order
/// @param rows    each with one cell for each column
public record Table(String name, char letter, List<Column> columns, List<List<Cell>> rows) {
    /// Refuses a row that does not fit the columns.
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("table %s: %d cells under %d columns".formatted(
                        name, row.size(), columns.size()));
            }
        }
    }

    /// One column.
    ///
    /// @param key     code: names the values in JSON, and the words over the column
    /// @param tag     HXL hashtag with attributes
    /// @param printed also in the printed annex
    public record Column(String key, String tag, boolean printed) {}
}
