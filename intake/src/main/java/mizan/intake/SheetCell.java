package mizan.intake;

/// One cell of a spreadsheet as it stands there; nothing is evaluated.
///
/// @param kind    what the spreadsheet says that it is
/// @param text    its words; a date is `2026-03-01`, a moment `2026-03-01T08:00:00`, a time of day
///                `08:00:00`; empty where nothing stands
/// @param formula whether the words are the stored result of a formula
public record SheetCell(Kind kind, String text, boolean formula) {
    /// Characters of one cell.
    static final int CHARS_MAX = 32_767;

    /// A cell in which nothing stands.
    public static final SheetCell EMPTY = new SheetCell(Kind.EMPTY, "", false);

    /// What a spreadsheet says of a cell. Closed.
    public enum Kind {
        /// Nothing stands there.
        EMPTY,
        /// Words; in CSV everything is.
        TEXT,
        /// A number.
        NUMBER,
        /// A day.
        DATE,
        /// A day and a time.
        MOMENT,
        /// A time of day.
        TIME,
        /// True or false.
        TRUTH,
        /// An error of the spreadsheet, such as `#REF!`.
        ERROR
    }

    /// Words, or nothing where they are blank.
    static SheetCell words(String text) {
        return text.isBlank() ? EMPTY : new SheetCell(Kind.TEXT, text, false);
    }

    /// Whether nothing stands there.
    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    /// The words without white space around them.
    public String trimmed() {
        return text.strip();
    }
}
