package mizan.statement;

/// What a complaint, a reply or a team report takes a stance on. Closed.
public enum Proposition implements Coded {
    /// That it happened.
    OCCURRENCE,
    /// Where.
    PLACE,
    /// When.
    TIME,
    /// With what.
    MEANS,
    /// Who was hurt.
    CASUALTIES,
    /// By which unit.
    UNIT,
    /// That it had been notified.
    NOTIFIED;

    static final Kind<Proposition> KIND = Kind.choice(values());
}
