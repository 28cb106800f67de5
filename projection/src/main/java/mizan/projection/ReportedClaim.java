package mizan.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A claim that a report carries: what an outlet says that somebody said. In no state, in no count.
///
/// @param topic     code
/// @param stance    code: asserts, denies, unconfirmed, demands
/// @param outside   outside the scope of the mechanism
/// @param text      in the words of the desk that kept it
/// @param via       chain, nearest the origin first, the publishing outlet last
/// @param about     actors; first the one whose act, word or position it is
/// @param from      day, as far as known
/// @param precision code
/// @param basis     why that day
/// @param board     fields that place it on a board
/// @param articles  where it was read
/// @param links     to other claims
public record ReportedClaim(
        Source source,
        String topic,
        String stance,
        boolean outside,
        String text,
        String speaker,
        String speakerType,
        boolean anonymous,
        List<String> via,
        List<String> about,
        List<String> place,
        Optional<String> from,
        Optional<String> to,
        Optional<String> precision,
        Optional<String> basis,
        List<FigureLine> figures,
        Map<String, String> board,
        List<ArticleLink> articles,
        List<ClaimLink> links) {

    /// A figure as it was said.
    ///
    /// @param role what is counted
    /// @param text the words of the report
    public record FigureLine(
            String role, Optional<Long> min, Optional<Long> max, boolean approx, String text) {}

    /// The article that carries it.
    public record ArticleLink(long index, String outlet, String published) {}

    /// Another claim and how this one stands to it: same, updates, contradicts.
    public record ClaimLink(String role, long index, String speaker, String text) {}
}
