package mizan.web.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mizan.report.Freezing;
import mizan.tlog.Bytes;

/// What a frozen document is, by its content: a sealed one does not say it outside.
enum FrozenKind {
    /// The page.
    PAGE("page", Freezing.HTML, ".html"),
    /// The workbook.
    WORKBOOK("workbook", Freezing.XLSX, ".xlsx"),
    /// A table.
    TABLE("table", Freezing.CSV, ".csv"),
    /// The object.
    OBJECT("object", Freezing.JSON, ".json"),
    /// The head of the record.
    HEAD("head", Freezing.NOTE, ".txt");

    private static final int LOOKED_AT = 16;
    private static final int BEGINNING_BYTES = 600;
    private static final int SHEET_BYTES = 4_000;
    /// What stands before the signatures of a checkpoint.
    private static final String SIGNATURES = "\n\n\u2014 ";

    private final String code;
    private final String media;
    private final String ending;

    FrozenKind(String code, String media, String ending) {
        this.code = code;
        this.media = media;
        this.ending = ending;
    }

    static FrozenKind of(Bytes content) {
        String hex = content.slice(0, Math.min(LOOKED_AT, content.length())).hex();
        if (hex.startsWith("3c21444f43545950")) {
            return PAGE;
        }
        if (hex.startsWith("504b0304")) {
            return WORKBOOK;
        }
        return hex.startsWith("7b") ? OBJECT
                : text(content, BEGINNING_BYTES).contains(SIGNATURES) ? HEAD : TABLE;
    }

    /// Whether it is written from right to left; said of pages and workbooks only.
    boolean rightToLeft(Bytes content) {
        return switch (this) {
            case PAGE -> text(content, BEGINNING_BYTES).contains("dir=\"rtl\"");
            case WORKBOOK -> sheet(content).contains("rightToLeft=\"1\"");
            case TABLE, OBJECT, HEAD -> false;
        };
    }

    private static String text(Bytes content, int most) {
        return new String(content.slice(0, Math.min(most, content.length())).toArray(),
                StandardCharsets.UTF_8);
    }

    /// The beginning of the first sheet.
    private static String sheet(Bytes content) {
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(content.toArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/")) {
                    return new String(zip.readNBytes(SHEET_BYTES), StandardCharsets.UTF_8);
                }
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("a kept workbook does not open", e);
        }
    }

    String code() {
        return code;
    }

    String media() {
        return media;
    }

    String ending() {
        return ending;
    }
}
