package mizan.intake;

/// What reading a document notices: it never stops the reading.
///
/// @param place where, such as a cell or a line, in the reader's own terms
/// @param what  what was found there
/// @param next  what a person can do about it
public record Remark(String place, String what, String next) {}
