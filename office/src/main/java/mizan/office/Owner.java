package mizan.office;

import mizan.statement.KeyId;

/// Whose a form is: a signed-in officer's, or a browser's in which nobody is signed in.
public sealed interface Owner {
    /// An officer, by signing key.
    record OfOfficer(KeyId key) implements Owner {}

    /// A browser, until an officer signs in there.
    record OfBrowser(BrowserId browser) implements Owner {}

    /// As it stands in a row; of a browser the digest only.
    default String row() {
        return switch (this) {
            case OfOfficer(var key) -> officer(key);
            case OfBrowser(var browser) -> "browser:" + browser.digest();
        };
    }

    /// An officer's row.
    static String officer(KeyId key) {
        return "officer:" + key.hex();
    }
}
