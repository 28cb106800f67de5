package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The register: what was said, written and sent, by its numbers, and who has been told what.
class RegisterTest extends AtAnOffice {
    private static final String HOSTILE = "<script>alert(1)</script>\u202E & \"quoted\"";

    private TestOffice.Browser duty;

    @BeforeEach
    void setUp() {
        duty = office.duty();
    }

    static String local(long hoursFromNow) {
        return LocalDateTime.now(ZoneOffset.UTC).plusHours(hoursFromNow)
                .truncatedTo(ChronoUnit.MINUTES).toString();
    }

    static Map<String, String> contact(String summary) {
        return new LinkedHashMap<>(Map.of("with", "party-1", "summary", summary,
                "direction", "in", "channel", "phone", "held", local(0), "held-zone", "0"));
    }

    static Map<String, String> letter(String to, String subject) {
        return new LinkedHashMap<>(Map.of("to", to, "subject", subject,
                "text", "We ask for particulars of the night of 14 October.", "via", "hand",
                "sent", local(0), "sent-zone", "0", "answerBy", local(48),
                "answerBy-zone", "0"));
    }

    @Test
    void a_letter_has_its_own_number_waits_for_an_answer_and_the_answer_meets_it() {
        duty.keep("/register/new", contact("They called about the ford"));
        duty.keep("/register/letter-out", letter("party-2", "Particulars asked for"));
        String letter = duty.page("/register/2");
        assertThat(letter).contains("Contact 2 · Letter 1 to Alder", "Alder owes an answer",
                "not confirmed", "silence never confirms", "Particulars asked for");
        assertThat(duty.page("/register?open=yes")).contains("Alder owes an answer")
                .doesNotContain("They called about the ford");
        Map<String, String> answer = new LinkedHashMap<>(Map.of("from", "party-2", "kind",
                "answers", "words", "We know of no such night.", "via", "phone", "at", local(0),
                "at-zone", "0"));
        answer.put("of", prefilled(duty.page("/register/answers/new?of=2")));
        duty.keep("/register/answers/new?of=2", answer);
        assertThat(duty.page("/register/2")).contains("answered in time",
                "We know of no such night.").doesNotContain("owes an answer");
        assertThat(duty.page("/register/3")).contains("in answer to", "Contact 2");
    }

    private static String prefilled(String page) {
        var option = java.util.regex.Pattern
                .compile("<option value=\"([0-9a-f]{64})\" selected").matcher(page);
        assertThat(option.find()).isTrue();
        return option.group(1);
    }

    @Test
    void proof_of_service_says_who_has_been_told() {
        duty.keep("/register/letter-out", letter("party-1", "Notice"));
        assertThat(duty.page("/register/1")).contains("Nothing is proven yet");
        duty.keep("/register/proof?of=1", new LinkedHashMap<>(Map.of(
                "of", prefilled(duty.page("/register/proof?of=1")), "how", "receipt-signed",
                "via", "hand", "at", local(0), "at-zone", "0", "words", "Taken at the gate")));
        assertThat(duty.page("/register/1")).contains("a receipt was signed", "Contact 2")
                .doesNotContain("Nothing is proven yet");
        assertThat(duty.page("/register/2")).contains("Taken at the gate");
    }

    @Test
    void a_letter_in_that_asks_us_is_owed_by_the_office_and_our_letter_answers_it() {
        duty.keep("/register/letter-in", new LinkedHashMap<>(Map.of("from", "party-1",
                "subject", "When does the joint patrol leave?", "received", local(0),
                "received-zone", "0", "answerBy", local(24), "answerBy-zone", "0")));
        assertThat(duty.page("/register/1"))
                .contains("Quay House liaison office owes an answer");
        Map<String, String> reply = letter("party-1", "The joint patrol");
        reply.put("answers", prefilled(duty.page("/register/letter-out?answers=1")));
        duty.keep("/register/letter-out?answers=1", reply);
        assertThat(duty.page("/register/1")).contains("answered in time");
        assertThat(duty.page("/register/2/letter")).contains("Letter 1", "The joint patrol",
                "We ask for particulars", "Quay House liaison office");
    }

    @Test
    void the_list_is_narrowed_by_whom_way_and_channel() {
        duty.keep("/register/new", contact("From Tarn by telephone"));
        Map<String, String> other = contact("To Alder at a meeting");
        other.putAll(Map.of("with", "party-2", "direction", "out", "channel", "meeting"));
        duty.keep("/register/new", other);
        assertThat(duty.page("/register")).contains("From Tarn", "To Alder");
        for (String query : java.util.List.of(
                "with=party-2", "direction=out", "channel=meeting")) {
            assertThat(duty.page("/register?" + query)).contains("To Alder at a meeting")
                    .doesNotContain("From Tarn by telephone");
        }
        assertThat(duty.page("/register?channel=video"))
                .contains("No contact like this is in the register.");
        assertThat(duty.page("/register?before=2")).contains("From Tarn")
                .doesNotContain("To Alder at a meeting");
    }

    @Test
    void hostile_words_stay_words() {
        duty.keep("/register/new", contact(HOSTILE));
        Map<String, String> letter = letter("party-1", HOSTILE);
        letter.put("text", HOSTILE);
        duty.keep("/register/letter-out", letter);
        for (String path : java.util.List.of("/register", "/register/1", "/register/2",
                "/register/2/letter", "/register/links/new?about=2", "/register/proof?of=2",
                "/register/answers/new?of=2", "/today")) {
            assertThat(duty.page(path)).as(path).doesNotContain("<script");
        }
        assertThat(duty.get("/register?with=%22%3E%3Cscript%3E&before=x&case=-1").body())
                .doesNotContain("<script");
    }

    @Test
    void what_is_too_long_is_refused_with_words_and_is_not_lost() {
        HttpResponse<String> answer = duty.fill("/register/new", contact("w".repeat(20_000)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Not kept", "w".repeat(20_000));
        assertThat(duty.fill("/register/new", contact("w".repeat(200_000))).statusCode())
                .isEqualTo(413);
    }

    @Test
    void nobody_reads_the_register_without_signing_in() {
        duty.keep("/register/new", contact("They called about the ford"));
        TestOffice.Browser anyone = office.browser();
        for (String path : java.util.List.of("/register", "/register/1", "/register/inbox",
                "/register/links", "/register/links/new?about=1", "/register/letter-out",
                "/register/proof", "/register/answers/new", "/register/standing")) {
            HttpResponse<String> answer = anyone.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).as(path)
                    .startsWith("/sign-in?then=");
        }
        assertThat(duty.get("/register/99").statusCode()).isEqualTo(404);
        assertThat(duty.get("/register/x").statusCode()).isEqualTo(404);
    }
}
