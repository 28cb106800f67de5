package mizan.statement;

/// A step of a case that a member owes. Closed.
public enum Step implements Coded {
    /// The reply to a complaint.
    REPLY,
    /// The answer to a request for access.
    ACCESS,
    /// Comments on the team report.
    COMMENTS,
    /// Part in the review.
    REVIEW;

    static final Kind<Step> KIND = Kind.choice(values());
}
