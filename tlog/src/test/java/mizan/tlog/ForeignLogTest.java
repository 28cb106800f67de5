package mizan.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mizan.testkit.ForeignTool;
import org.junit.jupiter.api.Test;

/// Logs that other servers wrote to disk.
class ForeignLogTest {
    private static final String SUNLIGHT = "000de184301123b9278c086a7d9f68c9577e83872224c197058fd"
            + "90784ea9706";

    private static TileReader directory(Path root) {
        return path -> {
            Path file = root.resolve(path.path());
            return Files.exists(file) ? Optional.of(Samples.read(file)) : Optional.empty();
        };
    }

    @Test
    void tesseras_stored_log_is_read_at_every_size() {
        Path log = ForeignTool.requireFiles("../shared/data/vectors/tessera/log",
                "Tessera's stored log of sizes 0 to 15");
        TileReader tiles = directory(log);
        Checkpoint last = Checkpoint.parse(
                Note.parse(Samples.read(log.resolve("checkpoint"))).text());
        assertThat(last.size()).isEqualTo(new TreeSize(15));
        for (int size = 0; size <= 15; size++) {
            Checkpoint head = Checkpoint.parse(
                    Note.parse(Samples.read(log.resolve("checkpoint." + size))).text());
            assertThat(head.origin()).isEqualTo("example.com/log/testdata");
            TileTree tree = new TileTree(tiles, head.size());
            assertThat(tree.root()).isEqualTo(head.root());
            assertThat(Proofs.verifyConsistency(head.size(), last.size(), head.root(),
                    last.root(), new TileTree(tiles, last.size())
                            .consistency(head.size(), last.size()))).isTrue();
            if (size > 0) {
                EntryBundle bundle = EntryBundle.decode(
                        tiles.read(new TilePath.EntryTile(0, size)).orElseThrow(), size);
                assertThat(bundle.matches(
                        tiles.read(new TilePath.HashTile(0, 0, size)).orElseThrow())).isTrue();
                assertThat(Tiles.extend(_ -> Optional.empty(), TreeSize.ZERO, bundle.leaves())
                        .values()).containsExactly(
                        tiles.read(new TilePath.HashTile(0, 0, size)).orElseThrow());
            }
        }
    }

    @Test
    void sunlights_cosigned_checkpoints_verify() {
        Path root = ForeignTool.requireFiles("../shared/data/vectors/sunlight",
                "Sunlight's cosigned checkpoints");
        cosigned(root.resolve("witness/" + SUNLIGHT + "/checkpoint"),
                "witness.example.org+b8a2cf20+BFLN3yikSfFkVAJtrnh/CiY3Zozkoy7clp+P7XB28qUN");
        cosigned(root.resolve("witness/mirror/" + SUNLIGHT + "/checkpoint"),
                "mirror.example.org+3fb148ef+BAAjjch9GyYz0sJsJx7ALhbdAtz2ov0unbzSl1vMp94O");
        cosigned(root.resolve("witness2/88ad7a28caeb0b2aa890fdf0304c2fcaf59fca2ee140134ff8c1300"
                + "bac493482/checkpoint"),
                "witness2.example.org+2e55b896+BIZ7fpceQWd60IfqQeS9IAnmNOCZjMDne8lZuguz/bi9");
    }

    private static void cosigned(Path checkpoint, String vkey) {
        Bytes bytes = Samples.read(checkpoint);
        Note note = Note.parse(bytes);
        VerifierKey key = VerifierKey.parse(vkey);
        assertThat(note.encode()).isEqualTo(bytes);
        assertThat(key.encode()).isEqualTo(vkey);
        assertThat(note.verify(List.of(key), Samples.JDK)).containsExactly(key);
        assertThat(Cosignature.verify(note.text(), note.signatures().getLast(), key, Samples.JDK)
                .orElseThrow().posixSeconds()).isEqualTo(1_767_139_200L);
    }

    /// The hash tiles are real; the stored bundles are stand-ins and are not read.
    @Test
    void sunlights_mirror_of_three_hundred_entries_has_the_root_it_cosigned() {
        Path log = ForeignTool.requireFiles(
                "../shared/data/vectors/sunlight/witness/mirror/" + SUNLIGHT,
                "Sunlight's mirror of 300 entries");
        TileReader tiles = directory(log);
        Checkpoint head = Checkpoint.parse(
                Note.parse(Samples.read(log.resolve("checkpoint"))).text());
        TileTree tree = new TileTree(tiles, head.size());
        assertThat(head.size()).isEqualTo(new TreeSize(300));
        assertThat(tree.root()).isEqualTo(head.root());
        for (int i = 0; i < 300; i++) {
            EntryIndex index = new EntryIndex(i);
            assertThat(Proofs.verifyInclusion(index, head.size(), tree.leaf(index),
                    tree.inclusion(index, head.size()), head.root())).isTrue();
        }
    }
}
