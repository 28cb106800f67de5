package mizan.mechanism;

import mizan.statement.Coded;

/// The lawful ways in which a case ends. Closed by rules version 2.
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
    /// Outside the mechanism's scope: screened out, or an objection was upheld.
    OUTSIDE_SCOPE,
    /// Screened out: not particularised enough to be verified.
    NOT_PARTICULARISED,
    /// Screened out: the same incident is another case.
    DUPLICATE,
    /// Goes on as part of another case.
    MERGED,
    /// Goes on as several other cases.
    SPLIT;

    /// Whether something of a finding may have been adopted when a case ends so.
    boolean found() {
        return switch (this) {
            case CONSENSUS, ADOPTED_WITH_DISSENT, CHAIRS_DETERMINATION, NO_CONSENSUS -> true;
            case VERIFICATION_NOT_POSSIBLE, SETTLED, RECORDED_WITHOUT_FINDING, OUTSIDE_SCOPE,
                    NOT_PARTICULARISED, DUPLICATE, MERGED, SPLIT -> false;
        };
    }

    /// Whether the case goes on as another one.
    boolean elsewhere() {
        return this == DUPLICATE || this == MERGED || this == SPLIT;
    }
}
