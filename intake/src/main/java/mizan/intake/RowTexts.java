package mizan.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words of a row, kept as they stand.
final class RowTexts {
    /// UTF-8 bytes of one text, as the statement's kinds bound it.
    private static final int TEXT_BYTES = 16_384;
    private static final Pattern FORMULA =
            Pattern.compile("^\\s*(?:[=+][A-Za-z(|]|@[A-Z]+\\().*", Pattern.DOTALL);
    private static final Pattern TURNING =
            Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private final RowWork work;

    RowTexts(RowWork work) {
        this.work = work;
    }

    /// All columns with a meaning; the first as it stands, each further one behind its header.
    String told(Meaning means) {
        StringBuilder told = new StringBuilder();
        for (int column : work.columns(means)) {
            String text = work.text(column);
            if (!text.isEmpty()) {
                looked(column, text);
                told.append(told.isEmpty() ? "" : "\n")
                        .append(told.isEmpty() || work.header(column).isEmpty() ? ""
                                : work.header(column) + ": ")
                        .append(text);
            }
        }
        return cut(means, told.toString());
    }

    /// All columns with a meaning on one line, each word once.
    String joined(Meaning means, String between) {
        List<String> words = new ArrayList<>();
        for (int column : work.columns(means)) {
            String text = work.text(column);
            if (!text.isEmpty() && !words.contains(text)) {
                looked(column, text);
                words.add(text);
            }
        }
        return cut(means, String.join(between, words));
    }

    /// The whole row as written: `header: words` for each cell.
    String row() {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < work.row().cells().size(); column++) {
            String text = work.text(column);
            if (!text.isEmpty()) {
                String header = work.header(column);
                cells.add((header.isEmpty() ? SheetRow.letters(column) : header) + ": " + text);
            }
        }
        return cut(Meaning.ACCOUNT, String.join("\n", cells));
    }

    /// What a person should know of words that a program could take for something else.
    private void looked(int column, String text) {
        if (FORMULA.matcher(text).matches()) {
            work.remark(column, "begins like a formula; it was kept as words and never evaluated",
                    "look who wrote it");
        }
        if (TURNING.matcher(text).find()) {
            work.remark(column, "holds characters that turn the direction of reading",
                    "look at the words one by one before you confirm them");
        }
    }

    private String cut(Meaning means, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= TEXT_BYTES) {
            return text;
        }
        work.remark(means, "has %,d bytes, %,d at most; the end was left out".formatted(
                bytes.length, TEXT_BYTES), "the original keeps it");
        int end = TEXT_BYTES - 3;
        while ((bytes[end] & 0xc0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8) + "…";
    }
}
