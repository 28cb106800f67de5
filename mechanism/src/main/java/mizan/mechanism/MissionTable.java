package mizan.mechanism;

import static mizan.statement.CharterTerms.MemberKind.GUARANTOR;
import static mizan.statement.CharterTerms.MemberKind.MEDIATOR;
import static mizan.statement.CharterTerms.MemberKind.PARTY;
import static mizan.statement.Role.CUSTODIAN;
import static mizan.statement.Role.PRINCIPAL;
import static mizan.statement.Role.REGISTRAR;

import java.util.List;
import java.util.Set;
import mizan.statement.Release;

/// The rows of version 2 about keys that are lost, about taking part, and about the end.
final class MissionTable {

    private MissionTable() {}

    static List<Rule> rows() {
        return List.of(
                RuleRow.of("charter.participation-changed").root().by(Set.of(PARTY), PRINCIPAL)
                        .needs("a Party for itself; another status than it has")
                        .effect("suspended or withdrawn: it is served as before, and compliance"
                                + " and responsibility are not adopted in cases that concern it;"
                                + " active again: it can comment on everything since")
                        .release(Release.PUBLIC).served("all members").done(),
                RuleRow.of("charter.root-rotated").root()
                        .needs("signed by the member's root key or its recovery key; sound keys"
                                + " that the record does not know")
                        .effect("the old root key is refused from the next entry on, the new one"
                                + " acts")
                        .release(Release.PUBLIC).served("all members").done(),
                RuleRow.of("charter.succession-activated").root()
                        .by(Set.of(PARTY, MEDIATOR, GUARANTOR), PRINCIPAL)
                        .needs("not by the operator; a successor that the charter lists; once")
                        .effect("with one Party and most of the mediators and guarantors, the"
                                + " operator not counted, on the same successor and log, that"
                                + " successor is the operator")
                        .release(Release.PUBLIC).served("all members").done(),
                RuleRow.of("charter.ended").root()
                        .needs("sunset: not before the charter's sunset; once")
                        .effect("after the sunset, or with all Parties and one mediator or"
                                + " guarantor, the mechanism has ended: only charters,"
                                + " delegations and publications pass")
                        .release(Release.PUBLIC).served("all members").done(),
                RuleRow.of("charter.sealed-destroyed").by(Set.of(), CUSTODIAN, REGISTRAR)
                        .needs("after the end; by the operator or the custodian of the archive;"
                                + " what the charter lists")
                        .effect("sealed material is destroyed; its digests stay")
                        .release(Release.PUBLIC).served("all members").done(),
                RuleRow.of("delegation.duress").root()
                        .needs("signed by the member's root key or its recovery key; a delegated"
                                + " key of the member; once")
                        .effect("as for revoked; and what the key signed from the entry named on"
                                + " keeps its effect and stands marked")
                        .served("all members").done());
    }
}
