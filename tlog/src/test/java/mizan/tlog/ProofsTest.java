package mizan.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofsTest {
    private static final int SIZE = 34;
    private static final List<Hash> LEAVES = Samples.leaves(SIZE);
    private static final TileTree TREE = Samples.tree(LEAVES);

    @Test
    void every_entry_of_every_small_tree_is_proved_and_only_where_it_stands() {
        for (int size = 1; size <= SIZE; size++) {
            TreeSize in = new TreeSize(size);
            Hash root = Samples.treeHash(LEAVES.subList(0, size));
            assertThat(TREE.rootAt(in)).isEqualTo(root);
            for (int index = 0; index < size; index++) {
                List<Hash> proof = TREE.inclusion(new EntryIndex(index), in);
                for (int claimed = 0; claimed < size; claimed++) {
                    assertThat(Proofs.verifyInclusion(new EntryIndex(claimed), in,
                            LEAVES.get(index), proof, root)).isEqualTo(claimed == index);
                }
                for (List<Hash> wrong : wrong(proof)) {
                    assertThat(Proofs.verifyInclusion(
                            new EntryIndex(index), in, LEAVES.get(index), wrong, root)).isFalse();
                }
                assertThat(Proofs.verifyInclusion(new EntryIndex(index), in,
                        LEAVES.get((index + 1) % SIZE), proof, root)).isFalse();
            }
            assertThat(Proofs.verifyInclusion(
                    in.next(), in, LEAVES.getFirst(), List.of(), root)).isFalse();
        }
    }

    @Test
    void every_small_tree_is_proved_to_begin_with_every_smaller_one() {
        for (int to = 0; to <= SIZE; to++) {
            Hash later = Samples.treeHash(LEAVES.subList(0, to));
            for (int from = 0; from <= to; from++) {
                Hash earlier = Samples.treeHash(LEAVES.subList(0, from));
                TreeSize a = new TreeSize(from);
                TreeSize b = new TreeSize(to);
                List<Hash> proof = TREE.consistency(a, b);
                assertThat(Proofs.verifyConsistency(a, b, earlier, later, proof)).isTrue();
                for (List<Hash> wrong : wrong(proof)) {
                    assertThat(Proofs.verifyConsistency(a, b, earlier, later, wrong)).isFalse();
                }
                Hash other = Hash.leaf(Bytes.utf8("another"));
                assertThat(Proofs.verifyConsistency(a, b, other, later, proof)).isFalse();
                assertThat(Proofs.verifyConsistency(a, b, earlier, other, proof))
                        .isEqualTo(from == 0 && to > 0);
                assertThat(Proofs.verifyConsistency(b, a, later, earlier, proof))
                        .isEqualTo(from == to);
            }
        }
    }

    @Test
    void the_longest_trees_have_proofs_of_sixty_three_hashes() {
        EntryIndex last = new EntryIndex(Long.MAX_VALUE - 1);
        TreeSize size = new TreeSize(Long.MAX_VALUE);
        List<Hash> proof = new ArrayList<>();
        Hash leaf = Samples.leaves(1).getFirst();
        Hash root = leaf;
        // The last entry's path goes left only where a whole subtree stands: at each of 62 rows.
        for (int row = 0; row < 62; row++) {
            root = Hash.node(leaf, root);
            proof.add(leaf);
        }
        assertThat(Proofs.verifyInclusion(last, size, leaf, proof, root)).isTrue();
        proof.add(leaf);
        assertThat(Proofs.verifyInclusion(last, size, leaf, proof, Hash.node(leaf, root)))
                .isFalse();
    }

    /// One hash changed, one left out, one put in: at every place.
    private static List<List<Hash>> wrong(List<Hash> proof) {
        Hash other = Hash.leaf(Bytes.utf8("not in the tree"));
        List<List<Hash>> wrong = new ArrayList<>();
        for (int i = 0; i <= proof.size(); i++) {
            List<Hash> longer = new ArrayList<>(proof);
            longer.add(i, other);
            wrong.add(longer);
            if (i < proof.size()) {
                List<Hash> changed = new ArrayList<>(proof);
                changed.set(i, other);
                wrong.add(changed);
                List<Hash> shorter = new ArrayList<>(proof);
                shorter.remove(i);
                wrong.add(shorter);
            }
        }
        return wrong;
    }
}
