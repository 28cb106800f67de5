package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pasted messages become proposals; a person confirms each, and the same thread adds nothing.
class PasteTest extends AtAnOffice {
    private static final String PATH = "/register/paste";
    private static final String THREAD = """
            [24/10/2026, 06:41] Heron: Shots near the ford <b>now</b>
            [24/10/2026, 06:44] Quay House: Seen, who is hurt?
            [24/10/2026, 06:50] Heron: Nobody so far
            """;

    private TestOffice.Browser duty;

    @BeforeEach
    void setUp() {
        duty = office.duty();
    }

    private static Map<String, String> said(String text) {
        return new LinkedHashMap<>(Map.of("text", text, "who-0", "party-1", "who-1", "office",
                "zone", "300"));
    }

    @Test
    void a_thread_is_read_asked_about_and_proposed_and_one_press_enters_it() {
        HttpResponse<String> asked = duty.fill(PATH, Map.of("text", THREAD));
        assertThat(asked.body()).contains("For whom does", "Heron", "06:41");
        HttpResponse<String> proposed = duty.fill(PATH, said(THREAD));
        assertThat(proposed.headers().firstValue("Location"))
                .contains("/register/pasted?new=3&known=0");
        String page = duty.page("/register/pasted");
        assertThat(page).contains("Shots near the ford &lt;b&gt;now&lt;/b&gt;", "Tarn",
                "2026-10-24 06:41").doesNotContain("<b>now");
        Matcher form = Pattern.compile(
                "(?s)action=\"(/register/new\\?proposal=[0-9]+)\">(.*?)</form>").matcher(page);
        assertThat(form.find()).isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = Pattern.compile(
                "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")
                .matcher(form.group(2));
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2).replace("&lt;", "<")
                    .replace("&gt;", ">").replace("&amp;", "&"));
        }
        fields.put("press", "submit");
        HttpResponse<String> entered = duty.post(form.group(1), fields);
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(302);
        assertThat(duty.page("/register/1")).contains("Tarn", "message", "Heron");
        assertThat(duty.page("/register/pasted")).doesNotContain("Shots near the ford")
                .contains("Nobody so far");
    }

    @Test
    void the_same_thread_pasted_again_proposes_nothing() {
        duty.fill(PATH, said(THREAD));
        assertThat(duty.fill(PATH, said(THREAD)).headers().firstValue("Location"))
                .contains("/register/pasted?new=0&known=3");
    }

    @Test
    void what_nobody_has_said_is_asked_at_its_field_and_the_thread_is_not_lost() {
        Map<String, String> half = said(THREAD);
        half.put("who-0", "");
        HttpResponse<String> answer = duty.fill(PATH, half);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"f-who-0-trouble\"", "Nobody so far");
        assertThat(office.browser().get(PATH).headers().firstValue("Location").orElse(""))
                .startsWith("/sign-in?then=");
    }
}
