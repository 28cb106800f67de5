package mizan.tlog;

/// The head of a log: which log, how many entries, and the root over them.
///
/// Text: three lines, `origin`, the size in decimal, the root in base64, each ended by LF. No
/// extension lines: not every kind of cosignature covers them, so they are refused.
/// Source: C2SP tlog-checkpoint.
///
/// @param origin the log's name, not empty; our logs' keys go by the same name
/// @param size   entries
/// @param root   of the tree of that size
public record Checkpoint(String origin, TreeSize size, Hash root) {
    /// Checks the origin.
    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(c -> c < 0x20)) {
            throw new MalformedException(
                    "checkpoint origin is empty or has a control character");
        }
        Bytes.utf8(origin);
    }

    /// The note text.
    public String text() {
        return origin + "\n" + size.entries() + "\n" + root.base64() + "\n";
    }

    /// Reads exactly what [#text] writes.
    public static Checkpoint parse(String noteText) {
        TextLines lines = new TextLines(noteText, "checkpoint");
        String origin = lines.next("the origin");
        TreeSize size = new TreeSize(Decimal.parse(lines.next("the size"), "checkpoint size"));
        Hash root = Hash.parseBase64(lines.next("the root"));
        if (!lines.atEnd()) {
            lines.next("nothing more");
            throw lines.refuse("extension lines are not accepted");
        }
        return new Checkpoint(origin, size, root);
    }
}
