package mizan.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HashTest {
    /// The eight entries that the Certificate Transparency projects test RFC 6962 trees with.
    private static final List<Hash> LEAVES = Stream.of(
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f").map(Bytes::fromHex).map(Hash::leaf).toList();

    /// The root after each of them.
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_empty_tree_is_the_hash_of_nothing() {
        assertThat(Hash.EMPTY_TREE.hex()).isEqualTo(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(CompactRange.EMPTY.root()).isEqualTo(Hash.EMPTY_TREE);
    }

    @Test
    void the_trees_of_the_certificate_transparency_projects_have_their_roots() {
        CompactRange range = CompactRange.EMPTY;
        for (int i = 0; i < LEAVES.size(); i++) {
            range = range.append(LEAVES.get(i));
            assertThat(range.root().hex()).isEqualTo(ROOTS.get(i));
            assertThat(range.size()).isEqualTo(new TreeSize(i + 1));
        }
    }

    @Test
    void a_hash_has_thirty_two_bytes() {
        assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(MalformedException.class)
                .hasMessage("hash has 31 bytes, not 32");
    }

    @Test
    void a_range_has_a_hash_for_each_bit_of_its_size() {
        assertThatThrownBy(() -> new CompactRange(new TreeSize(11), LEAVES.subList(0, 2)))
                .hasMessage("compact range of size 11 has 2 hashes, not 3");
    }

    @Test
    void sizes_and_indexes_count_up_from_zero() {
        assertThat(TreeSize.ZERO.next()).isEqualTo(new EntryIndex(0));
        assertThat(new TreeSize(3).covers(new EntryIndex(2))).isTrue();
        assertThat(new TreeSize(3).covers(new EntryIndex(3))).isFalse();
        assertThat(new EntryIndex(2).sizeThatCovers()).isEqualTo(new TreeSize(3));
        assertThatThrownBy(() -> new TreeSize(-1)).hasMessage("tree size -1 is negative");
        assertThatThrownBy(() -> new EntryIndex(-1)).hasMessage("entry index -1 is negative");
    }
}
