package mizan.statement;

/// How an axis of a finding is adopted. Closed.
public enum DecisionRule implements Coded {
    /// All heads of component and the chair.
    CONSENSUS,
    /// The chair and one head of component.
    CHAIR_AND_ONE,
    /// The chair alone.
    CHAIR;

    static final Kind<DecisionRule> KIND = Kind.choice(values());
}
