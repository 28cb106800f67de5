package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.statement.MemberId;
import org.junit.jupiter.api.Test;

/// What a hostile secretariat, a hasty chair or a sly Party may try in a case.
class HostileOfficesScenario {
    private static final String DID_NOT =
            Steps.OCCURRED.replace("\"occurred\"", "\"undetermined\"");
    private static final String THIRD_ACTOR = """
            {"axis":"perpetrator","value":"third-actor","standard":"clear-and-convincing"}""";
    private static final String FORCES_OF_SOUTH = """
            {"axis":"perpetrator","value":"party-forces","standard":"clear-and-convincing",
             "of":"south"}""";

    private final Scenario scenario = Scenario.ratified();
    private final Steps c = new Steps(scenario, "incident");

    private void until(Phase phase) {
        Steps.until(scenario, "incident", "north", phase);
    }

    @Test
    void a_lapse_on_one_proposal_does_not_silence_a_party_on_the_next() {
        until(Phase.UNDER_REVIEW);
        c.endorses("north", "occurrence").accepted();
        scenario.hours(170);
        c.reminds("south", "review").accepted();
        c.notesLapse("south", "review").accepted();
        scenario.hours(49);
        c.proposes(FORCES_OF_SOUTH).accepted();
        c.endorses("north", "perpetrator").accepted();

        c.determines(FORCES_OF_SOUTH).refused("C010");
        c.notesLapse("south", "review").refused("C013");
        scenario.hours(170);
        c.notesLapse("south", "review").refused("C013");
        c.reminds("south", "review").accepted();
        c.notesLapse("south", "review").accepted();
        c.determines(FORCES_OF_SOUTH).refused("C010");
        scenario.hours(48);
        c.determines(FORCES_OF_SOUTH).accepted();
    }

    @Test
    void scheduling_anew_does_not_shorten_a_review_that_runs() {
        until(Phase.UNDER_REVIEW);
        scenario.hours(48);
        c.step("office/registrar", "review-scheduled",
                "{\"at\":\"$at:P10D\",\"extraordinary\":true}").accepted();

        assertThat(scenario.clock("incident", Duty.REVIEW, "south").status())
                .isEqualTo(Clock.Status.RUNNING);
        c.reminds("south", "review").accepted();
        c.notesLapse("south", "review").refused("C014");
    }

    @Test
    void the_chair_does_not_determine_what_the_parties_agreed_on() {
        until(Phase.REPORTED);
        c.schedules().accepted();
        c.proposes(Steps.OCCURRED, THIRD_ACTOR).accepted();
        c.endorses("north", "occurrence", "perpetrator").accepted();
        c.endorses("south", "occurrence").accepted();
        c.dissents("south", "perpetrator").accepted();

        c.determines(Steps.OCCURRED).refused("C005");
        c.determines(THIRD_ACTOR).accepted();
        assertThat(scenario.theCase("incident").end().orElseThrow().ending())
                .isEqualTo(Ending.CHAIRS_DETERMINATION);
    }

    @Test
    void an_axis_is_determined_once() {
        until(Phase.REPORTED);
        c.schedules().accepted();
        c.proposes(Steps.OCCURRED, THIRD_ACTOR).accepted();
        for (String party : List.of("north", "south")) {
            c.dissents(party, "occurrence", "perpetrator").accepted();
        }
        c.determines(Steps.OCCURRED).accepted();

        c.determines(Steps.OCCURRED).refused("C005");
    }

    @Test
    void the_chair_determines_only_what_the_parties_could_take_a_position_on() {
        until(Phase.REPORTED);
        c.schedules().accepted();
        c.proposes(THIRD_ACTOR).accepted();
        c.endorses("south", "perpetrator").accepted();
        c.dissents("north", "perpetrator").accepted();

        c.determines(FORCES_OF_SOUTH).refused("C019");
        c.determines(THIRD_ACTOR).accepted();
    }

    @Test
    void the_same_finding_is_not_proposed_twice_in_a_row() {
        until(Phase.UNDER_REVIEW);
        c.dissents("south", "occurrence").accepted();
        c.proposes(Steps.OCCURRED).refused("C005");
        c.proposes(DID_NOT).accepted();

        assertThat(scenario.theCase("incident").review().proposals().getFirst().positions())
                .hasSize(1);
        assertThat(scenario.description().compact()).contains("\"superseded\":[{\"axes\":");
    }

    @Test
    void a_position_on_a_superseded_proposal_or_under_another_case_is_refused() {
        Steps.until(scenario, "other", "south", Phase.UNDER_REVIEW);
        until(Phase.UNDER_REVIEW);
        c.step("south/head-of-component", "endorsed", "{\"axes\":[\"occurrence\"]}")
                .ref("proposal", "other proposal").refused("R005");
        scenario.named().put("first", scenario.id("incident proposal"));
        c.proposes(DID_NOT).accepted();
        c.step("south/head-of-component", "endorsed", "{\"axes\":[\"occurrence\"]}")
                .ref("proposal", "first").refused("C018");
        c.step("south/head-of-component", "settled", "{\"terms\":\"%s\"}".formatted(
                "a".repeat(64))).named("offer").accepted();
        new Steps(scenario, "other").step("north/head-of-component", "settled",
                "{\"terms\":\"%s\"}".formatted("a".repeat(64))).ref("offer", "offer")
                .refused("R005");
    }

    @Test
    void one_refused_site_does_not_end_a_verification_that_goes_on() {
        until(Phase.TASKED);
        c.asksAccess("south").accepted();
        c.answersAccess("south", "denied").accepted();
        c.asksAccess("north").accepted();
        c.closes("verification-not-possible").refused("C017");
        c.schedules().refused("C001");
        c.answersAccess("north", "granted").accepted();
        c.visits().accepted();
        c.closes("verification-not-possible").refused("C017");
        c.schedules().refused("C001");
        c.reports().accepted();
    }

    @Test
    void access_given_after_a_lapse_is_access() {
        until(Phase.TASKED);
        c.asksAccess("south").accepted();
        scenario.hours(49);
        c.reminds("south", "access").accepted();
        c.notesLapse("south", "access").accepted();
        scenario.hours(49);
        c.answersAccess("south", "granted").accepted();

        c.closes("verification-not-possible").refused("C017");
        c.visits().accepted();
    }

    @Test
    void a_finding_under_review_is_not_swept_away_by_a_closing() {
        until(Phase.TASKED);
        c.asksAccess("south").accepted();
        c.answersAccess("south", "denied").accepted();
        c.schedules().accepted();
        c.proposes(DID_NOT).accepted();

        c.closes("verification-not-possible").refused("C017");
    }

    @Test
    void a_motion_about_one_party_is_decided_by_all_of_them() {
        c.moves("south").accepted();

        assertThat(scenario.theCase("incident").opening().concerned())
                .containsExactly(new MemberId("south"));
        assertThat(scenario.theCase("incident").opening().parties())
                .containsExactly(new MemberId("north"), new MemberId("south"));
        c.serves("south").accepted();
        c.screens("admitted").accepted();
        c.tasks("lookout").accepted();
        c.reports().accepted();
        c.schedules().accepted();
        c.proposes(Steps.INTENT_UNKNOWN).accepted();
        c.endorses("south", "intent").accepted();
        assertThat(scenario.theCase("incident").phase()).isEqualTo(Phase.UNDER_REVIEW);
    }

    @Test
    void a_settlement_needs_every_party_to_the_case() {
        Scenario three = threeParties();
        Steps trio = new Steps(three, "trio");
        trio.moves("north", "south", "relief").accepted();
        trio.offers("north", 'a').accepted();
        trio.concurs("south", "north", 'a').accepted();
        assertThat(three.theCase("trio").phase()).isEqualTo(Phase.SUBMITTED);
        trio.concurs("relief", "north", 'a').accepted();
        assertThat(three.theCase("trio").phase()).isEqualTo(Phase.ENDED);
    }

    private static Scenario threeParties() {
        Scenario three = Scenario.empty();
        three.turn("office/root", "charter.proposed").named("charter")
                .open(Charter.joint().change("members", "\"relief\",\"kind\":\"agency\"",
                        "\"relief\",\"kind\":\"party\"").json()).accepted();
        for (String member : List.of("north", "south", "relief", "bridge")) {
            three.turn(member + "/root", "charter.ratified").ref("charter", "charter").accepted();
        }
        three.officers();
        three.delegate("relief", "head-of-component");
        return three;
    }

    @Test
    void a_monitor_that_calls_its_officer_registrar_is_still_not_the_team() {
        until(Phase.TASKED);
        scenario.turn("spotter/root", "delegation.given").open(Scenario.given(
                "spotter", "both", "team-lead\",\"registrar", "")).accepted();

        c.step("spotter/both", "access-requested",
                "{\"of\":\"south\",\"site\":\"mill\",\"by\":\"$at:P1D\"}").refused("C002");
        c.step("office/registrar", "access-requested",
                "{\"of\":\"south\",\"site\":\"mill\",\"by\":\"$at:P1D\"}").accepted();
    }

    @Test
    void the_secretariat_decides_nothing_whatever_it_calls_its_officers() {
        scenario.delegate("office", "chair");
        until(Phase.UNDER_REVIEW);

        c.step("office/chair", "finding-proposed", "{\"axes\":[%s]}".formatted(DID_NOT))
                .refused("K008");
        c.step("office/chair", "determination", "{\"axes\":[%s]}".formatted(Steps.OCCURRED))
                .ref("proposal", "incident proposal").refused("K008");
        scenario.hours(170);
        c.reminds("south", "review").accepted();
        c.notesLapse("south", "review").accepted();
        c.contests("south", "review").accepted();
        c.step("office/chair", "lapse-ruled", "{\"ruling\":\"upheld\"}")
                .ref("lapse", "incident lapse south review").refused("K008");
    }

    @Test
    void two_cases_do_not_end_as_duplicates_of_each_other() {
        Steps.until(scenario, "first", "south", Phase.SERVED)
                .screens("duplicate").ref("duplicate-of", "first").refused("R005");
        until(Phase.SERVED);
        c.screens("duplicate").ref("duplicate-of", "first").accepted();

        new Steps(scenario, "first").screens("duplicate").ref("duplicate-of", "incident")
                .refused("C017");
    }

    @Test
    void an_officer_of_one_area_takes_no_step_in_a_case_of_another() {
        scenario.turn("south/root", "delegation.given").open(Scenario.given(
                "south", "west", "liaison", "\"west\"")).accepted();
        until(Phase.SERVED);

        c.step("south/west", "reply", "{\"kind\":\"denies\",\"on\":[]}").in("east")
                .refused("K009");
        c.step("south/west", "reply", "{\"kind\":\"denies\",\"on\":[]}").in("none")
                .refused("K009");
        c.step("south/west", "reply", "{\"kind\":\"denies\",\"on\":[]}").in("west")
                .refused("K009");
    }

    @Test
    void two_channels_in_two_services_are_two_channels() {
        c.complains("north").accepted();
        c.step("office/registrar", "served", "{\"to\":\"south\",\"channels\":[\"phone\"]}")
                .accepted();
        scenario.hours(1);
        c.step("office/registrar", "served",
                "{\"to\":\"south\",\"channels\":[\"phone\",\"phone\"]}").accepted();
        assertThat(scenario.clock("incident", Duty.REPLY, "south").startedAt()).isEmpty();
        scenario.hours(1);
        c.step("office/registrar", "served", "{\"to\":\"south\",\"channels\":[\"paper\"]}")
                .accepted();

        assertThat(scenario.clock("incident", Duty.REPLY, "south").startedAt())
                .contains(scenario.now().plusSeconds(6 * 3600));
    }

    @Test
    void a_party_speaks_for_itself_alone() {
        scenario.turn("office/registrar", "instrument.recorded").named("truce").open("""
                {"instrument":"truce","kind":"ceasefire","signed":"2026-02-01",
                 "signatories":["north","south"],"clauses":["1"]}""").accepted();
        String status = """
                {"status":"breached","by":"%s","since":"2026-02-28T00:00:00Z"}""";
        scenario.turn("north/liaison", "instrument.status-claimed").ref("instrument", "truce")
                .open(status.formatted("south")).refused("C002");
        scenario.turn("north/liaison", "instrument.status-claimed").ref("instrument", "truce")
                .open(status.formatted("north")).accepted();
        scenario.turn("office/registrar", "instrument.status-claimed").ref("instrument", "truce")
                .open(status.formatted("south")).accepted();
        scenario.turn("bridge/chair", "talks.round-convened").named("round")
                .open("{\"number\":1,\"opens\":\"2026-03-02T00:00:00Z\"}").accepted();
        scenario.turn("north/liaison", "talks.outcome-claimed").ref("round", "round")
                .open("{\"outcome\":\"failed\",\"by\":\"south\"}").refused("C002");
        scenario.turn("north/liaison", "talks.delegation").ref("round", "round")
                .open("{\"of\":\"south\",\"head\":\"undisclosed\"}").refused("C002");
    }

    @Test
    void a_commitment_assessed_as_not_met_is_not_met() {
        scenario.turn("north/principal", "commitment.undertaken").in("none").named("promise")
                .open("""
                        {"commitment":"guns-back","obligor":"north","clause":"1",
                         "due":{"kind":"after-days","days":2}}""").accepted();
        scenario.hours(49);
        scenario.turn("bridge/chair", "commitment.assessed").ref("commitment", "promise")
                .open("{\"result\":\"not-met\"}").accepted();
        assertThat(promise().status()).isEqualTo(Clock.Status.OVERDUE);

        scenario.turn("north/liaison", "commitment.self-reported").ref("commitment", "promise")
                .open("{\"result\":\"done\"}").accepted();
        assertThat(promise().status()).isEqualTo(Clock.Status.OVERDUE);
        scenario.hours(24);
        scenario.turn("bridge/chair", "commitment.assessed").ref("commitment", "promise")
                .open("{\"result\":\"met\"}").accepted();
        assertThat(promise().status()).isEqualTo(Clock.Status.MET);
        assertThat(promise().metAt()).contains(scenario.now().minusSeconds(24 * 3600));
    }

    private Clock promise() {
        return Clocks.of(scenario.state().commitments().getFirst(), scenario.now()).getFirst();
    }

    @Test
    void a_member_addressed_twice_is_awaited_once() {
        scenario.turn("north/notifier", "hotline.notified")
                .open("{\"kind\":\"convoy\",\"to\":[\"south\",\"south\"]}").accepted();

        assertThat(Clocks.of(scenario.state().notifications().getFirst(),
                scenario.state().terms(), scenario.now())).hasSize(1);
    }

    @Test
    void a_subject_that_never_joined_cannot_lapse() {
        Scenario alone = Scenario.empty();
        alone.turn("office/root", "charter.provisional").open(Charter.provisional().json())
                .accepted();
        alone.delegate("office", "registrar");
        alone.delegate("bridge", "chair");
        Steps one = new Steps(alone, "one");
        one.moves("north", "south").accepted();
        one.serves("north").accepted();
        one.serves("south").accepted();
        alone.hours(100);
        one.reminds("south", "reply").refused("C012");
        one.withdraws("bridge/chair").accepted();
    }
}
