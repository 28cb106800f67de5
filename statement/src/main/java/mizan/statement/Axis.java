package mizan.statement;

/// The independent axes of a finding. Closed.
public enum Axis implements Coded {
    /// Whether it happened.
    OCCURRENCE,
    /// Whether it broke the clause.
    COMPLIANCE,
    /// How grave it was.
    SEVERITY,
    /// Whose forces did it.
    PERPETRATOR,
    /// Who answers for it under the clause.
    RESPONSIBILITY,
    /// With what intent.
    INTENT;

    static final Kind<Axis> KIND = Kind.choice(values());
}
