package mizan.statement;

import java.time.Instant;
import java.util.List;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;

/// The desk's signed word that a statement has an index that will never change: the text of a note
/// signed by the key `<origin>/desk`.
///
/// | line | holds |
/// |---|---|
/// | 1 | `mizan/receipt/v1` |
/// | 2 | origin |
/// | 3 | statement id, 64 hexadecimal digits |
/// | 4 | leaf hash, base64 |
/// | 5 | entry index, decimal |
/// | 6 | recorded-at, RFC 3339, UTC, milliseconds |
/// | 7 | when a proof is promised by, likewise |
///
/// With a later checkpoint that does not hold the leaf, a receipt proves an omission.
/// Source: `docs/spec/record.md`.
///
/// @param leafHash   RFC 6962 hash of the leaf
/// @param index      0-based
/// @param recordedAt whole milliseconds
/// @param promisedBy whole milliseconds
public record Receipt(
        String origin,
        StatementId id,
        Hash leafHash,
        EntryIndex index,
        Instant recordedAt,
        Instant promisedBy) {
    /// First line.
    public static final String HEADER = "mizan/receipt/v1";

    /// The note's text.
    public String text() {
        return String.join("\n",
                HEADER, origin, id.hash().hex(), leafHash.base64(),
                Long.toString(index.value()), NoteLines.time(recordedAt),
                NoteLines.time(promisedBy)) + "\n";
    }

    /// Reads a note's text; refuses every text that [#text] would not write.
    ///
    /// @throws MalformedException naming the line
    public static Receipt parse(String text) {
        List<String> lines = NoteLines.of(text, HEADER, 7);
        Receipt receipt = new Receipt(
                lines.get(1),
                new StatementId(Hash.parseHex(lines.get(2))),
                Hash.parseBase64(lines.get(3)),
                new EntryIndex(NoteLines.whole(lines.get(4), 5)),
                NoteLines.time(lines.get(5), 6),
                NoteLines.time(lines.get(6), 7));
        NoteLines.same(text, receipt.text());
        return receipt;
    }
}
