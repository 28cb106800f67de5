package mizan.intake;

import java.util.List;
import java.util.Optional;
import mizan.tlog.Bytes;

/// A table that somebody keeps, read from its bytes as often as asked; nothing in it is evaluated.
///
/// Rows stream: however many there are, one is in memory at a time. Closed.
public sealed interface Spreadsheet permits CsvFile, XlsxFile {
    /// Bytes of one file.
    int FILE_BYTES_MAX = 64 << 20;

    /// Rows that are read.
    int ROWS_MAX = 250_000;

    /// Columns that are read.
    int COLUMNS_MAX = 512;

    /// The file as a spreadsheet, or why it is none. Closed.
    sealed interface Opening {
        /// It can be read.
        record Opened(Spreadsheet sheet) implements Opening {}

        /// It cannot.
        record Refused(Remark why) implements Opening {}
    }

    /// One sheet of the file.
    ///
    /// @param hidden whether the file hides it
    record Sheet(String name, boolean hidden) {}

    /// Is given the rows in order.
    @FunctionalInterface
    interface RowSink {
        /// Takes a row; gives whether it wants another one.
        boolean take(SheetRow row);
    }

    /// Opens CSV, TSV and XLSX; the bytes say which, the name is for messages only.
    ///
    /// @param form how to read a CSV; found out where absent
    static Opening open(Bytes content, String name, Optional<CsvForm> form) {
        if (content.length() > FILE_BYTES_MAX) {
            return refused(name, "has %,d bytes, %,d at most".formatted(
                    content.length(), FILE_BYTES_MAX), "split it into several files");
        }
        if (content.length() == 0) {
            return refused(name, "is empty", "name the file that was meant");
        }
        return switch (FileKind.of(content)) {
            case OFFICE_ZIP, ZIP -> XlsxFile.open(content, name);
            case OLE -> refused(name, "is an old .xls file, or a workbook under a password",
                    "open it, save it without a password as .xlsx or as CSV in UTF-8");
            case PDF, JPEG, PNG, GIF, WEBP, HEIC -> refused(name, "is no spreadsheet",
                    "name a file in CSV, TSV or XLSX");
            case TEXT, UNKNOWN -> CsvFile.open(content, name, form);
        };
    }

    private static Opening refused(String name, String what, String next) {
        return new Opening.Refused(new Remark(name, what, next));
    }

    /// `csv` or `xlsx`.
    String format();

    /// Its media type.
    String media();

    /// Its sheets in their order; a CSV has one without a name.
    List<Sheet> sheets();

    /// Gives every row of a sheet to `sink` until it wants no more; what was noticed comes back.
    ///
    /// Never throws for what the file holds: where it cannot be read on, the last remark says so.
    ///
    /// @param fillMerged whether each cell of a merged area gets the words of its first one
    List<Remark> read(int sheet, boolean fillMerged, RowSink sink);
}
