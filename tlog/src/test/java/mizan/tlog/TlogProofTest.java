package mizan.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TlogProofTest {
    private final Ed25519 ed25519 = Ed25519.jdk();

    @Test
    void a_proof_out_of_tiles_holds_under_the_policy_that_names_its_signers() {
        Map<TilePath, Bytes> tiles = new HashMap<>();
        TileReader reader = path -> Optional.ofNullable(tiles.get(path));
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            leaves.add(Hash.leaf(Bytes.utf8("entry " + i)));
        }
        tiles.putAll(Tiles.extend(reader, TreeSize.ZERO, leaves.subList(0, 300)));
        tiles.putAll(Tiles.extend(reader, new TreeSize(300), leaves.subList(300, 700)));
        TileTree tree = new TileTree(reader, new TreeSize(700));
        assertThat(tree.root()).isEqualTo(CompactRange.EMPTY.appendAll(leaves).root());

        NoteSigner log = NoteSigner.ed25519("log.example", seed(1), ed25519);
        NoteSigner cosigner = NoteSigner.cosigner("north.example", seed(2), ed25519);
        Checkpoint head = new Checkpoint("log.example", tree.size(), tree.root());
        Note note = new Note(head.text(), List.of(
                log.sign(head.text()), cosigner.cosign(head, 1_760_000_000)));
        TlogPolicy policy = TlogPolicy.parse("""
                log %s
                witness north %s
                quorum north
                """.formatted(log.key(), cosigner.key()));
        TlogProof proof = TlogProof.parse(new TlogProof(Optional.empty(), new EntryIndex(298),
                tree.inclusion(new EntryIndex(298), tree.size()), note).encode());

        TlogProof.Verified verified = proof.verify(leaves.get(298), policy, ed25519);
        assertThat(verified.checkpoint()).isEqualTo(head);
        assertThat(verified.verdict().witnessTimes()).isEqualTo(Map.of("north", 1_760_000_000L));
        assertThat(Proofs.verifyConsistency(new TreeSize(300), tree.size(),
                tree.rootAt(new TreeSize(300)), tree.root(),
                tree.consistency(new TreeSize(300), tree.size()))).isTrue();
    }

    private static Ed25519Seed seed(int filler) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) filler);
        return new Ed25519Seed(Bytes.of(bytes));
    }
}
