package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A link is the first browser's that opens it; what comes by it is received, and an officer enters
/// it once.
class LinkTest {
    private static final int PAGE_BYTES_MAX = 30_000;
    private static final Pattern ADDRESS = Pattern.compile("(/l/[A-Za-z0-9_-]{32})\\?lang=");
    private static final String SECRET = "the ferryman Heron";

    @TempDir
    Path place;

    private Instant now = Instant.now();
    private TestOffice office;
    private TestOffice.Browser duty;

    @BeforeEach
    void setUp() {
        office = TestOffice.in(place.resolve("office"), () -> now);
        duty = office.duty();
        duty.keep("/register/letter-out",
                RegisterTest.letter("party-2", "Particulars asked for"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static Map<String, String> link(String about, String copy) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("about", about);
        fields.put("to", "party-2");
        fields.put("title", "Letter 1");
        fields.put("copy", copy);
        fields.put("language", "en");
        fields.put("days", "3");
        for (String kind : List.of("acknowledges", "asks-particulars", "answers", "declines")) {
            fields.put("may-" + kind, "yes");
        }
        return fields;
    }

    private Map<String, String> sent(String copy) {
        String page = duty.page("/register/links/new?about=1");
        Matcher about = Pattern.compile("name=\"about\" value=\"([0-9a-f]{64})\"").matcher(page);
        assertThat(about.find()).isTrue();
        Map<String, String> fields = link(about.group(1), copy);
        Matcher form = Pattern.compile("name=\"form\" value=\"([0-9a-f]{32})\"").matcher(page);
        assertThat(form.find()).isTrue();
        fields.put("form", form.group(1));
        fields.put("press", "submit");
        return fields;
    }

    private static String path(String page) {
        Matcher address = ADDRESS.matcher(page);
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private String made() {
        HttpResponse<String> answer = duty.post("/register/links/new?about=1",
                sent("Please tell us what happened. Seen by [[" + SECRET + "]]."));
        assertThat(answer.statusCode()).isEqualTo(200);
        return path(answer.body());
    }

    private static TestOffice.Browser opened(TestOffice.Browser phone, String link) {
        assertThat(phone.post(link + "/open", Map.of()).statusCode()).isEqualTo(302);
        return phone;
    }

    private static HttpResponse<String> say(
            TestOffice.Browser phone, String link, String kind, String words) {
        return phone.post(link + "/answer",
                Map.of("press", kind, "words", words, "name", "Officer Ibis"));
    }

    @Test
    void a_preview_uses_nothing_up_and_shows_nothing() {
        String link = made();
        TestOffice.Browser preview = office.browser();
        for (int i = 0; i < 3; i++) {
            assertThat(preview.page(link)).contains("Quay House liaison office", "Open")
                    .doesNotContain("Letter 1", "what happened", "Alder", "<nav");
        }
        assertThat(duty.page("/register/links")).contains("not opened");
        assertThat(opened(office.browser(), link).page(link + "/copy"))
                .contains("Please tell us what happened.", "[removed for protection]",
                        "protect somebody: 1.")
                .doesNotContain(SECRET, "Register of the ceasefire", "<nav", "/register");
    }

    @Test
    void an_answer_by_link_has_a_receipt_and_is_entered_once_word_for_word() {
        String link = made();
        TestOffice.Browser phone = opened(office.browser(), link);
        String words = "We deny it.\r\nThe second line: <b>all</b> of it.";
        assertThat(say(phone, link, "answers", words).statusCode()).isEqualTo(302);
        String receipt = phone.page(link + "/copy");
        assertThat(receipt).containsPattern("Received · receipt [0-9]{4}-[0-9]{4}")
                .contains("&lt;b&gt;all&lt;/b&gt;", "This link has been answered.")
                .doesNotContain("recorded");
        assertThat(say(phone, link, "answers", "something else").statusCode()).isEqualTo(302);
        assertThat(phone.page(link + "/copy")).doesNotContain("something else");
        assertThat(duty.page("/today")).contains("Answers by link that wait: 1");

        TestOffice.Browser registrar = office.signedIn("registrar", TestOffice.REGISTRAR);
        Map<String, String> first = entered(duty.page("/register/inbox"));
        Map<String, String> second = entered(registrar.page("/register/inbox"));
        String enter = "/register/answers/new?answer=1";
        HttpResponse<String> kept = duty.post(enter, first);
        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(duty.post(enter, first).headers().firstValue("Location"))
                .isEqualTo(kept.headers().firstValue("Location"));
        HttpResponse<String> taken = registrar.post(enter, second);
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("W012", "Somebody has dealt with this already.");
        assertThat(duty.page("/register/inbox")).contains("No answer waits.");
        assertThat(duty.page("/register/2")).contains("Alder", "one-time link",
                "We deny it.\nThe second line: &lt;b&gt;all&lt;/b&gt; of it.", "Officer Ibis");
        assertThat(duty.page("/register/1")).contains("answered in time");
        assertThat(duty.page("/register/links")).contains("answered and entered");
    }

    /// What one press in the inbox sends.
    private static Map<String, String> entered(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = Pattern.compile(
                "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">").matcher(page);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.put("press", "submit");
        return fields;
    }

    @Test
    void a_forwarded_link_shows_nothing_and_the_office_sees_the_attempt() {
        String link = made();
        TestOffice.Browser phone = opened(office.browser(), link);
        TestOffice.Browser other = office.browser();
        assertThat(other.page(link)).contains("This link has been opened")
                .doesNotContain("what happened");
        HttpResponse<String> elsewhere = other.post(link + "/open", Map.of());
        assertThat(elsewhere.statusCode()).isEqualTo(409);
        assertThat(elsewhere.body()).contains("Opened in another browser")
                .doesNotContain("what happened");
        assertThat(say(other, link, "answers", "not mine").body())
                .contains("Opened in another browser");
        assertThat(duty.page("/register/1")).contains("tried elsewhere too");
        assertThat(phone.page(link + "/copy")).contains("what happened");
        assertThat(duty.page("/register/inbox")).contains("No answer waits.");
    }

    @Test
    void an_expired_a_revoked_and_an_unknown_link_say_so() {
        String revoked = made();
        String expired = made();
        TestOffice.Browser phone = opened(office.browser(), expired);
        assertThat(duty.post("/register/links/1/revoke", Map.of()).statusCode()).isEqualTo(302);
        assertThat(phone.get(revoked).statusCode()).isEqualTo(410);
        assertThat(phone.get(revoked).body()).contains("This link was taken back");
        assertThat(phone.get("/l/" + "A".repeat(32)).statusCode()).isEqualTo(404);
        assertThat(phone.get("/l/%3Cscript%3E").body()).contains("No such link")
                .doesNotContain("<script");
        now = now.plus(Duration.ofDays(4));
        assertThat(phone.get(expired).body()).contains("This link has expired");
        assertThat(say(phone, expired, "answers", "late").body())
                .contains("This link has expired").doesNotContain("what happened");
    }

    @Test
    void what_was_typed_behind_a_link_survives_an_error_and_length_is_said() {
        String link = made();
        TestOffice.Browser phone = opened(office.browser(), link);
        HttpResponse<String> nothing = say(phone, link, "asks-particulars", "  ");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Write what you want to say", "Officer Ibis");
        HttpResponse<String> tooLong = say(phone, link, "answers", "w".repeat(30_000));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("This is longer", "w".repeat(30_000));
        assertThat(say(phone, link, "answers", "w".repeat(200_001)).statusCode()).isEqualTo(413);
        say(phone, link, "acknowledges", "");
        say(phone, link, "asks-particulars", "Which night?");
        assertThat(phone.page(link + "/copy")).contains("acknowledges receipt", "Which night?",
                "Send this answer");
    }

    @Test
    void a_link_form_sent_twice_makes_one_link_and_keeps_what_was_typed() {
        Map<String, String> fields = sent("Once");
        String first = path(duty.post("/register/links/new?about=1", fields).body());
        String second = path(duty.post("/register/links/new?about=1", fields).body());
        assertThat(second).isEqualTo(first);
        Map<String, String> open = sent("Seen by [[" + SECRET);
        HttpResponse<String> refused = duty.post("/register/links/new?about=1", open);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("A bracket is open", SECRET);
        assertThat(duty.page("/register/links/new?about=1&form=" + open.get("form")))
                .contains(SECRET);
    }

    @Test
    void the_page_behind_a_link_is_light_and_in_both_languages() {
        String link = made();
        TestOffice.Browser phone = opened(office.browser(), link);
        String english = phone.page(link + "/copy");
        Matcher style = Pattern.compile("href=\"(/static/[^\"]+link\\.css)\"").matcher(english);
        assertThat(style.find()).isTrue();
        assertThat(english.length() + phone.page(style.group(1)).length())
                .isLessThan(PAGE_BYTES_MAX);
        assertThat(phone.page(link + "/copy?lang=ur")).contains("dir=\"rtl\"", "آپ کا جواب");
        HttpResponse<String> answer = phone.get(link);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void an_answer_is_set_aside_with_a_reason_and_another_site_acts_nowhere() {
        String link = made();
        say(opened(office.browser(), link), link, "declines", "");
        String aside = "/register/inbox/1/set-aside";
        assertThat(duty.post(aside, Map.of("why", " ")).statusCode()).isEqualTo(422);
        for (String path : List.of(aside, "/register/links/1/revoke", "/register/links/new",
                "/register/letter-out", "/register/answers/new?answer=1", link + "/open")) {
            HttpResponse<String> foreign = duty.postFrom("https://elsewhere.example", path,
                    Map.of("why", "no", "form", "0".repeat(32)));
            assertThat(foreign.statusCode()).as(path).isEqualTo(403);
            assertThat(foreign.body()).contains("W010");
        }
        assertThat(duty.post(aside, Map.of("why", "Sent in error")).statusCode()).isEqualTo(302);
        assertThat(duty.post(aside, Map.of("why", "Again")).statusCode()).isEqualTo(409);
        assertThat(duty.page("/register/inbox")).contains("No answer waits.");
    }

    @Test
    void a_link_says_the_address_that_others_reach_and_warns_where_it_opens_here_alone() {
        String here = duty.post("/register/links/new?about=1", sent("Seen at the ford.")).body();
        assertThat(here).contains("value=\"http://127.0.0.1:", "opens on this computer alone");
        office.restartAt("http://office.example.org:8080");
        duty = office.duty();
        String there = duty.post("/register/links/new?about=1", sent("Seen at the ford.")).body();
        assertThat(there).contains("value=\"http://office.example.org:8080/l/")
                .doesNotContain("opens on this computer alone");
    }
}
