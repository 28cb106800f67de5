package mizan.office;

/// A search that an officer keeps.
///
/// @param name  as the officer calls it
/// @param query the query string of the page, without `?`
public record SavedSearch(String name, String query) {}
