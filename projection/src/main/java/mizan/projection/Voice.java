package mizan.projection;

/// Somebody who speaks or is spoken of, as the charter names them.
///
/// @param id   of the member or subject
/// @param name from the charter; the id where no charter names it
/// @param hue  which of the two neutral hues is theirs
/// @param subject spoken of, but no member: nobody speaks here in their name
public record Voice(String id, String name, Hue hue, boolean subject) {

    /// The first two Parties of the roster have a hue each; everybody else has none.
    public enum Hue {
        /// The first Party of the roster.
        FIRST,
        /// The second Party of the roster.
        SECOND,
        /// Everybody else.
        NONE
    }
}
