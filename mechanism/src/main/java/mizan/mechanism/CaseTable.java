package mizan.mechanism;

import static java.util.Map.entry;
import static mizan.statement.CharterTerms.MemberKind.MEDIATOR;
import static mizan.statement.CharterTerms.MemberKind.PARTY;
import static mizan.statement.CharterTerms.MemberKind.SECRETARIAT;
import static mizan.statement.Role.ALTERNATE_CHAIR;
import static mizan.statement.Role.CHAIR;
import static mizan.statement.Role.DUTY_OFFICER;
import static mizan.statement.Role.HEAD_OF_COMPONENT;
import static mizan.statement.Role.LIAISON;
import static mizan.statement.Role.MONITOR;
import static mizan.statement.Role.PRINCIPAL;
import static mizan.statement.Role.REGISTRAR;
import static mizan.statement.Role.TEAM_LEAD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.Release;
import mizan.statement.Role;

/// The rows of the table that make the path of a case.
final class CaseTable {

    static final String COMPLAINT = "case.complaint";
    static final String MOTION = "case.chairs-motion";
    static final String[] OPENINGS = {COMPLAINT, MOTION};

    private static final Set<MemberKind> OFFICE = Set.of(SECRETARIAT);
    private static final Set<MemberKind> PARTIES = Set.of(PARTY);
    private static final Set<MemberKind> TEAMS = Set.of(MemberKind.MONITOR);
    private static final Set<MemberKind> CHAIRS = Set.of(MEDIATOR, SECRETARIAT);

    /// The secretariat keeps and serves; it decides nothing.
    private static final Set<MemberKind> JUDGES = Set.of(MEDIATOR);
    private static final Role[] ANY_CHAIR = {CHAIR, ALTERNATE_CHAIR};

    private CaseTable() {}

    static List<Rule> rows() {
        List<Rule> rows = new ArrayList<>(opening());
        rows.addAll(verification());
        rows.addAll(silence());
        rows.addAll(decision());
        return rows;
    }

    /// Whether a statement of this type opens a case.
    static boolean opens(String type) {
        return type.equals(COMPLAINT) || type.equals(MOTION)
                || type.equals(ConductTable.GRAVITY);
    }

    /// The rows of version 2, with what it changes.
    static List<Rule> version2() {
        List<Rule> rows = new ArrayList<>(rows().stream().map(CaseTable::version2).toList());
        rows.addAll(ConductTable.rows());
        return rows;
    }

    private static final Map<String, UnaryOperator<Rule>> CHANGED = Map.ofEntries(
            entry(COMPLAINT, CaseTable::incidentsToo), entry(MOTION, CaseTable::incidentsToo),
            entry("case.tasked", row -> row.withNeeds(row.needs()
                    + "; from screened no more cases than the charter's capacity")),
            entry("case.review-scheduled", row -> row.withNeeds(row.needs()
                    + "; or screened, tasked or verifying where the assessment that counts needs"
                    + " no team")),
            entry("case.finding-proposed", row -> row
                    .withOnlySigner(ANY_CHAIR)
                    .withNeeds(row.needs() + "; who is no mediator: the chair of the case's"
                            + " committee, at its level")),
            entry("case.endorsed", row -> row.withSigner(PARTIES, PRINCIPAL)
                    .withNeeds(row.needs() + "; principals at their level only")),
            entry("case.dissented", row -> row.withSigner(PARTIES, PRINCIPAL)),
            entry("case.comment", row -> row.withNeeds(row.needs()
                    + "; to closed, for a while, where the Party has come back")),
            entry("case.withdrawn", row -> row.withNeeds(row.needs()
                    + "; nothing that others opened was merged into it")),
            entry("case.closed", row -> row.withNeeds(row.needs().replace(
                    "recorded-without-finding: not in version 1",
                    "recorded-without-finding: before the end, under a provisional charter or"
                            + " while a Party to the case takes no part; as"
                            + " ended not while a remedy is assigned and not verified"))));

    private static Rule version2(Rule row) {
        return Optional.ofNullable(CHANGED.get(row.type()))
                .map(change -> change.apply(row)).orElse(row);
    }

    private static Rule incidentsToo(Rule row) {
        return row.withRefTypes("report", "report.field-reported", "report.incident-reported");
    }

    private static List<Rule> opening() {
        return List.of(
                RuleRow.of(COMPLAINT).by(PARTIES, LIAISON, HEAD_OF_COMPONENT)
                        .ref("report", 0, RuleTable.REFS_MAX, "report.field-reported")
                        .needs("against another Party; an act and a sector of the charter")
                        .effect("a case is submitted").clock("starts acknowledge")
                        .served("the Party complained of").done(),
                RuleRow.of(MOTION).by(CHAIRS, ANY_CHAIR)
                        .ref("report", 0, RuleTable.REFS_MAX, "report.field-reported")
                        .needs("concerning Parties; an act and a sector of the charter")
                        .effect("a case is submitted; where it concerns one Party alone, all"
                                + " Parties are Parties to the case").clock("starts acknowledge")
                        .served("the Parties concerned").done(),
                RuleRow.of("case.served").by(OFFICE, REGISTRAR, DUTY_OFFICER)
                        .one("case", OPENINGS).needs("a Party concerned; the case has not ended")
                        .effect("with every Party concerned served, the case is served")
                        .clock("meets acknowledge; starts reply and screening at proven service")
                        .served("the Party named").done(),
                RuleRow.of("case.reply").by(PARTIES, LIAISON, HEAD_OF_COMPONENT, PRINCIPAL)
                        .one("case", OPENINGS).ref("response-to", 0, 1, OPENINGS)
                        .ref("notification", 0, RuleTable.REFS_MAX, "hotline.notified")
                        .needs("a Party concerned; served to under-review; only a principal"
                                + " accepts")
                        .effect("the Party's account stands beside the complaint")
                        .clock("meets reply, unless it asks for particulars")
                        .served("the other Parties to the case").done(),
                RuleRow.of("case.screening").by(OFFICE, REGISTRAR).by(CHAIRS, CHAIR)
                        .one("case", OPENINGS).ref("duplicate-of", 0, 1, OPENINGS)
                        .needs("served; duplicate-of exactly where the result is duplicate, and of"
                                + " a case that did not end as one")
                        .effect("admitted: screened; else the case ends so")
                        .clock("meets screening; starts tasking")
                        .served("the Parties to the case").done());
    }

    private static List<Rule> verification() {
        return List.of(
                RuleRow.of("case.tasked").by(OFFICE, REGISTRAR).by(CHAIRS, CHAIR)
                        .one("case", OPENINGS)
                        .needs("screened, or in the field with the team's time run out; the team"
                                + " is a monitor")
                        .effect("the case is tasked").clock("meets tasking; starts on-site")
                        .served("the team").done(),
                RuleRow.of("case.access-requested").by(TEAMS, TEAM_LEAD).by(OFFICE, REGISTRAR)
                        .one("case", OPENINGS)
                        .needs("tasked or verifying; the tasked team or the secretariat; of a"
                                + " Party")
                        .effect("access is asked for").clock("starts access of the Party asked")
                        .served("the Party asked").done(),
                RuleRow.of("case.access-answered").by(PARTIES, LIAISON, HEAD_OF_COMPONENT)
                        .one("case", OPENINGS).one("request", "case.access-requested")
                        .needs("the Party asked; the case has not ended")
                        .effect("granted, delayed, conditioned or denied")
                        .clock("meets access, unless delayed").served("the team").done(),
                RuleRow.of("case.on-site").by(TEAMS, TEAM_LEAD, MONITOR).one("case", OPENINGS)
                        .needs("tasked or verifying; the tasked team; some access granted or"
                                + " conditioned")
                        .effect("the case is verifying")
                        .clock("meets on-site; starts team-report").done(),
                RuleRow.of("case.team-report").by(TEAMS, TEAM_LEAD).one("case", OPENINGS)
                        .needs("tasked or verifying; the tasked team")
                        .effect("the case is reported")
                        .clock("meets team-report; starts comments at proven service")
                        .served("the Parties to the case, at once").done(),
                RuleRow.of("case.comment").by(PARTIES, LIAISON, HEAD_OF_COMPONENT)
                        .one("case", OPENINGS).one("report", "case.team-report")
                        .needs("a Party to the case; reported or under-review")
                        .effect("the comment stands beside the report").clock("meets comments")
                        .done());
    }

    private static List<Rule> silence() {
        return List.of(
                RuleRow.of("case.reminder").by(OFFICE, REGISTRAR, DUTY_OFFICER)
                        .one("case", OPENINGS)
                        .needs("somebody who joined the record, awaited under the duty")
                        .effect("the member is reminded").served("the member").done(),
                RuleRow.of("case.note-of-lapse").by(OFFICE, REGISTRAR).one("case", OPENINGS)
                        .one("reminder", "case.reminder")
                        .needs("a reminder to the member for the duty since its clock began; the"
                                + " clock has run out")
                        .effect("silence takes effect once the note stands: uncontested in time,"
                                + " or upheld")
                        .served("the member").done(),
                RuleRow.of("case.lapse-contested").by(PARTIES, LIAISON, HEAD_OF_COMPONENT)
                        .one("case", OPENINGS).one("lapse", "case.note-of-lapse")
                        .needs("the member whose lapse it is; in time; once")
                        .effect("the lapse has no effect until it is ruled on").done(),
                RuleRow.of("case.lapse-ruled").by(JUDGES, ANY_CHAIR).one("case", OPENINGS)
                        .one("lapse", "case.note-of-lapse").needs("contested; not ruled on yet")
                        .effect("upheld: it stands; lifted: it falls").served("the member")
                        .done());
    }

    private static List<Rule> decision() {
        return List.of(
                RuleRow.of("case.review-scheduled").by(CHAIRS, CHAIR, ALTERNATE_CHAIR, REGISTRAR)
                        .one("case", OPENINGS)
                        .needs("reported or under-review; or tasked or verifying where every"
                                + " request for access was denied or its lapse stands")
                        .effect("the case is under review").clock("starts finding")
                        .served("the Parties to the case").done(),
                RuleRow.of("case.finding-proposed").by(JUDGES, ANY_CHAIR).one("case", OPENINGS)
                        .needs("under review; values of their axes; the standard that the charter"
                                + " requires, unless undetermined, unknown or none found; not the"
                                + " finding that is proposed already; nobody who verified the"
                                + " case")
                        .effect("the newest proposal is the one decided on; it is the chair's"
                                + " concurrence")
                        .clock("meets finding; starts review of each Party to the case")
                        .served("the Parties to the case").done(),
                RuleRow.of("case.endorsed").by(PARTIES, HEAD_OF_COMPONENT).one("case", OPENINGS)
                        .one("proposal", "case.finding-proposed")
                        .needs("a Party to the case; the newest proposal; one position an axis;"
                                + " nobody who verified the case")
                        .effect("concurs; with every axis adopted, the case ends")
                        .clock("meets review with a position on every axis").done(),
                RuleRow.of("case.dissented").by(PARTIES, HEAD_OF_COMPONENT).one("case", OPENINGS)
                        .one("proposal", "case.finding-proposed")
                        .needs("as for endorsed")
                        .effect("dissents, with its reasons; with every axis adopted, the case"
                                + " ends")
                        .clock("meets review with a position on every axis").done(),
                RuleRow.of("case.determination").by(JUDGES, ANY_CHAIR).one("case", OPENINGS)
                        .one("proposal", "case.finding-proposed")
                        .needs("axes that the charter gives to the chair, with the values"
                                + " proposed, neither agreed nor determined before; every Party's"
                                + " position is in or its lapse stands; standards as for a"
                                + " proposal; nobody who verified the case")
                        .effect("determined; with every axis adopted or determined, the case ends")
                        .served("the Parties to the case").done(),
                RuleRow.of("case.settled").by(PARTIES, HEAD_OF_COMPONENT, PRINCIPAL)
                        .one("case", OPENINGS).ref("offer", 0, 1, "case.settled")
                        .needs("a Party to the case, before it ends; with an offer: the other"
                                + " Party's, on the same terms")
                        .effect("an offer; with every Party's concurrence the case ends settled,"
                                + " without prejudice")
                        .release(Release.NAMED).served("the other Parties to the case").done(),
                RuleRow.of("case.withdrawn").by(PARTIES, LIAISON, HEAD_OF_COMPONENT)
                        .by(CHAIRS, ANY_CHAIR).one("case", OPENINGS)
                        .needs("whoever opened the case, before it ends")
                        .effect("the case is withdrawn").served("the Parties to the case").done(),
                RuleRow.of("case.closed").by(OFFICE, REGISTRAR).by(CHAIRS, ANY_CHAIR)
                        .one("case", OPENINGS)
                        .needs("as-ended: ended, or every axis adopted now that lapses stand;"
                                + " no-consensus: every position in and an axis not adopted;"
                                + " verification-not-possible: every request for access denied or"
                                + " its lapse stands, no visit, no report, no finding proposed;"
                                + " recorded-without-finding: not in version 1")
                        .effect("the case is closed").served("the Parties to the case").done(),
                RuleRow.of("case.linked").by(PARTIES, LIAISON, HEAD_OF_COMPONENT)
                        .by(OFFICE, REGISTRAR).by(CHAIRS, ANY_CHAIR).one("case", OPENINGS)
                        .one("other", OPENINGS).needs("two cases")
                        .effect("a link, asserted by its author").done());
    }
}
