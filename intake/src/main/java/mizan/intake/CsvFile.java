package mizan.intake;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.tlog.Bytes;

/// A file of separated values.
///
/// @param noticed what was noticed in opening it
record CsvFile(Bytes content, CsvForm form, List<Remark> noticed) implements Spreadsheet {
    CsvFile {
        noticed = List.copyOf(noticed);
    }

    static Opening open(Bytes content, String name, Optional<CsvForm> form) {
        CsvForms.Found found = form.map(given -> new CsvForms.Found(given, List.of()))
                .orElseGet(() -> CsvForms.of(content, name));
        return new Opening.Opened(new CsvFile(content, found.form(), found.remarks()));
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String media() {
        return "text/csv";
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet("", false));
    }

    @Override
    public List<Remark> read(int sheet, boolean fillMerged, RowSink sink) {
        List<Remark> remarks = new ArrayList<>(noticed);
        byte[] bytes = content.toArray();
        InputStreamReader text = new InputStreamReader(new ByteArrayInputStream(bytes,
                form.byteOrderMark(), bytes.length - form.byteOrderMark()), form.charset());
        int[] number = {0};
        int[] wide = {0};
        boolean[] stopped = {false};
        remarks.addAll(new CsvRecords(new BufferedReader(text, 1 << 16), form.delimiter())
                .read((_, cells) -> {
                    if (++number[0] > ROWS_MAX) {
                        stopped[0] = true;
                        return false;
                    }
                    wide[0] += cells.size() > COLUMNS_MAX ? 1 : 0;
                    return sink.take(row(number[0], cells));
                }));
        Bounds.remark(remarks, stopped[0], wide[0]);
        return remarks;
    }

    private static SheetRow row(int number, List<String> words) {
        List<SheetCell> cells = new ArrayList<>(words.size());
        for (String word : words.subList(0, Math.min(words.size(), COLUMNS_MAX))) {
            cells.add(SheetCell.words(word));
        }
        return new SheetRow(number, false, cells);
    }
}
