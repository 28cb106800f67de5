package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.testkit.Check;
import org.junit.jupiter.api.Test;

/// The immutable map and list do what the JDK's do, and earlier versions stay as they were.
class PersistentMapProperties {
    /// A key of which many share one hash.
    private record Colliding(int value, int hashes) {
        @Override
        public int hashCode() {
            return value % hashes;
        }
    }

    @Test
    void it_holds_what_a_hash_map_holds_with_any_collisions() {
        Check.forAll("PersistentMapProperties", 300, random -> {
            int hashes = List.of(1, 2, 7, Integer.MAX_VALUE).get(random.nextInt(4));
            Map<Colliding, Integer> expected = new HashMap<>();
            PersistentMap<Colliding, Integer> map = PersistentMap.empty();
            for (int i = 0; i < 200; i++) {
                Colliding key = new Colliding(random.nextInt(120), hashes);
                expected.put(key, i);
                map = map.with(key, i);
                assertThat(map.size()).isEqualTo(expected.size());
            }
            for (int k = 0; k < 130; k++) {
                Colliding key = new Colliding(k, hashes);
                assertThat(map.get(key).orElse(-1)).isEqualTo(expected.getOrDefault(key, -1));
                assertThat(map.has(key)).isEqualTo(expected.containsKey(key));
            }
        });
    }

    @Test
    void hashes_that_differ_in_one_bit_are_told_apart() {
        for (int bit = 0; bit < 31; bit++) {
            PersistentMap<Integer, String> map = PersistentMap.<Integer, String>empty()
                    .with(0, "zero").with(1 << bit, "one");
            assertThat(map.get(0)).contains("zero");
            assertThat(map.get(1 << bit)).contains("one");
            assertThat(map.get(3 << bit)).isEmpty();
        }
    }

    @Test
    void an_earlier_version_stays_as_it_was() {
        Check.forAll("PersistentMapProperties", 100, random -> {
            List<PersistentMap<Colliding, Integer>> versions = new ArrayList<>();
            List<Map<Colliding, Integer>> expected = new ArrayList<>();
            versions.add(PersistentMap.empty());
            expected.add(Map.of());
            for (int i = 0; i < 40; i++) {
                int from = random.nextInt(versions.size());
                Colliding key = new Colliding(random.nextInt(10), 3);
                versions.add(versions.get(from).with(key, i));
                Map<Colliding, Integer> next = new HashMap<>(expected.get(from));
                next.put(key, i);
                expected.add(next);
            }
            for (int v = 0; v < versions.size(); v++) {
                for (int k = 0; k < 10; k++) {
                    Colliding key = new Colliding(k, 3);
                    assertThat(versions.get(v).get(key).orElse(-1))
                            .isEqualTo(expected.get(v).getOrDefault(key, -1));
                }
            }
        });
    }

    @Test
    void a_list_keeps_its_order_and_changes_in_place() {
        PersistentList<String> list = PersistentList.empty();
        for (int i = 0; i < 1_000; i++) {
            list = list.with("item " + i);
        }
        PersistentList<String> changed = list.with(500, "other");

        assertThat(list.get(500)).contains("item 500");
        assertThat(changed.toList()).hasSize(1_000).contains("other", "item 999");
        assertThat(list.get(1_000)).isEmpty();
        assertThat(list.get(-1)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> changed.with(1_000, "beyond"))
                .withMessage("position 1000 of 1000");
    }
}
