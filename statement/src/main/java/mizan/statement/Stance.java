package mizan.statement;

/// A stance on a proposition. Closed.
public enum Stance implements Coded {
    /// Says that it is so.
    ASSERTS,
    /// Says that it is not so.
    DENIES,
    /// Says that it is so in part.
    PARTLY;

    static final Kind<Stance> KIND = Kind.choice(values());
}
