package mizan.projection;

import java.time.Instant;
import java.util.Optional;

/// What is looked for: words, and facets that narrow it.
///
/// @param text     words, each the beginning of a word that must occur; empty finds everything
/// @param family   beginning of a type, before its dot
/// @param member   whose statement it is
/// @param number   of the case that it belongs to
/// @param from     recorded at this instant or later
/// @param until    recorded before this instant
/// @param attached has attachments or cites something
/// @param before   only entries below this index: the cursor of a further page
/// @param limit    entries on a page, 1 to 100
public record FindQuery(
        String text,
        Optional<String> family,
        Optional<String> type,
        Optional<String> member,
        Optional<String> sector,
        Optional<String> act,
        Optional<Integer> number,
        Optional<Instant> from,
        Optional<Instant> until,
        boolean attached,
        Optional<Long> before,
        int limit) {

    /// Entries on a page.
    public static final int PAGE_MAX = 100;

    /// Words that are looked for; those beyond are passed over.
    public static final int WORDS_MAX = 8;

    /// Keeps the page within its bound.
    public FindQuery {
        limit = Math.clamp(limit, 1, PAGE_MAX);
    }

    /// Words without a facet.
    public static FindQuery of(String text) {
        return new FindQuery(text, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), false, Optional.empty(), PAGE_MAX / 4);
    }
}
