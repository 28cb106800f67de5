package mizan.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// By what a row is known again when its spreadsheet is imported anew.
///
/// It stands in the sealed field `imported` of the statement, so the record itself remembers, and
/// only its readers can try whether a row that they guess is there (ADR 0027).
///
/// @param row     16 bytes in hex: which row of which spreadsheet
/// @param content 16 bytes in hex: what stood in its mapped cells
public record RowKey(String row, String content) {
    private static final int HEX = 32;
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{32})\\.([0-9a-f]{32})");

    /// @param identity what makes the row this one, each part in a line
    static RowKey of(String identity, String content) {
        return new RowKey(digest("mizan import row\n" + identity),
                digest("mizan import content\n" + content));
    }

    private static String digest(String text) {
        return Hash.sha256(Bytes.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hex().substring(0, HEX);
    }

    /// Reads the text of the field `imported`.
    public static Optional<RowKey> parse(String text) {
        Matcher match = FORM.matcher(text);
        return match.matches() ? Optional.of(new RowKey(match.group(1), match.group(2)))
                : Optional.empty();
    }

    /// The text of the field `imported`.
    public String text() {
        return row + "." + content;
    }

    /// The name of its draft.
    public String draftName() {
        return "import-" + row;
    }
}
