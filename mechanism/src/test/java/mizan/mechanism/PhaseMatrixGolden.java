package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What each phase of a case answers to each kind of step: a small space, told whole.
class PhaseMatrixGolden {
    private static Map<String, Function<Steps, Turn>> steps() {
        Map<String, Function<Steps, Turn>> steps = new LinkedHashMap<>();
        steps.put("case.served", c -> c.serves("south"));
        steps.put("case.reply", c -> c.replies("south", "denies"));
        steps.put("case.screening", c -> c.screens("admitted"));
        steps.put("case.tasked", c -> c.tasks("lookout"));
        steps.put("case.access-requested", c -> c.asksAccess("south"));
        steps.put("case.access-answered", c -> c.answersAccess("south", "denied"));
        steps.put("case.on-site", Steps::visits);
        steps.put("case.team-report", Steps::reports);
        steps.put("case.comment", c -> c.comments("south"));
        steps.put("case.reminder (reply)", c -> c.reminds("south", "reply"));
        steps.put("case.note-of-lapse (reply)", c -> c.notesLapse("south", "reply"));
        steps.put("case.lapse-contested", c -> c.contests("south", "reply"));
        steps.put("case.lapse-ruled", c -> c.rules("south", "reply", "lifted"));
        steps.put("case.review-scheduled", Steps::schedules);
        steps.put("case.finding-proposed", c -> c.proposes(Steps.INTENT_UNKNOWN));
        steps.put("case.endorsed", c -> c.endorses("south", "occurrence"));
        steps.put("case.dissented", c -> c.dissents("north", "occurrence"));
        steps.put("case.determination", c -> c.determines(Steps.OCCURRED));
        steps.put("case.settled (offer)", c -> c.offers("south", 'a'));
        steps.put("case.settled (concurs)", c -> c.concurs("south", "north", 'a'));
        steps.put("case.withdrawn", c -> c.withdraws("north/liaison"));
        steps.put("case.closed (as-ended)", c -> c.closes("as-ended"));
        steps.put("case.closed (no-consensus)", c -> c.closes("no-consensus"));
        steps.put("case.closed (not possible)", c -> c.closes("verification-not-possible"));
        steps.put("case.linked", c -> c.links("south/liaison", "done"));
        steps.put("evidence.submitted", c -> c.handsInEvidence("south/liaison"));
        return steps;
    }

    /// Another case with everything that a step may refer to, so that no reference is missing.
    private static void lendNames(Scenario scenario) {
        for (String what : new String[] {"access south", "report", "proposal",
            "reminder south reply", "lapse south reply", "offer north"}) {
            scenario.named().putIfAbsent("case " + what, scenario.id("done " + what));
        }
    }

    private static Scenario withAnotherCase() {
        Scenario scenario = Scenario.ratified();
        Steps done = Steps.until(scenario, "done", "north", Phase.SERVED);
        scenario.hours(60);
        done.reminds("south", "reply").accepted();
        done.notesLapse("south", "reply").accepted();
        done.offers("north", 'a').accepted();
        done.screens("admitted").accepted();
        done.tasks("lookout").accepted();
        done.asksAccess("south").accepted();
        done.reports().accepted();
        done.schedules().accepted();
        done.proposes(Steps.OCCURRED).accepted();
        return scenario;
    }

    @Test
    void each_phase_answers_each_step_so() {
        Map<String, Function<Steps, Turn>> steps = steps();
        StringBuilder table = new StringBuilder("| step |");
        for (Phase phase : Phase.values()) {
            table.append(' ').append(phase.code()).append(" |");
        }
        table.append("\n|---|").append("---|".repeat(Phase.values().length)).append('\n');
        Scenario base = withAnotherCase();
        steps.forEach((name, step) -> {
            table.append("| ").append(name).append(" |");
            for (Phase phase : Phase.values()) {
                Scenario scenario = base.copy();
                Steps c = Steps.until(scenario, "case", "north", phase);
                lendNames(scenario);
                String answer = step.apply(c).answer();
                table.append(' ').append(answer).append(" |");
            }
            table.append('\n');
        });

        GoldenFile.holds("mechanism/src/test/golden/phases.txt", table.toString());
    }

    @Test
    void every_step_of_the_table_of_statements_is_tried() {
        assertThat(RuleTable.version1().stream().map(Rule::type)
                .filter(type -> type.startsWith("case.")
                        && !type.equals(CaseTable.COMPLAINT) && !type.equals(CaseTable.MOTION)))
                .allMatch(type -> steps().keySet().stream().anyMatch(s -> s.startsWith(type)));
    }
}
