package mizan.statement;

/// Who may see the sealed fields of a statement once it is recorded. Closed.
public enum Release implements Coded {
    /// The author's own member.
    OWN,
    /// The members named in `to`.
    NAMED,
    /// All members.
    JOINT,
    /// The chair and the mediators.
    CHAIR_MEDIATORS,
    /// The team and the mediators.
    TEAM_MEDIATORS,
    /// Everybody.
    PUBLIC;

    static final Kind<Release> KIND = Kind.choice(values());
}
