package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import mizan.statement.KeyId;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import org.junit.jupiter.api.Test;

/// Arithmetic of quorums against enumeration of all sets.
class LiveQuorumTest {
    private static final int KEYS = 5;

    private static LiveQuorum quorum(int live, int bits) {
        Set<KeyId> keys = new HashSet<>();
        for (int i = 0; i < KEYS; i++) {
            if ((bits >> i & 1) == 1) {
                keys.add(new KeyId(Hash.sha256(Bytes.utf8("cosigner " + i))));
            }
        }
        return new LiveQuorum(live, keys);
    }

    private static boolean someSetsAreDisjoint(int liveA, int keysA, int liveB, int keysB) {
        for (int a = 0; a < 1 << KEYS; a++) {
            for (int b = 0; b < 1 << KEYS; b++) {
                boolean meets = (a & ~keysA) == 0 && Integer.bitCount(a) >= liveA
                        && (b & ~keysB) == 0 && Integer.bitCount(b) >= liveB;
                if (meets && (a & b) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void two_quorums_can_be_disjoint_exactly_where_two_sets_are() {
        int compared = 0;
        for (int keysA = 0; keysA < 1 << KEYS; keysA++) {
            for (int keysB = 0; keysB < 1 << KEYS; keysB++) {
                for (int liveA = 0; liveA <= Integer.bitCount(keysA); liveA++) {
                    for (int liveB = 0; liveB <= Integer.bitCount(keysB); liveB++) {
                        assertThat(quorum(liveA, keysA).canBeDisjoint(quorum(liveB, keysB)))
                                .as("%d of %s, %d of %s", liveA, Integer.toBinaryString(keysA),
                                        liveB, Integer.toBinaryString(keysB))
                                .isEqualTo(someSetsAreDisjoint(liveA, keysA, liveB, keysB));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(10_000);
    }

    @Test
    void a_quorum_that_is_accepted_cannot_be_met_by_two_disjoint_sets() {
        for (int keys = 1; keys < 1 << KEYS; keys++) {
            for (int live = 0; live <= KEYS; live++) {
                LiveQuorum quorum = quorum(live, keys);
                boolean sound = live > 0 && live <= Integer.bitCount(keys)
                        && !someSetsAreDisjoint(live, keys, live, keys);
                assertThat(quorum.refuse().isEmpty()).isEqualTo(sound);
            }
        }
    }
}
