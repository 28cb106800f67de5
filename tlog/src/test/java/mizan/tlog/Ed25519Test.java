package mizan.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.testkit.ForeignTool;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

class Ed25519Test {
    private static final List<Ed25519> ALL = Stream.of(Samples.JDK, Samples.FAST).toList();

    @Test
    void the_example_of_rfc_8032_is_signed_and_verified() {
        for (Ed25519 ed25519 : ALL) {
            assertThat(Ed25519SelfTest.SEED.publicKey(ed25519)).isEqualTo(Ed25519SelfTest.KEY);
            assertThat(ed25519.sign(Ed25519SelfTest.SEED, Ed25519SelfTest.TEXT))
                    .isEqualTo(Ed25519SelfTest.SIGNATURE);
            assertThat(ed25519.verify(Ed25519SelfTest.KEY, Ed25519SelfTest.TEXT,
                    Ed25519SelfTest.SIGNATURE)).isTrue();
        }
    }

    /// Twelve cases, each accepted by some verifiers and refused by others. The pattern is that
    /// of verifiers without cofactor; only the first four verify under their equation.
    @Test
    void the_twelve_cases_of_speccheck_come_out_as_without_cofactor() {
        List<Object> cases = Json.list(Json.parse(Samples.read(ForeignTool.requireFiles(
                "../shared/data/vectors/speccheck-cases.json",
                "the twelve cases of ed25519-speccheck")).utf8()));
        for (Ed25519 ed25519 : ALL) {
            StringBuilder pattern = new StringBuilder();
            for (Object one : cases) {
                Map<String, Object> fields = Json.object(one);
                boolean accepted = ed25519.verify(hex(fields, "pub_key"),
                        hex(fields, "message"), hex(fields, "signature"));
                pattern.append(accepted ? 'V' : 'X');
            }
            assertThat(pattern).as(ed25519.provider()).hasToString("VVVVXXXXXXXX");
        }
    }

    /// Ten of the twelve keys have a part of small order or are not canonical, so nobody could
    /// register them. The two good ones come with a scalar out of range, which all refuse.
    @Test
    void of_the_twelve_keys_only_two_could_be_registered_and_their_signatures_are_refused() {
        List<Object> cases = Json.list(Json.parse(Samples.read(ForeignTool.requireFiles(
                "../shared/data/vectors/speccheck-cases.json",
                "the keys of ed25519-speccheck")).utf8()));
        StringBuilder pattern = new StringBuilder();
        for (Object one : cases) {
            boolean good = Ed25519Point.isCanonicalPrimeOrder(hex(Json.object(one), "pub_key"));
            pattern.append(good ? 'K' : '-');
        }
        assertThat(pattern).hasToString("------KK----");
    }

    @Test
    void wycheproof_is_agreed_with_in_every_case() {
        Map<String, Object> file = Json.object(Json.parse(Samples.read(ForeignTool.requireFiles(
                "../shared/data/vectors/ed25519_test.json",
                "Wycheproof's 151 cases of Ed25519")).utf8()));
        int tried = 0;
        for (Object group : Json.list(file.get("testGroups"))) {
            Bytes key = hex(Json.object(Json.object(group).get("publicKey")), "pk");
            for (Object one : Json.list(Json.object(group).get("tests"))) {
                Map<String, Object> fields = Json.object(one);
                for (Ed25519 ed25519 : ALL) {
                    assertThat(ed25519.verify(key, hex(fields, "msg"), hex(fields, "sig")))
                            .as("%s, case %s", ed25519.provider(), fields.get("tcId"))
                            .isEqualTo(fields.get("result").equals("valid"));
                }
                tried++;
            }
        }
        assertThat(tried).isEqualTo(151);
    }

    @Test
    void a_signature_that_only_the_equation_with_cofactor_accepts_is_refused() throws Exception {
        for (Ed25519 ed25519 : ALL) {
            assertThat(ed25519.verify(Ed25519SelfTest.FORGERY_KEY, Ed25519SelfTest.FORGERY_TEXT,
                    Ed25519SelfTest.FORGERY_SIGNATURE)).as(ed25519.provider()).isFalse();
        }
        assertThat(Ed25519Point.isCanonicalPrimeOrder(Ed25519SelfTest.FORGERY_KEY))
                .as("the key is beyond reproach: only the verifier can tell").isTrue();
    }

    @Test
    void a_provider_that_verifies_with_cofactor_is_refused() {
        assertThatThrownBy(() -> Ed25519.with(new BouncyCastleProvider()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("provider BC verifies with cofactor: "
                        + "its signatures could be disowned");
    }

    @Test
    void a_provider_without_ed25519_is_refused() {
        assertThatThrownBy(() -> Ed25519.with(java.security.Security.getProvider("SUN")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("provider SUN does not sign the example of RFC 8032 as it must");
    }

    @Test
    void the_corretto_provider_is_taken() {
        if (Samples.FAST == Samples.JDK) {
            ForeignTool.notRun("Amazon Corretto Crypto Provider (it does not load here)");
        }
        assertThat(Samples.FAST.provider()).isEqualTo("AmazonCorrettoCryptoProvider");
        assertThat(Samples.JDK.provider()).isEqualTo("SunEC");
    }

    @Test
    void keys_and_signatures_of_another_length_verify_nothing() {
        assertThat(Samples.JDK.verify(Ed25519SelfTest.KEY.slice(0, 31), Ed25519SelfTest.TEXT,
                Ed25519SelfTest.SIGNATURE)).isFalse();
        assertThat(Samples.JDK.verify(Ed25519SelfTest.KEY, Ed25519SelfTest.TEXT,
                Ed25519SelfTest.SIGNATURE.slice(0, 63))).isFalse();
        assertThat(Samples.JDK.verify(Ed25519SelfTest.KEY, Ed25519SelfTest.TEXT,
                Ed25519SelfTest.SIGNATURE.concat(Bytes.fromHex("00")))).isFalse();
    }

    @Test
    void a_key_is_registered_only_if_canonical_and_of_prime_order() {
        for (int filler = 0; filler < 20; filler++) {
            assertThat(Ed25519Point.isCanonicalPrimeOrder(Samples.seed(filler).publicKey()))
                    .isTrue();
        }
        for (String bad : List.of(
                "0100000000000000000000000000000000000000000000000000000000000000", // neutral
                "0100000000000000000000000000000000000000000000000000000000000080", // -0
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // order 2
                "0000000000000000000000000000000000000000000000000000000000000000", // order 4
                "0000000000000000000000000000000000000000000000000000000000000080", // order 4
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05", // order 8
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a", // order 8
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // y = p
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // y = p + 1
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "0200000000000000000000000000000000000000000000000000000000000000", // off curve
                "")) {
            assertThat(Ed25519Point.isCanonicalPrimeOrder(Bytes.fromHex(bad))).as(bad).isFalse();
        }
    }

    @Test
    void a_good_key_with_a_small_order_part_added_is_not_registered() {
        // speccheck's cases 4 and 5: a key of mixed order.
        assertThat(Ed25519Point.isCanonicalPrimeOrder(Bytes.fromHex(
                "cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d"))).isFalse();
    }

    @Test
    void a_seed_does_not_show_itself() {
        assertThat(Samples.seed(7)).hasToString("Ed25519Seed[secret]");
        assertThat(NoteSigner.ed25519("a", Samples.seed(7), Samples.JDK).toString())
                .doesNotContain(Samples.seed(7).seed().hex());
        assertThatThrownBy(() -> new Ed25519Seed(Bytes.EMPTY))
                .hasMessage("seed has 0 bytes, not 32");
    }

    private static Bytes hex(Map<String, Object> fields, String name) {
        return Bytes.fromHex((String) fields.get(name));
    }
}
