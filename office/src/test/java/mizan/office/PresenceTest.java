package mizan.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import mizan.statement.KeyId;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import org.junit.jupiter.api.Test;

/// Two officers on one case see each other, for as long as they are there.
class PresenceTest {
    private static final Instant NINE = Desktop.NINE;
    private final Presence presence = new Presence();

    private List<Presence.Other> others(String place, Instant now) {
        return presence.others(place, Desktop.AMAL, now);
    }

    @Test
    void an_officer_sees_who_else_is_there_and_since_when() {
        presence.touch("case/3", Desktop.AMAL, NINE);
        presence.touch("case/3", Desktop.BASIR, NINE.plusSeconds(10));
        presence.touch("case/3", Desktop.BASIR, NINE.plusSeconds(70));
        assertThat(others("case/3", NINE.plusSeconds(80))).containsExactly(
                new Presence.Other(Desktop.BASIR, NINE.plusSeconds(10)));
        assertThat(others("case/4", NINE.plusSeconds(80))).isEmpty();
    }

    @Test
    void who_was_not_heard_of_for_ninety_seconds_is_not_there() {
        presence.touch("case/3", Desktop.BASIR, NINE);
        assertThat(others("case/3", NINE.plusSeconds(90))).hasSize(1);
        assertThat(others("case/3", NINE.plusSeconds(91))).isEmpty();
        presence.touch("case/3", Desktop.BASIR, NINE.plusSeconds(100));
        assertThat(others("case/3", NINE.plusSeconds(100))).containsExactly(
                new Presence.Other(Desktop.BASIR, NINE.plusSeconds(100)));
    }

    @Test
    void who_leaves_is_not_there() {
        presence.touch("case/3", Desktop.BASIR, NINE);
        presence.leave("case/3", Desktop.BASIR);
        assertThat(others("case/3", NINE)).isEmpty();
    }

    @Test
    void so_many_are_remembered_and_no_more() {
        presence.touch("case/3", Desktop.BASIR, NINE);
        for (int i = 0; i < Presence.THERE_MAX; i++) {
            presence.touch("place", new KeyId(Hash.sha256(Bytes.utf8("officer " + i))),
                    NINE.plusSeconds(1));
        }
        assertThat(others("case/3", NINE.plusSeconds(1))).isEmpty();
        assertThat(others("place", NINE.plusSeconds(1))).hasSize(Presence.THERE_MAX);
    }
}
