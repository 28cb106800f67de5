package mizan.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeTest {
    private static String json() {
        return Example.envelope().encodeDsse().utf8();
    }

    private static String sig() {
        return Example.envelope().signatures().getFirst().sig().base64();
    }

    private static String key() {
        return Example.envelope().signatures().getFirst().keyid().hex();
    }

    private static String payload() {
        return Example.payload().base64();
    }

    private static String changed(String from, String to) {
        assertThat(json()).contains(from);
        return json().replace(from, to);
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.add(Case.accepted("the example", json()));
        cases.add(Case.accepted("members in another order",
                "{\"signatures\":[{\"sig\":\"%s\",\"keyid\":\"%s\"}],\"payloadType\":\"%s\","
                        .formatted(sig(), key(), Envelope.STATEMENT)
                        + "\"payload\":\"%s\"}".formatted(payload())));
        cases.add(Case.accepted("extra members, which DSSE passes over",
                changed("\"payloadType\"", "\"note\":{\"a\":1},\"payloadType\"")
                        .replace("\"sig\"", "\"cert\":\"x\",\"sig\"")));
        cases.add(Case.accepted("base64url without padding",
                json().replace(payload(), Example.payload().base64Url())
                        .replace(sig(), Example.envelope().signatures().getFirst().sig()
                                .base64Url())));
        cases.add(Case.accepted("base64url with padding",
                json().replace(sig(), sig().replace('+', '-').replace('/', '_'))));
        cases.add(Case.accepted("white space and escapes",
                json().replace("\"payload\"", " \n\"pay\\u006coad\" ")));
        refused(cases);
        return cases;
    }

    private static void refused(List<Case> cases) {
        cases.add(Case.refused("no object", "[]",
                "J023 a value is of another kind: the envelope is no object; write a value of the "
                        + "kind named"));
        cases.add(Case.refused("no payload", changed("\"payload\":", "\"body\":"),
                "J021 a key is missing: there is no payload; add the key"));
        cases.add(Case.refused("another type",
                changed(Envelope.STATEMENT, "application/vnd.in-toto+json"),
                "J040 the envelope carries another type of payload: found "
                        + "\"application/vnd.in-toto+json\"; sign the payload type "
                        + "application/vnd.mizan.statement+json"));
        cases.add(Case.refused("no signature", "{\"payload\":\"\",\"payloadType\":\"%s\","
                        .formatted(Envelope.STATEMENT) + "\"signatures\":[]}",
                "J041 the envelope does not hold exactly one signature: found 0; sign once, with "
                        + "the officer's key"));
        String one = json().substring(json().indexOf("{\"keyid\""), json().length() - 2);
        cases.add(Case.refused("two signatures", changed(one, one + "," + one),
                "J041 the envelope does not hold exactly one signature: found 2; sign once, with "
                        + "the officer's key"));
        cases.add(Case.refused("no key id", changed("\"keyid\":\"" + key() + "\",", ""),
                "J021 a key is missing: there is no keyid; add the key"));
        cases.add(Case.refused("a key id in capitals", changed(key(), key().toUpperCase(
                        Locale.ROOT)),
                "J025 a text does not have its form: keyid is \"%s\", expected [0-9a-f]{64}; write "
                        .formatted(key().toUpperCase(Locale.ROOT))
                        + "the text in the form named"));
        String base64 = "; encode the bytes as base64 again";
        cases.add(Case.refused("standard base64 without padding",
                changed(sig(), "+/" + sig().substring(2).replace("=", "")),
                "J042 a text is not base64: sig is no base64" + base64));
        cases.add(Case.refused("both alphabets in one text",
                changed(sig(), "+-" + sig().substring(2)),
                "J042 a text is not base64: sig is no base64" + base64));
        cases.add(Case.refused("a line break in base64",
                changed(sig(), sig().substring(0, 40) + "\\n" + sig().substring(40)),
                "J042 a text is not base64: sig is no base64" + base64));
        cases.add(Case.refused("unused bits that are not zero",
                changed(sig(), sig().substring(0, 85) + "B=="),
                "J042 a text is not base64: sig is no base64" + base64));
        cases.add(Case.refused("63 bytes of signature",
                changed(sig(), Example.envelope().signatures().getFirst().sig().slice(0, 63)
                        .base64()),
                "J043 a signature is not 64 bytes long: found 63 bytes; send the Ed25519 "
                        + "signature"));
        cases.add(Case.refused("a payload past the bound",
                changed(payload(), Bytes.of(new byte[65_001]).base64()),
                "J009 the text is too long: the payload has 65001 bytes, 65000 at most; put large "
                        + "content into a file or an attachment"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_envelope_is_accepted_or_refused_with_its_whole_message(Case envelope) {
        envelope.check(Envelope::decodeDsse);
    }

    @Test
    void every_accepted_spelling_of_one_envelope_gives_one_leaf() {
        Set<Bytes> leaves = new HashSet<>();
        for (Case spelling : cases()) {
            if (spelling.outcome().equals(Case.ACCEPTED)) {
                leaves.add(Leaf.of(Envelope.decodeDsse(spelling.input()), Example.RECORDED_AT)
                        .encode());
            }
        }
        assertThat(leaves).containsExactly(Example.leaf().encode());
    }

    @Test
    void the_signed_bytes_are_those_of_the_specification() {
        assertThat(Envelope.pae("http://example.com/HelloWorld", Bytes.utf8("hello world")).utf8())
                .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
        Envelope envelope = Example.envelope();
        assertThat(envelope.pae()).isEqualTo(Bytes.utf8("DSSEv1 36 %s %d ".formatted(
                Envelope.STATEMENT, Example.payload().length())).concat(Example.payload()));
        assertThat(Ed25519.jdk().verify(Example.SEED.publicKey(), envelope.pae(),
                envelope.signatures().getFirst().sig())).isTrue();
    }

    @Test
    void the_id_depends_on_the_payload_and_not_on_who_signs() {
        Envelope other = Envelope.sign(
                Example.payload(), SampleNames.seed("another"), Ed25519.jdk());
        assertThat(other.id()).isEqualTo(Example.envelope().id());
        assertThat(other).isNotEqualTo(Example.envelope());
    }

    @Test
    void every_truncation_of_an_envelope_is_refused() {
        Bytes whole = Example.envelope().encodeDsse();
        for (int length = 0; length < whole.length(); length++) {
            Bytes cut = whole.slice(0, length);
            assertThatThrownBy(() -> Envelope.decodeDsse(cut)).as("%d bytes", length)
                    .isInstanceOf(MalformedStatement.class);
        }
    }

    @Test
    void an_envelope_past_the_bound_is_refused_unread() {
        assertThatThrownBy(() -> Envelope.decodeDsse(Bytes.of(new byte[131_073]))).hasMessage(
                "J009 the text is too long, at byte 131072: 131073 bytes, 131072 at most; put "
                        + "large content into a file or an attachment");
    }
}
