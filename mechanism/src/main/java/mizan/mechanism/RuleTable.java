package mizan.mechanism;

import static mizan.statement.CharterTerms.MemberKind.AGENCY;
import static mizan.statement.CharterTerms.MemberKind.MEDIATOR;
import static mizan.statement.CharterTerms.MemberKind.PARTY;
import static mizan.statement.CharterTerms.MemberKind.SECRETARIAT;
import static mizan.statement.Role.ANALYST;
import static mizan.statement.Role.CHAIR;
import static mizan.statement.Role.CROSSING_OFFICER;
import static mizan.statement.Role.DUTY_OFFICER;
import static mizan.statement.Role.HEAD_OF_COMPONENT;
import static mizan.statement.Role.INFORMATION_OFFICER;
import static mizan.statement.Role.LIAISON;
import static mizan.statement.Role.MONITOR;
import static mizan.statement.Role.NOTIFIER;
import static mizan.statement.Role.PRINCIPAL;
import static mizan.statement.Role.REGISTRAR;
import static mizan.statement.Role.TEAM_LEAD;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.Release;

/// The table of statements of each rules version: who may say what, referring to what, with what
/// effect.
///
/// `docs/spec/rules.md` shows it to people; a test holds the page against this class.
public final class RuleTable {

    /// The newest rules version that this program has.
    public static final int VERSION_NEWEST = 2;

    static final int REFS_MAX = 16;

    private static final Set<MemberKind> ANY = Set.of();
    private static final Set<MemberKind> OFFICE = Set.of(SECRETARIAT);
    private static final Set<MemberKind> PARTIES = Set.of(PARTY);
    private static final Set<MemberKind> FIELD =
            Set.of(MemberKind.MONITOR, MEDIATOR, AGENCY);
    private static final Set<MemberKind> TEAMS = Set.of(MemberKind.MONITOR);
    private static final Set<MemberKind> CHAIRS = Set.of(MEDIATOR, SECRETARIAT);

    private static final List<Rule> VERSION_1 = version1();
    private static final List<Rule> VERSION_2 = version2();

    private RuleTable() {}

    /// All rows of version 1, in the order of the table.
    public static List<Rule> version1() {
        List<Rule> rows = new ArrayList<>(charters());
        rows.addAll(ContactTable.version1());
        rows.addAll(instruments());
        rows.addAll(reports());
        rows.addAll(CaseTable.rows());
        rows.addAll(boards());
        return List.copyOf(rows);
    }

    /// All rows of version 2: those of version 1, with what it changes and what it adds.
    public static List<Rule> version2() {
        List<Rule> rows = new ArrayList<>(charters());
        rows.addAll(MissionTable.rows());
        rows.addAll(ContactTable.version2());
        rows.addAll(TalksTable.sheets());
        rows.addAll(instruments());
        rows.addAll(TalksTable.instruments());
        rows.addAll(reports());
        rows.addAll(ContactTable.incidents());
        rows.addAll(BoardTable.reports());
        rows.addAll(CaseTable.version2());
        rows.addAll(recurring(boards()));
        rows.addAll(BoardTable.hotline());
        rows.addAll(BoardTable.evidence());
        rows.addAll(BoardTable.crossings());
        rows.addAll(BoardTable.cooperation());
        rows.addAll(TalksTable.talks());
        rows.addAll(TalksTable.warnings());
        rows.addAll(ContactTable.publications());
        rows.addAll(TalksTable.publications());
        return rows.stream().map(row -> row.withOpening(ConductTable.GRAVITY)).toList();
    }

    /// Commitments may recur; then each time of one is assessed on its own.
    private static List<Rule> recurring(List<Rule> rows) {
        return rows.stream().map(rule -> switch (rule.type()) {
            case "commitment.undertaken" -> rule.withNeeds(rule.needs()
                    + "; one that recurs has a date or days");
            case "commitment.assessed" -> rule.withNeeds(
                    "the coverage, where nothing adverse was seen of one that recurs");
            default -> rule;
        }).toList();
    }

    /// All rows of a version, from 1 to [#VERSION_NEWEST].
    public static List<Rule> version(int rules) {
        return rules == 1 ? VERSION_1 : VERSION_2;
    }

    /// The row of a type.
    public static Optional<Rule> row(List<Rule> rows, String type) {
        return rows.stream().filter(rule -> rule.type().equals(type)).findFirst();
    }

    private static List<Rule> charters() {
        return List.of(
                RuleRow.of("charter.provisional").root()
                        .needs("first entry; signed by the operator that it names")
                        .effect("in force at once; Parties are subjects, in whose name nobody"
                                + " speaks")
                        .release(Release.PUBLIC).served("all members").done(),
                RuleRow.of("charter.proposed").root()
                        .needs("first entry, signed by the operator that it names; or later, by"
                                + " a member of the charter in force, while that is provisional"
                                + " by its operator")
                        .effect("open for ratification").release(Release.PUBLIC)
                        .served("all members").done(),
                RuleRow.of("charter.ratified").root().one("charter", "charter.proposed")
                        .needs("a member of the charter proposed or of the joint one in force;"
                                + " once")
                        .effect("with all Parties and one mediator or guarantor, of the charter"
                                + " proposed and of the joint one in force (before one is, of the"
                                + " one that founded the record), the charter is in force")
                        .release(Release.PUBLIC).served("all members").done(),
                RuleRow.of("delegation.given").root()
                        .needs("a sound key that the record does not know")
                        .effect("the key acts for the member").served("all members").done(),
                RuleRow.of("delegation.revoked").root()
                        .needs("a delegated key of the member, not yet revoked")
                        .effect("statements by the key are refused from the next entry on")
                        .served("all members").done());
    }

    private static List<Rule> instruments() {
        return List.of(
                RuleRow.of("instrument.recorded").by(OFFICE, REGISTRAR)
                        .effect("an instrument is on the board; its state stays open")
                        .served("all members").done(),
                RuleRow.of("instrument.status-claimed")
                        .by(PARTIES, LIAISON, HEAD_OF_COMPONENT, PRINCIPAL)
                        .by(Set.of(MEDIATOR), CHAIR, LIAISON).by(OFFICE, REGISTRAR)
                        .one("instrument", "instrument.recorded")
                        .needs("a Party claims in its own name alone")
                        .effect("a dated claim of the instrument's state stands beside the"
                                + " others").served("all members").done());
    }

    private static List<Rule> reports() {
        return List.of(
                RuleRow.of("report.article-kept").by(ANY, ANALYST)
                        .effect("kept as a source; opens no case, feeds no count").done(),
                RuleRow.of("report.claim-attributed").by(ANY, ANALYST)
                        .ref("article", 1, REFS_MAX, "report.article-kept")
                        .ref("same", 0, REFS_MAX, "report.claim-attributed")
                        .ref("updates", 0, REFS_MAX, "report.claim-attributed")
                        .ref("contradicts", 0, REFS_MAX, "report.claim-attributed")
                        .effect("stands on a board as reported; in no state and no count").done(),
                RuleRow.of("report.field-reported").by(FIELD, MONITOR, TEAM_LEAD)
                        .needs("an act of the charter")
                        .effect("an observation is kept").release(Release.TEAM_MEDIATORS).done(),
                RuleRow.of("report.coverage-stated").by(FIELD, MONITOR, TEAM_LEAD)
                        .effect("hours of monitoring in a sector; no report is not zero").done());
    }

    private static List<Rule> boards() {
        List<Rule> rows = new ArrayList<>();
        rows.add(RuleRow.of("evidence.submitted").by(PARTIES, LIAISON, HEAD_OF_COMPONENT)
                .by(TEAMS, TEAM_LEAD, MONITOR).one("case", CaseTable.OPENINGS)
                .needs("by a Party to the case or the tasked team; the case has not ended")
                .effect("evidence is with the case, sealed to its recipients")
                .release(Release.TEAM_MEDIATORS).done());
        rows.add(RuleRow.of("hotline.notified").by(PARTIES, NOTIFIER, LIAISON, DUTY_OFFICER)
                .needs("addressed to other members").effect("an activity is notified")
                .clock("starts acknowledge-notification of each member addressed")
                .release(Release.NAMED).served("the members addressed").done());
        rows.add(RuleRow.of("hotline.acknowledged").by(ANY, NOTIFIER, LIAISON, DUTY_OFFICER)
                .one("notification", "hotline.notified").needs("a member addressed; once")
                .effect("acknowledged; this is no approval")
                .clock("meets acknowledge-notification").release(Release.NAMED)
                .served("who notified").done());
        rows.add(RuleRow.of("crossing.status-declared").by(PARTIES, CROSSING_OFFICER, LIAISON)
                .needs("a crossing of the charter, in the officer's area; from and to are"
                        + " different Parties")
                .effect("declared by its author; stands beside what others declare and observe")
                .done());
        rows.add(RuleRow.of("crossing.status-observed")
                .by(Set.of(MemberKind.MONITOR, AGENCY), TEAM_LEAD, MONITOR, CROSSING_OFFICER)
                .needs("a crossing of the charter, in the officer's area; from and to are"
                        + " different Parties")
                .effect("observed; stands beside what is declared").done());
        rows.add(RuleRow.of("crossing.flow-counted").by(PARTIES, CROSSING_OFFICER, LIAISON)
                .by(Set.of(MemberKind.MONITOR, AGENCY), CROSSING_OFFICER, INFORMATION_OFFICER)
                .needs("a crossing of the charter, in the officer's area; from and to are"
                        + " different Parties")
                .effect("a count by its author").done());
        rows.add(RuleRow.of("crossing.returns-counted").by(PARTIES, CROSSING_OFFICER, LIAISON)
                .by(Set.of(MemberKind.MONITOR, AGENCY), CROSSING_OFFICER, INFORMATION_OFFICER)
                .needs("a crossing of the charter, in the officer's area, if one is named")
                .effect("a count by its author; kinds of return are never added up").done());
        rows.addAll(talks());
        rows.addAll(commitments());
        return rows;
    }

    private static List<Rule> talks() {
        String round = "talks.round-convened";
        return List.of(
                RuleRow.of(round).by(CHAIRS, CHAIR, REGISTRAR)
                        .effect("a round is on the board").served("all Parties").done(),
                RuleRow.of("talks.session-held").by(CHAIRS, CHAIR, REGISTRAR).one("round", round)
                        .effect("a session of the round").served("all Parties").done(),
                RuleRow.of("talks.agenda-item").by(CHAIRS, CHAIR, REGISTRAR).one("round", round)
                        .effect("an item of the round").served("all Parties").done(),
                RuleRow.of("talks.position").by(PARTIES, HEAD_OF_COMPONENT, PRINCIPAL, LIAISON)
                        .one("round", round).effect("a position on an item, by its author alone")
                        .release(Release.CHAIR_MEDIATORS).done(),
                RuleRow.of("talks.delegation").by(PARTIES, HEAD_OF_COMPONENT, LIAISON)
                        .by(CHAIRS, REGISTRAR).one("round", round)
                        .needs("a Party names its own delegation alone")
                        .effect("who came; a head may stay undisclosed").done(),
                RuleRow.of("talks.outcome-claimed")
                        .by(PARTIES, HEAD_OF_COMPONENT, LIAISON, PRINCIPAL)
                        .by(Set.of(MEDIATOR), CHAIR, LIAISON).one("round", round)
                        .needs("a Party claims in its own name alone")
                        .effect("an outcome as its author sees it; claims stand side by side")
                        .served("all Parties").done());
    }

    private static List<Rule> commitments() {
        String undertaken = "commitment.undertaken";
        return List.of(
                RuleRow.of(undertaken).by(PARTIES, PRINCIPAL, HEAD_OF_COMPONENT)
                        .ref("instrument", 0, 1, "instrument.recorded")
                        .needs("by the obligor; a code not yet used; what it waits for exists")
                        .effect("a commitment is on the board")
                        .clock("starts commitment of the obligor, unless declaratory")
                        .served("all Parties").done(),
                RuleRow.of("commitment.self-reported").by(PARTIES, LIAISON, HEAD_OF_COMPONENT)
                        .one("commitment", undertaken).needs("by the obligor")
                        .effect("declared, not verified").served("the beneficiary").done(),
                RuleRow.of("commitment.observed")
                        .by(Set.of(MemberKind.MONITOR, AGENCY), MONITOR, TEAM_LEAD)
                        .one("commitment", undertaken)
                        .effect("an observation stands beside what is declared").done(),
                RuleRow.of("commitment.assessed").by(CHAIRS, CHAIR)
                        .one("commitment", undertaken)
                        .effect("assessed; what waits for a commitment assessed as met begins")
                        .clock("meets commitment while the newest says met")
                        .served("all Parties").done());
    }
}
