package mizan.intake;

import java.util.List;
import mizan.tlog.Bytes;

/// What became of the metadata of an attachment. Closed.
public sealed interface Stripping {
    /// The media type by its bytes.
    String media();

    /// Metadata was taken out.
    ///
    /// @param bytes   what is kept instead
    /// @param removed what was taken out, in words; empty if there was none
    /// @param remains what may still tell something, in words
    record Stripped(Bytes bytes, String media, List<String> removed, List<String> remains)
            implements Stripping {
        /// Keeps unmodifiable copies.
        public Stripped {
            removed = List.copyOf(removed);
            remains = List.copyOf(remains);
        }
    }

    /// The bytes are as they were, with all that they tell.
    ///
    /// @param why a sentence that is shown before the attachment is kept
    record Unchanged(String media, String why) implements Stripping {}
}
