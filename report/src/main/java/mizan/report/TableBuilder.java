package mizan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Puts a table together: its columns beside the values that stand in them.
///
/// @param <T> what one row is made from
final class TableBuilder<T> {

    private final String name;
    private final char letter;
    private final List<Table.Column> columns = new ArrayList<>();
    private final List<Function<T, Cell>> values = new ArrayList<>();

    TableBuilder(String name, char letter) {
        this.name = name;
        this.letter = letter;
    }

    /// A column that is printed too.
    TableBuilder<T> with(String key, String tag, Function<T, Cell> value) {
        return column(new Table.Column(key, tag, true), value);
    }

    /// A column for spreadsheets and programs alone.
    TableBuilder<T> beside(String key, String tag, Function<T, Cell> value) {
        return column(new Table.Column(key, tag, false), value);
    }

    private TableBuilder<T> column(Table.Column column, Function<T, Cell> value) {
        columns.add(column);
        values.add(value);
        return this;
    }

    Table rows(List<T> rows) {
        return new Table(name, letter, columns, rows.stream()
                .map(row -> values.stream().map(value -> value.apply(row)).toList()).toList());
    }
}
