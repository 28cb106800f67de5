package mizan.statement;

/// Which deadline profile a complaint or a field report asks for. Closed.
public enum Urgency implements Coded {
    /// The ordinary clocks.
    ROUTINE,
    /// The clocks of the hotline.
    URGENT;

    static final Kind<Urgency> KIND = Kind.choice(values());
}
