package mizan.mechanism;

/// What the rules say of one submission.
///
/// Closed: there is no third answer.
public sealed interface Decision {

    /// The statement has its effect.
    record Accepted() implements Decision {}

    /// The statement has no effect. On its way in it is turned away; already in the record it
    /// stays there as a void entry.
    ///
    /// @param rejection why, with the facts that a person needs to put it right
    record Rejected(Rejection rejection) implements Decision {}
}
