package mizan.mechanism;

import static mizan.statement.CharterTerms.MemberKind.MEDIATOR;
import static mizan.statement.CharterTerms.MemberKind.PARTY;
import static mizan.statement.CharterTerms.MemberKind.SECRETARIAT;
import static mizan.statement.Role.ALTERNATE_CHAIR;
import static mizan.statement.Role.ANALYST;
import static mizan.statement.Role.CHAIR;
import static mizan.statement.Role.HEAD_OF_COMPONENT;
import static mizan.statement.Role.LIAISON;
import static mizan.statement.Role.PRINCIPAL;
import static mizan.statement.Role.REGISTRAR;
import static mizan.statement.Role.TEAM_LEAD;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.Role;

/// The rows that rules version 2 adds to those of a case: how it is conducted beside its path, and
/// what comes of it.
final class ConductTable {

    static final String GRAVITY = "case.gravity-triggered";
    static final String REMEDY = "case.remedy-proposed";

    private static final Set<MemberKind> OFFICE = Set.of(SECRETARIAT);
    private static final Set<MemberKind> PARTIES = Set.of(PARTY);
    private static final Set<MemberKind> CHAIRS = Set.of(MEDIATOR, SECRETARIAT);
    private static final Set<MemberKind> JUDGES = Set.of(MEDIATOR);
    private static final Set<MemberKind> TEAMS = Set.of(MemberKind.MONITOR);
    private static final Role[] ANY_CHAIR = {CHAIR, ALTERNATE_CHAIR};
    private static final String PARTIES_TO_IT = "the Parties to the case";

    private ConductTable() {}

    static List<Rule> rows() {
        List<Rule> rows = new ArrayList<>(procedure());
        rows.addAll(time());
        rows.addAll(chair());
        rows.addAll(remedies());
        rows.addAll(otherCases());
        return rows;
    }

    private static RuleRow step(String type) {
        return RuleRow.of(type).one("case", CaseTable.OPENINGS);
    }

    private static List<Rule> procedure() {
        return List.of(
                RuleRow.of(GRAVITY).by(OFFICE, REGISTRAR)
                        .ref("report", 1, RuleTable.REFS_MAX,
                                "report.field-reported", "report.incident-reported")
                        .needs("concerning Parties; an act on which the charter asks the"
                                + " registrar to open a case, and a sector of the charter")
                        .effect("a case is submitted, as by a chair's motion; it is urgent")
                        .clock("starts acknowledge").served("the Parties concerned").done(),
                step("case.objection").by(PARTIES, LIAISON, HEAD_OF_COMPONENT)
                        .needs("a Party to the case; screened to under-review; once; before the"
                                + " time for objections since the screening is over")
                        .effect("an objection awaits a ruling; the case goes on meanwhile")
                        .clock("starts objection of the chair")
                        .served(PARTIES_TO_IT).done(),
                step("case.objection-ruled").by(JUDGES, ANY_CHAIR)
                        .one("objection", "case.objection")
                        .needs("the case has not ended; not ruled on yet")
                        .effect("upheld: the case ends outside-scope; dismissed: it goes on")
                        .clock("meets objection").served(PARTIES_TO_IT).done(),
                step("case.assessed").by(OFFICE, REGISTRAR, ANALYST).by(CHAIRS, ANY_CHAIR)
                        .needs("screened, or in the field with the team's time run out")
                        .effect("the newest counts; desk review, or no verification needed: the"
                                + " review can be scheduled without a team")
                        .clock("meets tasking where no team is needed").done(),
                step("case.referred").by(OFFICE, REGISTRAR).by(CHAIRS, ANY_CHAIR)
                        .needs("the case has not ended; to a level above its own")
                        .effect("the case is dealt with there; a finding can be proposed anew")
                        .clock("starts finding anew").served(PARTIES_TO_IT).done());
    }

    private static List<Rule> time() {
        return List.of(
                step("case.extension-asked").by(PARTIES, LIAISON, HEAD_OF_COMPONENT)
                        .needs("the member awaited, before its time is over; or another Party to"
                                + " the case, once that member asked; once each")
                        .effect("more time is asked for, or agreed to")
                        .served(PARTIES_TO_IT).done(),
                step("case.extended").by(JUDGES, ANY_CHAIR)
                        .needs("before the time is over; the member asked; where the charter says"
                                + " so every other Party to the case agreed; no longer and no more"
                                + " often than the charter allows")
                        .effect("the member has more time").clock("moves the end of the clock")
                        .served(PARTIES_TO_IT).done(),
                step("case.clock-stopped").by(OFFICE, REGISTRAR).by(CHAIRS, ANY_CHAIR)
                        .needs("a reason of the charter; a clock that runs")
                        .effect("the clock stands still, for all to see")
                        .clock("stops the clock").served(PARTIES_TO_IT).done(),
                step("case.clock-resumed").by(OFFICE, REGISTRAR).by(CHAIRS, ANY_CHAIR)
                        .one("stop", "case.clock-stopped").needs("not resumed yet")
                        .effect("the clock goes on")
                        .clock("moves its end by the time that it stood still")
                        .served(PARTIES_TO_IT).done());
    }

    private static List<Rule> chair() {
        return List.of(
                step("case.chair-challenged").by(PARTIES, HEAD_OF_COMPONENT, PRINCIPAL)
                        .needs("a Party to the case; the case has not ended; a chair who takes"
                                + " part in it; not challenged by this Party and awaiting a"
                                + " ruling")
                        .effect("a challenge awaits a ruling; it stops nothing").done(),
                step("case.chair-challenge-ruled").by(JUDGES, ANY_CHAIR)
                        .one("challenge", "case.chair-challenged")
                        .needs("another person than the one challenged; the case has not ended;"
                                + " not ruled on yet")
                        .effect("upheld: that person takes no chair's step in the case any more")
                        .served(PARTIES_TO_IT).done(),
                step("case.chair-recused").by(CHAIRS, ANY_CHAIR)
                        .needs("the case has not ended; somebody else could chair it")
                        .effect("that person takes no chair's step in the case any more")
                        .served(PARTIES_TO_IT).done());
    }

    private static List<Rule> remedies() {
        return List.of(
                step(REMEDY).by(JUDGES, ANY_CHAIR).by(PARTIES, HEAD_OF_COMPONENT)
                        .needs("ended with something found or settled; a consequence of the"
                                + " charter; of another Party to the case; not proposed of it"
                                + " already and awaiting its end")
                        .effect("a remedy is proposed; it binds nobody yet")
                        .clock("starts consequence-reply of that Party")
                        .served("the Party named").done(),
                step("case.remedy-replied").by(PARTIES, LIAISON, HEAD_OF_COMPONENT, PRINCIPAL)
                        .one("remedy", REMEDY)
                        .needs("the Party of which it is proposed; ended; once")
                        .effect("the Party is heard").clock("meets consequence-reply")
                        .served("who proposed it").done(),
                step("case.remedy-assigned").by(JUDGES, ANY_CHAIR).one("remedy", REMEDY)
                        .needs("ended; that Party has replied or its lapse stands; once")
                        .effect("the Party is to carry it out; the case is not closed before"
                                + " somebody else says what became of it")
                        .clock("starts follow-up").served(PARTIES_TO_IT).done(),
                step("case.followed-up").by(PARTIES, LIAISON, HEAD_OF_COMPONENT)
                        .by(TEAMS, TEAM_LEAD).by(OFFICE, REGISTRAR).by(CHAIRS, ANY_CHAIR)
                        .one("remedy", REMEDY)
                        .needs("ended or closed; assigned; of the Parties only the one whose"
                                + " remedy it is")
                        .effect("by that Party: declared; by others: verified")
                        .clock("verified as implemented meets follow-up")
                        .served(PARTIES_TO_IT).done());
    }

    private static List<Rule> otherCases() {
        return List.of(
                step("case.reopened").by(JUDGES, ANY_CHAIR)
                        .needs("ended or closed; it does not go on as another case")
                        .effect("the case goes its path anew from its admission; its end stands"
                                + " among the former ones")
                        .clock("starts tasking anew").served(PARTIES_TO_IT).done(),
                step("case.merged").by(OFFICE, REGISTRAR).by(CHAIRS, ANY_CHAIR)
                        .one("into", CaseTable.OPENINGS)
                        .needs("another case of the same Parties; neither has ended")
                        .effect("the case is closed as merged and linked")
                        .served(PARTIES_TO_IT).done(),
                step("case.split").by(OFFICE, REGISTRAR).by(CHAIRS, ANY_CHAIR)
                        .ref("into", 2, RuleTable.REFS_MAX, CaseTable.OPENINGS)
                        .needs("other cases, each once; none has ended")
                        .effect("the case is closed as split and linked")
                        .served(PARTIES_TO_IT).done());
    }
}
