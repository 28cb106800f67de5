package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every way in which a case may lawfully end, and every phase on the way.
class LawfulEndingsScenario {
    private final Scenario scenario = Scenario.ratified();
    private final Steps c = new Steps(scenario, "incident");

    private Steps until(Phase phase) {
        return Steps.until(scenario, "incident", "north", phase);
    }

    private void assertEnded(Ending ending) {
        CaseState state = scenario.theCase("incident");
        assertThat(state.phase()).isEqualTo(Phase.ENDED);
        assertThat(state.end().orElseThrow().ending()).isEqualTo(ending);
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void each_phase_is_reached_on_the_lawful_path(Phase phase) {
        until(phase);

        assertThat(scenario.theCase("incident").phase()).isEqualTo(phase);
    }

    @Test
    void both_heads_concur_in_every_axis_consensus() {
        until(Phase.ENDED);

        assertEnded(Ending.CONSENSUS);
        assertThat(scenario.theCase("incident").end().orElseThrow().adopted()).hasSize(1);
    }

    @Test
    void the_chair_and_one_head_carry_an_axis_with_a_dissent_on_record() {
        until(Phase.REPORTED);
        c.schedules().accepted();
        c.proposes(Steps.VIOLATION).accepted();
        c.dissents("south", "compliance").accepted();
        c.endorses("north", "compliance").accepted();

        assertEnded(Ending.ADOPTED_WITH_DISSENT);
    }

    @Test
    void the_chair_alone_does_not_carry_an_axis_from_which_both_heads_dissent() {
        until(Phase.REPORTED);
        c.schedules().accepted();
        c.proposes(Steps.VIOLATION).accepted();
        c.dissents("south", "compliance").accepted();
        c.dissents("north", "compliance").accepted();
        c.closes("as-ended").refused("C017");
        c.closes("no-consensus").accepted();

        assertThat(scenario.theCase("incident").end().orElseThrow().adopted()).isEmpty();
    }

    @Test
    void the_chair_determines_an_axis_once_the_positions_are_in() {
        until(Phase.UNDER_REVIEW);
        c.determines(Steps.OCCURRED).refused("C010");
        c.dissents("south", "occurrence").accepted();
        c.endorses("north", "occurrence").accepted();
        c.determines(Steps.OCCURRED).accepted();

        assertEnded(Ending.CHAIRS_DETERMINATION);
    }

    @Test
    void an_axis_that_needs_consensus_and_has_none_ends_in_no_consensus() {
        until(Phase.REPORTED);
        c.schedules().accepted();
        c.proposes(Steps.INTENT_UNKNOWN).accepted();
        c.dissents("south", "intent").accepted();
        c.closes("no-consensus").refused("C017");
        c.endorses("north", "intent").accepted();
        c.closes("no-consensus").accepted();

        assertThat(scenario.theCase("incident").end().orElseThrow().ending())
                .isEqualTo(Ending.NO_CONSENSUS);
        assertThat(scenario.theCase("incident").phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    void access_denied_closes_as_verification_not_possible() {
        until(Phase.TASKED);
        c.asksAccess("south").accepted();
        c.closes("verification-not-possible").refused("C017");
        c.answersAccess("south", "denied").accepted();
        c.closes("verification-not-possible").accepted();

        assertThat(scenario.theCase("incident").end().orElseThrow().ending())
                .isEqualTo(Ending.VERIFICATION_NOT_POSSIBLE);
    }

    @Test
    void access_denied_may_also_go_to_review() {
        until(Phase.TASKED);
        c.schedules().refused("C001");
        c.asksAccess("south").accepted();
        c.answersAccess("south", "denied").accepted();
        c.schedules().accepted();

        assertThat(scenario.theCase("incident").phase()).isEqualTo(Phase.UNDER_REVIEW);
    }

    @ParameterizedTest
    @EnumSource(value = Phase.class, names = {"ENDED", "CLOSED", "WITHDRAWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_parties_may_settle_in_every_phase_before_the_end(Phase phase) {
        until(phase);
        c.offers("south", 'a').accepted();
        c.concurs("south", "south", 'a').refused("C002");
        c.concurs("north", "south", 'b').refused("C016");
        c.concurs("north", "south", 'a').accepted();

        assertEnded(Ending.SETTLED);
        assertThat(scenario.theCase("incident").end().orElseThrow().adopted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outside-scope", "not-particularised"})
    void a_case_may_be_screened_out(String result) {
        until(Phase.SERVED);
        c.screens(result).accepted();

        assertEnded(Ending.valueOf(result.toUpperCase(java.util.Locale.ROOT).replace('-', '_')));
    }

    @Test
    void a_second_complaint_of_one_incident_is_screened_out_as_its_duplicate() {
        Steps first = Steps.until(scenario, "first", "south", Phase.SERVED);
        until(Phase.SERVED);
        c.screens("duplicate").refused("R002");
        c.screens("admitted").ref("duplicate-of", "first").refused("R002");
        c.screens("duplicate").ref("duplicate-of", "incident").refused("R005");
        c.screens("duplicate").ref("duplicate-of", "first").accepted();

        assertEnded(Ending.DUPLICATE);
        assertThat(first.scenario().theCase("first").phase()).isEqualTo(Phase.SERVED);
    }

    @ParameterizedTest
    @EnumSource(value = Phase.class, names = {"ENDED", "CLOSED", "WITHDRAWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoever_opened_a_case_may_withdraw_it_before_its_end(Phase phase) {
        until(phase);
        c.withdraws("south/liaison").refused("C002");
        c.withdraws("bridge/chair").refused("C002");
        c.withdraws("north/liaison").accepted();

        assertThat(scenario.theCase("incident").phase()).isEqualTo(Phase.WITHDRAWN);
        assertThat(scenario.theCase("incident").end()).isEmpty();
    }

    @Test
    void a_motion_is_withdrawn_by_the_chair_who_made_it() {
        c.moves("north", "south").accepted();
        c.withdraws("north/liaison").refused("C002");
        c.withdraws("bridge/chair").accepted();

        assertThat(scenario.theCase("incident").phase()).isEqualTo(Phase.WITHDRAWN);
    }

    @Test
    void recording_without_finding_is_not_in_version_1() {
        until(Phase.UNDER_REVIEW);

        c.closes("recorded-without-finding").refused("C017");
    }
}
