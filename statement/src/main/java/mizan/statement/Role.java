package mizan.statement;

/// What an officer may do for a member. Closed for rules version 1.
public enum Role implements Coded {
    /// Takes in and passes on around the clock.
    DUTY_OFFICER,
    /// Keeps the register; decides nothing.
    REGISTRAR,
    /// Speaks for a member in the mechanism's daily business.
    LIAISON,
    /// Leads a verification team.
    TEAM_LEAD,
    /// Observes and reports.
    MONITOR,
    /// Chairs the joint commission.
    CHAIR,
    /// Stands in for the chair.
    ALTERNATE_CHAIR,
    /// Confirms what was read in documents.
    ANALYST,
    /// Keeps evidence.
    CUSTODIAN,
    /// Declares and counts at crossings.
    CROSSING_OFFICER,
    /// Notifies exercises, flights and movements.
    NOTIFIER,
    /// Publishes.
    INFORMATION_OFFICER,
    /// Heads a Party's component of the joint commission.
    HEAD_OF_COMPONENT,
    /// Can bind the member.
    PRINCIPAL,
    /// Reads for audit.
    AUDITOR;

    static final Kind<Role> KIND = Kind.choice(values());
}
