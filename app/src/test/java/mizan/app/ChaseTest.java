package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mizan.testkit.ForeignTool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who owes whom what by when, found again and reminded of, over HTTP.
class ChaseTest extends AtAnOffice {
    private static final String CANARY = "Zebra; 7719, asked <i>twice</i> about the ford";
    private static final String WITHOUT = "the calendar against another parser";

    private TestOffice.Browser duty;

    @BeforeEach
    void setUp() {
        duty = office.duty();
    }

    private static String minutes(long fromNow) {
        return LocalDateTime.now(ZoneOffset.UTC).plusMinutes(fromNow)
                .truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /// The office asks a Party for an answer.
    private long asked(String whom, long dueMinutes) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("with", whom);
        fields.put("summary", CANARY);
        fields.put("direction", "out");
        fields.put("channel", "phone");
        fields.put("held", minutes(-60));
        fields.put("held-zone", "0");
        fields.put("answerBy", minutes(dueMinutes));
        fields.put("answerBy-zone", "0");
        return duty.keep("/register/new", fields);
    }

    @Test
    void who_is_awaited_stands_on_the_list_what_is_past_first() {
        asked("party-1", 17 * 60);
        asked("party-2", -30);
        String page = duty.page("/chase?lang=en");
        assertThat(page).contains("2 awaited, 1 of them past their time.", "No answer for ",
                "(due in 1", "(overdue for 3");
        assertThat(page.indexOf("Past its time")).isBetween(0, page.indexOf("(due in"));
        assertThat(duty.page("/chase?lang=en&whom=party-1")).contains("(due in")
                .doesNotContain("(overdue for");
        assertThat(duty.page("/chase?by=whom&mine=yes&kind=answer"))
                .doesNotContain("(due in", "(overdue for");
        assertThat(duty.page("/today?lang=en")).contains("No answer for ", "Contact 1");
        assertThat(office.browser().get("/chase").statusCode()).isEqualTo(302);
    }

    @Test
    void days_off_of_the_charters_calendar_stand_on_the_list() {
        String page = duty.page("/chase?lang=en");
        assertThat(page).contains("Alder does not work");
        Matcher friday = Pattern.compile("<li class=\"off\"><time[^>]*>([A-Za-z]+)<br>")
                .matcher(page);
        assertThat(friday.find()).isTrue();
        assertThat(friday.group(1)).isEqualTo("Friday");
    }

    @Test
    void a_reminder_is_one_press_from_the_form_that_keeps_it_and_is_remembered() {
        asked("party-2", -30);
        String list = duty.page("/chase?lang=en");
        Matcher link = Pattern.compile("/chase/remind\\?due=([a-z0-9/-]+)").matcher(list);
        assertThat(link.find()).isTrue();
        String page = duty.page(link.group());
        assertThat(page).contains("To Alder.", "Answer, Contact 1", "Quay House liaison office")
                .doesNotContain("Zebra");
        HttpResponse<String> pressed = duty.post("/chase/remind",
                Map.of("due", link.group(1), "how", "phone"));
        String form = pressed.headers().firstValue("Location").orElseThrow();
        assertThat(form).startsWith("/register/new?with=party-2&direction=out&summary=To+Alder");
        assertThat(duty.get(form).statusCode()).isEqualTo(200);
        assertThat(duty.page("/chase")).contains("reminded ");
        assertThat(duty.postFrom("https://elsewhere.example", "/chase/remind",
                Map.of("due", link.group(1))).statusCode()).isEqualTo(403);
        assertThat(duty.get("/chase/remind?due=case-9/reply/nobody").statusCode())
                .isEqualTo(404);
    }

    private String address() {
        Matcher address = Pattern.compile("http://[^<]+/chase\\.ics\\?token=mizan_[\\w-]{32}")
                .matcher(duty.post("/office/calendar", Map.of()).body());
        assertThat(address.find()).isTrue();
        return address.group().substring(office.address().length());
    }

    @Test
    void a_calendar_says_what_is_due_and_no_words_of_a_statement() {
        asked("party-1", 17 * 60);
        String address = address();
        HttpResponse<String> answer = office.browser().get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("text/calendar;charset=utf-8");
        assertThat(answer.body()).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n").contains("BEGIN:VTODO", "BEGIN:VALARM",
                        "SUMMARY:Answer: Tarn\\, Contact 1").doesNotContain("Zebra");
        assertThat(answer.body().lines().map(line ->
                line.getBytes(StandardCharsets.UTF_8).length)).allMatch(n -> n <= 75);
        // Nothing was recorded between: the same bytes, the same identities.
        assertThat(office.browser().get(address).body()).isEqualTo(answer.body());
        String wrong = address.substring(0, address.length() - 3) + "AAA";
        assertThat(office.browser().get(wrong).statusCode()).isEqualTo(401);
        assertThat(office.browser().bearer("/api/situation",
                address.substring(address.indexOf("mizan_"))).statusCode()).isEqualTo(401);
    }

    @Test
    void another_parser_reads_the_calendar_as_it_is_meant() throws Exception {
        asked("party-1", 17 * 60);
        Path python = ForeignTool.requireTool("python3", WITHOUT);
        if (!run(List.of(python.toString(), "-c", "import icalendar")).startsWith("exit 0")) {
            ForeignTool.notRun(WITHOUT + " (no python3 with icalendar)");
        }
        Path file = place.resolve("chase.ics");
        Files.writeString(file, office.browser().get(address() + "&lang=ur").body());
        String script = "import sys, icalendar\n"
                + "c = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())\n"
                + "for k in ('VTODO', 'VEVENT'):\n"
                + "  x, = c.walk(k)\n"
                + "  a, = x.walk('VALARM')\n"
                + "  d = x['DUE' if k == 'VTODO' else 'DTSTART'].dt\n"
                + "  print(k, d.tzinfo, (d - a['TRIGGER'].dt).total_seconds(), x['SUMMARY'])\n";
        assertThat(run(List.of(python.toString(), "-c", script, file.toString())))
                .isEqualTo("""
                        exit 0
                        VTODO UTC 14400.0 جواب: Tarn، رابطہ 1
                        VEVENT UTC 14400.0 جواب: Tarn، رابطہ 1
                        """);
    }

    private static String run(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start();
        String said = new String(
                process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return "exit %d\n%s".formatted(process.waitFor(), said);
    }

    @Test
    void what_was_typed_is_found_by_its_words_and_by_nobody_else() {
        asked("party-1", 17 * 60);
        String found = duty.page("/find?lang=en&q=zebra+ford");
        assertThat(found).contains("Found: 1", "<mark>Zebra</mark>", "&lt;i&gt;twice&lt;/i&gt;",
                "member=office").doesNotContain("<i>twice");
        assertThat(office.browser().page("/find?lang=en&q=zebra")).contains("Found: 0")
                .doesNotContain("Zebra");
        assertThat(duty.page("/find?lang=en&q=%22%27%3Cscript%3E+OR+NEAR%28"))
                .contains("Found: 0").doesNotContain("<script");
        assertThat(duty.page("/find?from=2001-01-01&until=2001-01-02&lang=en"))
                .contains("Found: 0");
        assertThat(duty.get("/find?from=never&case=x&before=-1&type=%00").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_search_is_kept_by_its_name_and_forgotten() {
        HttpResponse<String> kept = duty.post("/find/keep",
                Map.of("name", "<b>mine</b>", "query", "q=ford&family=contact"));
        assertThat(kept.headers().firstValue("Location"))
                .contains("/find?q=ford&family=contact");
        assertThat(duty.page("/find")).contains("&lt;b&gt;mine", "/find?q=ford&amp;family=contact");
        duty.post("/find/keep", Map.of("name", "x", "query", "\r\nLocation: https://evil"));
        assertThat(duty.post("/find/forget", Map.of("name", "<b>mine</b>")).statusCode())
                .isEqualTo(302);
        assertThat(duty.page("/find")).doesNotContain("&lt;b&gt;mine");
    }

    @Test
    void the_page_of_an_earlier_moment_says_so_and_lacks_what_came_later() {
        long index = asked("party-1", 17 * 60);
        assertThat(duty.page("/chase?lang=en&as-of=" + index)).contains("This is the past.")
                .doesNotContain("No answer for");
        assertThat(duty.page("/chase?lang=en")).contains("name=\"as-of\"")
                .doesNotContain("This is the past.");
    }

    @Test
    void the_first_page_is_small_and_says_what_changed() {
        duty.page("/today");
        asked("party-1", 17 * 60);
        String page = duty.page("/today?lang=en");
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(60_000);
        assertThat(page).contains("accesskey=\"n\"", "accesskey=\"s\"", "accesskey=\"d\"");
        assertThat(duty.page("/changed?since=0&lang=en")).contains("Register <small>1</small>");
        assertThat(duty.post("/changed", Map.of()).statusCode()).isEqualTo(302);
        assertThat(duty.page("/changed?lang=en")).contains("Nothing that you may read.");
    }
}
