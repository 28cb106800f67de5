package mizan.intake;

import java.util.List;

/// Asks once what words of a coded column mean.
final class CodeQuestions {
    private static final int SHOWN = 50;

    private CodeQuestions() {}

    static void ask(ColumnFacts column, List<Question.Word> open, CodeLists codes,
            List<Question> questions, List<Remark> remarks) {
        Meaning means = column.use().means();
        int rows = open.stream().mapToInt(Question.Word::rows).sum() + column.otherWords();
        if (rows == 0) {
            return;
        }
        if (means == Meaning.REVIEW) {
            remarks.add(new Remark(column.place(),
                    "%d rows are marked other than clear: %s".formatted(rows, words(open)),
                    "look at these rows before you confirm them; each is remarked"));
            return;
        }
        boolean waits = means == Meaning.ACT || means == Meaning.WITH || means == Meaning.CHANNEL;
        List<String> allowed = codes.allowed(means);
        String what = "%d words in %d rows stand for no known %s".formatted(
                open.size(), rows, means.code())
                + (column.otherWords() == 0 ? "" : ", and %d rows hold further words".formatted(
                        column.otherWords()));
        questions.add(new Question("values." + means.code(), column.place(), what,
                open.subList(0, Math.min(open.size(), SHOWN)), allowed,
                waits ? "give each a code under values.%s in the mapping; the rows wait"
                        .formatted(means.code())
                        : "give each a code under values.%s in the mapping; without one it is left"
                                .formatted(means.code()) + " out", waits));
    }

    private static String words(List<Question.Word> open) {
        return Plain.shown(String.join(", ", open.stream()
                .map(word -> "%s (%d)".formatted(word.word(), word.rows())).toList()), 300);
    }
}
