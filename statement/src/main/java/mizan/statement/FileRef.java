package mizan.statement;

import java.util.List;
import mizan.tlog.Hash;

/// A disclosure file, by digest.
///
/// @param sha256 digest of the stored bytes: the ciphertext where it is sealed
/// @param bytes  their number
/// @param to     strictly ascending; empty means plain, else age with one X25519 stanza for each
public record FileRef(Hash sha256, long bytes, List<Recipient> to) {
    /// Keeps an unmodifiable copy.
    public FileRef {
        to = List.copyOf(to);
    }
}
