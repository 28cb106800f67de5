package mizan.statement;

/// A standard of proof, in ascending order. Closed.
public enum Standard implements Coded {
    /// Less than reasonable grounds.
    INSUFFICIENT,
    /// Reasonable grounds to believe.
    REASONABLE_GROUNDS,
    /// Clear and convincing.
    CLEAR_AND_CONVINCING;

    static final Kind<Standard> KIND = Kind.choice(values());
}
