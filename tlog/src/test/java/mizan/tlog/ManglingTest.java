package mizan.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Every truncation and every change of one byte, none sampled.
class ManglingTest {
    private static final Ed25519 ED25519 = Samples.FAST;
    private static final NoteSigner LOG =
            NoteSigner.ed25519("log.example", Samples.seed(1), ED25519);
    private static final NoteSigner COSIGNER =
            NoteSigner.cosigner("north.example", Samples.seed(2), ED25519);

    @Test
    void no_mangled_note_keeps_its_one_required_signature() {
        String text = "Two lines,\n\none é.\n";
        Bytes note = new Note(text, List.of(LOG.sign(text))).encode();
        refusedWhenMangled(note, bytes -> !Note.parse(bytes)
                .verify(List.of(LOG.key()), ED25519).isEmpty());
    }

    @Test
    void no_mangled_proof_proves_the_leaf_that_it_carries() {
        List<Hash> leaves = Samples.leaves(3);
        TileTree tree = Samples.tree(leaves);
        Checkpoint head = new Checkpoint("log.example", tree.size(), tree.root());
        Note checkpoint = new Note(head.text(), List.of(
                LOG.sign(head.text()), COSIGNER.cosign(head, 1_760_000_000)));
        TlogPolicy policy = TlogPolicy.parse("log %s\nwitness north %s\nquorum north\n"
                .formatted(LOG.key(), COSIGNER.key()));
        Bytes proof = new TlogProof(Optional.of(Samples.entry(1)), new EntryIndex(1),
                tree.inclusion(new EntryIndex(1), tree.size()), checkpoint).encode();
        refusedWhenMangled(proof, bytes -> {
            TlogProof read = TlogProof.parse(bytes);
            Hash leaf = Hash.leaf(read.extra().orElse(Bytes.EMPTY));
            return read.verify(leaf, policy, ED25519).verdict().valid();
        });
    }

    @Test
    void no_mangled_bundle_matches_its_tile() {
        EntryBundle bundle = new EntryBundle(List.of(
                Samples.entry(0), Bytes.EMPTY, Samples.entry(2), Bytes.of(new byte[300])));
        Bytes tile = Tiles.extend(_ -> Optional.empty(), TreeSize.ZERO, bundle.leaves())
                .get(new TilePath.HashTile(0, 0, 4));
        refusedWhenMangled(bundle.encode(), bytes -> EntryBundle.decode(bytes, 4).matches(tile));
    }

    @Test
    void no_mangled_tile_gives_the_root() {
        List<Hash> leaves = Samples.leaves(5);
        Hash root = Samples.treeHash(leaves);
        Bytes tile = Samples.tiles(leaves, 5).get(new TilePath.HashTile(0, 0, 5));
        refusedWhenMangled(tile, bytes -> new TileTree(_ -> Optional.of(bytes), new TreeSize(5))
                .root().equals(root));
    }

    @Test
    void no_mangled_key_is_a_key() {
        refusedWhenMangled(Bytes.utf8(LOG.key().encode()),
                bytes -> !VerifierKey.parse(bytes.utf8()).name().isEmpty());
    }

    private static void refusedWhenMangled(Bytes good, Predicate<Bytes> accepted) {
        assertThat(accepted.test(good)).isTrue();
        for (int length = 0; length < good.length(); length++) {
            assertThat(passes(good.slice(0, length), accepted)).as("cut at %d", length).isFalse();
            assertThat(passes(good.slice(length + 1, good.length()), accepted))
                    .as("without the first %d", length + 1).isFalse();
        }
        for (int at = 0; at < good.length(); at++) {
            byte[] bytes = good.toArray();
            for (int change = 1; change < 256; change++) {
                bytes[at] = (byte) (good.at(at) ^ change);
                Bytes mangled = Bytes.of(bytes);
                if (passes(mangled, accepted)) {
                    throw new AssertionError("accepted with byte %d changed by %02x: %s"
                            .formatted(at, change, mangled));
                }
            }
        }
    }

    /// Refusals are of three kinds; anything else is a fault in the code and goes through.
    private static boolean passes(Bytes bytes, Predicate<Bytes> accepted) {
        try {
            return accepted.test(bytes);
        } catch (MalformedException | UnverifiedNoteException | UnverifiedProofException _) {
            return false;
        }
    }
}
