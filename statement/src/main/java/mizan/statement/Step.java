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
    REVIEW,
    /// The reply to a remedy or consequence that is proposed; from rules version 2 on.
    CONSEQUENCE_REPLY;

    static final Kind<Step> KIND = Kind.choice(values());

    /// The steps that rules version 1 knows.
    static final Kind<Step> KIND_1 =
            Kind.choice(new Step[] {REPLY, ACCESS, COMMENTS, REVIEW});
}
