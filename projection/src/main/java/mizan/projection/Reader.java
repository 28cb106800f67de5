package mizan.projection;

/// Who reads. What a view shows depends on it, and on nothing else that a page could pass in.
///
/// Closed: every kind of reader is released to by a rule of its own.
public sealed interface Reader {

    /// Anyone, without a key.
    Reader PUBLIC = new Public();

    /// Anyone, without a key.
    record Public() implements Reader {}
}
