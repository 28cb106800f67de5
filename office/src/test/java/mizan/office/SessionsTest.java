package mizan.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Sessions end by themselves, and guessing gets slower.
class SessionsTest {
    private static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z");

    private final TestChance chance = new TestChance(3);
    private final Sessions sessions = new Sessions(chance);
    private final Session duty = Session.of(chance.officer("office/duty"), EIGHT);

    @Test
    void a_token_finds_its_session_and_nothing_else_does() {
        String token = sessions.open(duty, EIGHT);
        assertThat(sessions.of(token, EIGHT)).contains(duty);
        assertThat(sessions.of(token.substring(1) + "A", EIGHT)).isEmpty();
        assertThat(sessions.of("", EIGHT)).isEmpty();
        sessions.close(token);
        assertThat(sessions.of(token, EIGHT)).isEmpty();
    }

    @Test
    void a_session_ends_when_idle_and_at_the_latest_after_its_length() {
        String token = sessions.open(duty, EIGHT);
        Instant at = EIGHT;
        while (!at.isAfter(EIGHT.plus(Sessions.LENGTH_MAX).minus(Duration.ofHours(1)))) {
            assertThat(sessions.of(token, at)).as("at %s", at).isPresent();
            at = at.plus(Duration.ofHours(1));
        }
        assertThat(sessions.of(token, EIGHT.plus(Sessions.LENGTH_MAX).plusSeconds(1))).isEmpty();
        String other = sessions.open(duty, EIGHT);
        assertThat(sessions.of(other, EIGHT.plus(Sessions.IDLE_MAX).plusSeconds(1))).isEmpty();
    }

    @Test
    void every_session_of_a_key_ends_when_it_is_revoked() {
        String first = sessions.open(duty, EIGHT);
        String second = sessions.open(duty, EIGHT);
        Session other = Session.of(chance.officer("office/registrar"), EIGHT);
        String kept = sessions.open(other, EIGHT);
        sessions.closeAll(duty.id());
        assertThat(sessions.of(first, EIGHT)).isEmpty();
        assertThat(sessions.of(second, EIGHT)).isEmpty();
        assertThat(sessions.of(kept, EIGHT)).contains(other);
    }

    @Test
    void the_session_idle_longest_makes_room() {
        String first = sessions.open(duty, EIGHT);
        for (int i = 1; i <= Sessions.SESSIONS_MAX; i++) {
            String unused = sessions.open(duty, EIGHT.plusSeconds(i));
        }
        assertThat(sessions.of(first, EIGHT.plusSeconds(300))).isEmpty();
    }

    @Test
    void after_five_wrong_passphrases_each_further_try_waits_twice_as_long() {
        for (int i = 0; i < Sessions.FREE_TRIES; i++) {
            assertThat(sessions.wait("office/duty", EIGHT)).isEqualTo(Duration.ZERO);
            sessions.wrong("office/duty", EIGHT);
        }
        assertThat(sessions.wait("office/duty", EIGHT)).isEqualTo(Duration.ofSeconds(1));
        sessions.wrong("office/duty", EIGHT);
        assertThat(sessions.wait("office/duty", EIGHT)).isEqualTo(Duration.ofSeconds(2));
        assertThat(sessions.wait("office/duty", EIGHT.plusSeconds(2))).isEqualTo(Duration.ZERO);
        assertThat(sessions.wait("office/registrar", EIGHT)).isEqualTo(Duration.ZERO);
        sessions.right("office/duty");
        assertThat(sessions.wait("office/duty", EIGHT)).isEqualTo(Duration.ZERO);
    }
}
