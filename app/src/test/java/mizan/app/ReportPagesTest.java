package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The situation report over the pages: looked at, taken along, issued, read as it was frozen.
class ReportPagesTest extends AtAnOffice {
    private static final Pattern CUT_OFF =
            Pattern.compile("name=\"cut-off\" value=\"([^\"]+Z)\"");
    private static final Pattern DOCUMENT = Pattern.compile("href=\"(/reports/1/[0-9a-f]{64})\"");

    private static String now() {
        return java.time.Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                .toString();
    }

    @Test
    void a_preview_can_be_taken_along_in_four_forms() {
        TestOffice.Browser duty = office.duty();
        String query = "?edition=office&cut-off=" + now();
        assertThat(duty.page("/reports/new" + query)).contains("Situation report 1", "Mill Bend");
        HttpResponse<String> page = duty.get("/reports/new.html" + query + "&words=ur");
        assertThat(page.body()).contains("<html lang=\"ur\" dir=\"rtl\">");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'unsafe-inline'")
                .doesNotContain("script");
        assertThat(type(duty, "xlsx", query)).contains("spreadsheetml");
        assertThat(type(duty, "csv", query)).contains("text/csv");
        assertThat(type(duty, "json", query)).contains("application/json");
        assertThat(office.browser().get("/reports/new.json" + query).statusCode()).isEqualTo(302);
    }

    private static String type(TestOffice.Browser browser, String ending, String query) {
        HttpResponse<String> answer = browser.get("/reports/new." + ending + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Content-Type").orElseThrow();
    }

    @Test
    void a_report_is_issued_as_it_was_seen_and_the_next_one_follows_it() {
        TestOffice.Browser duty = office.duty();
        assertThat(issue(duty)).startsWith("/reports/1?kept=");
        String issued = duty.page("/reports/1");
        Matcher document = DOCUMENT.matcher(issued);
        assertThat(document.find()).isTrue();
        assertThat(duty.page(document.group(1))).startsWith("<!DOCTYPE html>");
        assertThat(office.browser().get(document.group(1)).statusCode()).isEqualTo(302);
        assertThat(office.browser().get("/record").body()).doesNotContain("daily-report");
        assertThat(issue(duty)).startsWith("/reports/2?kept=");
        assertThat(duty.page("/reports/1")).contains("What report 2 says changed");
        assertThat(duty.page("/reports")).contains("Situation report 2");
    }

    private String issue(TestOffice.Browser duty) {
        String page = duty.page("/reports/new?edition=office&cut-off=" + now());
        Matcher cutOff = CUT_OFF.matcher(page);
        assertThat(cutOff.find()).isTrue();
        Map<String, String> fields = Map.of("form", duty.form("/reports/new"),
                "edition", "office", "words", "en", "cut-off", cutOff.group(1));
        HttpResponse<String> answer = duty.post("/reports/new", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String to = answer.headers().firstValue("Location").orElseThrow();
        assertThat(duty.post("/reports/new", fields).headers().firstValue("Location"))
                .hasValue(to);
        return to;
    }
}
