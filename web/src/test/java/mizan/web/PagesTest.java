package mizan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every page of both demonstration records, from the real server.
class PagesTest {

    private static final List<String> PLACES = List.of(
            "/", "/cases", "/commitments", "/crossings", "/talks", "/sources", "/record");
    private static final int PAGE_BYTES_MAX = 150_000;
    private static final int FIRST_VISIT_BYTES_MAX = 100_000;

    private static StoryServer press;
    private static StoryServer exercise;

    @BeforeAll
    static void starts() throws IOException {
        press = StoryServer.pressRecord();
        exercise = StoryServer.exercise();
    }

    @AfterAll
    static void stops() {
        press.close();
        exercise.close();
    }

    /// Every path of a record that leads to a page.
    private static List<String> paths(StoryServer server) {
        List<String> paths = new ArrayList<>(PLACES);
        for (int number = 1; number <= server.story.state().cases().size(); number++) {
            paths.add("/cases/" + number);
        }
        // Every third entry: each type of statement is among them in both records.
        for (int index = 0; index < server.story.entries().size(); index += 3) {
            paths.add("/record/entries/" + index);
        }
        paths.add("/record?before=40");
        return paths;
    }

    private static String page(StoryServer server, String path, Language language) {
        String separator = path.contains("?") ? "&" : "?";
        var answer = server.get(path + separator + "lang=" + language.code());
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(path)
                .isEqualTo("text/html;charset=utf-8");
        return answer.body();
    }

    @Test
    void every_page_of_both_records_answers_without_placeholders() {
        for (StoryServer server : List.of(press, exercise)) {
            for (String path : paths(server)) {
                String page = page(server, path, Language.ENGLISH);
                assertThat(page).as(path).doesNotContain("Optional[", "null", "{0}", "{1}",
                        "Lorem ipsum", "undefined");
                assertThat(page.getBytes(StandardCharsets.UTF_8).length).as(path)
                        .isLessThan(PAGE_BYTES_MAX);
            }
        }
    }

    @Test
    void every_page_says_whose_record_it_is_and_without_prejudice() {
        for (StoryServer server : List.of(press, exercise)) {
            String said = server.story.state().charter().orElseThrow().terms()
                    .demonstration().orElseThrow();
            for (String path : List.of("/", "/cases", "/talks", "/sources", "/record",
                    "/record/entries/3", "/nothing-here")) {
                String page = server.get(path).body();
                assertThat(unescaped(page)).as(path).contains(said)
                        .contains("Without prejudice to status, recognition, the line and legal")
                        .contains("every statement is a claim by whoever signed it");
            }
        }
    }

    @Test
    void pages_in_a_right_to_left_language_mirror_and_say_that_their_words_are_unreviewed() {
        for (String path : List.of("/", "/cases/3", "/crossings", "/record/entries/60")) {
            String page = page(exercise, path, Language.URDU);
            assertThat(page).contains("<html lang=\"ur\" dir=\"rtl\">").contains("unreviewed")
                    .doesNotContain("Optional[", "{0}");
        }
    }

    @Test
    void the_press_record_shows_every_claim_as_reported_and_no_case() {
        assertThat(page(press, "/cases", Language.ENGLISH))
                .contains("No case.").contains("as reported");
        assertThat(press.get("/cases/1").statusCode()).isEqualTo(404);
        String talks = page(press, "/talks", Language.ENGLISH);
        assertThat(talks).contains("No round is convened").contains("as reported")
                .contains("claim by");
        assertThat(page(press, "/sources", Language.ENGLISH))
                .contains("Outside scope: read, kept apart, in no count.");
    }

    @Test
    void a_case_shows_both_parties_in_columns_of_the_same_kind() {
        String odd = page(exercise, "/cases/1", Language.ENGLISH);
        String even = page(exercise, "/cases/2", Language.ENGLISH);
        assertThat(odd.indexOf("<h4><bdi>Tarn")).isPositive()
                .isLessThan(odd.indexOf("<h4><bdi>Alder"));
        assertThat(even.indexOf("<h4><bdi>Alder")).isPositive()
                .isLessThan(even.indexOf("<h4><bdi>Tarn"));
        assertThat(count(odd, "<div class=\"pan first\">"))
                .isEqualTo(count(odd, "<div class=\"pan second\">"))
                .isEqualTo(count(odd, "class=\"pan joint\"")).isGreaterThan(5);
    }

    @Test
    void recorded_and_cosigned_stand_only_where_the_record_itself_is_the_matter() {
        for (var word : Words.load(Language.ENGLISH).texts().entrySet()) {
            boolean record = word.getKey().matches("(health|degree|record|entry|cosigner)\\..*");
            if (!record) {
                assertThat(word.getValue().toLowerCase(java.util.Locale.ROOT)).as(word.getKey())
                        .doesNotContain("recorded", "cosigned");
            }
        }
    }

    @Test
    void every_page_has_landmarks_one_first_heading_and_no_level_left_out() {
        for (StoryServer server : List.of(press, exercise)) {
            for (String path : paths(server).subList(0, 20)) {
                String page = page(server, path, Language.ENGLISH);
                assertThat(count(page, "<main ")).as(path).isEqualTo(1);
                assertThat(count(page, "<h1>")).as(path).isEqualTo(1);
                assertThat(page).as(path).contains("<header", "<footer", "<nav class=\"nav\" aria")
                        .contains("<a class=\"skip\" href=\"#main\">")
                        .contains("aria-current=\"page\"");
                int level = 0;
                Matcher headings = Pattern.compile("<h([1-6])").matcher(page);
                while (headings.find()) {
                    int next = Integer.parseInt(headings.group(1));
                    assertThat(next).as(path + " after h" + level).isLessThanOrEqualTo(level + 1);
                    level = next;
                }
                assertThat(count(page, "<table")).as(path).isEqualTo(count(page, "<caption"));
                assertThat(count(page, "<svg")).as(path).isEqualTo(count(page, "role=\"img\""));
            }
        }
    }

    @Test
    void a_page_holds_no_script_and_no_inline_style() {
        for (String path : List.of("/", "/cases/1", "/crossings", "/sources", "/record")) {
            assertThat(page(exercise, path, Language.ENGLISH)).as(path)
                    .doesNotContain("<script", "style=\"", "<style", "javascript:", "http://");
        }
    }

    @Test
    void a_first_visit_takes_less_than_a_hundred_thousand_bytes() {
        String page = page(press, "/", Language.ENGLISH);
        Assets assets = Assets.load();
        int bytes = page.getBytes(StandardCharsets.UTF_8).length;
        for (String name : List.of("mizan.css", "icon.svg", "noto-sans-regular.woff2",
                "noto-sans-bold.woff2")) {
            bytes += assets.file(assets.version(), name).orElseThrow().length();
        }
        assertThat(bytes).isLessThan(FIRST_VISIT_BYTES_MAX);
        assertThat(assets.file(assets.version(), "mizan.css").orElseThrow().length())
                .isLessThan(30_000);
    }

    @Test
    void a_charter_for_members_keeps_boards_and_bundles_from_the_public() throws IOException {
        String drafts = StoryServer.drafts("exercise")
                .replace("\"audience\":\"public\"", "\"audience\":\"members\"");
        try (StoryServer closed = StoryServer.of("exercise", drafts, List.of("tarn"))) {
            for (String path : List.of("/", "/cases", "/cases/1", "/talks", "/sources")) {
                var answer = closed.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(403);
                assertThat(answer.body()).contains("W008").doesNotContain("Mortar");
            }
            assertThat(closed.get("/api/cases").body()).contains("\"code\":\"W008\"");
            assertThat(closed.get("/log/tile/entries/000").statusCode()).isEqualTo(403);
            assertThat(closed.get("/log/checkpoint").statusCode()).isEqualTo(200);
            assertThat(closed.get("/record").statusCode()).isEqualTo(200);
        }
    }

    private static int count(String page, String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }

    private static String unescaped(String page) {
        return page.replace("&#39;", "'").replace("&#34;", "\"").replace("&amp;", "&");
    }
}
