package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is typed is never lost, and what is kept is kept once.
class OfficeFormsTest extends AtAnOffice {
    private static final String PATH = "/register/new";
    private static final String CANARY = "Heron 4471 called about the ford";

    private static Map<String, String> contact() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("with", "party-1");
        fields.put("summary", CANARY);
        fields.put("direction", "in");
        fields.put("channel", "phone");
        fields.put("held", java.time.LocalDateTime.now(java.time.ZoneOffset.UTC)
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES).toString());
        fields.put("held-zone", "0");
        return fields;
    }

    @Test
    void a_contact_is_kept_and_its_words_are_the_offices_own() {
        TestOffice.Browser duty = office.duty();
        long index = duty.keep(PATH, contact());
        assertThat(duty.page("/record/entries/" + index)).contains(CANARY);
        assertThat(office.browser().get("/record/entries/" + index).statusCode()).isEqualTo(403);
        assertThat(office.browser().get("/record").body()).doesNotContain(CANARY);
    }

    @Test
    void a_form_sent_twice_is_one_statement() {
        TestOffice.Browser duty = office.duty();
        Map<String, String> fields = contact();
        fields.put("form", duty.form(PATH));
        fields.put("press", "submit");
        HttpResponse<String> first = duty.post(PATH, fields);
        HttpResponse<String> second = duty.post(PATH, fields);
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
    }

    @Test
    void what_needs_a_look_is_said_at_its_field_and_nothing_typed_is_lost() {
        TestOffice.Browser duty = office.duty();
        Map<String, String> fields = contact();
        fields.remove("with");
        HttpResponse<String> answer = duty.fill(PATH, fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"f-with-trouble\"", ">With whom: Fill this in.</a>",
                CANARY);
    }

    @Test
    void a_line_break_is_one_line_break_however_often_a_form_comes_back() {
        TestOffice.Browser duty = office.duty();
        Map<String, String> fields = contact();
        fields.put("summary", "two lines\r\nof one call");
        fields.remove("with");
        HttpResponse<String> answer = duty.fill(PATH, fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("two lines\nof one call");
    }

    @Test
    void whoever_comes_to_the_first_address_finds_where_to_sign_in() {
        assertThat(office.browser().get("/").body())
                .contains("<a class=\"act\" href=\"/sign-in\">");
        assertThat(office.browser().get("/cases?phase=open").body())
                .contains("/sign-in?then=%2Fcases%3Fphase%3Dopen");
        assertThat(office.duty().get("/nothing").body()).doesNotContain("/sign-in");
    }

    @Test
    void what_was_typed_survives_an_ended_session_and_a_restart() {
        TestOffice.Browser duty = office.duty();
        String form = duty.form(PATH);
        office.restart();
        Map<String, String> fields = contact();
        fields.put("form", form);
        fields.put("press", "submit");
        HttpResponse<String> toSignIn = duty.post(PATH, fields);
        String location = toSignIn.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("/sign-in?then=");
        assertThat(duty.page(location)).contains("What you typed is kept.").doesNotContain(CANARY);
        HttpResponse<String> back = duty.post("/sign-in", Map.of("who", "office/duty",
                "passphrase", TestOffice.DUTY, "then", PATH + "?form=" + form));
        assertThat(back.headers().firstValue("Location")).contains(PATH + "?form=" + form);
        assertThat(duty.page(PATH + "?form=" + form)).contains(CANARY);
    }

    @Test
    void what_was_begun_stands_on_the_first_page_with_what_it_is_about() {
        TestOffice.Browser duty = office.duty();
        duty.keep("/register/letter-out", RegisterTest.letter("party-1", "The ford"));
        for (String path : java.util.List.of("/register/links/new?about=1", "/register/paste",
                "/register/answers/new?of=1", "/incidents/new")) {
            assertThat(duty.fill(path, new LinkedHashMap<>(Map.of("press", "save", "text", "Heron",
                    "title", "Heron", "words", "Heron", "s.account", "Heron"))).statusCode())
                    .as(path).isEqualTo(200);
        }
        assertThat(duty.page("/today")).contains("/register/links/new?form=",
                "/register/paste?form=", "/register/answers/new?of=1&amp;form=",
                "/incidents/new?form=", "<bdi>Heron</bdi>");
        for (String path : java.util.List.of("/register/links/new?about=1", "/register/paste")) {
            assertThat(duty.page(path)).as(path).doesNotContain("Signed with your key");
        }
        assertThat(duty.page(PATH)).contains("Signed with your key");
    }

    @Test
    void another_sites_page_cannot_act_here() {
        TestOffice.Browser duty = office.duty();
        Map<String, String> fields = contact();
        fields.put("form", duty.form(PATH));
        HttpResponse<String> answer = duty.postFrom("https://elsewhere.example", PATH, fields);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("W010");
    }

    @Test
    void a_wrong_passphrase_opens_nothing_and_guessing_gets_slow() {
        TestOffice.Browser anyone = office.browser();
        Map<String, String> wrong =
                Map.of("who", "office/duty", "passphrase", "not this one at all");
        for (int i = 0; i < 5; i++) {
            assertThat(anyone.post("/sign-in", wrong).statusCode()).isEqualTo(403);
        }
        assertThat(anyone.post("/sign-in", wrong).statusCode()).isEqualTo(429);
        assertThat(anyone.get("/today").headers().firstValue("Location"))
                .contains("/sign-in?then=%2Ftoday");
    }
}
