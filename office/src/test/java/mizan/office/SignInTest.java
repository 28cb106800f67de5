package mizan.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mizan.statement.Envelope;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.MalformedException;
import org.junit.jupiter.api.Test;

/// A key is proven by signing this host's nonce, once, within two minutes.
class SignInTest {
    private static final Instant NINE = Desktop.NINE;
    private static final String HOST = "mizan.example.org:8443";
    private final Ed25519 ed25519 = Ed25519.jdk();
    private final SignInChallenges challenges =
            new SignInChallenges(
                Set.of(HOST, "127.0.0.1:8080")::contains, new TestChance(3), ed25519);

    private Bytes signed(String officer, String host, SignInChallenges.Challenge challenge) {
        return SignIn.compose(host, challenge.nonce(), challenge.expiry())
                .sign(Desktop.seed(officer), ed25519).encodeDsse();
    }

    private SignInCheck check(Bytes dsse, Instant now) {
        return challenges.check(dsse, key -> key.equals(Desktop.AMAL)
                ? Optional.of(Desktop.seed("amal").publicKey()) : Optional.empty(), now);
    }

    @Test
    void whoever_signs_the_nonce_has_the_key_and_the_nonce_works_once() {
        Bytes dsse = signed("amal", HOST, challenges.issue(NINE));
        assertThat(check(dsse, NINE.plusSeconds(5)))
                .isEqualTo(new SignInCheck.Proven(Desktop.AMAL));
        assertThat(check(dsse, NINE.plusSeconds(6))).isEqualTo(new SignInCheck.UsedBefore());
    }

    @Test
    void of_the_same_envelope_sent_at_once_one_signs_in() throws Exception {
        Bytes dsse = signed("amal", HOST, challenges.issue(NINE));
        List<Callable<SignInCheck>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(() -> check(dsse, NINE));
        }
        int proven = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<SignInCheck> one : threads.invokeAll(all)) {
                proven += one.get() instanceof SignInCheck.Proven ? 1 : 0;
            }
        }
        assertThat(proven).isOne();
    }

    @Test
    void after_two_minutes_or_the_clients_own_earlier_expiry_it_is_too_late() {
        SignInChallenges.Challenge challenge = challenges.issue(NINE);
        Bytes dsse = signed("amal", HOST, challenge);
        assertThat(check(dsse, NINE.plusSeconds(120)))
                .isEqualTo(new SignInCheck.TooLate(NINE.plusSeconds(120)));
        Bytes longer = SignIn.compose(HOST, challenge.nonce(), NINE.plusSeconds(9_000))
                .sign(Desktop.seed("amal"), ed25519).encodeDsse();
        assertThat(check(longer, NINE.plusSeconds(120)))
                .isEqualTo(new SignInCheck.TooLate(NINE.plusSeconds(120)));
        Bytes shorter = SignIn.compose(HOST, challenge.nonce(), NINE.plusSeconds(10))
                .sign(Desktop.seed("amal"), ed25519).encodeDsse();
        assertThat(check(shorter, NINE.plusSeconds(10)))
                .isEqualTo(new SignInCheck.TooLate(NINE.plusSeconds(10)));
        assertThat(check(dsse, NINE.plusSeconds(119)))
                .isEqualTo(new SignInCheck.Proven(Desktop.AMAL));
    }

    @Test
    void what_was_signed_for_another_host_or_anothers_nonce_proves_nothing() {
        assertThat(check(signed("amal", "elsewhere.example.org", challenges.issue(NINE)), NINE))
                .isEqualTo(new SignInCheck.OtherHost("elsewhere.example.org"));
        SignInChallenges other =
                new SignInChallenges(
                Set.of(HOST)::contains, new TestChance(4), ed25519);
        assertThat(check(signed("amal", HOST, other.issue(NINE)), NINE))
                .isEqualTo(new SignInCheck.NotIssued());
    }

    @Test
    void every_change_of_a_nonce_is_not_issued_here() {
        SignInChallenges.Challenge challenge = challenges.issue(NINE);
        String nonce = challenge.nonce();
        for (int at = 0; at < nonce.length(); at++) {
            for (char c : new char[] {'A', 'B', '_'}) {
                String other = nonce.substring(0, at) + c + nonce.substring(at + 1);
                if (!other.equals(nonce)) {
                    Bytes dsse = signed("amal", HOST,
                            new SignInChallenges.Challenge(other, challenge.expiry()));
                    assertThat(check(dsse, NINE)).isEqualTo(new SignInCheck.NotIssued());
                }
            }
        }
    }

    @Test
    void a_key_that_nobody_knows_and_a_signature_of_another_key_prove_nothing() {
        assertThat(check(signed("basir", HOST, challenges.issue(NINE)), NINE))
                .isEqualTo(new SignInCheck.UnknownKey(Desktop.BASIR));
        SignInChallenges.Challenge challenge = challenges.issue(NINE);
        Bytes dsse = signed("basir", HOST, challenge);
        SignInCheck check = challenges.check(dsse,
                _ -> Optional.of(Desktop.seed("amal").publicKey()), NINE);
        assertThat(check).isEqualTo(new SignInCheck.WrongSignature(Desktop.BASIR));
        assertThat(check(signed("amal", HOST, challenge), NINE))
                .isInstanceOf(SignInCheck.Proven.class);
    }

    @Test
    void a_statement_is_no_sign_in_and_a_sign_in_no_statement() {
        assertThat(check(Desktop.handIn(1).envelope().encodeDsse(), NINE)).isEqualTo(
                new SignInCheck.Unreadable(
                        "J040 found \"application/vnd.mizan.statement+json\""));
        Bytes dsse = signed("amal", HOST, challenges.issue(NINE));
        assertThatThrownBy(() -> Envelope.decodeDsse(dsse)).hasMessageContaining("J040");
        Envelope signIn = Envelope.decodeDsse(dsse, SignIn.TYPE);
        Envelope disguised = new Envelope(
                Envelope.STATEMENT, signIn.payload(), signIn.signatures());
        assertThat(ed25519.verify(Desktop.seed("amal").publicKey(), disguised.pae(),
                disguised.signatures().getFirst().sig())).isFalse();
    }

    @Test
    void a_payload_of_any_other_form_is_refused() {
        String nonce = "A".repeat(54);
        String good = "{\"host\":\"h\",\"nonce\":\"%s\",\"expiry\":\"2026-03-10T09:02:00Z\"}"
                .formatted(nonce);
        assertThat(SignIn.decode(Bytes.utf8(good)).payload()).isEqualTo(Bytes.utf8(good));
        for (String bad : List.of("", "[]", "{}", good.replace("host", "Host"),
                good.replace("\"h\"", "\"H\""), good.replace("\"h\"", "1"),
                good.replace("}", ",\"more\":\"x\"}"), good.replace("09:02:00Z", "09:02Z"),
                good.replace("09:02:00Z", "09:02:00.5Z"), good.replace("Z\"", "+00:00\""),
                good.replace("2026-", "26-"), good.replace(nonce, "short"),
                "{\"nonce\":\"%s\",\"host\":\"h\",\"expiry\":\"2026-03-10T09:02:00Z\"}"
                        .formatted(nonce))) {
            assertThatThrownBy(() -> SignIn.decode(Bytes.utf8(bad))).as(bad)
                    .isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void bytes_that_are_no_envelope_are_unreadable_and_no_fault() {
        Bytes dsse = signed("amal", HOST, challenges.issue(NINE));
        for (int length = 0; length < dsse.length(); length++) {
            assertThat(check(dsse.slice(0, length), NINE))
                    .isInstanceOf(SignInCheck.Unreadable.class);
        }
    }
}
