package mizan.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final Checkpoint HEAD = new Checkpoint(
            "log.example", new TreeSize(3), Samples.treeHash(Samples.leaves(3)));
    private static final NoteSigner COSIGNER =
            NoteSigner.cosigner("north.example", Samples.seed(2), Samples.FAST);

    @Test
    void a_checkpoint_is_three_lines() {
        assertThat(HEAD.text()).isEqualTo("""
                log.example
                3
                lPvQ3YNvUDAWkubQ6t5yjuGexSv/8WBu2AfIV11aqhk=
                """);
        assertThat(Checkpoint.parse(HEAD.text())).isEqualTo(HEAD);
    }

    @Test
    void extension_lines_are_refused() {
        assertThatThrownBy(() -> Checkpoint.parse(HEAD.text() + "more\n"))
                .isInstanceOf(MalformedException.class)
                .hasMessage("checkpoint line 4: extension lines are not accepted");
    }

    @Test
    void an_origin_is_not_empty_and_has_no_control_characters() {
        assertThatThrownBy(() -> Checkpoint.parse(HEAD.text().substring(11)))
                .hasMessage("checkpoint origin is empty or has a control character");
        assertThatThrownBy(() -> new Checkpoint("a\nb", TreeSize.ZERO, Hash.EMPTY_TREE))
                .hasMessage("checkpoint origin is empty or has a control character");
    }

    @Test
    void a_root_has_thirty_two_bytes() {
        assertThatThrownBy(() -> Checkpoint.parse("log.example\n3\nYQ==\n"))
                .isInstanceOf(MalformedException.class)
                .hasMessage("hash has 1 bytes, not 32");
    }

    @Test
    void a_cosignature_says_when_and_holds_for_that_text_key_and_time_only() {
        NoteSignature line = COSIGNER.cosign(HEAD, 1_760_000_000);
        assertThat(line.signature().length()).isEqualTo(72);
        assertThat(Cosignature.verify(HEAD.text(), line, COSIGNER.key(), Samples.FAST))
                .contains(new Cosignature.Verified(COSIGNER.key(), 1_760_000_000));
        Bytes later = Bytes.fromHex("0000000068e77801")
                .concat(line.signature().slice(8, 72));
        assertThat(Cosignature.verify(HEAD.text(),
                new NoteSignature(line.name(), line.keyId(), later), COSIGNER.key(),
                Samples.FAST)).isEmpty();
        assertThat(Cosignature.verify(HEAD.text() + "more\n", line, COSIGNER.key(),
                Samples.FAST)).isEmpty();
        VerifierKey asNote = VerifierKey.ed25519("north.example", COSIGNER.key().publicKey());
        assertThat(Cosignature.verify(HEAD.text(), line, asNote, Samples.FAST)).isEmpty();
        VerifierKey renamed = VerifierKey.cosigner("south.example", COSIGNER.key().publicKey());
        assertThat(Cosignature.verify(HEAD.text(), line, renamed, Samples.FAST)).isEmpty();
    }

    @Test
    void a_time_beyond_2_to_the_63_is_refused() {
        NoteSignature line = COSIGNER.cosign(HEAD, 1);
        Bytes beyond = Bytes.fromHex("8000000000000001").concat(line.signature().slice(8, 72));
        assertThat(Cosignature.verify(HEAD.text(),
                new NoteSignature(line.name(), line.keyId(), beyond), COSIGNER.key(),
                Samples.FAST)).isEmpty();
        assertThatThrownBy(() -> COSIGNER.cosign(HEAD, 0))
                .hasMessage("a cosignature needs a time after 1970, not 0");
    }

    @Test
    void a_key_signs_only_as_what_it_is() {
        assertThatThrownBy(() -> COSIGNER.sign(HEAD.text()))
                .hasMessage("the key of north.example does not sign notes");
        NoteSigner log = NoteSigner.ed25519("log.example", Samples.seed(1), Samples.FAST);
        assertThatThrownBy(() -> log.cosign(HEAD, 1))
                .hasMessage("the key of log.example does not cosign");
    }
}
