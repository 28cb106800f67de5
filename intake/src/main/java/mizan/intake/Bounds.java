package mizan.intake;

import java.util.List;

/// The words for a sheet that goes past what is read.
final class Bounds {
    private Bounds() {}

    static void remark(List<Remark> remarks, boolean tooLong, int tooWide) {
        if (tooLong) {
            remarks.add(new Remark("the sheet", "has more than %,d rows; the others were not read"
                    .formatted(Spreadsheet.ROWS_MAX), "split it into several files"));
        }
        if (tooWide > 0) {
            remarks.add(new Remark("the sheet",
                    "%d rows have more than %d columns; the others were not read".formatted(
                            tooWide, Spreadsheet.COLUMNS_MAX),
                    "look whether the right delimiter was found"));
        }
    }
}
