package mizan.projection;

import java.util.List;
import java.util.Optional;

/// What was found, newest first, and how it is spread; every number counts only what its reader
/// may read.
///
/// @param total entries found, on all pages
/// @param next  cursor of the next page; absent on the last one
public record FindPage(long total, List<Hit> hits, List<Facet> facets, Optional<Long> next) {

    /// One entry.
    ///
    /// @param snippets places where words were found, in the author's own words
    public record Hit(EntryLine line, Optional<Integer> caseNumber, int attached,
            List<Snippet> snippets) {}

    /// A part of a field's text.
    ///
    /// @param field name
    /// @param parts in order; together they are the text, with … where it is cut
    public record Snippet(String field, List<Part> parts) {}

    /// A stretch of text.
    ///
    /// @param marked it is a word that was looked for
    public record Part(String text, boolean marked) {}

    /// One way to narrow what was found: family, type, member, sector, act, case, attached.
    public record Facet(String name, List<Count> counts) {}

    /// @param value code, as a query takes it
    /// @param label the member's name; else the code
    public record Count(String value, String label, long count) {}
}
