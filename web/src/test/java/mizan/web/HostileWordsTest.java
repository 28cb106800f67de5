package mizan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Words of a statement that try to be more than words.
class HostileWordsTest {

    private static final String MARKUP =
            "</p><script>alert(1)</script><img src=x onerror=alert(2)>\\\" onmouseover=\\\"x";
    private static final String BIDI = "\\u202Eevil\\u2066 \\u200F";
    private static final String ZERO = "a\\u0000b\\u0007c";

    private static String withWords(String words) throws IOException {
        String drafts = StoryServer.drafts("exercise");
        String plain = "Tarn names its officers and asks that calls be logged even when nothing"
                + " was agreed in them.";
        String account = "Mortar rounds fell on the hamlet behind the mill in two groups.";
        assertThat(drafts).contains(plain).contains(account);
        return drafts.replace(plain, words).replace(account, words);
    }

    private static int indexOfLetter(StoryServer server) {
        String list = server.get("/api/statements?before=60").body();
        int at = list.lastIndexOf("\"contact.letter-in\"");
        String before = list.substring(list.lastIndexOf("\"index\":", at) + 8);
        return Integer.parseInt(before.substring(0, before.indexOf(',')));
    }

    @Test
    void markup_in_a_statement_stays_words() throws IOException {
        try (StoryServer server = StoryServer.of("exercise", withWords(MARKUP), List.of())) {
            for (String path : List.of("/cases/1", "/cases", "/record", "/record?before=60",
                    "/record/entries/" + indexOfLetter(server))) {
                String page = server.get(path).body();
                assertThat(page).as(path).doesNotContain("<script", "<img");
            }
            assertThat(server.get("/cases/1").body()).contains("&lt;script&gt;alert(1)");
        }
    }

    @Test
    void words_that_turn_the_direction_are_isolated() throws IOException {
        try (StoryServer server = StoryServer.of("exercise", withWords(BIDI), List.of())) {
            String page = server.get("/cases/1").body();
            int at = page.indexOf('\u202E');
            assertThat(at).isPositive();
            String element = page.substring(page.lastIndexOf('<', at), at);
            assertThat(element).contains("dir=\"auto\"");
        }
    }

    @Test
    void controls_that_are_no_text_are_shown_as_such() throws IOException {
        try (StoryServer server = StoryServer.of("exercise", withWords(ZERO), List.of())) {
            String page = server.get("/cases/1").body();
            assertThat(page).doesNotContain("\u0000", "\u0007").contains("a\uFFFDb\uFFFDc");
        }
    }

    @Test
    void one_very_long_word_is_cut_in_lists_and_whole_on_its_own_page() throws IOException {
        String word = "ا".repeat(7_500);
        try (StoryServer server = StoryServer.of("exercise", withWords(word), List.of())) {
            assertThat(server.get("/cases").body()).doesNotContain("ا".repeat(500));
            assertThat(server.get("/record/entries/" + indexOfLetter(server)).body())
                    .contains(word);
        }
    }
}
