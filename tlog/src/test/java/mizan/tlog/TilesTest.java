package mizan.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.tlog.TilePath.EntryTile;
import mizan.tlog.TilePath.HashTile;
import org.junit.jupiter.api.Test;

class TilesTest {
    @Test
    void a_tree_of_seventy_thousand_has_the_tiles_that_the_specification_counts() {
        List<HashTile> tiles = Tiles.hashTilesOf(new TreeSize(70_000));
        assertThat(tiles).filteredOn(t -> t.level() == 0 && t.full()).hasSize(273);
        assertThat(tiles).filteredOn(t -> !t.full()).containsExactly(
                new HashTile(0, 273, 112), new HashTile(1, 1, 17), new HashTile(2, 0, 1));
        assertThat(tiles).filteredOn(t -> t.level() == 1 && t.full()).hasSize(1);
        assertThat(Tiles.entryTilesOf(new TreeSize(70_000))).hasSize(274)
                .endsWith(new EntryTile(273, 112));
    }

    @Test
    void a_full_tile_leaves_no_partial_one() {
        assertThat(Tiles.hashTilesOf(new TreeSize(256))).containsExactly(
                new HashTile(0, 0, 256), new HashTile(1, 0, 1));
        assertThat(Tiles.hashTilesOf(TreeSize.ZERO)).isEmpty();
    }

    @Test
    void growth_changes_the_right_edge_only() {
        assertThat(Tiles.changedBy(new TreeSize(255), new TreeSize(258))).containsExactly(
                new EntryTile(0, 256), new EntryTile(1, 2),
                new HashTile(0, 0, 256), new HashTile(0, 1, 2), new HashTile(1, 0, 1));
        assertThat(Tiles.changedBy(new TreeSize(258), new TreeSize(258))).isEmpty();
        assertThatThrownBy(() -> Tiles.changedBy(new TreeSize(2), new TreeSize(1)))
                .hasMessage("a tree does not shrink from 2 to 1");
    }

    @Test
    void the_tiles_of_a_tree_are_the_same_however_it_grew() {
        List<Hash> leaves = Samples.leaves(1100);
        TreeSize size = new TreeSize(1100);
        Map<TilePath, Bytes> atOnce = Samples.tiles(leaves, 1100);
        assertThat(atOnce.keySet()).containsExactlyInAnyOrderElementsOf(
                List.copyOf(Tiles.hashTilesOf(size)));
        for (int batch : new int[] {1, 7, 255, 256, 257, 512}) {
            assertThat(Samples.tiles(leaves, batch)).containsAllEntriesOf(atOnce);
        }
    }

    @Test
    void a_partial_tile_that_is_gone_is_cut_from_the_full_one() {
        List<Hash> leaves = Samples.leaves(600);
        Map<TilePath, Bytes> tiles = new HashMap<>(Samples.tiles(leaves, 300));
        assertThat(tiles.remove(new HashTile(0, 1, 44))).isNotNull();
        TileTree before = new TileTree(Samples.reader(tiles), new TreeSize(300));
        assertThat(before.root()).isEqualTo(Samples.treeHash(leaves.subList(0, 300)));
    }

    @Test
    void a_tile_that_must_be_there_is_named() {
        Map<TilePath, Bytes> tiles = new HashMap<>(Samples.tiles(Samples.leaves(300), 300));
        tiles.remove(new HashTile(0, 1, 44));
        TileTree tree = new TileTree(Samples.reader(tiles), new TreeSize(300));
        assertThatThrownBy(tree::root).isInstanceOf(MissingTileException.class)
                .hasMessage("no tile at tile/0/001.p/44, needed for a tree of size 300");
    }

    @Test
    void a_tile_of_wrong_length_is_refused() {
        Map<TilePath, Bytes> tiles = new HashMap<>(Samples.tiles(Samples.leaves(5), 5));
        tiles.computeIfPresent(new HashTile(0, 0, 5), (_, bytes) -> bytes.slice(0, 159));
        TileTree tree = new TileTree(Samples.reader(tiles), new TreeSize(5));
        assertThatThrownBy(tree::root).isInstanceOf(MalformedException.class)
                .hasMessage("tile/0/000.p/5 has 159 bytes, not 160");
    }

    @Test
    void a_tree_answers_for_itself_and_smaller_ones_only() {
        TileTree tree = Samples.tree(Samples.leaves(5));
        assertThat(tree.size()).isEqualTo(new TreeSize(5));
        assertThat(tree.rangeAt(TreeSize.ZERO)).isEqualTo(CompactRange.EMPTY);
        assertThat(tree.rangeAt(new TreeSize(5)).append(Hash.leaf(Samples.entry(5))).root())
                .isEqualTo(Samples.treeHash(Samples.leaves(6)));
        assertThatThrownBy(() -> tree.rootAt(new TreeSize(6)))
                .hasMessage("a tree of size 5 cannot answer for size 6");
        assertThatThrownBy(() -> tree.inclusion(new EntryIndex(3), new TreeSize(3)))
                .hasMessage("a tree of size 3 has no entry 3");
        assertThatThrownBy(() -> tree.leaf(new EntryIndex(5)))
                .hasMessage("a tree of size 5 cannot answer for size 6");
    }

    @Test
    void the_bundle_of_an_entry_is_found_by_its_index() {
        assertThat(Tiles.entryTileOf(new EntryIndex(255), new TreeSize(300)).path())
                .isEqualTo("tile/entries/000");
        assertThat(Tiles.entryTileOf(new EntryIndex(256), new TreeSize(300)).path())
                .isEqualTo("tile/entries/001.p/44");
        assertThat(Tiles.hashTileIn(new TreeSize(300), 1, 0)).contains(new HashTile(1, 0, 1));
        assertThat(Tiles.hashTileIn(new TreeSize(300), 2, 0)).isEmpty();
        assertThat(Tiles.hashTileIn(TreeSize.ZERO, 0, 0)).isEmpty();
    }

    @Test
    void a_bundle_states_its_length_and_ends_there() {
        EntryBundle bundle = new EntryBundle(List.of(Bytes.utf8("one"), Bytes.EMPTY));
        assertThat(bundle.encode()).hasToString("00036f6e650000");
        assertThat(EntryBundle.decode(bundle.encode(), 2)).isEqualTo(bundle);
        assertThatThrownBy(() -> EntryBundle.decode(bundle.encode(), 1))
                .hasMessage("entry bundle goes on after entry 1, at byte 5 of 7");
        assertThatThrownBy(() -> EntryBundle.decode(bundle.encode(), 3))
                .hasMessage("entry bundle ends at byte 7, in the length of entry 2 of 3");
        assertThatThrownBy(() -> EntryBundle.decode(bundle.encode().slice(0, 4), 2))
                .hasMessage("entry bundle ends inside entry 0 of 2: "
                        + "3 bytes stated at byte 0, 2 there");
        assertThatThrownBy(() -> new EntryBundle(List.of(Bytes.of(new byte[65_536]))))
                .hasMessage("an entry has at most 65535 bytes, not 65536");
        Bytes longest = Bytes.of(new byte[65_535]);
        assertThat(EntryBundle.decode(new EntryBundle(List.of(longest)).encode(), 1).entries())
                .containsExactly(longest);
    }
}
