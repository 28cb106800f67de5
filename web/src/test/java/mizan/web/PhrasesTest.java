package mizan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Times as pages say them.
class PhrasesTest {
    private final Phrases phrases =
            new Phrases(Words.load(Language.ENGLISH), StoryServer.END);

    @Test
    void what_is_known_to_the_day_has_no_hour() {
        assertThat(phrases.written("2026-02-13T00:00:00+05:00", Optional.of("day")))
                .isEqualTo("13 Feb 2026");
    }

    @Test
    void what_is_known_better_has_its_hour_and_zone() {
        assertThat(phrases.written("2026-02-13T00:00:00+05:00", Optional.of("hour")))
                .isEqualTo(phrases.written("2026-02-13T00:00:00+05:00", Optional.empty()))
                .isEqualTo("13 Feb 2026, 00:00 +05:00");
    }
}
