package mizan.office;

import java.util.Arrays;
import java.util.Optional;

/// What somebody who reads a link says by it; the codes are those of `contact.answer-received`.
public enum AnswerKind {
    /// Has it.
    ACKNOWLEDGES("acknowledges"),
    /// Needs to know more before answering.
    ASKS_PARTICULARS("asks-particulars"),
    /// Answers.
    ANSWERS("answers"),
    /// Will not answer.
    DECLINES("declines");

    private final String code;

    AnswerKind(String code) {
        this.code = code;
    }

    /// As it stands in a statement.
    public String code() {
        return code;
    }

    /// Whether nothing more is expected after it.
    public boolean closes() {
        return this == ANSWERS || this == DECLINES;
    }

    /// Whether it is nothing without words.
    public boolean needsWords() {
        return this == ASKS_PARTICULARS || this == ANSWERS;
    }

    /// The kind with this code.
    public static Optional<AnswerKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
