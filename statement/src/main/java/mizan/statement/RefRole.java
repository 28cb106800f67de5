package mizan.statement;

/// A role in which a type may refer to earlier statements.
///
/// @param as    its name, for example `case`
/// @param least how many there should be at least; the rules judge it, not the decoder
/// @param most  how many there may be at most; the rules judge it, not the decoder
public record RefRole(String as, int least, int most) {}
