package mizan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words english = Words.load(Language.ENGLISH);
    private final Words urdu = Words.load(Language.URDU);

    @Test
    void every_language_has_the_same_keys_and_the_same_places() {
        assertThat(urdu.texts().keySet()).isEqualTo(english.texts().keySet());
        for (Map.Entry<String, String> word : english.texts().entrySet()) {
            assertThat(places(urdu.texts().getOrDefault(word.getKey(), "")))
                    .as(word.getKey()).isEqualTo(places(word.getValue()));
        }
    }

    @Test
    void the_second_language_is_not_the_first() {
        long same = english.texts().entrySet().stream()
                .filter(w -> w.getValue().equals(urdu.texts().get(w.getKey()))).count();
        assertThat(same).isLessThan(5);
    }

    @Test
    void every_key_that_a_page_asks_for_is_there() throws IOException {
        Path main = Path.of(System.getProperty("mizan.root"), "web/src/main");
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(main)) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(jte|java)")).toList()) {
                Matcher keys = Pattern.compile("(?:say|count)\\(\"([a-z]+\\.[a-z-]+)\"")
                        .matcher(Files.readString(file));
                while (keys.find()) {
                    asked.add(keys.group(1));
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(150);
        assertThat(english.texts().keySet()).containsAll(asked);
    }

    @Test
    void a_missing_word_is_a_fault_and_an_unknown_code_is_shown_as_it_is() {
        assertThatThrownBy(() -> english.say("no.such"))
                .hasMessage("no word for no.such in en");
        assertThat(english.code("act", "act-of-this-charter")).isEqualTo("act-of-this-charter");
    }

    @Test
    void what_fills_a_place_is_not_filled_again() {
        assertThat(english.say("count", "{1}", 2)).isEqualTo("{1}: 2");
    }

    private static List<String> places(String text) {
        Matcher places = Pattern.compile("\\{\\d}").matcher(text);
        Set<String> found = new TreeSet<>();
        while (places.find()) {
            found.add(places.group());
        }
        return List.copyOf(found);
    }
}
