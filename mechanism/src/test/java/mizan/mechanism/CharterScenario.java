package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.tlog.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a charter may contain, and how it comes into force.
class CharterScenario {
    private static Arguments wrong(String says, UnaryOperator<Charter> change) {
        return Arguments.of(says, change);
    }

    private static List<Arguments> contradictions() {
        return List.of(
                wrong("the log's key is named example.org/valley/desk, the mechanism"
                        + " example.org/valley", c -> c.put("log", "\"$desk\"")),
                wrong("the desk's key is named example.org/valley, expected"
                        + " example.org/valley/desk", c -> c.put("desk", "\"$log\"")),
                wrong("the log's key is of type 0x04, needed 0x01", c -> c.put(
                        "log", "\"" + vkey("example.org/valley", 4) + "\"")),
                wrong("the blind key of north is of type 0x01, needed 0x04", c -> c.change(
                        "members", "$blind:north", vkey("example.org/north", 1))),
                wrong("the full key of north is of type 0x01, needed 0x04", c -> c.change(
                        "members", "$full:north", vkey("example.org/north", 1))),
                wrong("two members or subjects are called north", c -> c.put("subjects",
                        "[{\"id\":\"north\",\"kind\":\"party\",\"name\":\"N\"}]")),
                wrong("the operator mill is no member", c -> c.put("operator", "\"mill\"")),
                wrong("fewer than two Parties are members", c -> c.change("members",
                        "\"south\",\"kind\":\"party\"", "\"south\",\"kind\":\"observer\"")),
                wrong("no mediator or guarantor is a member", c -> c
                        .change("members", "\"bridge\",\"kind\":\"mediator\"",
                                "\"bridge\",\"kind\":\"observer\"")
                        .change("members", "\"ridge\",\"kind\":\"mediator\"",
                                "\"ridge\",\"kind\":\"observer\"")),
                wrong("two sectors have the code east", c -> c.put("sectors",
                        "[{\"code\":\"east\",\"names\":[]},{\"code\":\"east\",\"names\":[]}]")),
                wrong("the sector code none is reserved", c -> c.put("sectors",
                        "[{\"code\":\"east\",\"names\":[]},{\"code\":\"none\",\"names\":[]}]")),
                wrong("two crossings have the code ferry", c -> c.put("crossings", """
                        [{"code":"ferry","sector":"east","names":[]},
                         {"code":"ferry","sector":"west","names":[]}]""")),
                wrong("crossing ferry lies in no sector of the charter", c -> c.put("crossings",
                        "[{\"code\":\"ferry\",\"sector\":\"mill\",\"names\":[]}]")),
                wrong("a name is given by mill, whom the charter does not name", c -> c.put(
                        "sectors",
                        "[{\"code\":\"east\",\"names\":[{\"by\":\"mill\",\"name\":\"E\"}]}]")),
                wrong("the act direct-fire stands twice", c -> c.put("acts",
                        "[\"direct-fire\",\"direct-fire\"]")),
                wrong("the language fr prevails but is not listed",
                        c -> c.put("prevails", "\"fr\"")));
    }

    private static String vkey(String name, int type) {
        Bytes key = Hash.sha256(Bytes.utf8(name + type)).bytes();
        return (type == 1 ? VerifierKey.ed25519(name, key) : VerifierKey.cosigner(name, key))
                .encode();
    }

    /// Names of groups and the form of an address are C2SP's, not the charter's: a charter whose
    /// policies nobody could read is refused before anyone has to write them.
    @ParameterizedTest
    @CsvSource({
        "\"id\":\"bridge\", \"id\":\"live\"",
        "https://example.org/north, https://example.org/no rth",
        "https://example.org/north, https://example.org/#north"
    })
    void a_charter_whose_cosigner_policy_cannot_be_written_is_refused(String was, String is) {
        Charter charter = Charter.joint().change("members", was, is);
        Turn turn = Scenario.empty().turn("office/root", "charter.proposed");

        assertThat(RejectionText.of(turn.open(charter.json()).refused()).facts())
                .startsWith("no cosigner policy can be written: ");
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void a_charter_that_contradicts_itself_is_refused_and_told_where(
            String says, UnaryOperator<Charter> change) {
        Charter charter = change.apply(Charter.joint());
        Turn turn = Scenario.ratified().turn("office/root", "charter.proposed");

        assertThat(turn.open(charter.json()).refused())
                .isEqualTo(new Rejection.CharterContradicts(says));
    }

    @Test
    void keys_stand_once() {
        Charter charter = Charter.joint().change(
                "members", "$key:south/recovery", "$key:north/root");

        assertThat(RejectionText.of(Scenario.ratified()
                .turn("office/root", "charter.proposed").open(charter.json()).refused()).facts())
                .matches("the key [0-9a-f]{64} stands twice");
    }

    @ParameterizedTest
    @CsvSource({"root,a root key of south", "recovery,a root key of south"})
    void keys_are_sound(String which, String says) {
        Charter charter = Charter.joint().change(
                "members", "$key:south/" + which, "01" + "0".repeat(62));
        Turn turn = Scenario.empty().turn("office/root", "charter.proposed");

        assertThat(turn.open(charter.json()).refused())
                .isEqualTo(new Rejection.KeyNotSound(says));
    }

    @Test
    void a_root_key_stays_its_members() {
        Scenario scenario = Scenario.ratified();
        assertThat(scenario.turn("office/root", "charter.proposed").open(Charter.joint()
                .change("members", "$key:south/root", "$key:south/other").json()).refused())
                .isEqualTo(new Rejection.CharterContradicts(
                        "the root key of south is not the one in the record"));
        scenario.turn("office/root", "charter.proposed").open(Charter.joint()
                .change("members", "$key:south/recovery", "$key:south/spare")
                .change("members", "$key:lodge/root", "$key:south/liaison").json())
                .refused("K011");
    }

    @Test
    void a_provisional_charter_begins_a_record_and_has_no_parties_as_members() {
        Scenario.ratified().turn("office/root", "charter.provisional")
                .open(Charter.provisional().json()).refused("G001");
        assertThat(Scenario.empty().turn("office/root", "charter.provisional")
                .open(Charter.joint().json()).refused())
                .isEqualTo(new Rejection.CharterContradicts(
                        "under a provisional charter Parties are subjects, not members"));
    }

    @Test
    void the_first_charter_is_signed_by_the_operator_that_it_names() {
        Scenario scenario = Scenario.empty();

        scenario.copy().turn("north/root", "charter.proposed").open(Charter.joint().json())
                .refused("K001");
        scenario.turn("office/root", "charter.proposed").open(Charter.joint().json()).accepted();
    }

    @Test
    void a_charter_comes_into_force_with_all_parties_and_one_mediator() {
        for (List<String> order : List.of(List.of("north", "south", "ridge"),
                List.of("ridge", "south", "north"),
                List.of("office", "south", "bridge", "north"))) {
            Scenario scenario = Scenario.empty();
            scenario.turn("office/root", "charter.proposed").open(Charter.joint().json())
                    .named("charter").accepted();
            for (String member : order) {
                assertThat(scenario.state().charter()).isEmpty();
                scenario.turn(member + "/root", "charter.ratified").ref("charter", "charter")
                        .accepted();
            }
            assertThat(scenario.state().charter().orElseThrow().ratifiedBy())
                    .hasSize(order.size());
            assertThat(scenario.state().charter().orElseThrow().since().value())
                    .isEqualTo(order.size());
        }
    }

    @Test
    void entries_from_before_stay_marked_provisional() {
        Scenario scenario = WholeStory.told(Scenario.empty());
        State state = scenario.state();

        assertThat(state.statement(scenario.id("charter")).orElseThrow().provisional()).isTrue();
        assertThat(state.statement(scenario.id("truce")).orElseThrow().provisional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,0,", "1,0,G002", "0,1,G002", "1,1,", "2,1,G002", "1,2,G002", "2,2,", "1,3,G002",
        "2,3,", "3,3,", "4,3,G002", "2,4,G002", "3,4,", "3,5,"})
    void a_live_quorum_is_more_than_half_of_the_cosigners(int live, int cosigners, String code) {
        List<String> all = List.of("north", "south", "bridge", "ridge", "lookout");
        Turn turn = Scenario.empty().turn("office/root", "charter.proposed")
                .open(Charter.joint().cosignedBy(live, all.subList(0, cosigners)).json());

        assertThat(turn.answer()).isEqualTo(code == null ? "accepted" : code);
    }

    @Test
    void the_operators_cosigner_is_not_counted() {
        Scenario.empty().turn("office/root", "charter.proposed")
                .open(Charter.joint().cosignedBy(1, List.of("office")).json()).refused("G002");
        Scenario.empty().turn("office/root", "charter.proposed")
                .open(Charter.joint().cosignedBy(0, List.of("office")).json()).accepted();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2|north south bridge|accepted", "2|north south|accepted", "2|north ridge|G003",
        "2|north south ridge|G003", "2|north ridge lookout|G003",
        "3|north south bridge|accepted", "3|north south ridge|accepted",
        "3|north ridge lookout|G003", "3|ridge lookout spotter|G003", "0||G003",
        "2|ridge lookout spotter|G003"})
    void an_amendment_keeps_somebody_who_cosigned_before(int live, String members, String answer) {
        List<String> list = members == null ? List.of() : List.of(members.split(" "));
        Turn turn = Scenario.ratified().turn("office/root", "charter.proposed")
                .open(Charter.joint().cosignedBy(live, list).json());

        assertThat(turn.answer()).isEqualTo(answer);
    }
}
