package mizan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Pages and answers as of an earlier moment.
class PastTest {

    private static StoryServer exercise;

    @BeforeAll
    static void serves_the_exercise() throws IOException {
        exercise = StoryServer.exercise();
    }

    @AfterAll
    static void closes() {
        exercise.close();
    }

    @Test
    void a_page_of_the_past_says_so_and_leads_to_now() {
        for (String path : List.of("/", "/cases", "/cases/1", "/crossings", "/talks",
                "/commitments", "/sources", "/record")) {
            String page = exercise.get(path + "?as-of=120").body();
            assertThat(page).as(path).contains("This is the past.", "with 120 entries",
                    "<a href=\"" + path + "\">See it as of now</a>", "/cases?as-of=120");
            assertThat(exercise.get(path).body()).as(path).doesNotContain("This is the past.");
        }
        assertThat(exercise.get("/cases?as-of=120&lang=ur").body()).contains("یہ ماضی ہے۔");
    }

    @Test
    void turning_the_pages_of_the_past_stays_there() {
        for (String path : List.of("/record?", "/record?before=60&", "/cases?open=9&")) {
            List<String> turns = Pattern.compile("class=\"pages\">.*?</p>").matcher(
                            exercise.get(path + "as-of=120").body()).results()
                    .flatMap(pages -> Pattern.compile("href=\"([^\"]+)\"")
                            .matcher(pages.group()).results())
                    .map(href -> href.group(1)).toList();
            assertThat(turns).as(path).isNotEmpty()
                    .allSatisfy(href -> assertThat(href).endsWith("as-of=120"));
        }
    }

    @Test
    void an_answer_of_the_past_is_that_of_the_record_then() {
        String asked = "/api/statements?as-of=";
        assertThat(exercise.get(asked + "3").body()).contains("\"index\":2")
                .doesNotContain("\"index\":3");
        String at = exercise.story.entries().get(2).recordedAt().toString();
        assertThat(exercise.get(asked + at).body()).isEqualTo(exercise.get(asked + "3").body());
        assertThat(exercise.get(asked + at.replace("Z", "%2B00:00")).body())
                .isEqualTo(exercise.get(asked + "3").body());
        assertThat(exercise.get("/api/cases/1?as-of=20").statusCode()).isEqualTo(404);
        assertThat(exercise.get("/api/cases/1").statusCode()).isEqualTo(200);
        assertThat(exercise.get("/api/record?as-of=20").body()).contains("\"size\":20");
    }

    @Test
    void a_moment_that_cannot_be_given_is_refused_on_a_page() {
        var unreadable = exercise.get("/cases?as-of=yesterday");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.body()).contains("<code>W003</code>");
        var future = exercise.get("/cases?as-of=100000");
        assertThat(future.statusCode()).isEqualTo(404);
        assertThat(future.body()).contains("<code>W002</code>", "100000; it has ");
        assertThat(exercise.get("/cases?as-of=").statusCode()).isEqualTo(200);
    }
}
