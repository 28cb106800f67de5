package mizan.mechanism;

import static mizan.statement.CharterTerms.MemberKind.AGENCY;
import static mizan.statement.CharterTerms.MemberKind.MEDIATOR;
import static mizan.statement.CharterTerms.MemberKind.PARTY;
import static mizan.statement.CharterTerms.MemberKind.SECRETARIAT;
import static mizan.statement.Role.ALTERNATE_CHAIR;
import static mizan.statement.Role.ANALYST;
import static mizan.statement.Role.CHAIR;
import static mizan.statement.Role.HEAD_OF_COMPONENT;
import static mizan.statement.Role.INFORMATION_OFFICER;
import static mizan.statement.Role.LIAISON;
import static mizan.statement.Role.PRINCIPAL;
import static mizan.statement.Role.REGISTRAR;
import static mizan.statement.Role.TEAM_LEAD;

import java.util.List;
import java.util.Set;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.Release;
import mizan.statement.Role;

/// The rows that version 2 adds for talks, instruments, warnings, the daily sheet, and for what is
/// corrected, released or let stand.
final class TalksTable {
    private static final String ROUND = "talks.round-convened";
    private static final String ALERT = "warning.alert-issued";
    private static final String COMMUNIQUE = "instrument.communique-agreed";
    private static final Set<MemberKind> ANY = Set.of();
    private static final Set<MemberKind> OFFICE = Set.of(SECRETARIAT);
    private static final Set<MemberKind> PARTIES = Set.of(PARTY);
    private static final Set<MemberKind> MEDIATORS = Set.of(MEDIATOR);
    private static final Set<MemberKind> CHAIRS = Set.of(MEDIATOR, SECRETARIAT);

    private TalksTable() {}

    static List<Rule> instruments() {
        return List.of(
                RuleRow.of("instrument.interpretation-ruled").by(MEDIATORS, CHAIR)
                        .one("instrument", "instrument.recorded")
                        .needs("a language of the charter")
                        .effect("a ruling on a clause, and which language prevails for it")
                        .served("all Parties").done(),
                RuleRow.of(COMMUNIQUE).by(PARTIES, HEAD_OF_COMPONENT, PRINCIPAL)
                        .by(MEDIATORS, CHAIR).ref("text", 0, 1, COMMUNIQUE)
                        .needs("languages of the charter; with a text: the same digest; once a"
                                + " member")
                        .effect("agreed by its author; with all Parties and a mediator, the"
                                + " communiqué is agreed")
                        .served("all Parties").done());
    }

    static List<Rule> talks() {
        return List.of(
                RuleRow.of("talks.ad-referendum").by(PARTIES, HEAD_OF_COMPONENT)
                        .one("round", ROUND).effect("agreed to, if the capital agrees")
                        .clock("starts ad-referendum of the Party").served("all Parties").done(),
                RuleRow.of("talks.ad-referendum-answered").by(PARTIES, PRINCIPAL, HEAD_OF_COMPONENT)
                        .one("referendum", "talks.ad-referendum").needs("the same Party; once")
                        .effect("the capital's answer").clock("meets ad-referendum")
                        .served("all Parties").done(),
                RuleRow.of("talks.mediator-note").by(MEDIATORS, CHAIR, ALTERNATE_CHAIR, LIAISON)
                        .ref("round", 0, 1, ROUND).effect("a note of a mediator's own")
                        .release(Release.CHAIR_MEDIATORS).done(),
                RuleRow.of("talks.mediators-differ").by(MEDIATORS, CHAIR, ALTERNATE_CHAIR)
                        .one("round", ROUND)
                        .effect("on record that mediators see the round differently")
                        .served("all mediators").done(),
                RuleRow.of("talks.round-closed").by(CHAIRS, CHAIR, REGISTRAR).one("round", ROUND)
                        .needs("not closed yet")
                        .effect("the round ends; where it failed, positions of it lapse that not"
                                + " every Party said to keep")
                        .served("all Parties").done(),
                RuleRow.of("talks.position-kept").by(PARTIES, HEAD_OF_COMPONENT, PRINCIPAL, LIAISON)
                        .one("position", "talks.position").needs("once a Party")
                        .effect("said by every Party, the position outlasts a failed round")
                        .release(Release.CHAIR_MEDIATORS).done(),
                RuleRow.of("talks.minutes-adopted").by(PARTIES, HEAD_OF_COMPONENT)
                        .one("session", "talks.session-held").needs("once a Party")
                        .effect("the Party adopts the minutes").served("all Parties").done());
    }

    static List<Rule> warnings() {
        return List.of(
                warning("warning.indicator-crossed").effect("kept; opens no case, feeds no count")
                        .done(),
                warning(ALERT).ref("indicator", 0, RuleTable.REFS_MAX, "warning.indicator-crossed")
                        .effect("an alert is out; opens no case, feeds no count").done(),
                warning("warning.alert-updated").one("alert", ALERT).needs("an open alert")
                        .effect("the alert has this level and this end").done(),
                warning("warning.alert-cancelled").one("alert", ALERT).needs("an open alert")
                        .effect("the alert holds no longer").done(),
                warning("warning.early-action").one("alert", ALERT).needs("an open alert")
                        .effect("what was done upon it").done(),
                warning("warning.outcome-filed").one("alert", ALERT).needs("none filed yet")
                        .effect("what came of it").done());
    }

    private static RuleRow warning(String type) {
        return RuleRow.of(type).by(CHAIRS, ANALYST, CHAIR).release(Release.CHAIR_MEDIATORS);
    }

    static List<Rule> sheets() {
        return List.of(RuleRow.of("contact.sheet-signed").by(OFFICE, REGISTRAR)
                .needs("no more entries than the head seen; where it is that head, its root;"
                        + " members or subjects")
                .effect("kept as the registrar's own record of ink on paper; no number in the"
                        + " register").served("who signed").done());
    }

    static List<Rule> publications() {
        Role[] anybody = {LIAISON, HEAD_OF_COMPONENT, PRINCIPAL, REGISTRAR, Role.DUTY_OFFICER,
            TEAM_LEAD, Role.MONITOR, CHAIR, ALTERNATE_CHAIR, ANALYST, Role.CROSSING_OFFICER,
            Role.NOTIFIER, INFORMATION_OFFICER};
        return List.of(
                RuleRow.of("publication.correction").by(ANY, anybody).one("of")
                        .needs("the member who said it; fields that it has")
                        .effect("shown with what it corrects; what was said stands and keeps its"
                                + " effect").served("who was served with it").done(),
                RuleRow.of("publication.release-widened").by(PARTIES, HEAD_OF_COMPONENT, PRINCIPAL)
                        .by(MEDIATORS, CHAIR, ALTERNATE_CHAIR).by(OFFICE, REGISTRAR)
                        .by(Set.of(MemberKind.MONITOR, AGENCY), TEAM_LEAD, INFORMATION_OFFICER)
                        .one("of")
                        .needs("the member who said it; to be public, Parties and mediators after"
                                + " it; sealable fields that it has; wider than own; once a"
                                + " member")
                        .effect("these fields are released to these readers: at once; to the"
                                + " public once all Parties and a mediator said so or the"
                                + " charter lists the type, and not before its delay is over")
                        .served("all Parties").done(),
                RuleRow.of("publication.void-acknowledged")
                        .by(PARTIES, HEAD_OF_COMPONENT, PRINCIPAL).by(MEDIATORS, CHAIR)
                        .by(OFFICE, REGISTRAR)
                        .needs("a void entry; once a member")
                        .effect("its author knows of it; with all Parties and a mediator it is"
                                + " acknowledged jointly; it stays void")
                        .served("all members").done());
    }
}
