package mizan.mechanism;

import mizan.statement.Coded;

/// The lawful ways in which a case ends. Closed by rules version 1.
public enum Ending implements Coded {
    /// Every Party to the case concurred in every axis.
    CONSENSUS,
    /// Adopted by the chair and at least one head of component, with a dissent on record.
    ADOPTED_WITH_DISSENT,
    /// Determined by the chair where the charter gives it.
    CHAIRS_DETERMINATION,
    /// No consensus; the positions stand verbatim.
    NO_CONSENSUS,
    /// Verification was not possible.
    VERIFICATION_NOT_POSSIBLE,
    /// Settled between the Parties, without prejudice; no violation is counted.
    SETTLED,
    /// Recorded without finding.
    RECORDED_WITHOUT_FINDING,
    /// Screened out: outside the mechanism's scope.
    OUTSIDE_SCOPE,
    /// Screened out: not particularised enough to be verified.
    NOT_PARTICULARISED,
    /// Screened out: the same incident is another case.
    DUPLICATE
}
