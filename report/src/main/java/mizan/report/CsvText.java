package mizan.report;

import java.util.ArrayList;
import java.util.List;
import mizan.tlog.Bytes;

/// A table as CSV: words of the columns, HXL tags, rows. Rules: `docs/spec/report.md`.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it, and the last
/// column of its row names the columns in which that was done: nothing is altered in silence.
final class CsvText {

    /// Key of the last column.
    static final String QUOTED = "quoted";

    private static final String RISKY = "=+-@\t\r";

    private CsvText() {}

    static Bytes of(Table table, ReportWords words) {
        StringBuilder out = new StringBuilder();
        List<String> heads = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (Table.Column column : table.columns()) {
            heads.add(words.say("column." + column.key()));
            tags.add(column.tag());
        }
        heads.add(words.say("column." + QUOTED));
        tags.add("#meta+quoted");
        line(out, heads);
        line(out, tags);
        for (List<Cell> row : table.rows()) {
            List<String> fields = new ArrayList<>();
            List<String> quoted = new ArrayList<>();
            for (int at = 0; at < row.size(); at++) {
                String text = Phrasing.plain(row.get(at));
                boolean risky = risky(text);
                fields.add(risky ? "'" + text : text);
                if (risky) {
                    quoted.add(table.columns().get(at).key());
                }
            }
            fields.add(String.join(" ", quoted));
            line(out, fields);
        }
        return Bytes.utf8(out.toString());
    }

    /// Whether a spreadsheet could take it for something to compute.
    static boolean risky(String text) {
        return !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0;
    }

    private static void line(StringBuilder out, List<String> fields) {
        for (int at = 0; at < fields.size(); at++) {
            out.append(at == 0 ? "" : ",").append(field(fields.get(at)));
        }
        out.append("\r\n");
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                && text.equals(text.strip());
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
