package mizan.statement;

import java.util.List;
import mizan.tlog.Bytes;

/// A payload ready to be signed, with what must be stored first.
///
/// @param statement the payload as it reads back
/// @param clear     the disclosure files in clear, in the order of `files`
/// @param contents  the bytes to store: each file (plain or age) and each carried attachment
public record Assembled(
        Bytes payload, Statement statement, List<DisclosureFile> clear, List<Bytes> contents) {
    /// Keeps unmodifiable copies.
    public Assembled {
        clear = List.copyOf(clear);
        contents = List.copyOf(contents);
    }
}
