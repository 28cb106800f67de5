package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import mizan.mechanism.ContactState.Standing;
import org.junit.jupiter.api.Test;

/// One office alone under a provisional charter of rules version 2, and what becomes of its record
/// once the Parties have joined; and a record that passes from version 1 to version 2.
class AloneScenario {
    private final Scenario scenario = Scenario.alone();
    private final Register office = new Register(scenario);
    private final Steps c = new Steps(scenario, "incident");

    private void join() {
        scenario.turn("office/root", "charter.proposed").in("none")
                .open(Charter.joint().json()).named("joint").accepted();
        for (String member : new String[] {"north", "south", "bridge"}) {
            scenario.turn(member + "/root", "charter.ratified").in("none")
                    .ref("charter", "joint").accepted();
        }
        for (String party : new String[] {"north", "south"}) {
            scenario.delegate(party, "liaison", "head-of-component");
        }
    }

    private ContactState contact(String name) {
        return scenario.state().contact(scenario.id(name)).orElseThrow();
    }

    @Test
    void service_on_a_subject_is_proven_by_what_the_office_keeps_of_its_arrival() {
        c.moves("south").accepted();
        c.serves("south").named("service").accepted();
        office.proves("south", "returned-undelivered", "service").accepted();
        assertThat(scenario.clock("incident", Duty.REPLY, "south").startedAt())
                .contains(scenario.now().plusSeconds(6 * 3_600));
        scenario.hours(1);
        office.proves("north", "witnessed", "service").refused("C002");
        office.proves("south", "witnessed", "service").named("proof").accepted();

        assertThat(scenario.clock("incident", Duty.REPLY, "south").startedAt())
                .contains(scenario.now());
        assertThat(scenario.state().caseOf(scenario.id("proof")))
                .contains(scenario.theCase("incident"));
    }

    @Test
    void who_disowns_a_proof_of_service_is_served_from_then_on() {
        c.moves("south").accepted();
        c.step("office/registrar", "served", "{\"to\":\"south\",\"channels\":[\"portal\"]}")
                .named("service").accepted();
        office.proves("south", "receipt-signed", "service").named("proof").accepted();
        assertThat(scenario.clock("incident", Duty.REPLY, "south").startedAt())
                .contains(scenario.now());
        join();
        scenario.hours(3);
        office.disowns("south/liaison", "proof").accepted();

        assertThat(contact("proof").standing()).isEqualTo(Standing.DISOWNED);
        assertThat(scenario.clock("incident", Duty.REPLY, "south").startedAt())
                .contains(scenario.now());
    }

    @Test
    void a_case_ends_without_a_finding_while_nobody_can_be_heard() {
        c.moves("south").accepted();
        c.serves("south").accepted();
        c.closes("recorded-without-finding").accepted();

        assertThat(scenario.theCase("incident").phase()).isEqualTo(Phase.CLOSED);
        assertThat(scenario.theCase("incident").end().orElseThrow().ending())
                .isEqualTo(Ending.RECORDED_WITHOUT_FINDING);
        c.closes("recorded-without-finding").refused("C001");
    }

    @Test
    void a_case_of_a_joint_charter_does_not_end_without_a_finding() {
        c.moves("south").accepted();
        c.serves("south").accepted();
        join();

        c.closes("recorded-without-finding").refused("C017");
    }

    @Test
    void what_came_before_the_parties_stays_provisional_and_theirs_to_confirm() {
        office.oral("south", "").named("call").accepted();
        office.letterOut("south", office.answerIn(24)).named("letter").accepted();
        office.oral("north", "").named("other").accepted();
        join();

        office.confirms("south/liaison", "call").accepted();
        office.disowns("south/head-of-component", "letter").accepted();
        assertThat(contact("call").standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(contact("letter").standing()).isEqualTo(Standing.DISOWNED);
        assertThat(contact("other").standing()).isEqualTo(Standing.NOT_CONFIRMED);
        for (String name : new String[] {"call", "letter", "other"}) {
            assertThat(scenario.state().statement(scenario.id(name)).orElseThrow()
                    .provisional()).isTrue();
        }
        assertThat(scenario.description().compact()).contains("\"standing\":\"disowned\"");
    }

    @Test
    void a_record_passes_to_version_2_by_a_charter_that_names_it_and_not_back() {
        Scenario old = Scenario.ratified(1);
        Register register = new Register(old);
        register.oral("south", "").named("call").accepted();
        assertThat(old.description().compact()).doesNotContain("\"contacts\"");
        register.letterOut("south", "").refused("M004");
        register.letterOut("south", "").underRules(2).refused("M002");
        old.turn("office/root", "charter.proposed").underRules(2).open(Charter.joint().json())
                .named("newer").accepted();
        old.turn("north/root", "charter.ratified").ref("charter", "newer").refused("M002");
        for (String member : new String[] {"north", "south", "bridge"}) {
            old.turn(member + "/root", "charter.ratified").underRules(2)
                    .ref("charter", "newer").accepted();
        }

        register.oral("south", "").refused("M002");
        register.oral("south", Register.IN).underRules(2).accepted();
        register.confirms("south/liaison", "call").underRules(2).accepted();
        assertThat(old.state().contacts()).extracting(ContactState::number)
                .containsExactly(1, 2);
        assertThat(old.description().compact()).contains("\"contacts\"");
        old.turn("office/root", "charter.proposed").open(Charter.joint().json())
                .refused("M002");
    }

    @Test
    void version_1_keeps_its_own_answer_to_an_ending_without_a_finding() {
        Scenario old = Scenario.ratified(1);
        Steps.until(old, "one", "north", Phase.SERVED).closes("recorded-without-finding")
                .refused("C017");
    }
}
