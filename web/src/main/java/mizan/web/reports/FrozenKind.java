package mizan.web.reports;

import mizan.report.Freezing;
import mizan.tlog.Bytes;

/// What a frozen document is, by its first bytes: a sealed one does not say it outside.
enum FrozenKind {
    /// The page.
    PAGE(Freezing.HTML, ".html"),
    /// The workbook.
    WORKBOOK(Freezing.XLSX, ".xlsx"),
    /// The object.
    OBJECT(Freezing.JSON, ".json"),
    /// A table, or the head of the record.
    TEXT(Freezing.NOTE, ".txt");

    private static final int LOOKED_AT = 16;

    private final String media;
    private final String ending;

    FrozenKind(String media, String ending) {
        this.media = media;
        this.ending = ending;
    }

    static FrozenKind of(Bytes content) {
        String hex = content.slice(0, Math.min(LOOKED_AT, content.length())).hex();
        if (hex.startsWith("3c21444f43545950")) {
            return PAGE;
        }
        return hex.startsWith("504b0304") ? WORKBOOK : hex.startsWith("7b") ? OBJECT : TEXT;
    }

    String media() {
        return media;
    }

    String ending() {
        return ending;
    }
}
