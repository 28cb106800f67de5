package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import mizan.testkit.Check;
import org.junit.jupiter.api.Test;

/// Silence blocks nothing, and has no effect by itself.
class SilenceScenario {
    private final Scenario scenario = Scenario.ratified();
    private final Steps c = new Steps(scenario, "incident");

    private CaseState.Lapse lapse() {
        return scenario.theCase("incident").silences().lapses().getLast();
    }

    private boolean stands() {
        return Clocks.stands(lapse(), scenario.state().terms(), scenario.now());
    }

    private void noted() {
        Steps.until(scenario, "incident", "north", Phase.SERVED);
        scenario.hours(54);
        c.reminds("south", "reply").accepted();
        c.notesLapse("south", "reply").accepted();
    }

    @Test
    void a_deadline_that_has_passed_changes_nothing_by_itself() {
        Steps.until(scenario, "incident", "north", Phase.UNDER_REVIEW);
        c.endorses("north", "occurrence").accepted();
        scenario.hours(2_000);

        c.determines(Steps.OCCURRED).refused("C010");
        c.closes("no-consensus").refused("C017");
        assertThat(scenario.theCase("incident").phase()).isEqualTo(Phase.UNDER_REVIEW);
    }

    @Test
    void a_note_needs_a_reminder_for_the_same_member_and_duty() {
        Steps.until(scenario, "incident", "north", Phase.REPORTED);
        scenario.hours(100);
        c.reminds("south", "reply").accepted();
        c.step("office/registrar", "note-of-lapse",
                "{\"member\":\"south\",\"step\":\"comments\"}")
                .ref("reminder", "incident reminder south reply").refused("C013");
        c.step("office/registrar", "note-of-lapse",
                "{\"member\":\"north\",\"step\":\"reply\"}")
                .ref("reminder", "incident reminder south reply").refused("C013");
        c.reminds("north", "reply").refused("C012");
        c.notesLapse("south", "reply").accepted();
        c.notesLapse("south", "reply").refused("C005");
    }

    @Test
    void a_note_stands_once_the_time_for_contesting_it_has_run_out() {
        noted();
        assertThat(stands()).isFalse();
        scenario.hours(48).seconds(-1);
        assertThat(stands()).isFalse();
        scenario.seconds(1);
        assertThat(stands()).isTrue();
        assertThat(scenario.clock("incident", Duty.REPLY, "south").status())
                .isEqualTo(Clock.Status.LAPSED);
        c.contests("south", "reply").refused("C015");
        c.rules("south", "reply", "lifted").refused("C002");
        c.notesLapse("south", "reply").refused("C005");
        c.replies("south", "denies").accepted();
        assertThat(scenario.clock("incident", Duty.REPLY, "south").status())
                .isEqualTo(Clock.Status.MET);
    }

    @Test
    void a_contested_note_has_no_effect_until_the_chair_upholds_it() {
        noted();
        c.step("north/liaison", "lapse-contested", "{\"grounds\":\"other\"}")
                .ref("lapse", "incident lapse south reply").refused("C002");
        c.contests("south", "reply").accepted();
        c.contests("south", "reply").refused("C005");
        scenario.hours(1_000);
        assertThat(stands()).isFalse();
        c.step("south/liaison", "lapse-ruled", "{\"ruling\":\"lifted\"}")
                .ref("lapse", "incident lapse south reply").refused("K008");
        c.rules("south", "reply", "upheld").accepted();
        assertThat(stands()).isTrue();
        c.rules("south", "reply", "lifted").refused("C005");
    }

    @Test
    void a_lifted_note_falls_and_another_may_follow() {
        noted();
        c.contests("south", "reply").accepted();
        c.rules("south", "reply", "lifted").accepted();
        scenario.hours(1_000);
        assertThat(stands()).isFalse();

        c.notesLapse("south", "reply").accepted();
        scenario.hours(48);
        assertThat(stands()).isTrue();
    }

    @Test
    void a_lapse_of_one_request_for_access_is_none_of_another() {
        Steps.until(scenario, "incident", "north", Phase.TASKED);
        c.asksAccess("south").accepted();
        scenario.hours(24);
        c.reminds("south", "access").accepted();
        c.notesLapse("south", "access").accepted();
        scenario.hours(48);
        c.asksAccess("south").accepted();
        c.closes("verification-not-possible").refused("C017");
        c.reminds("south", "access").accepted();
        c.notesLapse("south", "access").refused("C014");
        scenario.hours(24);
        c.notesLapse("south", "access").accepted();
        scenario.hours(48);
        c.closes("verification-not-possible").accepted();
    }

    @Test
    void a_party_that_says_nothing_never_keeps_a_case_from_its_end() {
        Check.forAll("SilenceScenario", 150, random -> {
            Scenario story = Scenario.ratified();
            Set<String> silent = switch (random.nextInt(3)) {
                case 0 -> Set.of("north");
                case 1 -> Set.of("south");
                default -> Set.of("north", "south");
            };
            Ending ending = new Unanswered(story, silent, random).told();
            assertThat(ending).isIn(
                    Ending.VERIFICATION_NOT_POSSIBLE, Ending.NO_CONSENSUS,
                    Ending.CHAIRS_DETERMINATION, Ending.ADOPTED_WITH_DISSENT);
        });
    }

    /// A case in which some Parties say nothing after its beginning, and the offices go on.
    private record Unanswered(Scenario story, Set<String> silent, RandomGenerator random) {
        private static final List<String> AXES = List.of(
                Steps.OCCURRED, Steps.VIOLATION, Steps.INTENT_UNKNOWN);
        private static final List<String> CODES = List.of("occurrence", "compliance", "intent");

        Ending told() {
            Steps c = new Steps(story, "case");
            switch (random.nextInt(3)) {
                case 0 -> c.complains("north").accepted();
                case 1 -> c.complains("south").accepted();
                default -> c.moves("north", "south").accepted();
            }
            for (var member : story.theCase("case").opening().concerned()) {
                c.serves(member.code()).accepted();
            }
            c.screens("admitted").accepted();
            c.tasks("lookout").accepted();
            if (random.nextBoolean()) {
                lapses(c, silent.iterator().next(), "access", c.asksAccess(
                        silent.iterator().next()), 24);
                if (random.nextBoolean()) {
                    c.closes("verification-not-possible").accepted();
                    return story.theCase("case").end().orElseThrow().ending();
                }
            } else {
                c.reports().accepted();
            }
            c.schedules().accepted();
            return reviewed(c);
        }

        private void lapses(Steps c, String party, String duty, Turn cause, int hours) {
            cause.accepted();
            story.hours(hours);
            c.reminds(party, duty).accepted();
            c.notesLapse(party, duty).accepted();
            story.hours(48);
        }

        private Ending reviewed(Steps c) {
            List<Integer> chosen = new ArrayList<>();
            for (int i = 0; i < AXES.size(); i++) {
                if (random.nextBoolean() || i == AXES.size() - 1 && chosen.isEmpty()) {
                    chosen.add(i);
                }
            }
            c.proposes(chosen.stream().map(AXES::get).toArray(String[]::new)).accepted();
            for (String party : List.of("north", "south")) {
                String[] codes = chosen.stream().map(CODES::get).toArray(String[]::new);
                if (!silent.contains(party)) {
                    (random.nextBoolean() ? c.endorses(party, codes) : c.dissents(party, codes))
                            .accepted();
                }
            }
            story.hours(168);
            for (String party : silent) {
                c.reminds(party, "review").accepted();
                c.notesLapse(party, "review").accepted();
            }
            story.hours(48);
            if (chosen.contains(0)) {
                c.determines(Steps.OCCURRED).accepted();
            }
            if (c.closes("as-ended").answer().equals("accepted")) {
                c.closes("as-ended").accepted();
            } else {
                c.closes("no-consensus").accepted();
            }
            return story.theCase("case").end().orElseThrow().ending();
        }
    }
}
