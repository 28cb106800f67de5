package mizan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/// Reads the rows of one sheet and gives each to a sink.
final class XlsxRows implements XmlParts.Sink {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final XlsxBook book;
    private final XlsxMerges merges;
    private final boolean fillMerged;
    private final Spreadsheet.RowSink sink;

    private final List<SheetCell> cells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private final Set<String> hiddenColumns = new TreeSet<>();
    private int row = -1;
    private int column = -1;
    private boolean rowHidden;
    private String type = "";
    private int style;
    private boolean formula;
    private boolean inValue;
    private boolean stopped;
    private boolean tooWide;
    private int rowsTooWide;
    private int rowsHidden;
    private int rowsRead;
    private int formulas;
    private int cut;
    private boolean tooLong;

    XlsxRows(XlsxBook book, XlsxMerges merges, boolean fillMerged, Spreadsheet.RowSink sink) {
        this.book = book;
        this.merges = merges;
        this.fillMerged = fillMerged;
        this.sink = sink;
    }

    @Override
    public boolean start(String name, XMLStreamReader at) {
        switch (name) {
            case "col" -> hiddenColumn(at);
            case "row" -> {
                row = Math.max(row + 1, XmlParts.number(at, "r", row + 2) - 1);
                rowHidden = XmlParts.truth(at, "hidden");
                column = -1;
                tooWide = false;
                cells.clear();
            }
            case "c" -> {
                int named = column(XmlParts.attribute(at, "r"));
                column = named > column ? named : column + 1;
                type = XmlParts.attribute(at, "t");
                style = XmlParts.number(at, "s", 0);
                formula = false;
                value.setLength(0);
            }
            case "f" -> formula = true;
            case "v", "t" -> inValue = true;
            case "rPh" -> inValue = false;
            default -> { }
        }
        return true;
    }

    private void hiddenColumn(XMLStreamReader at) {
        if (XmlParts.truth(at, "hidden")) {
            int first = XmlParts.number(at, "min", 1);
            int last = Math.min(XmlParts.number(at, "max", first), Spreadsheet.COLUMNS_MAX);
            for (int hidden = Math.max(first, 1); hidden <= last; hidden++) {
                hiddenColumns.add(SheetRow.letters(hidden - 1));
            }
        }
    }

    @Override
    public boolean end(String name) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "c" -> put();
            case "row" -> give();
            default -> { }
        }
        return !stopped;
    }

    private void put() {
        if (column >= Spreadsheet.COLUMNS_MAX) {
            tooWide = true;
            return;
        }
        SheetCell cell = XlsxValues.cell(book, type, style, value.toString(), formula);
        if (!cell.isEmpty()) {
            cut += cell.text().length() >= SheetCell.CHARS_MAX ? 1 : 0;
            formulas += formula ? 1 : 0;
            while (cells.size() < column) {
                cells.add(SheetCell.EMPTY);
            }
            cells.add(cell);
        }
    }

    private void give() {
        merges.visit(row, cells, fillMerged);
        rowsTooWide += tooWide ? 1 : 0;
        rowsHidden += rowHidden && !cells.isEmpty() ? 1 : 0;
        if (++rowsRead > Spreadsheet.ROWS_MAX) {
            tooLong = true;
            stopped = true;
        } else {
            stopped = !sink.take(new SheetRow(row + 1, rowHidden, cells));
        }
    }

    @Override
    public void text(char[] characters, int from, int length) {
        if (inValue && value.length() < SheetCell.CHARS_MAX) {
            value.append(characters, from, Math.min(length, SheetCell.CHARS_MAX - value.length()));
        }
    }

    void remark(String place, List<Remark> remarks) {
        if (merges.count() > 0) {
            remarks.add(new Remark(place, merges.count() + " areas of cells are merged",
                    fillMerged ? "their words were filled down"
                            : "their words stand in the first cell only; set fillMerged in the"
                                    + " mapping to fill them down"));
        }
        if (formulas > 0) {
            remarks.add(new Remark(place, formulas + " cells hold formulas",
                    "the results that the workbook keeps were taken; nothing was evaluated"));
        }
        if (rowsHidden > 0) {
            remarks.add(new Remark(place, rowsHidden + " rows are hidden",
                    "they were read like the others; delete them if they are not meant"));
        }
        if (!hiddenColumns.isEmpty()) {
            remarks.add(new Remark(place, "columns are hidden: " + String.join(", ", hiddenColumns),
                    "look whether they are meant to be imported"));
        }
        if (cut > 0) {
            remarks.add(new Remark(place, "%d cells have %,d characters or more; what is more was"
                    .formatted(cut, SheetCell.CHARS_MAX) + " left out",
                    "shorten them, or look at the original"));
        }
        Bounds.remark(remarks, tooLong, rowsTooWide);
    }

    /// The column of a reference such as `AB12`, from 0; -1 if it is none.
    static int column(String reference) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && at < 4 && reference.charAt(at) >= 'A'
                && reference.charAt(at) <= 'Z') {
            column = column * 26 + reference.charAt(at++) - 'A' + 1;
        }
        return column - 1;
    }

    /// The row of a reference such as `AB12`, from 0; -1 if it is none.
    static int row(String reference) {
        String digits = reference.replaceFirst("^[A-Z]{1,4}", "");
        return digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) - 1 : -1;
    }

    /// Undoes the escapes of characters that XML cannot hold; a lone surrogate becomes U+FFFD.
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(match -> {
            char c = (char) Integer.parseInt(match.group(1), 16);
            return java.util.regex.Matcher.quoteReplacement(
                    Character.isSurrogate(c) ? "\ufffd" : String.valueOf(c));
        });
    }
}
