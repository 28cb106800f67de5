package mizan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import mizan.tlog.Bytes;
import org.junit.jupiter.api.Test;

/// Workbooks as offices keep them, and workbooks made to do harm.
class XlsxFileTest {
    private static List<Remark> remarks(Bytes book) {
        return Imports.open(book).read(1, false, _ -> true);
    }

    private static String refusal(Bytes book) {
        return switch (Spreadsheet.open(book, "a.xlsx", Optional.empty())) {
            case Spreadsheet.Opening.Refused(var why) -> why.what();
            case Spreadsheet.Opening.Opened(var sheet) ->
                sheet.read(1, false, _ -> true).getLast().what();
        };
    }

    private static List<SheetCell> cells(String... xml) {
        Bytes book = Workbooks.one().row(xml).bytes();
        return Imports.read(Imports.open(book), 1, false).getFirst().cells();
    }

    @Test
    void dates_are_days_by_the_format_of_their_cell() {
        assertThat(cells("<c s='1'><v>46350</v></c>", "<c s='3'><v>46350.341666666667</v></c>",
                "<c s='2'><v>0.34166666666666667</v></c>", "<c><v>46350</v></c>",
                "<c s='1'><v>59</v></c>", "<c s='1'><v>-3</v></c>"))
                .extracting(cell -> cell.kind() + " " + cell.text())
                .containsExactly("DATE 2026-11-24", "MOMENT 2026-11-24T08:12:00",
                        "TIME 08:12:00", "NUMBER 46350", "DATE 1900-02-28", "NUMBER -3");
    }

    @Test
    void formulas_give_their_stored_result_and_are_never_evaluated() {
        Bytes book = Workbooks.one()
                .row("a", "b")
                .row("<c><f>1+1</f><v>2</v></c>", "<c t='str'><f>HYPERLINK(\"x\")</f><v>=cmd|' /C"
                        + " calc'!A0</v></c>", "<c t='e'><f>1/0</f><v>#DIV/0!</v></c>").bytes();
        assertThat(Imports.read(Imports.open(book), 1, false).get(1).cells()).containsExactly(
                new SheetCell(SheetCell.Kind.NUMBER, "2", true),
                new SheetCell(SheetCell.Kind.TEXT, "=cmd|' /C calc'!A0", true),
                new SheetCell(SheetCell.Kind.ERROR, "#DIV/0!", true));
        assertThat(remarks(book)).containsExactly(new Remark("sheet Incidents",
                "3 cells hold formulas",
                "the results that the workbook keeps were taken; nothing was evaluated"));
    }

    @Test
    void merged_areas_give_their_first_cell_or_are_filled_down() {
        Workbooks book = Workbooks.one().row("Day", "What").row("Mon", "one").row("", "two")
                .row("", "three").row("Tue", "four")
                .after("<mergeCells count='1'><mergeCell ref='A2:A4'/></mergeCells>");
        Spreadsheet sheet = Imports.open(book.bytes());
        assertThat(Imports.read(sheet, 1, false)).extracting(row -> row.cell(0).text())
                .containsExactly("Day", "Mon", "", "", "Tue");
        assertThat(Imports.read(sheet, 1, true)).extracting(row -> row.cell(0).text())
                .containsExactly("Day", "Mon", "Mon", "Mon", "Tue");
        assertThat(remarks(book.bytes())).extracting(Remark::what)
                .containsExactly("1 areas of cells are merged");
    }

    @Test
    void hidden_rows_and_columns_are_read_and_remarked() {
        Bytes book = Workbooks.one().before("<cols><col min='2' max='3' hidden='1'/></cols>")
                .row("a", "b").hidden("1", "2").row("3", "4").bytes();
        assertThat(Imports.read(Imports.open(book), 1, false)).hasSize(3);
        assertThat(remarks(book)).extracting(Remark::what)
                .containsExactly("1 rows are hidden", "columns are hidden: B, C");
    }

    @Test
    void shared_words_are_found_and_phonetic_guides_left_out() {
        Bytes book = Workbooks.one().part("xl/sharedStrings.xml", "<sst><si><t>one</t></si><si><r>"
                + "<t>t</t></r><r><t>wo_x0041_</t></r><rPh><t>guide</t></rPh></si></sst>")
                .row("<c t='s'><v>1</v></c>", "<c t='s'><v>99</v></c>", "<c t='s'><v>0</v></c>")
                .bytes();
        assertThat(Imports.read(Imports.open(book), 1, false).getFirst().cells())
                .extracting(SheetCell::text).containsExactly("twoA", "", "one");
    }

    @Test
    void a_declared_dimension_reserves_nothing_and_far_cells_are_left_out() {
        Bytes book = Workbooks.one().row("a", "b")
                .after("").bytes();
        assertThat(Imports.read(Imports.open(book), 1, false)).hasSize(1);
        Bytes far = Workbooks.one().row("a", "b").row("x", "<c r='XFD2'><v>1</v></c>").bytes();
        assertThat(Imports.read(Imports.open(far), 1, false)).hasSize(2);
    }

    @Test
    void archives_made_to_fill_a_machine_are_refused_in_words() {
        byte[] zeros = new byte[40 << 20];
        java.util.Arrays.fill(zeros, (byte) ' ');
        Bytes bomb = Workbooks.one().part("xl/sharedStrings.xml", zeros).row("a").bytes();
        assertThat(refusal(bomb)).isEqualTo("cannot be read as a workbook: the part"
                + " xl/sharedStrings.xml unpacks to more than 300 times its size, as an archive"
                + " made to fill a machine does");
    }

    @Test
    void document_types_and_entities_are_refused_in_words() {
        String attack = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><sst><si><t>&a;</t>"
                + "</si></sst>";
        assertThat(refusal(Workbooks.one().part("xl/sharedStrings.xml", attack).row("a").bytes()))
                .isEqualTo("cannot be read as a workbook: its XML declares a document type or an"
                        + " entity, which no spreadsheet needs");
        assertThat(refusal(Workbooks.one().part("xl/sharedStrings.xml",
                attack.getBytes(StandardCharsets.UTF_16)).row("a").bytes()))
                .isEqualTo("cannot be read as a workbook: its XML is not in UTF-8");
        assertThat(refusal(Workbooks.one().part("xl/sharedStrings.xml",
                "<sst><si><t>&unknown;</t></si></sst>").row("a").bytes()))
                .startsWith("cannot be read as a workbook: its XML cannot be read past line 1");
    }

    @Test
    void deep_and_endless_markup_is_refused_in_words() {
        assertThat(refusal(Workbooks.one().part("xl/sharedStrings.xml",
                "<a>".repeat(100_000)).row("a").bytes()))
                .isEqualTo("cannot be read as a workbook: it nests elements more than 64 deep");
        assertThat(refusal(Workbooks.one().part("xl/sharedStrings.xml", "<sst x='"
                + new java.util.Random(1).ints(300_000, 'a', 'z').collect(StringBuilder::new,
                        (b, c) -> b.append((char) c), StringBuilder::append) + "'/>").row("a")
                .bytes())).isEqualTo("cannot be read as a workbook: one tag of its XML is longer"
                        + " than 262,144 bytes");
    }

    @Test
    void a_sheet_that_breaks_off_gives_the_rows_before_it() {
        Bytes book = Workbooks.one().row("a", "b").row("1", "2").after("<broken").bytes();
        Spreadsheet sheet = Imports.open(book);
        assertThat(Imports.read(sheet, 1, false)).hasSize(2);
        assertThat(sheet.read(1, false, _ -> true).getLast().what())
                .startsWith("was not read further: its XML cannot be read past line 1");
    }

    @Test
    void every_truncation_and_every_changed_byte_is_read_or_refused_without_a_fault() {
        byte[] book = Workbooks.one().row("a", "b").row("1", "<c s='1'><v>46350</v></c>")
                .after("<mergeCells><mergeCell ref='A1:B1'/></mergeCells>").bytes().toArray();
        for (int length = 0; length < book.length; length++) {
            tryReading(Bytes.of(book, 0, length));
        }
        for (int at = 0; at < book.length; at++) {
            byte[] changed = book.clone();
            changed[at] ^= (byte) (1 << at % 8);
            tryReading(Bytes.of(changed));
        }
    }

    private static void tryReading(Bytes bytes) {
        if (Spreadsheet.open(bytes, "x", Optional.empty())
                instanceof Spreadsheet.Opening.Opened(var sheet)) {
            for (int number = 0; number < sheet.sheets().size(); number++) {
                var unused = sheet.read(number, true, _ -> true);
            }
        }
    }
}
