package mizan.statement;

import static mizan.statement.Kinds.CLAUSE;
import static mizan.statement.Kinds.TEXT;

import java.util.List;

/// The words of one clause of an instrument.
public record ClauseText(Clause clause, String text) {
    /// The kind of the field `clauses.text`: up to 256 rows.
    public static final Kind<List<ClauseText>> KIND =
            Kinds.some(Kind.object("clause text", ClauseText::read));

    static ClauseText read(Fields f) {
        return new ClauseText(f.need("clause", CLAUSE), f.need("text", TEXT));
    }
}
