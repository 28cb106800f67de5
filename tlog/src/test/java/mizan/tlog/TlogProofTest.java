package mizan.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import mizan.tlog.UnverifiedProofException.Check;
import org.junit.jupiter.api.Test;

class TlogProofTest {
    private static final Ed25519 ED25519 = Samples.FAST;
    private static final NoteSigner LOG =
            NoteSigner.ed25519("log.example", Samples.seed(1), ED25519);
    private static final NoteSigner NORTH =
            NoteSigner.cosigner("north.example", Samples.seed(2), ED25519);
    private static final List<Hash> LEAVES = Samples.leaves(3);
    private static final TileTree TREE = Samples.tree(LEAVES);
    private static final Checkpoint HEAD =
            new Checkpoint("log.example", TREE.size(), TREE.root());
    private static final TlogPolicy POLICY = TlogPolicy.parse(
            "log %s\nwitness north %s\nquorum north\n".formatted(LOG.key(), NORTH.key()));
    private static final NoteSignature SIGNED = LOG.sign(HEAD.text());
    private static final NoteSignature COSIGNED = NORTH.cosign(HEAD, 1_760_000_000);

    private static TlogProof proof(int index, NoteSignature... signatures) {
        return new TlogProof(Optional.empty(), new EntryIndex(index),
                TREE.inclusion(new EntryIndex(index), TREE.size()),
                new Note(HEAD.text(), List.of(signatures)));
    }

    @Test
    void a_proof_holds_for_its_leaf_under_the_policy() {
        TlogProof.Verified verified =
                proof(1, SIGNED, COSIGNED).verify(LEAVES.get(1), POLICY, ED25519);
        assertThat(verified.checkpoint()).isEqualTo(HEAD);
        assertThat(verified.verdict().valid()).isTrue();
    }

    @Test
    void the_first_check_that_fails_is_named() {
        TlogProof extended = new TlogProof(Optional.empty(), new EntryIndex(0), List.of(),
                new Note(HEAD.text() + "more\n", List.of(SIGNED)));
        fails(extended, 0, Check.CHECKPOINT,
                "checkpoint line 4: extension lines are not accepted");
        fails(proof(1, SIGNED, NORTH.cosign(new Checkpoint("log.example", TreeSize.ZERO,
                Hash.EMPTY_TREE), 1)), 1, Check.SIGNATURES,
                "the cosignature of witness north (north.example) does not verify");
        fails(proof(1, COSIGNED), 1, Check.LOG,
                "no log of the policy signed the checkpoint of log.example");
        fails(proof(1, SIGNED), 1, Check.QUORUM,
                "cosigned by [], which is not the quorum north");
        fails(proof(1, SIGNED, COSIGNED), 2, Check.INCLUSION,
                "leaf %s is not at index 1 of the tree of size 3".formatted(LEAVES.get(2)));
    }

    private static void fails(TlogProof proof, int leaf, Check check, String message) {
        assertThatThrownBy(() -> proof.verify(LEAVES.get(leaf), POLICY, ED25519))
                .isInstanceOfSatisfying(UnverifiedProofException.class,
                        e -> assertThat(e.check()).isEqualTo(check))
                .hasMessage(message);
    }

    @Test
    void what_is_not_a_proof_is_refused_with_its_line() {
        String good = proof(1, SIGNED, COSIGNED).encode().utf8();
        refused(good.replace("@v1", "@v2"),
                "proof line 1: \"c2sp.org/tlog-proof@v1\" must stand there");
        refused(good.replace("index 1", "extra \nindex 1"),
                "proof has an extra line without bytes");
        refused(good.replace("index 1", "extra YQ==\nextra YQ==\nindex 1"),
                "proof line 3: \"index <n>\" must stand there");
        refused(good.replace("index 1", "index 01"),
                "proof index is not a plain decimal number: \"01\"");
        refused(good.replace("index 1\n", "index 1\nYQ==\n"), "hash has 1 bytes, not 32");
        refused(good.replace("index 1\n", "index 1\n" + (HEAD.root().base64() + "\n").repeat(62)),
                "proof line 66: over 63 hashes");
        refused("c2sp.org/tlog-proof@v1\nindex 1\n",
                "proof ends at line 3, where a hash or an empty line and a line end must stand");
        refused("", "proof ends at line 1, where \"c2sp.org/tlog-proof@v1\" and a line end "
                + "must stand");
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> TlogProof.parse(Bytes.utf8(text)))
                .isInstanceOf(MalformedException.class).hasMessage(message);
    }
}
