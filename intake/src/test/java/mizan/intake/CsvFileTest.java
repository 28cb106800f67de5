package mizan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mizan.tlog.Bytes;
import org.junit.jupiter.api.Test;

/// Files of separated values in every encoding, with every delimiter, well made or not.
class CsvFileTest {
    private static final String WORDS = "Date;Place;Notes\n1/2/25;Møller;“fire”\n";
    private static final String ARABIC =
            "التاريخ;المكان\n2026-11-24;جسر الحجر القديم\n2026-11-25;المطحنة العليا\n";

    private static List<List<String>> cells(Spreadsheet sheet) {
        return Imports.read(sheet, 0, false).stream()
                .map(row -> row.cells().stream().map(SheetCell::text).toList()).toList();
    }

    private static List<List<String>> cells(String text) {
        return cells(Imports.csv(text));
    }

    private static CsvFile in(byte[] bytes) {
        return (CsvFile) Imports.open(Bytes.of(bytes));
    }

    @Test
    void each_encoding_is_found_out_by_the_bytes() {
        String plain = "Date;Place;Notes\n1/2/25;M\u00f8ller;caf\u00e9\n";
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252")) {
            CsvFile file = in(plain.getBytes(Charset.forName(charset)));
            assertThat(file.form().charset().name()).isEqualTo(charset);
            assertThat(cells(file)).as(charset)
                    .contains(List.of("1/2/25", "M\u00f8ller", "caf\u00e9"));
        }
        CsvFile arabic = in(ARABIC.getBytes(Charset.forName("windows-1256")));
        assertThat(arabic.form().charset().name()).isEqualTo("windows-1256");
        assertThat(cells(arabic)).contains(List.of("2026-11-24", "جسر الحجر القديم"));
        assertThat(arabic.noticed()).extracting(Remark::what)
                .containsExactly("is not in UTF-8; it was read as windows-1256");
    }

    @Test
    void a_mark_before_the_text_says_the_encoding_and_is_no_word() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            CsvFile file = in(("\ufeff" + ARABIC).getBytes(charset));
            assertThat(file.form().charset()).isEqualTo(charset);
            assertThat(cells(file).getFirst().getFirst()).isEqualTo("التاريخ");
        }
    }

    @Test
    void each_delimiter_is_found_out_by_the_rows() {
        for (String delimiter : List.of(",", ";", "\t", "|")) {
            String text = WORDS.replace(";", delimiter) + "2/2/25" + delimiter + "\"a, b; c\""
                    + delimiter + "x\n";
            assertThat(cells(text).getLast()).as(delimiter)
                    .isEqualTo(List.of("2/2/25", "a, b; c", "x"));
        }
    }

    @Test
    void quotes_hold_delimiters_quotes_and_line_ends() {
        assertThat(cells("a,b\n\"one\nline, \"\"two\"\"\",x\r\nlast,\n")).isEqualTo(List.of(
                List.of("a", "b"), List.of("one\nline, \"two\"", "x"), List.of("last", "")));
    }

    @Test
    void a_quote_that_is_never_closed_does_not_swallow_the_file() {
        StringBuilder text = new StringBuilder("a,b\n\"open,1\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("row ").append(i).append(",x\n");
        }
        List<SheetRow> rows = Imports.read(Imports.csv(text.toString()), 0, false);
        List<Remark> remarks = Imports.csv(text.toString()).read(0, false, _ -> true);

        assertThat(rows).hasSize(10_002);
        assertThat(rows.get(1).cell(0).text()).isEqualTo("\"open");
        assertThat(rows.getLast().cell(0).text()).isEqualTo("row 9999");
        assertThat(remarks).containsExactly(new Remark("line 2",
                "a quotation mark is opened and never closed",
                "close it, or double it where it belongs to the words"));
    }

    @Test
    void a_file_of_open_quotes_is_given_up_after_a_bounded_number() {
        String text = "a,b\n" + ("\"x" + "y".repeat(70_000) + "\n").repeat(300);
        List<Remark> remarks = Imports.csv(text).read(0, false, _ -> true);
        assertThat(remarks).extracting(Remark::what)
                .contains("100 quotation marks are open; the file was not read further");
    }

    @Test
    void a_cell_without_end_is_cut_with_a_remark() {
        String text = "a,b\n" + "x".repeat(100_000) + ",2\n";
        assertThat(Imports.read(Imports.csv(text), 0, false).get(1).cell(1).text()).isEqualTo("2");
        assertThat(Imports.csv(text).read(0, false, _ -> true)).extracting(Remark::what)
                .containsExactly("1 cells have more than 32,767 characters;"
                        + " the rest of each was left out");
    }

    @Test
    void what_is_no_spreadsheet_is_refused_in_words() {
        assertThat(Spreadsheet.open(Bytes.EMPTY, "empty.csv", java.util.Optional.empty()))
                .isEqualTo(new Spreadsheet.Opening.Refused(new Remark("empty.csv", "is empty",
                        "name the file that was meant")));
        assertThat(Spreadsheet.open(Bytes.utf8("%PDF-1.7 x"), "a.csv", java.util.Optional.empty()))
                .isEqualTo(new Spreadsheet.Opening.Refused(new Remark("a.csv",
                        "is no spreadsheet", "name a file in CSV, TSV or XLSX")));
        Bytes old = Bytes.fromHex("d0cf11e0a1b11ae1" + "00".repeat(64));
        assertThat(Spreadsheet.open(old, "old.xlsx", java.util.Optional.empty()).toString())
                .contains("an old .xls file, or a workbook under a password");
    }

    @Test
    void any_bytes_at_all_are_read_without_a_fault() {
        mizan.testkit.Check.forAll("CsvFileTest", random -> {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            var opening = Spreadsheet.open(Bytes.of(bytes), "x", java.util.Optional.empty());
            if (opening instanceof Spreadsheet.Opening.Opened(var sheet)) {
                var unused = sheet.read(0, true, _ -> true);
            }
        });
    }
}
