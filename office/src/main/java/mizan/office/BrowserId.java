package mizan.office;

import java.util.Optional;

/// What one browser keeps in a cookie to be known again, without any name of a person.
///
/// @param text base64url of 24 random bytes; secret
public record BrowserId(String text) {
    /// Refuses what no [#fresh] made.
    public BrowserId {
        if (Secrets.digest(text).isEmpty()) {
            throw new IllegalArgumentException("no browser id");
        }
    }

    /// A new one.
    public static BrowserId fresh(Chance chance) {
        return new BrowserId(Secrets.fresh(chance));
    }

    /// Reads a cookie; none if it holds anything else.
    public static Optional<BrowserId> parse(String text) {
        return Secrets.digest(text).map(_ -> new BrowserId(text));
    }

    /// Under which it is kept.
    String digest() {
        return Secrets.digest(text).orElseThrow();
    }

    /// Says nothing of the cookie.
    @Override
    public String toString() {
        return "BrowserId";
    }
}
