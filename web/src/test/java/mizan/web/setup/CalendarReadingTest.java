package mizan.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Days off, as an officer types them when an office is set up.
class CalendarReadingTest {
    private static final List<String> NAMES = List.of("Quay House", "Tarn", "Alder");

    private static final UnaryOperator<String> ENGLISH = key -> key;
    private static final UnaryOperator<String> URDU =
            Map.of("weekday.5", "جمعہ", "weekday.7", "اتوار")::get;

    private static Optional<SetupTerms.Calendar> read(UnaryOperator<String> words, String line) {
        return new CalendarReading(NAMES,
                key -> Optional.ofNullable(words.apply(key)).orElse(key)).calendar(line);
    }

    @Test
    void a_line_names_whose_days_where_they_begin_and_which() {
        assertThat(read(ENGLISH, "Alder +04:30: Friday, 2026-03-21 New year"))
                .contains(new SetupTerms.Calendar(2, 270, List.of("friday"),
                        List.of(new SetupTerms.Holiday("2026-03-21", "New year"))));
        assertThat(read(ENGLISH, "Quay House UTC+3 : saturday; Sunday,sunday"))
                .contains(new SetupTerms.Calendar(0, 180, List.of("saturday", "sunday"),
                        List.of()));
    }

    @Test
    void days_are_understood_in_the_language_of_the_page() {
        assertThat(read(URDU, "Tarn -02:00: جمعہ، اتوار"))
                .contains(new SetupTerms.Calendar(1, -120, List.of("friday", "sunday"),
                        List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Alder: Friday", "Nobody +04:30: Friday", "Alder +04:30: Freitag", "Alder +04:30:",
        "Alder +04:30: 2026-02-30 No such day", "Alder +04:30: 2026-03-21", "Alder +44:30: Friday",
        "Alder +04:30: Friday,, Sunday",
        "Alder +1: monday,tuesday,wednesday,thursday,friday,saturday,sunday"
    })
    void what_is_not_understood_is_not_guessed(String line) {
        assertThat(read(ENGLISH, line)).isEmpty();
    }
}
