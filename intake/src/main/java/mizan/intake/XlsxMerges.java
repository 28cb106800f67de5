package mizan.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/// The merged areas of a sheet. They stand behind its rows, so they are looked for first.
final class XlsxMerges {
    /// Merged areas of one sheet.
    static final int AREAS_MAX = 100_000;

    private final List<Area> byRow;
    private final List<Area> open = new ArrayList<>();
    private int next;

    private XlsxMerges(List<Area> byRow) {
        this.byRow = byRow;
    }

    /// Rows and columns from 0, both ends inclusive; with the words of its first cell once read.
    private static final class Area {
        private final int firstRow;
        private final int lastRow;
        private final int firstColumn;
        private final int lastColumn;
        private SheetCell words = SheetCell.EMPTY;

        Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {
            this.firstRow = firstRow;
            this.lastRow = lastRow;
            this.firstColumn = firstColumn;
            this.lastColumn = lastColumn;
        }
    }

    static XlsxMerges read(XlsxBook book, XlsxBook.SheetPart sheet) throws IOException {
        List<Area> areas = new ArrayList<>();
        if (names(book.open(sheet))) {
            XmlParts.read(book.open(sheet), new XmlParts.Sink() {
                @Override
                public boolean start(String name, XMLStreamReader at) {
                    if (name.equals("mergeCell")) {
                        add(areas, XmlParts.attribute(at, "ref"));
                    }
                    return areas.size() < AREAS_MAX;
                }

                @Override
                public boolean end(String name) {
                    return true;
                }

                @Override
                public void text(char[] characters, int from, int length) {}
            });
        }
        areas.sort(Comparator.comparingInt(area -> area.firstRow));
        return new XlsxMerges(areas);
    }

    /// Whether the word `mergeCell` stands anywhere in the sheet: far cheaper than to parse it.
    private static boolean names(InputStream sheet) throws IOException {
        byte[] word = "mergeCell ".getBytes(StandardCharsets.US_ASCII);
        byte[] buffer = new byte[1 << 16];
        int matched = 0;
        try (sheet) {
            for (int read = sheet.read(buffer); read >= 0; read = sheet.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    matched = buffer[i] == word[matched] ? matched + 1
                            : buffer[i] == word[0] ? 1 : 0;
                    if (matched == word.length) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void add(List<Area> areas, String reference) {
        String[] ends = reference.split(":", -1);
        if (ends.length == 2) {
            int firstColumn = XlsxRows.column(ends[0]);
            int lastColumn = XlsxRows.column(ends[1]);
            int firstRow = XlsxRows.row(ends[0]);
            int lastRow = XlsxRows.row(ends[1]);
            if (firstColumn >= 0 && lastColumn >= firstColumn && firstRow >= 0
                    && lastRow >= firstRow) {
                areas.add(new Area(firstRow, lastRow, firstColumn, lastColumn));
            }
        }
    }

    int count() {
        return byRow.size();
    }

    /// Told every row in order: keeps the words of first cells, and fills where asked.
    void visit(int row, List<SheetCell> cells, boolean fill) {
        open.removeIf(area -> area.lastRow < row);
        while (next < byRow.size() && byRow.get(next).firstRow <= row) {
            Area area = byRow.get(next++);
            if (area.lastRow >= row) {
                area.words = area.firstRow == row && area.firstColumn < cells.size()
                        ? cells.get(area.firstColumn) : SheetCell.EMPTY;
                open.add(area);
            }
        }
        if (fill) {
            for (Area area : open) {
                fill(area, cells);
            }
        }
    }

    private static void fill(Area area, List<SheetCell> cells) {
        int last = Math.min(area.lastColumn, Spreadsheet.COLUMNS_MAX - 1);
        // Only down its first column: the same words in several columns would be several facts.
        for (int column = area.firstColumn; column <= Math.min(last, area.firstColumn); column++) {
            while (cells.size() <= column) {
                cells.add(SheetCell.EMPTY);
            }
            if (cells.get(column).isEmpty()) {
                cells.set(column, area.words);
            }
        }
    }
}
