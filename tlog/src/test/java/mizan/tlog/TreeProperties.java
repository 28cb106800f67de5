package mizan.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mizan.testkit.Check;
import org.junit.jupiter.api.Test;

class TreeProperties {
    private static final int LEAVES_MAX = 2000;

    @Test
    void however_a_log_grows_its_tiles_give_its_roots_and_proofs() {
        Check.forAll("TreeProperties", 60, random -> {
            Map<TilePath, Bytes> tiles = new HashMap<>();
            List<Hash> leaves = new ArrayList<>();
            CompactRange range = CompactRange.EMPTY;
            for (int step = random.nextInt(1, 8); step > 0; step--) {
                List<Hash> batch = leaves(random);
                TreeSize before = new TreeSize(leaves.size());
                Map<TilePath.HashTile, Bytes> grown =
                        Tiles.extend(Samples.reader(tiles), before, batch);
                leaves.addAll(batch);
                TreeSize after = new TreeSize(leaves.size());
                assertThat(Tiles.changedBy(before, after).stream()
                        .filter(TilePath.HashTile.class::isInstance))
                        .containsExactlyElementsOf(grown.keySet());
                tiles.putAll(grown);
                range = range.appendAll(batch);
                TileTree tree = new TileTree(Samples.reader(tiles), after);
                assertThat(range.root()).isEqualTo(Samples.treeHash(leaves));
                assertThat(tree.root()).isEqualTo(range.root());
                assertThat(tree.rangeAt(after)).isEqualTo(range);
                proves(random, tree, leaves);
            }
        });
    }

    private static List<Hash> leaves(RandomGenerator random) {
        List<Hash> batch = new ArrayList<>();
        for (int i = random.nextInt(1, LEAVES_MAX / 8); i > 0; i--) {
            byte[] entry = new byte[random.nextInt(20)];
            random.nextBytes(entry);
            batch.add(Hash.leaf(Bytes.of(entry)));
        }
        return batch;
    }

    private static void proves(RandomGenerator random, TileTree tree, List<Hash> leaves) {
        TreeSize in = new TreeSize(random.nextInt(1, leaves.size() + 1));
        EntryIndex index = new EntryIndex(random.nextLong(in.entries()));
        Hash leaf = leaves.get((int) index.value());
        Hash root = tree.rootAt(in);
        assertThat(tree.leaf(index)).isEqualTo(leaf);
        List<Hash> proof = tree.inclusion(index, in);
        assertThat(Proofs.verifyInclusion(index, in, leaf, proof, root)).isTrue();
        TreeSize from = new TreeSize(random.nextLong(in.entries() + 1));
        assertThat(Proofs.verifyConsistency(
                from, in, tree.rootAt(from), root, tree.consistency(from, in))).isTrue();
    }

    @Test
    void a_false_tile_never_yields_a_proof_that_holds_for_a_false_leaf() {
        Check.forAll("TreeProperties", 100, random -> {
            List<Hash> leaves = leaves(random);
            Map<TilePath, Bytes> tiles = Samples.tiles(leaves, leaves.size());
            TileTree honest = new TileTree(Samples.reader(tiles), new TreeSize(leaves.size()));
            Hash root = honest.root();
            TilePath path = List.copyOf(tiles.keySet()).get(random.nextInt(tiles.size()));
            byte[] bytes = tiles.get(path).toArray();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            tiles.put(path, Bytes.of(bytes));
            TileTree forged = new TileTree(Samples.reader(tiles), honest.size());
            for (int i = 0; i < leaves.size(); i++) {
                EntryIndex index = new EntryIndex(i);
                Hash leaf = forged.leaf(index);
                boolean holds = Proofs.verifyInclusion(index, honest.size(), leaf,
                        forged.inclusion(index, honest.size()), root);
                assertThat(!holds || leaf.equals(leaves.get(i))).isTrue();
            }
        });
    }

    @Test
    void what_is_encoded_is_decoded_alike() {
        Check.forAll("TreeProperties", random -> {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            Bytes value = Bytes.of(bytes);
            assertThat(Bytes.fromHex(value.hex())).isEqualTo(value);
            assertThat(Bytes.fromBase64(value.base64())).isEqualTo(value);
            TilePath path = random.nextBoolean()
                    ? new TilePath.EntryTile(number(random), random.nextInt(1, 257))
                    : new TilePath.HashTile(
                            random.nextInt(64), number(random), random.nextInt(1, 257));
            assertThat(TilePath.parse(path.path())).isEqualTo(path);
            List<Bytes> entries = new ArrayList<>();
            for (int i = random.nextInt(1, 257); i > 0; i--) {
                entries.add(value.slice(0, random.nextInt(value.length() + 1)));
            }
            EntryBundle bundle = new EntryBundle(entries);
            assertThat(EntryBundle.decode(bundle.encode(), entries.size())).isEqualTo(bundle);
            TlogProof proof = proof(random, value);
            assertThat(TlogProof.parse(proof.encode())).isEqualTo(proof);
        });
    }

    private static long number(RandomGenerator random) {
        return random.nextLong(Long.MAX_VALUE) >> random.nextInt(63);
    }

    private static TlogProof proof(RandomGenerator random, Bytes value) {
        List<Hash> hashes = new ArrayList<>();
        for (int i = random.nextInt(64); i > 0; i--) {
            hashes.add(Hash.leaf(value.concat(Bytes.of(new byte[i]))));
        }
        Checkpoint head = new Checkpoint(
                "log.example", new TreeSize(number(random)), Hash.leaf(value));
        Note note = new Note(head.text(), List.of(new NoteSignature(
                "log.example", random.nextInt(), value.concat(Bytes.fromHex("00")))));
        return new TlogProof(value.length() == 0 ? Optional.empty() : Optional.of(value),
                new EntryIndex(number(random)), hashes, note);
    }
}
