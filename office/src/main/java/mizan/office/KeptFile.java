package mizan.office;

import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// A file dropped into a form, with its content.
///
/// @param name    as the person's device calls it
/// @param media   type, such as `image/jpeg`
/// @param content 1 to [KeptForms#FILE_BYTES_MAX] bytes
public record KeptFile(String name, String media, Bytes content) {
    /// Refuses content out of bounds.
    public KeptFile {
        if (content.length() < 1 || content.length() > KeptForms.FILE_BYTES_MAX) {
            throw new IllegalArgumentException("a file has 1 to %d bytes, not %d".formatted(
                    KeptForms.FILE_BYTES_MAX, content.length()));
        }
    }

    /// Of the content.
    public Hash sha256() {
        return Hash.sha256(content);
    }

    /// The same without its content.
    ///
    /// @param bytes length of the content
    public record Line(String name, String media, Hash sha256, long bytes) {}
}
