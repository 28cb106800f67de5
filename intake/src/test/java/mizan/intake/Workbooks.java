package mizan.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mizan.tlog.Bytes;

/// Workbooks for tests, written by hand so that they can be as ugly as real ones.
final class Workbooks {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder rows = new StringBuilder();
    private String before = "";
    private String after = "";
    private int row;

    private Workbooks() {}

    static Workbooks one() {
        Workbooks book = new Workbooks();
        book.part("[Content_Types].xml", "<Types/>");
        book.part("_rels/.rels", "<Relationships><Relationship Id='r1'"
                + " Type='http://x/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        book.part("xl/workbook.xml", "<workbook xmlns:r='urn:r'><sheets>"
                + "<sheet name='Old' sheetId='1' state='hidden' r:id='r2'/>"
                + "<sheet name='Incidents' sheetId='2' r:id='r1'/></sheets></workbook>");
        book.part("xl/_rels/workbook.xml.rels", "<Relationships>"
                + "<Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
                + "<Relationship Id='r2' Type='x/worksheet' Target='worksheets/sheet2.xml'/>"
                + "</Relationships>");
        book.part("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId='164'"
                + " formatCode='dd/mm/yyyy hh:mm'/></numFmts><cellStyleXfs><xf numFmtId='0'/>"
                + "</cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
                + "<xf numFmtId='20'/><xf numFmtId='164'/></cellXfs></styleSheet>");
        book.part("xl/worksheets/sheet2.xml", "<worksheet><sheetData/></worksheet>");
        return book;
    }

    Workbooks part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Workbooks part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    /// What stands before the rows, such as hidden columns.
    Workbooks before(String xml) {
        before = xml;
        return this;
    }

    /// What stands behind the rows, such as merged areas.
    Workbooks after(String xml) {
        after = xml;
        return this;
    }

    /// A row of inline words; a cell that begins with `<` is taken as XML.
    Workbooks row(String... cells) {
        return row("", cells);
    }

    Workbooks row(String attributes, String[] cells) {
        row++;
        rows.append("<row r='").append(row).append("' ").append(attributes).append('>');
        for (int i = 0; i < cells.length; i++) {
            String at = SheetRow.letters(i) + row;
            if (cells[i].startsWith("<")) {
                rows.append(cells[i].contains("<c r=") ? cells[i]
                        : cells[i].replaceFirst("<c\\b", "<c r='" + at + "'"));
            } else if (!cells[i].isEmpty()) {
                rows.append("<c r='").append(at).append("' t='inlineStr'><is><t>")
                        .append(cells[i].replace("&", "&amp;").replace("<", "&lt;"))
                        .append("</t></is></c>");
            }
        }
        rows.append("</row>");
        return this;
    }

    Workbooks hidden(String... cells) {
        return row("hidden='1'", cells);
    }

    Workbooks blank() {
        row++;
        return this;
    }

    Bytes bytes() {
        parts.put("xl/worksheets/sheet1.xml", ("<?xml version='1.0' encoding='UTF-8'?>"
                + "<worksheet><dimension ref='A1:XFD1048576'/>" + before + "<sheetData>" + rows
                + "</sheetData>" + after + "</worksheet>").getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static Bytes zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        return Bytes.of(out.toByteArray());
    }
}
