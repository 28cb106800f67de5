package mizan.intake;

import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// The file that was brought, as every draft of it cites it.
///
/// @param name as the person called it; stands in no draft
public record Original(Hash sha256, long bytes, String media, String name) {
    /// What is cited of these bytes.
    public static Original of(Bytes content, String media, String name) {
        return new Original(Hash.sha256(content), content.length(), media, name);
    }

    /// A name for the spreadsheet that stays when it grows: without dates, numbers and the ending.
    String book() {
        String bare = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("(?i)[ ._-]*\\(?(copy|final|latest|v?\\d[\\d._-]*)\\)?"
                        + "(?=$|[ ._-])", "");
        String plain = bare.replaceAll("^[ ._-]+|[ ._-]+$", "");
        return plain.isEmpty() ? "spreadsheet" : plain;
    }
}
