package mizan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import mizan.desk.SignaturesAhead.Found;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.Hash;
import org.junit.jupiter.api.Test;

/// A finding made ahead answers for its own key, text and signature, and for nothing else.
class SignaturesAheadTest {
    private final Ed25519 ed25519 = Ed25519.jdk();
    private final Ed25519Seed seed = new Ed25519Seed(Hash.sha256(Bytes.utf8("one")).bytes());
    private final Bytes key = seed.publicKey();
    private final Bytes text = Bytes.utf8("a text");
    private final Bytes signature = ed25519.sign(seed, text);
    private final Bytes forged = Bytes.of(new byte[Ed25519.SIGNATURE_LENGTH]);
    private final SignaturesAhead check = new SignaturesAhead(ed25519);

    @Test
    void a_finding_is_taken_for_the_same_key_text_and_signature() {
        // A finding that is wrong on purpose shows that nothing is verified a second time.
        check.expect(Optional.of(new Found(key, text, forged, true)));
        assertThat(check.verify(key, text, forged)).isTrue();
    }

    @Test
    void a_finding_is_not_taken_for_anything_else() {
        check.expect(Optional.of(new Found(key, text, signature, true)));
        assertThat(check.verify(key, text, forged)).isFalse();
        assertThat(check.verify(key, Bytes.utf8("another text"), signature)).isFalse();
        assertThat(check.verify(forged.slice(0, 32), text, signature)).isFalse();
        check.expect(Optional.of(new Found(key, text, forged, true)));
        assertThat(check.verify(key, text, signature)).isTrue();
    }

    @Test
    void without_a_finding_the_check_is_made() {
        check.expect(Optional.of(new Found(key, text, signature, false)));
        check.expect(Optional.empty());
        assertThat(check.verify(key, text, signature)).isTrue();
        assertThat(check.verify(key, text, forged)).isFalse();
    }
}
