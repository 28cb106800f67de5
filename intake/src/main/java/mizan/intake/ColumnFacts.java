package mizan.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands in one column over the whole sheet; bounded whatever stands there.
final class ColumnFacts {
    /// Different words of one column that are counted.
    static final int WORDS_MAX = 500;

    private static final int SAMPLES = 3;
    private static final int WORD_CHARS = 200;

    private final ColumnUse use;
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final List<String> samples = new ArrayList<>();
    private int filled;
    private int otherWords;
    private int errors;
    private int unread;
    private int ambiguous;
    private int shortYears;
    private int withoutOffset;
    private int outOfRange;
    private String dayFirstProof = "";
    private String monthFirstProof = "";
    private int dayFirstProofs;
    private int monthFirstProofs;
    private String firstAmbiguous = "";

    ColumnFacts(ColumnUse use) {
        this.use = use;
    }

    void take(SheetRow row) {
        SheetCell cell = row.cell(XlsxRows.column(use.column()));
        if (cell.isEmpty()) {
            return;
        }
        filled++;
        errors += cell.kind() == SheetCell.Kind.ERROR ? 1 : 0;
        if (samples.size() < SAMPLES) {
            samples.add(Plain.shown(cell.text(), 40));
        }
        Meaning means = use.means();
        if (means.isDay()) {
            date(row, cell);
        } else if (means == Meaning.LATITUDE || means == Meaning.LONGITUDE) {
            coordinate(cell);
        } else if (Meaning.CODED.contains(means)) {
            word(cell);
        } else if (means.isCasualties() || means == Meaning.EXPLOSIONS) {
            unread += CountText.read(cell.text()).isRead() ? 0 : 1;
        }
    }

    private void word(SheetCell cell) {
        String word = Plain.shown(cell.text(), WORD_CHARS);
        if (words.containsKey(word) || words.size() < WORDS_MAX) {
            words.merge(word, 1, Integer::sum);
        } else {
            otherWords++;
        }
    }

    private void date(SheetRow row, SheetCell cell) {
        DateText date = DateText.of(cell);
        String shown = "row %d, “%s”".formatted(row.number(), Plain.shown(cell.text(), 24));
        unread += date.isRead() ? 0 : 1;
        shortYears += date.shortYear() ? 1 : 0;
        withoutOffset += date.isRead() && date.offsetMinutes().isEmpty() ? 1 : 0;
        if (date.provesDayFirst()) {
            dayFirstProofs++;
            dayFirstProof = dayFirstProof.isEmpty() ? shown : dayFirstProof;
        } else if (date.provesMonthFirst()) {
            monthFirstProofs++;
            monthFirstProof = monthFirstProof.isEmpty() ? shown : monthFirstProof;
        } else if (date.isAmbiguous()) {
            ambiguous++;
            firstAmbiguous = firstAmbiguous.isEmpty()
                    ? shown + " (%s)".formatted(String.join(" or ", date.readings()))
                    : firstAmbiguous;
        }
    }

    private void coordinate(SheetCell cell) {
        var one = CoordinateText.one(cell.text());
        unread += one.isEmpty() ? 1 : 0;
        outOfRange += one.isPresent() && Math.abs((long) one.get().value()) > 900_000_000L ? 1 : 0;
    }

    ColumnUse use() {
        return use;
    }

    int filled() {
        return filled;
    }

    int errors() {
        return errors;
    }

    int unread() {
        return unread;
    }

    int ambiguous() {
        return ambiguous;
    }

    int shortYears() {
        return shortYears;
    }

    int withoutOffset() {
        return withoutOffset;
    }

    int outOfRange() {
        return outOfRange;
    }

    int dayFirstProofs() {
        return dayFirstProofs;
    }

    int monthFirstProofs() {
        return monthFirstProofs;
    }

    String dayFirstProof() {
        return dayFirstProof;
    }

    String monthFirstProof() {
        return monthFirstProof;
    }

    String firstAmbiguous() {
        return firstAmbiguous;
    }

    List<String> samples() {
        return List.copyOf(samples);
    }

    /// The words that are codes, most frequent first.
    List<Question.Word> words() {
        List<Question.Word> counted = new ArrayList<>();
        words.forEach((word, rows) -> counted.add(new Question.Word(word, rows)));
        counted.sort(Comparator.comparingInt(Question.Word::rows).reversed()
                .thenComparing(Question.Word::word));
        return counted;
    }

    /// Rows whose words came after [#WORDS_MAX] others.
    int otherWords() {
        return otherWords;
    }

    /// The column in words: `column F (Deaths)`.
    String place() {
        return place(use);
    }

    static String place(ColumnUse use) {
        return use.header().isEmpty() ? "column " + use.column()
                : "column %s (%s)".formatted(use.column(), Plain.shown(use.header(), 40));
    }
}
