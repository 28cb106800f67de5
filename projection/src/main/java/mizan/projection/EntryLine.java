package mizan.projection;

import java.util.List;
import java.util.Optional;

/// One statement in a list.
///
/// @param words   what it says in its author's own words, where it says so in the open
/// @param codes   its short open fields, in the order of its type
/// @param sealed  digests in it that are opened to nobody here
/// @param refused why the rules refuse it, if it is void
/// @param alone   recorded while a provisional charter was in force, in a record whose charter has
///                become joint since: the office's own, in which nobody else had a part
public record EntryLine(
        Source source,
        Optional<String> words,
        List<Pair> codes,
        long sealed,
        Optional<StatementPage.Void> refused,
        boolean alone) {

    /// A field and its value, both codes.
    public record Pair(String name, String value) {}
}
