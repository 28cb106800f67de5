package mizan.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.authlete.sd.SDObjectDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DisclosureTest {
    private static final Bytes SALT = Bytes.fromHex("000102030405060708090a0b0c0d0e0f");
    private static final String AGAIN = "; ask the author for the disclosure file again";
    private static final String FRESH =
            "; make a disclosure with a fresh salt of 16 random bytes";

    private static String encoded(String json) {
        return Bytes.utf8(json).base64Url();
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        String salt = "AAECAwQFBgcICQoLDA0ODw";
        cases.add(Case.accepted("a text",
                Disclosure.of(SALT, "account", Json.text("Shots were heard.")).encoded()));
        cases.add(Case.accepted("an object", Disclosure.of(SALT, "place.point",
                Point.KIND.sample()).encoded()));
        cases.add(Case.accepted("white space and escapes of the author's",
                encoded("[ \"%s\" , \"acc\\u006funt\", \"x\" ]".formatted(salt))));
        String base64 = "J080 a disclosure is not base64url without padding: ";
        cases.add(Case.refused("padding",
                encoded("[\"%s\",\"account\",\"xy\"]".formatted(salt)) + "=",
                base64 + "base64url is not in its one form" + AGAIN));
        cases.add(Case.refused("the standard alphabet", "+/+/", base64 + "not base64url" + AGAIN));
        cases.add(Case.refused("unused bits that are not zero", "WzF", base64
                + "base64url is not in its one form" + AGAIN));
        String shape = "J081 a disclosure is not a list of salt, name and value: found ";
        cases.add(Case.refused("two items, as for an item of a list",
                encoded("[\"%s\",\"x\"]".formatted(salt)),
                shape + "[\"" + salt + "\",\"x\"]" + AGAIN));
        cases.add(Case.refused("an object", encoded("{}"), shape + "{}" + AGAIN));
        cases.add(Case.refused("a name that is no text", encoded("[\"%s\",1,2]".formatted(salt)),
                shape + "[\"" + salt + "\",1,2]" + AGAIN));
        cases.add(Case.refused("a salt of 15 bytes",
                encoded("[\"AAECAwQFBgcICQoLDA0O\",\"a\",1]"),
                "J082 a disclosure's salt is not 16 bytes: found \"AAECAwQFBgcICQoLDA0O\""
                        + FRESH));
        cases.add(Case.refused("a salt that is not base64url",
                encoded("[\"AAECAwQFBgcICQoLDA0OD!\",\"a\",1]"),
                "J082 a disclosure's salt is not 16 bytes: found \"AAECAwQFBgcICQoLDA0OD!\""
                        + FRESH));
        cases.add(Case.refused("a fraction", encoded("[\"%s\",\"a\",1.5]".formatted(salt)),
                "J006 a number is not a plain whole number, at byte 30: found a fraction; write "
                        + "whole numbers without fraction, exponent, leading zero or minus zero"));
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_disclosure_is_accepted_or_refused_with_its_whole_message(Case disclosure) {
        disclosure.check(input -> Disclosure.decode(input.utf8()));
    }

    @Test
    void a_digest_is_computed_as_rfc_9901_does() {
        // Its salt is no base64url in its one form, so our reader refuses it: the digest only.
        String encoded =
                "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0";
        Hash digest =
                new Disclosure(SALT, "family_name", Json.text("Möbius"), encoded).digest();
        assertThat(digest.bytes().base64Url())
                .isEqualTo("X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0");
    }

    @Test
    void another_salt_gives_another_digest() {
        Json value = Json.text("yes");
        Disclosure one = Disclosure.of(SALT, "account", value);
        Disclosure other = Disclosure.of(SALT.slice(1, 16).concat(SALT.slice(0, 1)), "account",
                value);
        assertThat(one.digest()).isNotEqualTo(other.digest());
        assertThatThrownBy(() -> Disclosure.of(SALT.slice(0, 15), "account", value)).hasMessage(
                "J082 a disclosure's salt is not 16 bytes: found 15 bytes" + FRESH);
    }

    @Test
    void a_foreign_reader_opens_the_digests_of_a_payload() {
        Statement statement = Example.assembled().statement();
        Map<String, Object> sd = Map.of("_sd", statement.sd().stream()
                .map(digest -> digest.bytes().base64Url()).toList());
        List<com.authlete.sd.Disclosure> foreign = Example.assembled().clear().getFirst().lines()
                .stream().map(line -> com.authlete.sd.Disclosure.parse(line.encoded())).toList();
        assertThat(foreign).extracting(com.authlete.sd.Disclosure::digest).isSubsetOf(
                statement.sd().stream().map(digest -> digest.bytes().base64Url()).toList());
        Map<String, Object> opened = new SDObjectDecoder().decode(sd, foreign);
        assertThat(opened).containsEntry("account", "Shots were heard near the upper mill.")
                .containsKey("place.point").hasSize(2);
    }

    @Test
    void a_decoy_opens_nothing_and_looks_like_any_digest() {
        Statement statement = Example.assembled().statement();
        assertThat(statement.sd()).hasSize(3).isSorted();
        DisclosureFile file = Example.assembled().clear().getFirst();
        assertThat(file.lines()).hasSize(2);
        assertThat(file.openedAgainst(statement.sd()))
                .containsOnlyKeys("account", "place.point");
    }

    @Test
    void a_file_that_is_not_whole_lines_is_refused() {
        String line = Disclosure.of(SALT, "account", Json.text("x")).encoded();
        String what = "J085 the disclosure file is not whole lines: ";
        String next = "; end each disclosure with one LF";
        assertFile("", what + "the last line has no LF" + next);
        assertFile(line, what + "the last line has no LF" + next);
        assertFile("\n", what + "line 1 is empty" + next);
        assertFile(line + "\n\n", what + "line 2 is empty" + next);
        assertFile(line + "\r\n", "J080 a disclosure is not base64url without padding: not "
                + "base64url" + AGAIN);
        assertThatThrownBy(() -> DisclosureFile.decode(Bytes.fromHex("ff0a")))
                .hasMessageStartingWith("J001 the text is not well-formed UTF-8: ");
        assertThatThrownBy(() -> new DisclosureFile(List.of()))
                .hasMessage(what + "found no line" + next);
        assertThatThrownBy(() -> DisclosureFile.decode(Bytes.of(new byte[(1 << 20) + 1])))
                .hasMessage("J009 the text is too long: 1048577 bytes, 1048576 at most; put large "
                        + "content into a file or an attachment");
    }

    private static void assertFile(String text, String message) {
        assertThatThrownBy(() -> DisclosureFile.decode(Bytes.utf8(text))).hasMessage(message);
    }

    @Test
    void a_disclosure_that_matches_no_digest_refuses_its_file() {
        Disclosure foreign = Disclosure.of(SALT, "account", Json.text("other words"));
        List<Hash> sd = Example.assembled().statement().sd();
        assertThatThrownBy(() -> new DisclosureFile(List.of(foreign)).openedAgainst(sd)).hasMessage(
                "J083 a disclosure matches no digest of the statement: \"account\" has the digest "
                        + foreign.digest().bytes().base64Url()
                        + "; check that the file belongs to this statement");
    }

    @Test
    void lines_out_of_the_order_of_the_digests_or_twice_refuse_their_file() {
        List<Disclosure> lines = Example.assembled().clear().getFirst().lines();
        List<Hash> sd = Example.assembled().statement().sd();
        String what = "J084 the disclosures are not in the order of `_sd`, each once: ";
        String next = "; write the lines in the order of `_sd`";
        String first = Json.text(lines.getFirst().name()).compact();
        assertThatThrownBy(() -> new DisclosureFile(lines.reversed()).openedAgainst(sd))
                .hasMessage(what + first + " comes too late" + next);
        assertThatThrownBy(() -> new DisclosureFile(List.of(lines.get(0), lines.get(0)))
                .openedAgainst(sd)).hasMessage(what + first + " comes too late" + next);
        Disclosure again = Disclosure.of(SALT, lines.getFirst().name(), Json.text("again"));
        assertThatThrownBy(() -> new DisclosureFile(List.of(lines.getFirst(), again))
                .openedAgainst(List.of(lines.getFirst().digest(), again.digest())))
                .hasMessage(what + first + " comes twice" + next);
    }

    @Test
    void the_files_of_a_statement_open_each_field_once_and_of_its_kind() {
        Statement statement = Example.assembled().statement();
        DisclosureFile file = Example.assembled().clear().getFirst();
        assertThat(statement.opened(List.of(file)))
                .isEqualTo(file.openedAgainst(statement.sd()));
        assertThat(statement.opened(List.of())).isEmpty();
        assertThatThrownBy(() -> statement.opened(List.of(file, file))).hasMessage(
                "J084 the disclosures are not in the order of `_sd`, each once: \"place.point\" "
                        + "stands in two files; write the lines in the order of `_sd`");
        StatementType complaint = StatementTypes.named("case.complaint").orElseThrow();
        assertThatThrownBy(() -> complaint.checkSealed("account", Json.whole(1))).hasMessage(
                "J023 a value is of another kind: account is a whole number, expected a text; "
                        + "write a value of the kind named");
        assertThatThrownBy(() -> complaint.checkSealed("route", Json.text("x"))).hasMessage(
                "J020 a key is not known here: case.complaint has no sealable field \"route\"; use "
                        + "the keys of docs/spec/statement.md and docs/spec/types.md");
    }

    @Test
    void every_changed_byte_of_a_file_is_noticed() {
        Bytes file = Example.assembled().clear().getFirst().encode();
        List<Hash> sd = Example.assembled().statement().sd();
        for (int i = 0; i < file.length(); i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = file.toArray();
                changed[i] ^= (byte) (1 << bit);
                assertThatThrownBy(() -> DisclosureFile.decode(Bytes.of(changed))
                        .openedAgainst(sd)).as("bit %d of byte %d", bit, i)
                        .isInstanceOf(MalformedStatement.class);
            }
        }
    }
}
