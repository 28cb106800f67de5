package mizan.mechanism;

import static mizan.statement.CharterTerms.MemberKind.AGENCY;
import static mizan.statement.CharterTerms.MemberKind.GUARANTOR;
import static mizan.statement.CharterTerms.MemberKind.MEDIATOR;
import static mizan.statement.CharterTerms.MemberKind.OBSERVER;
import static mizan.statement.CharterTerms.MemberKind.PARTY;
import static mizan.statement.CharterTerms.MemberKind.SECRETARIAT;
import static mizan.statement.Role.CHAIR;
import static mizan.statement.Role.DUTY_OFFICER;
import static mizan.statement.Role.HEAD_OF_COMPONENT;
import static mizan.statement.Role.INFORMATION_OFFICER;
import static mizan.statement.Role.LIAISON;
import static mizan.statement.Role.MONITOR;
import static mizan.statement.Role.PRINCIPAL;
import static mizan.statement.Role.REGISTRAR;
import static mizan.statement.Role.TEAM_LEAD;

import java.util.List;
import java.util.Set;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.Release;

/// The rows of the table for an office's register: contacts, incidents reported to it, what it
/// issues.
final class ContactTable {

    static final String ORAL = "contact.oral";
    static final String LETTER_IN = "contact.letter-in";
    static final String LETTER_OUT = "contact.letter-out";
    static final String SERVICE_PROVEN = "contact.service-proven";
    static final String ANSWER_RECEIVED = "contact.answer-received";
    static final String DAILY_REPORT = "publication.daily-report-issued";

    private static final String FIELD_REPORT = "report.field-reported";
    private static final String INCIDENT = "report.incident-reported";
    private static final Set<MemberKind> OFFICE = Set.of(SECRETARIAT);
    private static final Set<MemberKind> NAMED =
            Set.of(PARTY, MEDIATOR, GUARANTOR, MemberKind.MONITOR, AGENCY, OBSERVER);

    private ContactTable() {}

    static List<Rule> version1() {
        return List.of(
                RuleRow.of(ORAL).by(OFFICE, REGISTRAR, DUTY_OFFICER)
                        .effect("kept as the registrar's own record, never as the other side's"
                                + " words").served("whom it was with").done(),
                RuleRow.of(LETTER_IN).by(OFFICE, REGISTRAR, DUTY_OFFICER)
                        .effect("kept as the registrar's own record of a letter")
                        .served("who sent it").done());
    }

    static List<Rule> version2() {
        return List.of(
                contact(ORAL).ref("answers", 0, 1, LETTER_OUT, ORAL)
                        .needs("not the office itself; an answer is to a contact with the same"
                                + " side, which went the other way")
                        .effect("numbered in the register; the office's own record, never the"
                                + " other side's words; not confirmed until that side says so")
                        .clock("with answerBy starts answer; with answers meets it")
                        .served("whom it was with").done(),
                contact(LETTER_IN).ref("answers", 0, 1, LETTER_OUT).needs("as for oral")
                        .effect("as for oral")
                        .clock("with answerBy starts answer of the operator; with answers meets"
                                + " answer of the sender")
                        .served("who sent it").done(),
                contact(LETTER_OUT).ref("answers", 0, 1, LETTER_IN, ORAL).needs("as for oral")
                        .effect("as for oral; numbered among the letters out too")
                        .clock("with answerBy starts answer of the addressee; with answers meets"
                                + " answer of the operator")
                        .served("the addressee").done(),
                contact(SERVICE_PROVEN).one("of", LETTER_OUT, "case.served", DAILY_REPORT)
                        .needs("not the office itself; of what was sent to or served on that"
                                + " side; one case")
                        .effect("as for oral; proves a service of a case, unless it came back")
                        .served("whom it was sent to").done(),
                contact(ANSWER_RECEIVED)
                        .ref("of", 0, 1, LETTER_OUT, ORAL, "case.served", "case.access-requested")
                        .needs("not the office itself; of what was asked of that side; one case")
                        .effect("as for oral; takes the place of no step of a case")
                        .clock("meets answer, unless it asks for particulars")
                        .served("whose answer it is").done(),
                standing("contact.confirmed", "the contact stands confirmed"),
                standing("contact.disowned", "the contact stands disowned; a service that it"
                        + " proved is proven by this statement instead"));
    }

    private static RuleRow contact(String type) {
        return RuleRow.of(type).by(OFFICE, REGISTRAR, DUTY_OFFICER)
                .ref("case", 0, 1, CaseTable.OPENINGS);
    }

    private static Rule standing(String type, String effect) {
        return RuleRow.of(type)
                .by(NAMED, LIAISON, HEAD_OF_COMPONENT, PRINCIPAL, DUTY_OFFICER, CHAIR)
                .one("contact", ORAL, LETTER_IN, LETTER_OUT, SERVICE_PROVEN, ANSWER_RECEIVED)
                .needs("the member whom the contact names; once").effect(effect)
                .served("the office").done();
    }

    static List<Rule> incidents() {
        return List.of(
                RuleRow.of(INCIDENT).by(OFFICE, REGISTRAR, DUTY_OFFICER)
                        .ref("same", 0, RuleTable.REFS_MAX, FIELD_REPORT, INCIDENT)
                        .ref("contact", 0, 1, ORAL, LETTER_IN, ANSWER_RECEIVED)
                        .needs("an act of the charter")
                        .effect("what the office learnt is kept; opens no case").done(),
                RuleRow.of("report.related").by(OFFICE, REGISTRAR, DUTY_OFFICER)
                        .by(Set.of(MemberKind.MONITOR, MEDIATOR, AGENCY), TEAM_LEAD, MONITOR)
                        .one("report", FIELD_REPORT, INCIDENT)
                        .one("other", FIELD_REPORT, INCIDENT).needs("two reports")
                        .effect("how they go together, as its author sees it").done());
    }

    static List<Rule> publications() {
        return List.of(RuleRow.of(DAILY_REPORT)
                .by(OFFICE, REGISTRAR, INFORMATION_OFFICER, DUTY_OFFICER)
                .ref("previous", 0, 1, DAILY_REPORT)
                .needs("the next number; previous from number 2 on, and that the newest one;"
                        + " covers no less than it, and no more than the record has")
                .effect("the report of that number is issued")
                .release(Release.JOINT).served("all members").done());
    }
}
