package mizan.projection;

import java.util.List;
import java.util.Optional;

/// Articles kept and the claims read in each.
///
/// @param within  within the scope of the mechanism, in order of keeping
/// @param outside read, kept apart, in no count
public record SourceList(List<Article> within, List<Article> outside) {

    /// One article. Its text is not kept: only who published it when, and a digest.
    ///
    /// @param dateBasis where the date comes from, code
    /// @param subject   in the desk's own words
    /// @param sha256    digest of the file that is cited
    /// @param heldBy    who holds it
    public record Article(
            String outlet,
            String published,
            String dateBasis,
            String language,
            Optional<String> subject,
            Optional<String> address,
            Optional<String> sha256,
            Optional<Voice> heldBy,
            List<ReportedClaim> claims,
            Source source) {}
}
