package mizan.statement;

/// What the speaker of a claim in the press is. Closed.
public enum SpeakerType implements Coded {
    /// A government.
    GOVERNMENT,
    /// A Party to the conflict.
    PARTY,
    /// An official, named or not.
    OFFICIAL,
    /// An agency of the United Nations or of a State.
    AGENCY,
    /// The outlet itself.
    OUTLET,
    /// Nobody named.
    ANONYMOUS,
    /// An organisation.
    ORGANISATION,
    /// An analyst.
    ANALYST,
    /// A mediator.
    MEDIATOR,
    /// The United Nations.
    UN;

    static final Kind<SpeakerType> KIND = Kind.choice(values());
}
