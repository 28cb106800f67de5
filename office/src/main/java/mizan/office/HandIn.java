package mizan.office;

import java.util.List;
import mizan.statement.Envelope;
import mizan.statement.Statement;
import mizan.tlog.Bytes;

/// A signed statement and what must be stored before it is handed in.
///
/// @param contents disclosure files (plain or age) and attachments
public record HandIn(Envelope envelope, Statement statement, List<Bytes> contents) {
    /// Keeps an unmodifiable copy.
    public HandIn {
        contents = List.copyOf(contents);
    }
}
