package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.statement.CharterContent.Participation;
import mizan.statement.MemberId;
import org.junit.jupiter.api.Test;

/// Keys lost and stolen, Parties that leave and come back, an operator that is replaced, the end.
class MissionScenario {
    private static final MemberId SOUTH = new MemberId("south");

    private final Scenario s = ratified();

    private static Scenario ratified() {
        Scenario scenario = Scenario.empty(2);
        scenario.turn("office/root", "charter.proposed").open(Charter.provided().json())
                .named("charter").accepted();
        for (String member : List.of("north", "south", "bridge")) {
            scenario.turn(member + "/root", "charter.ratified").ref("charter", "charter")
                    .accepted();
        }
        scenario.officers();
        return scenario;
    }

    private Turn says(String who, String type, String open) {
        return s.turn(who, type).in("none").open(open);
    }

    private Turn participates(String who, String status) {
        return says(who, "charter.participation-changed", "{\"status\":\"%s\"}".formatted(status));
    }

    private Turn rotates(String who, String next) {
        return says(who, "charter.root-rotated", """
                {"root":"$key:south/%1$s","recovery":"$key:south/recovery",
                 "person":"$person:south/%1$s","recipient":"$recipient:south/%1$s"}"""
                .formatted(next));
    }

    @Test
    void a_party_suspends_its_part_and_comes_back() {
        participates("south/root", "active").refused("C005");
        participates("lookout/root", "suspended").refused("C002");
        participates("south/liaison", "suspended").refused("K008");
        participates("south/principal", "suspended").accepted();
        assertThat(s.state().mission().participation(SOUTH)).isEqualTo(Participation.SUSPENDED);
        participates("south/root", "suspended").refused("C005");
        s.hours(500);
        participates("south/root", "active").accepted();
        assertThat(s.state().mission().participation(SOUTH)).isEqualTo(Participation.ACTIVE);
        assertThat(s.state().mission().returned(SOUTH)).contains(s.now());
    }

    @Test
    void a_lost_root_key_is_replaced_under_the_recovery_key() {
        says("south/recovery", "delegation.revoked",
                "{\"officer\":\"$keyid:south/liaison\",\"reason\":\"lost\"}").refused("K001");
        rotates("south/recovery", "root-2").asPerson("south/root").accepted();
        s.turn("south/root", "delegation.revoked").in("none")
                .open("{\"officer\":\"$keyid:south/liaison\",\"reason\":\"lost\"}").refused("K003");
        s.turn("south/root-2", "delegation.revoked").in("none")
                .open("{\"officer\":\"$keyid:south/liaison\",\"reason\":\"lost\"}").accepted();
        rotates("south/root-2", "root-2").refused("K011");
        rotates("south/root-2", "root-3").accepted();
        rotates("south/root-3", "root").refused("K011");
    }

    @Test
    void nobody_rotates_the_key_of_another_member() {
        rotates("north/recovery", "root-2").asPerson("north/root").forMember("south")
                .refused("K001");
        rotates("north/root", "root-2").forMember("south").refused("K005");
    }

    @Test
    void duress_is_said_from_another_device_and_back_to_an_entry() {
        s.turn("south/liaison", "hotline.notified").in("none").named("before")
                .open("{\"kind\":\"convoy\",\"to\":[\"north\"]}").accepted();
        long from = s.state().size().entries();
        s.turn("south/liaison", "hotline.notified").in("none").named("after")
                .open("{\"kind\":\"flight\",\"to\":[\"north\"]}").accepted();
        String open = "{\"officer\":\"$keyid:south/liaison\",\"from\":" + from + "}";
        says("south/root", "delegation.duress", open.replace(",\"from\":" + from,
                ",\"from\":" + (from + 100))).refused("H001");
        says("north/root", "delegation.duress", open).refused("K005");
        says("south/recovery", "delegation.duress", open).asPerson("south/root").accepted();

        s.turn("south/liaison", "hotline.notified").in("none")
                .open("{\"kind\":\"flight\",\"to\":[\"north\"]}").refused("K003");
        assertThat(s.state().underDuress(s.state().statement(s.id("before")).orElseThrow()))
                .isFalse();
        assertThat(s.state().underDuress(s.state().statement(s.id("after")).orElseThrow()))
                .isTrue();
        says("south/root", "delegation.duress", open).refused("C005");
    }

    /// The charter with another root key for the south.
    private void proposesNewRoot() {
        s.turn("north/root", "charter.proposed").open(Charter.provided()
                .change("members", "$key:south/root", "$key:south/root-9")
                .change("members", "$key:south/recovery", "$key:south/recovery-9")
                .change("members", "$person:south/root", "$person:south/root-9").json())
                .named("rescue").accepted();
        for (String member : List.of("north", "bridge")) {
            s.turn(member + "/root", "charter.ratified").ref("charter", "rescue").accepted();
        }
    }

    private Turn southRatifies(String officer) {
        return s.turn("south/" + officer, "charter.ratified").ref("charter", "rescue");
    }

    @Test
    void a_member_that_lost_both_keys_gets_others_after_three_days_of_silence() {
        proposesNewRoot();
        s.hours(71);
        southRatifies("root-9").refused("G006");
        s.hours(1);
        southRatifies("root-9").accepted();
        assertThat(s.state().charter().orElseThrow().id()).isEqualTo(s.id("rescue"));
        says("south/root", "charter.participation-changed", "{\"status\":\"withdrawn\"}")
                .refused("K003");
        participates("south/root-9", "withdrawn").accepted();
    }

    @Test
    void nobody_takes_the_place_of_a_member_that_still_speaks() {
        proposesNewRoot();
        s.hours(70);
        s.turn("south/notifier", "hotline.notified").in("none")
                .open("{\"kind\":\"convoy\",\"to\":[\"north\"]}").accepted();
        s.hours(10);
        southRatifies("root-9").refused("G005");
        southRatifies("root").accepted();
        assertThat(s.state().charter().orElseThrow().id()).isEqualTo(s.id("rescue"));
    }

    @Test
    void version_1_lets_no_charter_replace_a_root_key() {
        Scenario old = Scenario.ratified(1);
        old.turn("north/root", "charter.proposed").open(Charter.joint()
                .change("members", "$key:south/root", "$key:south/root-9").json())
                .refused("G001");
    }

    private Turn succeeds(String who, String successor) {
        return says(who, "charter.succession-activated",
                "{\"successor\":\"%s\",\"log\":\"$log\"}".formatted(successor));
    }

    @Test
    void a_successor_takes_over_without_the_operator_and_without_one_party() {
        succeeds("office/root", "bridge").refused("C002");
        succeeds("north/root", "ridge").refused("O001");
        succeeds("north/principal", "bridge").accepted();
        succeeds("north/root", "bridge").refused("C005");
        succeeds("bridge/root", "bridge").accepted();
        assertThat(s.state().mission().successor()).as("one of two mediators").isEmpty();
        succeeds("ridge/root", "bridge").accepted();
        assertThat(s.state().charter().orElseThrow().terms().operator())
                .isEqualTo(new MemberId("bridge"));
    }

    @Test
    void mediators_alone_do_not_replace_the_operator() {
        succeeds("bridge/root", "bridge").accepted();
        succeeds("ridge/root", "bridge").accepted();
        assertThat(s.state().mission().successor()).isEmpty();
    }

    private Turn ends(String member, String reason) {
        return says(member + "/root", "charter.ended", "{\"reason\":\"%s\"}".formatted(reason));
    }

    @Test
    void the_members_end_the_mechanism_and_its_sealed_material() {
        ends("north", "sunset").refused("C002");
        ends("north", "agreed").accepted();
        ends("north", "agreed").refused("C005");
        ends("bridge", "agreed").accepted();
        says("office/registrar", "charter.sealed-destroyed",
                "{\"what\":\"informants\",\"count\":3}").refused("C002");
        ends("south", "agreed").accepted();
        assertThat(s.state().mission().ended()).isPresent();

        new Steps(s, "late").complains("north").refused("M008");
        says("office/registrar", "charter.sealed-destroyed", "{\"what\":\"maps\",\"count\":3}")
                .refused("O001");
        says("office/registrar", "charter.sealed-destroyed",
                "{\"what\":\"informants\",\"count\":3}").accepted();
        assertThat(s.state().mission().destroyed()).hasSize(1);
    }

    @Test
    void after_the_sunset_one_word_ends_it() {
        s.hours(24 * 300 + 48);
        ends("ridge", "sunset").accepted();
        assertThat(s.state().mission().ended()).isPresent();
    }

    @Test
    void a_statement_after_the_end_cannot_bring_the_mechanism_back() {
        for (String member : List.of("north", "south", "bridge")) {
            ends(member, "agreed").accepted();
        }
        ends("ridge", "agreed").accepted();
        s.turn("office/duty-officer", "contact.oral").in("none").open("""
                {"with":"south","channel":"phone","held":"2026-03-02T05:00:00Z"}""")
                .refused("M008");
    }

    @Test
    void the_end_is_asked_after_the_type_and_before_a_repeat() {
        s.turn("office/duty-officer", "contact.oral").in("none").named("call").open("""
                {"with":"south","channel":"phone","held":"2026-03-02T05:00:00Z"}""").accepted();
        for (String member : List.of("north", "south", "bridge")) {
            ends(member, "agreed").accepted();
        }
        s.turn("north/stranger", "contact.oral").in("none").open("""
                {"with":"south","channel":"phone","held":"2026-03-02T05:00:00Z"}""")
                .refused("K001");
        s.turn("north/liaison", "contact.oral").in("none").open("""
                {"with":"south","channel":"phone","held":"2026-03-02T05:00:00Z"}""")
                .refused("M008");
    }

    /// A charter without the observer; its keys stay known, and it is no member any more.
    private void dropsTheLodge() {
        s.turn("north/root", "charter.proposed").open(Charter.provided()
                .change("members", "," + Charter.member("lodge", "observer", false), "").json())
                .named("smaller").accepted();
        for (String member : List.of("north", "south", "bridge")) {
            s.turn(member + "/root", "charter.ratified").ref("charter", "smaller").accepted();
        }
    }

    @Test
    void who_is_no_member_any_more_neither_ends_it_nor_rotates_keys() {
        dropsTheLodge();
        rotates("lodge/root", "root-2").refused("K007");
        ends("lodge", "agreed").refused("K007");
        s.hours(24 * 300 + 48);
        ends("lodge", "sunset").refused("K007");
        assertThat(s.state().mission().ended()).isEmpty();
    }

    @Test
    void a_word_under_the_recovery_key_stops_another_root_too() {
        proposesNewRoot();
        s.hours(1);
        rotates("south/recovery", "root-2").asPerson("south/root").accepted();
        s.hours(80);
        southRatifies("root-9").refused("G005");
    }

    /// The Parties and a mediator give somebody else other keys.
    private Turn replaces(String member, String key) {
        s.turn("north/root", "charter.proposed").open(Charter.provided()
                .change("members", "$key:" + member + "/" + key,
                        "$key:" + member + "/" + key + "-9").json())
                .named("taken").accepted();
        for (String party : List.of("north", "south")) {
            s.turn(party + "/root", "charter.ratified").ref("charter", "taken").accepted();
        }
        return s.turn("bridge/root", "charter.ratified").ref("charter", "taken");
    }

    @Test
    void nobody_else_takes_the_place_of_a_member_that_need_not_ratify() {
        Turn last = replaces("lookout", "root");
        last.refused("G006");
        s.hours(72);
        s.turn("lookout/monitor", "report.coverage-stated").open("""
                {"from":"2026-03-01T00:00:00Z","until":"2026-03-02T00:00:00Z","hours":20}""")
                .accepted();
        s.turn("bridge/root", "charter.ratified").ref("charter", "taken").refused("G005");
        s.turn("lookout/root", "charter.ratified").ref("charter", "taken").accepted();
        s.turn("bridge/root", "charter.ratified").ref("charter", "taken").accepted();
        assertThat(s.state().charter().orElseThrow().id()).isEqualTo(s.id("taken"));
    }

    @Test
    void a_recovery_key_is_as_safe_as_a_root_key() {
        replaces("office", "recovery").refused("G006");
        s.hours(72);
        s.turn("bridge/root", "charter.ratified").ref("charter", "taken").accepted();
        says("office/recovery-9", "charter.root-rotated", """
                {"root":"$key:office/root-2","recovery":"$key:office/recovery-9",
                 "person":"$person:office/root-2","recipient":"$recipient:office/root-2"}""")
                .asPerson("office/root").accepted();
    }
}
