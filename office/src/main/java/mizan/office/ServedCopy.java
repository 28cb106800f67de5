package mizan.office;

/// The words that are served by a link: plain text, with what may not leave the office taken out.
///
/// @param title    one line, such as `Letter 12`
/// @param text     plain, at most [Links#COPY_BYTES_MAX] bytes of UTF-8
/// @param language code, such as `en`
/// @param removals places at which something was taken out; the text marks each
public record ServedCopy(String title, String text, String language, int removals) {
    /// Refuses a text out of bounds.
    public ServedCopy {
        if (text.isBlank() || Texts.bytes(text) > Links.COPY_BYTES_MAX || removals < 0) {
            throw new IllegalArgumentException("a service copy has 1 to %d bytes, not %d".formatted(
                    Links.COPY_BYTES_MAX, Texts.bytes(text)));
        }
    }
}
