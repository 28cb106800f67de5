package mizan.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.tlog.TilePath.EntryTile;
import mizan.tlog.TilePath.HashTile;
import org.junit.jupiter.api.Test;

/// What Go's sumdb packages, torchwood and transparency-dev/formats printed, held against this
/// room: see `vectors/tlog/README.md`.
class VectorsTest {
    private static final int ENTRIES = 70_000;
    private static final List<Hash> LEAVES = Samples.leaves(ENTRIES);
    private static final TileTree TREE = Samples.tree(LEAVES);
    private static final Ed25519 ED25519 = Samples.FAST;

    private static final Map<String, Ed25519Seed> SEEDS = new HashMap<>();
    private static final Map<String, VerifierKey> KEYS = new HashMap<>();

    static {
        for (String[] row : Samples.table("keys.txt")) {
            SEEDS.put(row[0], new Ed25519Seed(Bytes.fromHex(row[1])));
            KEYS.put(row[0], VerifierKey.parse(row[2]));
        }
    }

    @Test
    void roots_are_those_of_go() {
        for (String[] row : Samples.table("roots.txt")) {
            TreeSize size = new TreeSize(Long.parseLong(row[0]));
            assertThat(TREE.rootAt(size).base64()).isEqualTo(row[1]);
            assertThat(TREE.rangeAt(size).root().base64()).isEqualTo(row[1]);
        }
    }

    @Test
    void proofs_of_inclusion_are_those_of_go() {
        for (String[] row : Samples.table("inclusion.txt")) {
            EntryIndex index = new EntryIndex(Long.parseLong(row[0]));
            TreeSize size = new TreeSize(Long.parseLong(row[1]));
            List<Hash> proof = TREE.inclusion(index, size);
            assertThat(proof).isEqualTo(hashes(row));
            assertThat(Proofs.verifyInclusion(
                    index, size, TREE.leaf(index), proof, TREE.rootAt(size))).isTrue();
        }
    }

    @Test
    void proofs_of_consistency_are_those_of_go() {
        for (String[] row : Samples.table("consistency.txt")) {
            TreeSize from = new TreeSize(Long.parseLong(row[0]));
            TreeSize to = new TreeSize(Long.parseLong(row[1]));
            List<Hash> proof = TREE.consistency(from, to);
            assertThat(proof).isEqualTo(hashes(row));
            assertThat(Proofs.verifyConsistency(
                    from, to, TREE.rootAt(from), TREE.rootAt(to), proof)).isTrue();
        }
    }

    private static List<Hash> hashes(String[] row) {
        return Stream.of(row).skip(2).map(Hash::parseBase64).toList();
    }

    @Test
    void every_tile_and_bundle_of_seventy_thousand_entries_is_that_of_go() {
        Map<TilePath, Bytes> tiles = new HashMap<>(Samples.tiles(LEAVES, ENTRIES));
        for (EntryTile tile : Tiles.entryTilesOf(new TreeSize(ENTRIES))) {
            List<Bytes> entries = new ArrayList<>();
            for (int i = 0; i < tile.width(); i++) {
                entries.add(Samples.entry(tile.number() * TilePath.WIDTH_MAX + i));
            }
            tiles.put(tile, new EntryBundle(entries).encode());
        }
        Map<String, String> ours = tiles.entrySet().stream().collect(Collectors.toMap(
                tile -> tile.getKey().path(), tile -> Hash.sha256(tile.getValue()).hex()));
        Map<String, String> theirs = Samples.table("tiles.txt").stream()
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
        assertThat(ours).isEqualTo(theirs);
    }

    @Test
    void tile_paths_are_those_of_torchwood() {
        for (String[] row : Samples.table("paths.txt")) {
            int level = Integer.parseInt(row[0]);
            long number = Long.parseLong(row[1]);
            int width = Integer.parseInt(row[2]);
            TilePath path = level < 0
                    ? new EntryTile(number, width)
                    : new HashTile(level, number, width);
            assertThat(path.path()).isEqualTo(row[3]);
            assertThat(TilePath.parse(row[3])).isEqualTo(path);
        }
    }

    @Test
    void keys_are_named_as_go_names_them() {
        assertThat(KEYS).hasSize(4);
        KEYS.forEach((who, key) -> {
            Bytes publicKey = SEEDS.get(who).publicKey();
            assertThat(key).isEqualTo(who.equals("log")
                    ? VerifierKey.ed25519(key.name(), publicKey)
                    : VerifierKey.cosigner(key.name(), publicKey));
        });
    }

    /// Ed25519 signs the same way every time, so the whole note must come out byte for byte.
    @Test
    void a_note_that_go_signed_is_signed_alike() {
        for (String name : List.of("note.txt", "checkpoint-0.txt")) {
            Bytes theirs = Samples.read(Samples.vector(name));
            Note note = Note.parse(theirs);
            assertThat(note.encode()).isEqualTo(theirs);
            assertThat(note.verify(List.of(KEYS.get("log")), ED25519)).hasSize(1);
            Note ours = new Note(note.text(), List.of(Note.sign(
                    note.text(), KEYS.get("log").name(), SEEDS.get("log"), ED25519)));
            assertThat(ours.encode()).isEqualTo(theirs);
        }
    }

    @Test
    void the_checkpoint_of_nothing_is_read() {
        Note note = Note.parse(Samples.read(Samples.vector("checkpoint-0.txt")));
        assertThat(Checkpoint.parse(note.text())).isEqualTo(new Checkpoint(
                "log.example/vectors", TreeSize.ZERO, Hash.EMPTY_TREE));
    }

    @Test
    void cosignatures_of_torchwood_and_of_formats_are_made_alike() {
        Map<String, List<String>> cosigners = Map.of("checkpoint-700.txt", List.of("A", "B"),
                "checkpoint-700-formats.txt", List.of("M"), "judged.txt", List.of("A", "B", "M"));
        cosigners.forEach((name, signers) -> {
            Note note = Note.parse(Samples.read(Samples.vector(name)));
            Checkpoint head = Checkpoint.parse(note.text());
            assertThat(head.text()).isEqualTo(note.text());
            assertThat(note.signatures()).hasSize(signers.size() + 1);
            for (int i = 0; i < signers.size(); i++) {
                NoteSignature line = note.signatures().get(i + 1);
                VerifierKey key = KEYS.get(signers.get(i));
                long seconds = Cosignature.verify(note.text(), line, key, ED25519)
                        .orElseThrow().posixSeconds();
                assertThat(Cosignature.sign(head, key.name(), SEEDS.get(signers.get(i)), seconds,
                        ED25519)).isEqualTo(line);
            }
        });
    }

    @Test
    void proofs_of_torchwood_and_of_formats_hold_and_come_back_byte_for_byte() {
        TlogPolicy policy = TlogPolicy.parse(
                Samples.read(Samples.vector("policies/either.policy")).utf8());
        for (String name : List.of("298-in-700.tlog-proof", "298-in-700-formats.tlog-proof")) {
            Bytes bytes = Samples.read(Samples.vector(name));
            TlogProof proof = TlogProof.parse(bytes);
            assertThat(proof.encode()).isEqualTo(bytes);
            TlogProof.Verified verified = proof.verify(
                    Hash.leaf(Samples.entry(298)), policy, ED25519);
            assertThat(verified.checkpoint().size()).isEqualTo(new TreeSize(700));
            assertThat(verified.verdict().witnesses()).containsExactly("A", "B");
            assertThat(new TlogProof(proof.extra(), new EntryIndex(298),
                    TREE.inclusion(new EntryIndex(298), new TreeSize(700)), proof.checkpoint())
                    .encode()).isEqualTo(bytes);
            assertThatThrownBy(() -> proof.verify(
                    Hash.leaf(Samples.entry(299)), policy, ED25519))
                    .isInstanceOf(UnverifiedProofException.class);
        }
        assertThat(TlogProof.parse(Samples.read(Samples.vector("298-in-700.tlog-proof"))).extra())
                .contains(Samples.entry(298));
    }

    @Test
    void policies_judge_every_set_of_signers_as_torchwood_does() {
        Note all = Note.parse(Samples.read(Samples.vector("judged.txt")));
        List<String> order = List.of("log", "A", "B", "M");
        List<String[]> judgements = Samples.table("judgements.txt");
        for (String[] row : judgements) {
            TlogPolicy policy = TlogPolicy.parse(
                    Samples.read(Samples.vector("policies/" + row[0] + ".policy")).utf8());
            assertThat(TlogPolicy.parse(policy.encode())).isEqualTo(policy);
            Set<String> signers = Set.of(row[1].split(","));
            Note cut = new Note(all.text(), all.signatures().stream()
                    .filter(line -> signers.contains(order.get(all.signatures().indexOf(line))))
                    .toList());
            assertThat(policy.judge(cut, ED25519).valid())
                    .as("%s signed by %s", row[0], row[1]).isEqualTo(row[2].equals("accepted"));
        }
        assertThat(judgements).hasSize(7 * 15);
    }
}
