package mizan.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementTest {
    private static final String FORM = "; write the text in the form named";
    private static final String KINDS = "; write a value of the kind named";
    private static final String LIST = "; use a code of the list";
    private static final String BOUNDS = "; stay within the bounds named";
    private static final String KEYS =
            "; use the keys of docs/spec/statement.md and docs/spec/types.md";
    private static final String SORT = "; sort the list, each item once";
    private static final String HEX = "[0-9a-f]{64}";

    /// The example with one part of its text replaced.
    private static String changed(String from, String to) {
        String payload = Example.payload().utf8();
        assertThat(payload).contains(from);
        return payload.replace(from, to);
    }

    private static int at(String part) {
        return Bytes.utf8(Example.payload().utf8().split(Pattern.quote(part), 2)[0])
                .length();
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.add(Case.accepted("the example", Example.payload().utf8()));
        cases.add(Case.accepted("white space between values",
                changed("\"rules\":1", "\"rules\" : 1")));
        cases.add(Case.accepted("an unknown type with any open fields",
                changed("case.complaint", "case.invented-later")));
        versions(cases);
        keys(cases);
        kinds(cases);
        forms(cases);
        bounds(cases);
        return cases;
    }

    /// A contact by word of mouth that names a rules version, with more open fields.
    private static String oral(int rules, String more) {
        return changed("case.complaint", "contact.oral")
                .replace("\"rules\":1", "\"rules\":" + rules)
                .replaceFirst("\"open\":\\{.*?\\]\\}", """
                        "open":{"with":"south","channel":"phone","held":"2026-03-01T08:00:00Z"%s}"""
                        .formatted(more));
    }

    /// A type has the form of the rules version that the statement names.
    private static void versions(List<Case> cases) {
        String grown = ",\"direction\":\"in\",\"answerBy\":\"2026-03-02T08:00:00Z\"";
        cases.add(Case.accepted("a contact of version 1", oral(1, "")));
        cases.add(Case.accepted("a contact of version 2", oral(2, grown)));
        cases.add(Case.accepted("a contact of version 2 without what it may have", oral(2, "")));
        String later = oral(1, grown);
        int open = Bytes.utf8(later.split("\"direction\":", 2)[0]).length() + 12;
        cases.add(Case.refused("a field of version 2 in version 1", later,
                "J020 a key is not known here, at byte " + open + ": open has \"direction\""
                        + KEYS));
        cases.add(Case.accepted("a type of version 2 in version 1, unknown to it",
                changed("case.complaint", "contact.letter-out")));
        String alone = oral(2, ",\"answerBy\":\"2026-03-02T08:00:00Z\"");
        cases.add(Case.refused("a time for an answer without a direction", alone,
                "J028 fields of one object contradict each other, at byte "
                        + Bytes.utf8(alone.split("\\{\"with\"", 2)[0]).length()
                        + ": open: answerBy stands only with a direction"
                        + "; give the fields that go together"));
    }

    private static void keys(List<Case> cases) {
        cases.add(Case.refused("no object", "[]",
                "J023 a value is of another kind, at byte 0: the value is a list, expected an "
                        + "object" + KINDS));
        cases.add(Case.refused("a missing key", changed("\"sector\":\"s1\",", ""),
                "J021 a key is missing, at byte 0: the value has no sector; add the key"));
        cases.add(Case.refused("an unknown key in the header",
                changed("\"rules\":1", "\"rules\":1,\"x\":1"),
                "J020 a key is not known here, at byte " + (at("\"rules\":1") + 14)
                        + ": the value has \"x\"" + KEYS));
        cases.add(Case.refused("an unknown open field",
                changed("\"urgency\"", "\"gravity\":1,\"urgency\""),
                "J020 a key is not known here, at byte " + (at("\"urgency\"") + 10)
                        + ": open has \"gravity\"" + KEYS));
        cases.add(Case.refused("an unknown key in an item of a list",
                changed("\"stance\":\"asserts\"", "\"stance\":\"asserts\",\"by\":1"),
                "J020 a key is not known here, at byte " + (at("\"stance\"") + 24)
                        + ": open.on[0] has \"by\"" + KEYS));
        cases.add(Case.refused("keys in another order",
                changed("\"rules\":1,\"member\":\"north\"", "\"member\":\"north\",\"rules\":1"),
                "J022 the keys stand in another order, at byte " + (at("\"rules\"") + 25)
                        + ": the value has rules in another place than the specification; write "
                        + "the keys in the order of docs/spec/statement.md and "
                        + "docs/spec/types.md"));
        cases.add(Case.refused("open fields in another order",
                changed("\"act\":\"direct-fire\",\"against\":\"south\"",
                        "\"against\":\"south\",\"act\":\"direct-fire\""),
                "J022 the keys stand in another order, at byte " + (at("\"act\"") + 24)
                        + ": open has act in another place than the specification; write the keys "
                        + "in the order of docs/spec/statement.md and docs/spec/types.md"));
    }

    private static void kinds(List<Case> cases) {
        cases.add(Case.refused("a text where a number belongs",
                changed("\"rules\":1", "\"rules\":\"1\""),
                "J023 a value is of another kind, at byte " + (at("\"rules\"") + 8)
                        + ": rules is a text, expected a whole number" + KINDS));
        cases.add(Case.refused("null where a text belongs",
                changed("\"act\":\"direct-fire\"", "\"act\":null"),
                "J023 a value is of another kind, at byte " + (at("\"act\"") + 6)
                        + ": open.act is null, expected a text" + KINDS));
        cases.add(Case.refused("an object where a list belongs",
                changed("\"refs\":[]", "\"refs\":{}"),
                "J023 a value is of another kind, at byte " + (at("\"refs\"") + 7)
                        + ": refs is an object, expected a list" + KINDS));
        cases.add(Case.refused("a code outside its list",
                changed("\"routine\"", "\"immediate\""),
                "J024 a code is not in its list, at byte " + (at("\"routine\""))
                        + ": open.urgency is \"immediate\", not one of routine, urgent" + LIST));
        cases.add(Case.refused("a release class that there is not",
                changed("\"release\":\"public\"", "\"release\":\"secret\""),
                "J024 a code is not in its list, at byte " + (at("\"release\"") + 10)
                        + ": release is \"secret\", not one of own, named, joint, "
                        + "chair-mediators, team-mediators, public" + LIST));
        cases.add(Case.refused("a role of reference that the type does not have",
                changed("\"refs\":[]", "\"refs\":[{\"as\":\"case\",\"id\":\"%s\"}]".formatted(
                        "0".repeat(64))),
                "J024 a code is not in its list, at byte " + (at("\"refs\"") + 14)
                        + ": refs[0].as is \"case\", case.complaint has report" + LIST));
    }

    private static void forms(List<Case> cases) {
        cases.add(Case.refused("a hash in capitals",
                changed("\"root\":\"e3b0", "\"root\":\"E3B0"),
                "J025 a text does not have its form, at byte " + (at("\"root\"") + 7)
                        + ": seen.root is \"E3B0" + Hash.EMPTY_TREE.hex().substring(4)
                        + "\", expected " + HEX + FORM));
        cases.add(Case.refused("a time without an offset",
                changed("08:00:00+03:00", "08:00:00"),
                "J025 a text does not have its form, at byte " + (at("\"made\"") + 7)
                        + ": made: \"2026-03-01T08:00:00\" is not of the form "
                        + "2026-03-01T08:00:00+03:00" + FORM));
        cases.add(Case.refused("a day that no calendar has",
                changed("2026-03-01T", "2026-02-29T"),
                "J025 a text does not have its form, at byte " + (at("\"made\"") + 7)
                        + ": made: \"2026-02-29T08:00:00+03:00\" is no day and time of the "
                        + "calendar" + FORM));
        cases.add(Case.refused("a member in capitals",
                changed("\"member\":\"north\"", "\"member\":\"North\""),
                "J025 a text does not have its form, at byte " + (at("\"member\"") + 9)
                        + ": member is \"North\", expected [a-z0-9-]{1,32}" + FORM));
        String digest = Example.assembled().statement().sd().getFirst().bytes().base64Url();
        cases.add(Case.refused("a digest with padding",
                changed(digest, digest + "="),
                "J025 a text does not have its form, at byte " + (at(digest) - 1)
                        + ": _sd[0] is \"" + digest + "=\", expected [A-Za-z0-9_-]{43}" + FORM));
        String odd = digest.substring(0, 42) + "_";
        cases.add(Case.refused("a digest with unused bits that are not zero",
                changed(digest, odd),
                "J025 a text does not have its form, at byte " + (at(digest) - 1)
                        + ": _sd[0]: base64url is not in its one form" + FORM));
    }

    private static void bounds(List<Case> cases) {
        cases.add(Case.refused("rules version zero", changed("\"rules\":1", "\"rules\":0"),
                "J026 a value is outside its bounds, at byte " + (at("\"rules\"") + 8)
                        + ": rules is 0, expected 1 to 1000" + BOUNDS));
        cases.add(Case.refused("a negative size", changed("\"size\":0", "\"size\":-1"),
                "J026 a value is outside its bounds, at byte " + (at("\"size\"") + 7)
                        + ": seen.size is -1, expected 0 to 9007199254740991" + BOUNDS));
        List<Hash> sd = Example.assembled().statement().sd();
        String first = sd.get(0).bytes().base64Url();
        String second = sd.get(1).bytes().base64Url();
        cases.add(Case.refused("digests that do not ascend",
                changed(first + "\",\"" + second, second + "\",\"" + first),
                "J027 a list is not strictly ascending, at byte " + (at(first) + 45)
                        + ": _sd[1] does not come after the item before it" + SORT));
        cases.add(Case.refused("one digest twice",
                changed(first + "\",\"" + second, first + "\",\"" + first),
                "J027 a list is not strictly ascending, at byte " + (at(first) + 45)
                        + ": _sd[1] does not come after the item before it" + SORT));
        cases.add(Case.refused("more than 256 propositions",
                changed("\"on\":[", "\"on\":["
                        + "{\"proposition\":\"occurrence\",\"stance\":\"asserts\"},".repeat(256)),
                "J026 a value is outside its bounds, at byte " + (at("\"on\"") + 5)
                        + ": open.on has 257 items, expected 0 to 256" + BOUNDS));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_payload_is_accepted_or_refused_with_its_whole_message(Case payload) {
        payload.check(Statement::decode);
    }

    @Test
    void a_payload_past_its_bound_is_refused() {
        String filled = changed("\"case.complaint\"", "\"case.complaint\"" + " ".repeat(65_000));
        assertThatThrownBy(() -> Statement.decode(Bytes.utf8(filled))).hasMessage(
                "J009 the text is too long, at byte 65000: %d bytes, 65000 at most; put large "
                        .formatted(Bytes.utf8(filled).length())
                        + "content into a file or an attachment");
    }

    @Test
    void fields_that_contradict_each_other_are_refused() {
        StatementType reply = StatementTypes.named("case.reply").orElseThrow();
        assertThatThrownBy(() -> reply.content(members(
                "{\"kind\":\"denies\",\"justification\":\"self-defence\",\"on\":[]}")))
                .hasMessage("J028 fields of one object contradict each other: the value: "
                        + "justification goes with the kind justifies, and only with it; give the "
                        + "fields that go together");
        StatementType undertaken = StatementTypes.named("commitment.undertaken").orElseThrow();
        assertThatThrownBy(() -> undertaken.content(members(
                "{\"commitment\":\"c\",\"obligor\":\"north\",\"clause\":\"1\","
                        + "\"due\":{\"kind\":\"date\"}}")))
                .hasMessage("J028 fields of one object contradict each other: due: at goes with "
                        + "date, days with after-days, after with after-commitment; give the "
                        + "fields that go together");
    }

    @Test
    void an_unknown_type_keeps_its_open_fields_as_they_stand() {
        Statement statement = Statement.decode(
                Bytes.utf8(changed("case.complaint", "case.invented-later")));
        assertThat(statement.content()).isInstanceOf(Content.Unrecognised.class);
        Content.Unrecognised later = (Content.Unrecognised) statement.content();
        assertThat(later.type()).isEqualTo("case.invented-later");
        assertThat(later.open().members()).containsKey("urgency");
    }

    @Test
    void only_some_texts_are_instants() {
        assertThat(OffsetInstant.parse("2026-03-01T08:00:00.5-03:30").offsetMinutes())
                .isEqualTo(-210);
        assertThat(OffsetInstant.parse("2026-03-01T08:00:00Z").text())
                .isEqualTo("2026-03-01T08:00:00Z");
        for (String text : List.of("2026-03-01T08:00+03:00", "2026-03-01 08:00:00Z",
                "2026-03-01t08:00:00z", "2026-03-01T08:00:60Z", "2026-03-01T24:00:00Z",
                "2026-03-01T08:00:00-00:00", "2026-03-01T08:00:00+0300", "2026-13-01T08:00:00Z",
                "2026-03-01T08:00:00.Z", "2026-03-01T08:00:00.1234Z", "0000-03-01T08:00:00Z",
                "2026-03-01T08:00:00+19:00", "٢026-03-01T08:00:00Z",
                "2026-03-01T08:00:00[Asia/Kabul]")) {
            assertThatThrownBy(() -> OffsetInstant.parse(text)).as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Json.Members members(String json) {
        return (Json.Members) Json.parse(Bytes.utf8(json));
    }
}
