package mizan.office;

import java.nio.charset.StandardCharsets;

/// What people type, made fit to be kept.
final class Texts {
    private Texts() {}

    /// The same text; half of a surrogate pair, which nobody types and UTF-8 cannot hold, becomes
    /// a question mark.
    static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /// Length in UTF-8.
    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
