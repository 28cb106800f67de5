package mizan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where the words above the columns stand, and the first rows below them.
///
/// @param sheet     number of the sheet, from 0
/// @param headerRow number of the row with the words; 0 if there is none
/// @param headers   the words, by column
/// @param tags      the HXL tags in the row below, by column; empty if there are none
/// @param sample    the first rows with something in them
/// @param wide      number of columns in which something stands
record Layout(int sheet, int headerRow, List<String> headers, List<String> tags,
        List<SheetRow> sample, int wide) {
    private static final int HEADER_LOOKED_FOR = 40;
    private static final int SAMPLE_ROWS = 200;
    private static final Pattern TAG = Pattern.compile("#[A-Za-z][A-Za-z+_ ]*");

    static Layout of(Spreadsheet spreadsheet, int sheet, Optional<Integer> headerRow) {
        List<SheetRow> first = new ArrayList<>();
        var unused = spreadsheet.read(sheet, false, row -> {
            if (!row.isBlank()) {
                first.add(row);
            }
            return first.size() < HEADER_LOOKED_FOR + SAMPLE_ROWS;
        });
        int at = headerRow.map(number -> indexOf(first, number)).orElseGet(() -> header(first));
        List<String> headers = at < 0 ? List.of() : texts(first.get(at));
        List<String> tags = at + 1 < first.size() && isTags(first.get(at + 1))
                ? texts(first.get(at + 1)) : List.of();
        List<SheetRow> sample = first.subList(
                Math.min(first.size(), at + 1 + (tags.isEmpty() ? 0 : 1)), first.size());
        int wide = headers.size();
        for (SheetRow row : sample) {
            wide = Math.max(wide, row.cells().size());
        }
        return new Layout(sheet, at < 0 ? 0 : first.get(at).number(), headers, tags,
                List.copyOf(sample.subList(0, Math.min(SAMPLE_ROWS, sample.size()))), wide);
    }

    /// The words above a column; empty if there are none.
    String header(int column) {
        return column < headers.size() ? headers.get(column).strip() : "";
    }

    String tag(int column) {
        return column < tags.size() ? tags.get(column).strip() : "";
    }

    /// Whether a row is data: not above the header, not blank, no tags, no header again.
    boolean isData(SheetRow row) {
        if (row.number() <= headerRow || row.isBlank() || isTags(row)) {
            return false;
        }
        return headers.isEmpty() || !texts(row).equals(headers);
    }

    private static int indexOf(List<SheetRow> rows, int number) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).number() == number) {
                return i;
            }
        }
        return -1;
    }

    /// The first of the best rows: recognised words weigh most; titles are passed by.
    private static int header(List<SheetRow> rows) {
        int best = -1;
        int bestScore = 0;
        int widest = rows.stream().mapToInt(SheetRow::filled).max().orElse(0);
        for (int i = 0; i < Math.min(rows.size(), HEADER_LOOKED_FOR); i++) {
            int score = score(rows.get(i), widest);
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return best;
    }

    private static int score(SheetRow row, int widest) {
        int recognised = 0;
        int words = 0;
        for (SheetCell cell : row.cells()) {
            Optional<WordLists.Heading> heading = cell.kind() == SheetCell.Kind.TEXT
                    && cell.text().length() < 80
                    ? WordLists.heading(cell.text()) : Optional.empty();
            recognised += heading.isEmpty() ? 0 : heading.get().exact() ? 4 : 2;
            words += cell.kind() == SheetCell.Kind.TEXT && isName(cell.text()) ? 1 : 0;
        }
        boolean narrow = row.filled() < 2 && widest > 1;
        boolean known = recognised >= 4 || words * 3 >= widest * 2 && words == row.filled();
        return narrow || !known ? 0 : recognised * 4 + words;
    }

    /// Short, with a letter, and neither number nor date.
    private static boolean isName(String text) {
        return text.length() < 60 && text.codePoints().anyMatch(Character::isLetter)
                && !DateText.read(text).isRead();
    }

    private static boolean isTags(SheetRow row) {
        int tags = 0;
        for (SheetCell cell : row.cells()) {
            if (cell.isEmpty()) {
                continue;
            }
            if (!TAG.matcher(cell.trimmed()).matches()) {
                return false;
            }
            tags++;
        }
        return tags > 0;
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(SheetCell::trimmed).toList();
    }
}
