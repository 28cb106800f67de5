package mizan.mechanism;

import mizan.statement.Coded;

/// What somebody owes the mechanism by a time.
///
/// Closed by rules version 2.
public enum Duty implements Coded {
    /// Serve a new case on those it concerns; awaited: the secretariat.
    ACKNOWLEDGE,
    /// Reply to a case that was served; awaited: each Party complained of.
    REPLY,
    /// Screen a served case; awaited: the secretariat.
    SCREENING,
    /// Task a team with a screened case; awaited: the secretariat.
    TASKING,
    /// Answer a request for access; awaited: the Party asked.
    ACCESS,
    /// Be on site once access is given; awaited: the team.
    ON_SITE,
    /// Report after the visit; awaited: the team.
    TEAM_REPORT,
    /// Comment on the team's report; awaited: each Party to the case.
    COMMENTS,
    /// Propose a finding once the review is scheduled; awaited: the chair.
    FINDING,
    /// Endorse or dissent from the finding proposed; awaited: each Party to the case.
    REVIEW,
    /// Acknowledge a notification; awaited: each member addressed.
    ACKNOWLEDGE_NOTIFICATION,
    /// Carry out what was undertaken; awaited: the obligor.
    COMMITMENT,
    /// Answer a contact that asks for it; awaited: the other side, or the operator.
    ANSWER,
    /// Rule on an objection; awaited: the chair.
    OBJECTION,
    /// Reply to a remedy that is proposed; awaited: whose it would be to carry out.
    CONSEQUENCE_REPLY,
    /// Carry out a remedy that is assigned; awaited: whose it is.
    FOLLOW_UP,
    /// Answer a request for action; awaited: the member asked.
    COOPERATION,
    /// Bring the answer of the capital; awaited: the Party whose head agreed subject to it.
    AD_REFERENDUM
}
