package mizan.statement;

import java.time.Instant;
import java.util.List;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;

/// The desk's signed word that it turned a valid envelope of a known key away: the text of a note
/// signed by the key `<origin>/desk`.
///
/// | line | holds |
/// |---|---|
/// | 1 | `mizan/refusal/v1` |
/// | 2 | origin |
/// | 3 | statement id, 64 hexadecimal digits |
/// | 4 | code of the rejection |
/// | 5 | the index that the next entry gets, decimal |
/// | 6 | when, RFC 3339, UTC, milliseconds |
///
/// Anyone with the record up to that index can check whether the rules refuse the statement there.
/// Source: `docs/spec/record.md`.
///
/// @param code a letter and three digits
/// @param next 0-based
/// @param at   whole milliseconds
public record Refusal(
        String origin, StatementId id, String code, EntryIndex next, Instant at) {
    /// First line.
    public static final String HEADER = "mizan/refusal/v1";

    /// The note's text.
    public String text() {
        return String.join("\n",
                HEADER, origin, id.hash().hex(), code, Long.toString(next.value()),
                NoteLines.time(at)) + "\n";
    }

    /// Reads a note's text; refuses every text that [#text] would not write.
    ///
    /// @throws MalformedException naming the line
    public static Refusal parse(String text) {
        List<String> lines = NoteLines.of(text, HEADER, 6);
        Refusal refusal = new Refusal(
                lines.get(1),
                new StatementId(Hash.parseHex(lines.get(2))),
                lines.get(3),
                new EntryIndex(NoteLines.whole(lines.get(4), 5)),
                NoteLines.time(lines.get(5), 6));
        NoteLines.same(text, refusal.text());
        return refusal;
    }
}
