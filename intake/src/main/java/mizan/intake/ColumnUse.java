package mizan.intake;

/// What one column is used for.
///
/// @param column   its letters, such as `AB`
/// @param header   the words above it; may be empty
/// @param category for numbers of people: of whom, such as `civilians`; else empty
public record ColumnUse(String column, String header, Meaning means, String category) {}
