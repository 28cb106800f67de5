package mizan.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mizan.tlog.Bytes;

/// A workbook in Office Open XML (ISO/IEC 29500), transitional or strict.
///
/// Neither the declared dimension nor any other size that it states is believed.
final class XlsxFile implements Spreadsheet {
    private final XlsxBook book;

    private XlsxFile(XlsxBook book) {
        this.book = book;
    }

    static Opening open(Bytes content, String name) {
        try {
            return new Opening.Opened(new XlsxFile(XlsxBook.read(ZipParts.of(content))));
        } catch (IOException why) {
            return new Opening.Refused(new Remark(name,
                    "cannot be read as a workbook: " + why.getMessage(),
                    "open it in a spreadsheet program and save it anew as .xlsx or as CSV"));
        }
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public String media() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public List<Sheet> sheets() {
        return book.sheets().stream()
                .map(sheet -> new Sheet(sheet.name(), sheet.hidden())).toList();
    }

    @Override
    public List<Remark> read(int sheet, boolean fillMerged, RowSink sink) {
        List<Remark> remarks = new ArrayList<>(book.remarks());
        if (sheet < 0 || sheet >= book.sheets().size()) {
            remarks.add(new Remark("sheet " + (sheet + 1), "is not in this workbook",
                    "name one of its sheets"));
            return remarks;
        }
        XlsxBook.SheetPart part = book.sheets().get(sheet);
        String place = "sheet " + part.name();
        try {
            XlsxMerges merges = XlsxMerges.read(book, part);
            XlsxRows rows = new XlsxRows(book, merges, fillMerged, sink);
            XmlParts.read(book.open(part), rows);
            rows.remark(place, remarks);
        } catch (IOException why) {
            remarks.add(new Remark(place, "was not read further: " + why.getMessage(),
                    "open it in a spreadsheet program and save it anew"));
        }
        return remarks;
    }
}
