package mizan.mechanism;

import static mizan.statement.CharterTerms.MemberKind.AGENCY;
import static mizan.statement.CharterTerms.MemberKind.MEDIATOR;
import static mizan.statement.CharterTerms.MemberKind.PARTY;
import static mizan.statement.CharterTerms.MemberKind.SECRETARIAT;
import static mizan.statement.Role.CHAIR;
import static mizan.statement.Role.CROSSING_OFFICER;
import static mizan.statement.Role.CUSTODIAN;
import static mizan.statement.Role.DUTY_OFFICER;
import static mizan.statement.Role.HEAD_OF_COMPONENT;
import static mizan.statement.Role.INFORMATION_OFFICER;
import static mizan.statement.Role.LIAISON;
import static mizan.statement.Role.MONITOR;
import static mizan.statement.Role.NOTIFIER;
import static mizan.statement.Role.PRINCIPAL;
import static mizan.statement.Role.REGISTRAR;
import static mizan.statement.Role.TEAM_LEAD;

import java.util.List;
import java.util.Set;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.Release;

/// The rows that version 2 adds for the hotline, evidence, crossings, reports and cooperation.
final class BoardTable {
    private static final String NOTIFIED = "hotline.notified";
    private static final String ARRANGEMENT = "hotline.local-arrangement";
    private static final String SUBMITTED = "evidence.submitted";
    private static final String REQUEST = "cooperation.action-requested";
    private static final Set<MemberKind> ANY = Set.of();
    private static final Set<MemberKind> OFFICE = Set.of(SECRETARIAT);
    private static final Set<MemberKind> PARTIES = Set.of(PARTY);
    private static final Set<MemberKind> TEAMS = Set.of(MemberKind.MONITOR);
    private static final Set<MemberKind> WATCH = Set.of(MemberKind.MONITOR, AGENCY);

    private BoardTable() {}

    static List<Rule> hotline() {
        return List.of(
                RuleRow.of("hotline.relayed")
                        .by(Set.of(MEDIATOR, SECRETARIAT), CHAIR, LIAISON, REGISTRAR, DUTY_OFFICER)
                        .one("notification", NOTIFIED)
                        .needs("to members other than who notified; not completed or cancelled")
                        .effect("addressed to those too, from now on")
                        .clock("starts acknowledge-notification of each member anew addressed")
                        .release(Release.NAMED).served("the members it is relayed to").done(),
                step("hotline.activated").needs("who notified; notified, not yet activated")
                        .effect("the activity has begun").done(),
                step("hotline.completed").needs("who notified; activated")
                        .effect("the activity is over").done(),
                step("hotline.cancelled").needs("who notified; not completed")
                        .effect("the activity will not be, or was broken off").done(),
                RuleRow.of(ARRANGEMENT).by(PARTIES, LIAISON, HEAD_OF_COMPONENT, DUTY_OFFICER)
                        .ref("offer", 0, 1, ARRANGEMENT)
                        .needs("with another Party; with an offer: the other Party's to this one,"
                                + " for the same purpose and the same time, not agreed yet")
                        .effect("an offer; with one, the window is agreed")
                        .served("the other Party").done());
    }

    private static RuleRow step(String type) {
        return RuleRow.of(type).by(PARTIES, NOTIFIER, LIAISON, DUTY_OFFICER)
                .one("notification", NOTIFIED).release(Release.NAMED)
                .served("the members addressed");
    }

    static List<Rule> evidence() {
        return List.of(
                RuleRow.of("evidence.custody").by(PARTIES, LIAISON, HEAD_OF_COMPONENT, CUSTODIAN)
                        .by(TEAMS, TEAM_LEAD, MONITOR, CUSTODIAN).by(OFFICE, REGISTRAR, CUSTODIAN)
                        .one("evidence", SUBMITTED)
                        .needs("by a Party to the case, the tasked team, who handed it in or the"
                                + " operator; not disposed of yet")
                        .effect("an event in the chain of custody")
                        .release(Release.TEAM_MEDIATORS).done(),
                RuleRow.of("evidence.disclosed").by(PARTIES, LIAISON, HEAD_OF_COMPONENT)
                        .by(TEAMS, TEAM_LEAD, MONITOR).by(Set.of(MEDIATOR), CHAIR)
                        .one("evidence", SUBMITTED)
                        .needs("by who handed it in, or the chair; to members")
                        .effect("disclosed to the members named: this statement's own files hold"
                                + " it for them")
                        .release(Release.NAMED).served("the members named").done(),
                RuleRow.of("evidence.replied").by(PARTIES, LIAISON, HEAD_OF_COMPONENT)
                        .one("evidence", SUBMITTED).needs("a Party to the case")
                        .effect("the reply stands beside the evidence").done(),
                RuleRow.of("evidence.sealed-unreadable")
                        .by(ANY, LIAISON, HEAD_OF_COMPONENT, REGISTRAR, TEAM_LEAD, CHAIR,
                                CUSTODIAN, DUTY_OFFICER)
                        .one("of").needs("a member to whose key a file of that statement of"
                                + " version 2 is sealed; the file, if named, is one of those")
                        .effect("known to all as not opened; nothing is decided by it")
                        .served("who sealed it").done(),
                RuleRow.of("evidence.blob-withdrawn")
                        .by(ANY, LIAISON, HEAD_OF_COMPONENT, REGISTRAR, TEAM_LEAD, CHAIR,
                                CUSTODIAN)
                        .one("of").needs("the member whose statement of version 2 it is; a file"
                                + " or an attachment of it; once")
                        .effect("who holds the bytes is to destroy them; the digest stays")
                        .served("who was among the readers").done());
    }

    static List<Rule> crossings() {
        return List.of(
                RuleRow.of("crossing.access-restricted")
                        .by(WATCH, TEAM_LEAD, MONITOR, CROSSING_OFFICER, INFORMATION_OFFICER)
                        .needs("a crossing of the charter, in the officer's area, if one is"
                                + " named; a member or subject, if one is named")
                        .effect("kept as its author's word; decides nothing")
                        .release(Release.TEAM_MEDIATORS).done(),
                RuleRow.of("crossing.handed-over")
                        .by(PARTIES, CROSSING_OFFICER, LIAISON, HEAD_OF_COMPONENT)
                        .by(WATCH, TEAM_LEAD, MONITOR, CROSSING_OFFICER, INFORMATION_OFFICER)
                        .needs("two different members or subjects; a Party speaks of its own"
                                + " handovers; a crossing as above")
                        .effect("declared by a Party, observed by others; the words stand side"
                                + " by side").done());
    }

    static List<Rule> reports() {
        return List.of(
                RuleRow.of("report.observation-batch")
                        .by(Set.of(MemberKind.MONITOR, MEDIATOR, AGENCY), MONITOR, TEAM_LEAD)
                        .effect("what a sensor noticed is kept; feeds no count of incidents")
                        .release(Release.TEAM_MEDIATORS).done(),
                RuleRow.of("report.patrol-planned").by(TEAMS, TEAM_LEAD)
                        .needs("asks members").effect("a patrol is planned")
                        .release(Release.NAMED).served("the members asked").done(),
                RuleRow.of("report.security-guaranteed")
                        .by(PARTIES, LIAISON, HEAD_OF_COMPONENT, DUTY_OFFICER)
                        .one("patrol", "report.patrol-planned").needs("a member asked; once")
                        .effect("given, conditioned or refused; no answer is none of them")
                        .release(Release.NAMED).served("the team").done());
    }

    static List<Rule> cooperation() {
        return List.of(
                RuleRow.of(REQUEST).by(PARTIES, LIAISON, HEAD_OF_COMPONENT, PRINCIPAL)
                        .needs("of another member").effect("action is asked for")
                        .clock("starts cooperation of the member asked")
                        .release(Release.NAMED).served("the member asked").done(),
                RuleRow.of("cooperation.measure-reported")
                        .by(ANY, LIAISON, HEAD_OF_COMPONENT, PRINCIPAL, TEAM_LEAD, CHAIR,
                                REGISTRAR)
                        .one("request", REQUEST).needs("the member asked")
                        .effect("what it did, by its own account").clock("meets cooperation")
                        .release(Release.NAMED).served("who asked").done(),
                RuleRow.of("cooperation.follow-up-verified")
                        .by(Set.of(MemberKind.MONITOR, MEDIATOR, AGENCY), TEAM_LEAD, MONITOR,
                                CHAIR, INFORMATION_OFFICER)
                        .one("request", REQUEST)
                        .needs("neither who asked nor who was asked; a measure was reported")
                        .effect("what others found stands beside the account").done());
    }
}
