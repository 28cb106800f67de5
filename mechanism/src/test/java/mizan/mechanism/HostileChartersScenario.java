package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What a hostile member may try with charters and keys, and what comes of it.
class HostileChartersScenario {
    private final Scenario scenario = Scenario.ratified();

    /// A charter whose Parties and mediator are puppets of the member that proposes it.
    private static Charter puppets() {
        return Charter.joint()
                .put("operator", "\"north\"")
                .put("members", Charter.list(
                        Charter.member("north", "party", false),
                        Charter.member("puppet", "party", false),
                        Charter.member("puppet-two", "mediator", false)))
                .put("live", "0").put("sectors", "[]").put("crossings", "[]");
    }

    private Turn ratifies(String member, String charter) {
        return scenario.turn(member + "/root", "charter.ratified").ref("charter", charter);
    }

    @Test
    void a_charter_of_puppets_does_not_replace_the_one_in_force() {
        scenario.turn("north/root", "charter.proposed")
                .open(puppets().cosignedBy(0, List.of()).json()).named("sham").refused("G003");
        scenario.turn("north/root", "charter.proposed")
                .open(Charter.joint().change("members", "\"north\",\"kind\":\"party\"",
                                "\"north\",\"kind\":\"mediator\"")
                        .change("members", "\"ridge\",\"kind\":\"mediator\"",
                                "\"ridge\",\"kind\":\"party\"")
                        .change("members", "\"lookout\",\"kind\":\"monitor\"",
                                "\"lookout\",\"kind\":\"party\"")
                        .change("members", "\"south\",\"kind\":\"party\"",
                                "\"south\",\"kind\":\"observer\"").json())
                .named("sham").accepted();
        ratifies("north", "sham").accepted();
        ratifies("ridge", "sham").accepted();
        ratifies("lookout", "sham").accepted();

        assertThat(scenario.state().charter().orElseThrow().id())
                .as("all Parties of the charter in force must ratify the one that follows")
                .isEqualTo(scenario.id("charter"));

        ratifies("south", "sham").accepted();
        assertThat(scenario.state().charter().orElseThrow().id())
                .isEqualTo(scenario.id("sham"));
    }

    @Test
    void before_the_first_charter_is_in_force_a_sham_does_not_overtake_it() {
        Scenario young = Scenario.empty();
        young.turn("office/root", "charter.proposed").open(Charter.joint().json())
                .named("charter").accepted();
        young.turn("north/root", "charter.proposed").open(puppets().json()).named("sham")
                .accepted();
        for (String member : List.of("north", "puppet", "puppet-two")) {
            young.turn(member + "/root", "charter.ratified").ref("charter", "sham").accepted();
        }

        assertThat(young.state().charter()).isEmpty();
        young.turn("south/root", "delegation.given")
                .open(Scenario.given("south", "liaison", "liaison", "")).accepted();
    }

    @Test
    void under_a_provisional_charter_only_its_operator_proposes_another() {
        Scenario young = Scenario.empty();
        young.turn("office/root", "charter.provisional").open(Charter.provisional().json())
                .accepted();
        young.turn("bridge/root", "charter.proposed").open(Charter.joint().json())
                .refused("C002");
        young.turn("office/root", "charter.proposed").open(Charter.joint().json())
                .named("joint").accepted();
        for (String member : List.of("bridge", "north", "south")) {
            young.turn(member + "/root", "charter.ratified").ref("charter", "joint").accepted();
        }

        assertThat(young.state().charter().orElseThrow().provisional()).isFalse();
        assertThat(young.state().charter().orElseThrow().ratifiedBy()).hasSize(3);
    }

    @Test
    void a_proposal_that_nobody_ratifies_takes_no_key_and_no_name() {
        scenario.turn("north/root", "charter.proposed")
                .open(Charter.joint().put("members", Charter.joint().json()
                        .replaceAll("(?s).*\"members\":(\\[.*?\\]),\"subjects\".*", "$1")
                        .replace("]", "," + Charter.member("fern", "mediator", false)
                                .replace("$key:fern/root", "$key:north/false-root") + "]"))
                        .json())
                .named("squat").accepted();
        scenario.turn("office/root", "charter.proposed")
                .open(Charter.joint().put("members", Charter.joint().json()
                        .replaceAll("(?s).*\"members\":(\\[.*?\\]),\"subjects\".*", "$1")
                        .replace("]", "," + Charter.member("fern", "mediator", false) + "]"))
                        .json())
                .named("honest").accepted();
        for (String member : List.of("north", "south", "fern")) {
            ratifies(member, "honest").accepted();
        }
        ratifies("bridge", "honest").accepted();

        assertThat(scenario.state().charter().orElseThrow().id())
                .isEqualTo(scenario.id("honest"));
        scenario.delegate("fern", "chair");
    }

    @Test
    void a_member_that_left_the_charter_proposes_nothing() {
        scenario.turn("office/root", "charter.proposed")
                .open(Charter.joint().change("members", "," + Charter.member(
                        "lodge", "observer", false), "").json())
                .named("without").accepted();
        for (String member : List.of("north", "south", "bridge")) {
            ratifies(member, "without").accepted();
        }
        scenario.turn("lodge/root", "charter.proposed").open(Charter.joint().json())
                .refused("K007");
    }

    @Test
    void an_amendment_cannot_drop_all_cosigners() {
        Rejection rejection = scenario.turn("north/root", "charter.proposed")
                .open(Charter.joint().cosignedBy(0, List.of()).json()).refused();

        assertThat(rejection).isEqualTo(new Rejection.AmendmentQuorumsDisjoint(0, 2));
    }

    @Test
    void a_ratification_counts_once_and_for_one_charter() {
        scenario.turn("office/root", "charter.proposed").open(
                Charter.joint().put("title", "\"Second\"").json()).named("second").accepted();
        ratifies("north", "charter").refused("G004");
        ratifies("north", "second").accepted();
        ratifies("north", "second").refused("C005");
        ratifies("puppet", "second").refused("K001");

        assertThat(scenario.state().charter().orElseThrow().id())
                .isEqualTo(scenario.id("charter"));
    }

    @Test
    void a_charter_overtaken_by_another_can_no_longer_come_into_force() {
        scenario.turn("office/root", "charter.proposed").open(
                Charter.joint().put("title", "\"Second\"").json()).named("second").accepted();
        scenario.turn("office/root", "charter.proposed").open(
                Charter.joint().put("title", "\"Third\"").json()).named("third").accepted();
        for (String member : List.of("north", "south", "bridge")) {
            ratifies(member, "third").accepted();
        }

        ratifies("north", "second").refused("G004");
        assertThat(scenario.state().charter().orElseThrow().terms().title()).isEqualTo("Third");
    }

    @Test
    void revoking_an_officer_undoes_nothing_that_it_said() {
        Steps c = Steps.until(scenario, "incident", "north", Phase.SERVED);
        c.replies("south", "accepts").refused("C003");
        c.step("south/principal", "reply", "{\"kind\":\"accepts\",\"on\":[]}").accepted();
        scenario.turn("south/root", "delegation.revoked")
                .open("{\"officer\":\"$keyid:south/principal\",\"reason\":\"compromised\"}")
                .accepted();

        assertThat(scenario.theCase("incident").replies()).hasSize(1);
        c.step("south/principal", "reply", "{\"kind\":\"denies\",\"on\":[]}").refused("K003");
        scenario.turn("south/root", "delegation.revoked")
                .open("{\"officer\":\"$keyid:south/principal\",\"reason\":\"lost\"}")
                .refused("K003");
        scenario.turn("north/root", "delegation.revoked")
                .open("{\"officer\":\"$keyid:south/liaison\",\"reason\":\"lost\"}")
                .refused("K005");
    }
}
