package mizan.mechanism;

import mizan.statement.Coded;

/// How far a case has come. Closed by rules version 1.
public enum Phase implements Coded {
    /// Opened by a complaint or a chair's motion, not yet served.
    SUBMITTED,
    /// Served on everybody it concerns.
    SERVED,
    /// Screened and admitted.
    SCREENED,
    /// A team is tasked.
    TASKED,
    /// The team has been on site.
    VERIFYING,
    /// The team has reported; the Parties may comment.
    REPORTED,
    /// Before the commission.
    UNDER_REVIEW,
    /// Ended in one of the lawful ways.
    ENDED,
    /// Ended and filed.
    CLOSED,
    /// Withdrawn by whoever opened it.
    WITHDRAWN;

    /// Whether nothing more is decided in a case of this phase.
    public boolean over() {
        return this == ENDED || this == CLOSED || this == WITHDRAWN;
    }
}
