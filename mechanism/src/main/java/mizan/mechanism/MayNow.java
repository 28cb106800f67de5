package mizan.mechanism;

/// Whether an officer may say a type of statement now, whatever the words: what a form asks before
/// it is shown.
///
/// Closed: there is no third answer.
public sealed interface MayNow {

    /// There are words with which the rules accept it.
    record May() implements MayNow {}

    /// The rules refuse it with any words.
    ///
    /// @param rejection why, of the words that come nearest
    record MayNot(Rejection rejection) implements MayNow {}
}
