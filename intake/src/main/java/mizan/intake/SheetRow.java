package mizan.intake;

import java.util.List;

/// One row of a spreadsheet.
///
/// @param number as a spreadsheet program shows it, from 1
/// @param hidden whether the spreadsheet hides it
public record SheetRow(int number, boolean hidden, List<SheetCell> cells) {
    /// Keeps an unmodifiable copy.
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /// The cell in this column, from 0; empty past the last one.
    public SheetCell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    /// Whether nothing stands in it.
    public boolean isBlank() {
        return filled() == 0;
    }

    /// In how many cells something stands.
    int filled() {
        int filled = 0;
        for (SheetCell cell : cells) {
            filled += cell.isEmpty() ? 0 : 1;
        }
        return filled;
    }

    /// The letters of a column as a spreadsheet program shows them: 0 is `A`, 26 is `AA`.
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
