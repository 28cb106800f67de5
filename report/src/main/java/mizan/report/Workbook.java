package mizan.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mizan.tlog.Bytes;

/// Tables as one XLSX workbook: a sheet for each, words, HXL tags, rows. No formula, no link, no
/// macro: every text is an inline string, so that nothing in it is ever computed.
///
/// Bytes depend on nothing but the tables and the language: parts are stored, not compressed
/// (compressors differ), and dated 1980-02-01. Source: ECMA-376 part 1, as few parts as it takes.
final class Workbook {

    /// UTF-16 units of one cell's text that spreadsheets take.
    private static final int CELL_CHARS_MAX = 32_767;

    private static final int WIDTH_MAX = 60;

    /// Of every part. One month after the first day that a zip can say: on that day itself the
    /// JDK adds a field that depends on the machine's zone.
    private static final LocalDateTime STAMP = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN =
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/";

    private final Phrasing phrasing;

    Workbook(Phrasing phrasing) {
        this.phrasing = phrasing;
    }

    Bytes of(List<Table> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", types(tables));
            part(zip, "_rels/.rels", HEAD + "<Relationships xmlns=\"" + PACKAGE
                    + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                    + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(zip, "xl/workbook.xml", book(tables));
            part(zip, "xl/_rels/workbook.xml.rels", relations(tables));
            part(zip, "xl/styles.xml", HEAD + styles());
            for (int at = 0; at < tables.size(); at++) {
                part(zip, "xl/worksheets/sheet" + (at + 1) + ".xml", sheet(tables.get(at)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook could not be put together", e);
        }
        return Bytes.of(bytes.toByteArray());
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        byte[] content = Bytes.utf8(xml).toArray();
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(STAMP);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String types(List<Table> tables) {
        String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        StringBuilder out = new StringBuilder(HEAD).append("<Types xmlns=\"").append(PACKAGE)
                .append("content-types\"><Default Extension=\"rels\" ContentType=\"application/")
                .append("vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml")
                .append("\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml")
                .append("\" ContentType=\"").append(kind).append("sheet.main+xml\"/><Override ")
                .append("PartName=\"/xl/styles.xml\" ContentType=\"").append(kind)
                .append("styles+xml\"/>");
        for (int at = 1; at <= tables.size(); at++) {
            out.append("<Override PartName=\"/xl/worksheets/sheet").append(at)
                    .append(".xml\" ContentType=\"").append(kind).append("worksheet+xml\"/>");
        }
        return out.append("</Types>").toString();
    }

    private String book(List<Table> tables) {
        StringBuilder out = new StringBuilder(HEAD).append("<workbook xmlns=\"").append(MAIN)
                .append("\" xmlns:r=\"").append(OFFICE).append("\"><sheets>");
        for (int at = 1; at <= tables.size(); at++) {
            out.append("<sheet name=\"").append(Markup.escape(name(tables.get(at - 1))))
                    .append("\" sheetId=\"").append(at).append("\" r:id=\"rId").append(at)
                    .append("\"/>");
        }
        return out.append("</sheets></workbook>").toString();
    }

    /// At most 31 characters, none of which a spreadsheet refuses in the name of a sheet.
    private String name(Table table) {
        String name = table.letter() + " " + phrasing.say("table." + table.name())
                .replaceAll("[\\[\\]:*?/\\\\]", " ");
        return name.length() > 31 ? name.substring(0, 31) : name;
    }

    private static String relations(List<Table> tables) {
        StringBuilder out = new StringBuilder(HEAD).append("<Relationships xmlns=\"")
                .append(PACKAGE).append("relationships\">");
        for (int at = 1; at <= tables.size(); at++) {
            out.append("<Relationship Id=\"rId").append(at).append("\" Type=\"").append(OFFICE)
                    .append("/worksheet\" Target=\"worksheets/sheet").append(at)
                    .append(".xml\"/>");
        }
        return out.append("<Relationship Id=\"rId").append(tables.size() + 1)
                .append("\" Type=\"").append(OFFICE)
                .append("/styles\" Target=\"styles.xml\"/></Relationships>").toString();
    }

    /// 0 plain and wrapped · 1 heading · 2 tag · 3 as 0, and text whatever it begins with.
    private static String styles() {
        String wrap = "<alignment vertical=\"top\" wrapText=\"1\"/>";
        return "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"3\"><font><sz val=\"10\"/><name"
                + " val=\"Noto Sans\"/></font><font><b/><sz val=\"10\"/><name val=\"Noto Sans\"/>"
                + "</font><font><sz val=\"8\"/><color rgb=\"FF565E66\"/><name val=\"Noto Sans\"/>"
                + "</font></fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/>"
                + "</fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill"
                + " patternType=\"solid\"><fgColor rgb=\"FFF1EFE9\"/></patternFill></fill></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/>"
                + "</cellStyleXfs><cellXfs count=\"4\"><xf applyAlignment=\"1\">" + wrap + "</xf>"
                + "<xf fontId=\"1\" fillId=\"2\" applyFont=\"1\" applyFill=\"1\""
                + " applyAlignment=\"1\">" + wrap + "</xf><xf fontId=\"2\" fillId=\"2\""
                + " applyFont=\"1\" applyFill=\"1\"/><xf quotePrefix=\"1\" applyAlignment=\"1\">"
                + wrap + "</xf></cellXfs><cellStyles count=\"1\"><cellStyle"
                + " name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    }

    private String sheet(Table table) {
        int columns = table.columns().size();
        StringBuilder out = new StringBuilder(HEAD).append("<worksheet xmlns=\"").append(MAIN)
                .append("\"><sheetViews><sheetView workbookViewId=\"0\"")
                .append(phrasing.words().language().rightToLeft() ? " rightToLeft=\"1\"" : "")
                .append("><pane ySplit=\"2\" topLeftCell=\"A3\" activePane=\"bottomLeft\" ")
                .append("state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int at = 0; at < columns; at++) {
            out.append("<col min=\"").append(at + 1).append("\" max=\"").append(at + 1)
                    .append("\" width=\"").append(width(table, at))
                    .append("\" customWidth=\"1\"/>");
        }
        out.append("</cols><sheetData>");
        row(out, 1, table.columns().stream()
                .map(c -> string(phrasing.say("column." + c.key()), 1)).toList());
        row(out, 2, table.columns().stream().map(c -> string(c.tag(), 2)).toList());
        int number = 3;
        for (List<Cell> cells : table.rows()) {
            row(out, number++, cells.stream().map(this::cell).toList());
        }
        return out.append("</sheetData></worksheet>").toString();
    }

    private int width(Table table, int column) {
        int width = Math.max(phrasing.say("column." + table.columns().get(column).key()).length(),
                table.columns().get(column).tag().length() * 4 / 5);
        for (List<Cell> row : table.rows()) {
            width = Math.max(width, phrasing.cell(row.get(column)).length());
        }
        return Math.min(WIDTH_MAX, width + 2);
    }

    private static void row(StringBuilder out, int number, List<String> cells) {
        out.append("<row r=\"").append(number).append("\">");
        for (int at = 0; at < cells.size(); at++) {
            if (!cells.get(at).isEmpty()) {
                out.append("<c r=\"").append(letters(at)).append(number).append('"')
                        .append(cells.get(at)).append("</c>");
            }
        }
        out.append("</row>");
    }

    /// `A` to `Z`, then `AA`.
    private static String letters(int column) {
        return (column >= 26 ? String.valueOf((char) ('A' + column / 26 - 1)) : "")
                + (char) ('A' + column % 26);
    }

    private String cell(Cell cell) {
        if (cell.empty()) {
            return "";
        }
        return switch (cell) {
            case Cell.Whole(var number) -> " s=\"0\"><v>" + number + "</v>";
            case Cell.Text _, Cell.Code _, Cell.Time _, Cell.Written _, Cell.Truth _,
                    Cell.Entries _ -> {
                String text = phrasing.cell(cell);
                yield text.isEmpty() ? "" : string(text, CsvText.risky(text) ? 3 : 0);
            }
        };
    }

    private static String string(String text, int style) {
        String cut = text.length() > CELL_CHARS_MAX
                ? text.substring(0, CELL_CHARS_MAX - 1) + "…" : text;
        return " s=\"" + style + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + Markup.escape(cut) + "</t></is>";
    }
}
