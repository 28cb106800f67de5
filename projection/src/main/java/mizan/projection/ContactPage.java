package mizan.projection;

import java.util.List;
import java.util.Optional;

/// One contact of the register with everything that refers to it.
///
/// @param statement it, as it was signed
/// @param answered  the contact that it answers or whose service it proves
/// @param followed  contacts that answer it, prove its service or were received on it, in order
/// @param others    every other statement that refers to it, in order
/// @param stated    where the other side confirmed or disowned it, in its words
public record ContactPage(ContactLine line, StatementPage statement,
        Optional<ContactLine> answered, List<ContactLine> followed,
        List<StatementPage.Link> others, Optional<Stated> stated) {
    /// Keeps unmodifiable copies.
    public ContactPage {
        followed = List.copyOf(followed);
        others = List.copyOf(others);
    }

    /// What the other side says of a contact.
    public record Stated(Optional<String> words, Source source) {}
}
