package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Teams that do not come, Parties that leave, officers outside their area.
class AbsentScenario {
    private final Scenario scenario = Scenario.ratified();
    private final Steps c = new Steps(scenario, "incident");

    @Test
    void a_team_whose_time_has_run_out_can_be_replaced() {
        Steps.until(scenario, "incident", "north", Phase.TASKED);
        c.tasks("spotter").refused("C001");
        scenario.hours(72);
        c.tasks("relief").refused("C002");
        c.tasks("spotter").accepted();
        assertThat(scenario.clock("incident", Duty.ON_SITE, "spotter").startedAt())
                .contains(scenario.now());

        c.reports().refused("C002");
        c.step("spotter/team-lead", "team-report", "{\"on\":[]}").accepted();
    }

    @Test
    void a_team_that_was_on_site_and_does_not_report_can_be_replaced() {
        Steps.until(scenario, "incident", "north", Phase.VERIFYING);
        c.tasks("spotter").refused("C001");
        scenario.hours(48);
        c.tasks("spotter").accepted();

        assertThat(scenario.theCase("incident").phase()).isEqualTo(Phase.TASKED);
        assertThat(scenario.clock("incident", Duty.ON_SITE, "spotter").status())
                .isEqualTo(Clock.Status.RUNNING);
        assertThat(scenario.clock("incident", Duty.TEAM_REPORT, "spotter").status())
                .isEqualTo(Clock.Status.NOT_STARTED);
        c.step("spotter/team-lead", "on-site", "{\"arrived\":\"$at:P3D\"}").accepted();
        assertThat(scenario.clock("incident", Duty.TEAM_REPORT, "spotter").startedAt())
                .contains(scenario.now());
        c.step("spotter/team-lead", "team-report", "{\"on\":[]}").accepted();
    }

    @Test
    void a_party_that_left_the_charter_keeps_no_case_open() {
        Steps.until(scenario, "incident", "north", Phase.UNDER_REVIEW);
        scenario.turn("office/root", "charter.proposed").named("without").open(Charter.joint()
                .change("members", Charter.member("south", "party", true) + ",", "")
                .change("members", "\"ridge\",\"kind\":\"mediator\"",
                        "\"ridge\",\"kind\":\"party\"")
                .cosignedBy(3, List.of("north", "bridge", "lookout")).json()).accepted();
        for (String member : List.of("north", "south", "bridge", "ridge")) {
            scenario.turn(member + "/root", "charter.ratified").ref("charter", "without")
                    .accepted();
        }
        assertThat(scenario.state().charter().orElseThrow().id())
                .isEqualTo(scenario.id("without"));
        c.endorses("south", "occurrence").refused("K007");
        c.endorses("north", "occurrence").accepted();
        scenario.hours(168);
        c.reminds("south", "review").accepted();
        c.notesLapse("south", "review").accepted();
        scenario.hours(48);
        c.determines(Steps.OCCURRED).accepted();
        assertThat(scenario.theCase("incident").end().orElseThrow().ending())
                .isEqualTo(Ending.CHAIRS_DETERMINATION);
    }

    @Test
    void a_field_report_names_an_act_of_the_charter() {
        scenario.turn("lookout/monitor", "report.field-reported")
                .open("{\"act\":\"shouting\",\"means\":\"heard\",\"urgency\":\"routine\"}")
                .refused("O001");
    }

    @Test
    void an_officer_of_one_area_says_nothing_of_a_crossing_in_another() {
        scenario.turn("north/root", "delegation.given").open(Scenario.given(
                "north", "west", "crossing-officer", "\"west\"")).accepted();
        scenario.turn("north/west", "crossing.flow-counted").in("none").open("""
                {"crossing":"ferry","from":"north","to":"south","class":"cargo",
                 "day":"2026-03-01"}""").refused("K009");
        scenario.turn("north/west", "crossing.returns-counted").in("none").open("""
                {"crossing":"ferry","kind":"spontaneous","status":"registered",
                 "day":"2026-03-01"}""").refused("K009");
        scenario.turn("north/west", "crossing.returns-counted").in("none").open("""
                {"kind":"spontaneous","status":"registered","day":"2026-03-01"}""").accepted();
    }

    @Test
    void who_verified_does_not_judge_and_who_judged_cannot_verify_any_more() {
        Steps.until(scenario, "incident", "north", Phase.VERIFYING);
        scenario.turn("bridge/root", "delegation.given").open(Scenario.given(
                "bridge", "second", "alternate-chair", "")
                .replace("$person:bridge/second", "$person:lookout/team-lead")).accepted();
        c.reports().accepted();
        c.schedules().accepted();
        scenario.turn("bridge/second", "case.finding-proposed").asPerson("lookout/team-lead")
                .ref("case", "incident").open("{\"axes\":[%s]}".formatted(Steps.OCCURRED))
                .refused("C004");
        c.proposes(Steps.OCCURRED).accepted();
        scenario.turn("bridge/second", "case.determination").asPerson("lookout/team-lead")
                .ref("case", "incident").ref("proposal", "incident proposal")
                .open("{\"axes\":[%s]}".formatted(Steps.OCCURRED)).refused("C004");
        scenario.turn("lookout/root", "delegation.given").open(Scenario.given(
                "lookout", "judge", "monitor", "")
                .replace("$person:lookout/judge", "$person:bridge/chair")).accepted();
        scenario.turn("lookout/judge", "case.on-site").asPerson("bridge/chair")
                .ref("case", "incident").open("{\"arrived\":\"$at:P1D\"}").refused("C001");
    }

    @Test
    void nothing_rests_on_a_void_statement() {
        Turn complaint = c.complains("north").forMember("south");
        String id = complaint.submission().id().hash().hex();
        complaint.refused("K005");

        assertThat(scenario.state().voids()).hasSize(1);
        assertThat(scenario.state().cases()).isEmpty();
        scenario.turn("office/registrar", "case.served").ref("case", id)
                .open("{\"to\":\"south\",\"channels\":[\"phone\"]}").refused("R001");
    }

    @Test
    void void_words_may_be_said_again_once_they_are_lawful() {
        scenario.hours(1);
        Turn early = scenario.turn("north/stranger", "hotline.notified").seen(5)
                .open("{\"kind\":\"convoy\",\"to\":[\"south\"]}");
        early.refused("K001");
        scenario.turn("north/root", "delegation.given").open(Scenario.given(
                "north", "stranger", "notifier", "")).accepted();

        early.accepted();
        early.refused("M007");
    }

    @Test
    void garbage_in_the_record_is_void_and_changes_nothing() {
        scenario.handGarbage("J001");
        scenario.handGarbage("J100");
        Steps.until(scenario, "incident", "north", Phase.CLOSED);

        assertThat(scenario.state().voids()).extracting(v -> RejectionText.code(v.rejection()))
                .containsExactly("E003", "E003");
    }

    @Test
    void a_commitment_after_another_begins_when_that_one_is_met() {
        for (String code : new String[] {"guns", "posts"}) {
            scenario.turn("north/principal", "commitment.undertaken").in("none").named(code)
                    .open("""
                            {"commitment":"%s","obligor":"north","clause":"1",
                             "due":{"kind":"declaratory"}}""".formatted(code)).accepted();
        }
        scenario.turn("south/principal", "commitment.undertaken").in("none").open("""
                {"commitment":"ferry","obligor":"south","clause":"1",
                 "due":{"kind":"after-commitment","days":2,"after":"guns"}}""").accepted();
        assess("posts", "met");
        assess("guns", "partly");
        assertThat(scenario.state().commitments().getLast().due()).isEmpty();
        assess("guns", "met");
        assertThat(scenario.state().commitments().getLast().due())
                .contains(scenario.now().plusSeconds(2 * 24 * 3_600));
    }

    private void assess(String commitment, String result) {
        scenario.turn("bridge/chair", "commitment.assessed").in("none")
                .ref("commitment", commitment)
                .open("{\"result\":\"%s\"}".formatted(result)).accepted();
    }
}
