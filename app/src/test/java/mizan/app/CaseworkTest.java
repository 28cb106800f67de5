package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From an incident to the end of its case, over HTTP, by forms that offer what the rules allow.
class CaseworkTest extends AtAnOffice {
    private static final String HOSTILE = "<script>alert(1)</script> & 'x' \u202eevil";

    private TestOffice.Browser duty;

    @BeforeEach
    void setUp() {
        duty = office.duty();
    }

    private static Map<String, String> incident(String account) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("o.act", "indirect-fire");
        fields.put("o.urgency", "urgent");
        fields.put("o.learnt", "phone");
        fields.put("s.account", account);
        fields.put("s.occurred.from",
                LocalDateTime.now(ZoneOffset.UTC).minusHours(1).withNano(0).toString());
        fields.put("s.occurred.from-zone", "0");
        fields.put("sector", "s1");
        fields.put("s.place.name", "Mill Bend, old mill");
        fields.put("s.place.point", "31.5020, 65.8000");
        fields.put("s.place.point.radius", "500");
        fields.put("s.casualties.0.category", "civilian-women");
        fields.put("s.casualties.0.effect", "injured");
        fields.put("s.casualties.0.low", "1");
        fields.put("s.casualties.0.best", "2");
        fields.put("s.casualties.0.high", "4");
        fields.put("grade-source", "B");
        fields.put("grade-words", "3");
        fields.put("release", "joint");
        fields.put("seal", "office");
        return fields;
    }

    private String idOf(long index) {
        Matcher id = Pattern.compile("r\\.report\\.0=([0-9a-f]{64})")
                .matcher(duty.page("/incidents/" + index));
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private int motion() {
        long index = duty.keep("/incidents/new", incident("Three explosions near the mill"));
        Map<String, String> motion = new LinkedHashMap<>();
        motion.put("o.act", "indirect-fire");
        motion.put("o.concerning.party-1", "yes");
        motion.put("o.concerning.party-2", "yes");
        motion.put("o.basis", "2.1");
        motion.put("s.account", "The chair opens a case on the explosions at the mill.");
        motion.put("r.report.0", idOf(index));
        motion.put("sector", "s1");
        motion.put("release", "joint");
        motion.put("seal", "shared");
        HttpResponse<String> answer = duty.fill("/cases/new", motion);
        assertThat(answer.headers().firstValue("Location").orElse(answer.body()))
                .startsWith("/cases/1?kept=");
        assertThat(duty.page("/incidents/" + index)).contains("href=\"/cases/1\"");
        return 1;
    }

    private Map<String, String> step(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        Matcher id = Pattern.compile("name=\"r\\.case\" value=\"([0-9a-f]{64})\"")
                .matcher(duty.page("/say/case.served?case=1"));
        assertThat(id.find()).isTrue();
        all.put("r.case", id.group(1));
        all.put("release", "joint");
        all.put("seal", "shared");
        return all;
    }

    @Test
    void what_has_not_happened_yet_is_not_told() {
        Map<String, String> fields = incident("Three explosions near the mill");
        fields.put("s.occurred.from", "2099-01-01T08:00");
        HttpResponse<String> answer = duty.fill("/incidents/new", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This has not happened yet: 1 Jan 2099",
                "Three explosions near the mill");
    }

    @Test
    void a_case_goes_from_an_incident_to_its_end_without_a_finding() {
        motion();
        assertThat(duty.page("/cases/1")).contains("What can be done next",
                "/say/case.served?case=1");
        for (String party : new String[] {"party-1", "party-2"}) {
            long unused = duty.keep("/say/case.served?case=1", step(Map.of("o.to", party,
                    "o.channels.email", "yes", "o.channels.paper", "yes")));
        }
        long screening = duty.keep("/say/case.screening?case=1", step(Map.of(
                "o.result", "admitted", "s.reasons", "It is within the scope.")));
        assertThat(screening).isPositive();
        long closed = duty.keep("/say/case.closed?case=1",
                step(Map.of("o.ending", "recorded-without-finding")));
        assertThat(closed).isGreaterThan(screening);
        assertThat(duty.page("/cases/1")).contains("without finding");
    }

    @Test
    void a_refusal_stands_at_the_form_and_nothing_typed_is_lost() {
        motion();
        HttpResponse<String> answer = duty.fill("/say/case.screening?case=1", step(Map.of(
                "o.result", "admitted", "s.reasons", "Too early, and kept all the same")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Not kept", "<code>C001</code>",
                "Too early, and kept all the same");
        assertThat(duty.page("/cases/1")).contains("Not now, and why", "<code>C001</code>");
    }

    @Test
    void hostile_words_stay_words_and_more_rows_lose_nothing() {
        Map<String, String> fields = incident(HOSTILE);
        fields.put("press", "more");
        HttpResponse<String> more = duty.fill("/incidents/new", fields);
        assertThat(more.body()).contains("name=\"s.casualties.2.category\"",
                "&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>");
        fields.put("press", "submit");
        long index = duty.keep("/incidents/new", fields);
        assertThat(duty.page("/incidents/" + index)).doesNotContain("<script>");
        assertThat(duty.page("/incidents")).doesNotContain("<script>")
                .contains("low 1, best 2, high 4");
    }

    @Test
    void a_press_on_the_map_sets_the_point_without_script() {
        Map<String, String> fields = incident("on the map");
        fields.remove("s.place.point");
        fields.put("map-view", "315000000,658000000,6");
        fields.put("map.x", "320");
        fields.put("map.y", "200");
        fields.put("press", "");
        HttpResponse<String> answer = duty.fill("/incidents/new", fields);
        assertThat(answer.body()).contains("value=\"31.5000000, 65.8000000\"", "on the map");
        HttpResponse<String> image =
                duty.get("/incidents/map.svg?view=315000000,658000000,6&at=315000000,658000000,0");
        assertThat(image.statusCode()).isEqualTo(200);
        assertThat(image.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg");
    }

    @Test
    void two_officers_on_one_case_see_each_other() {
        motion();
        TestOffice.Browser registrar = office.signedIn("registrar", TestOffice.REGISTRAR);
        assertThat(duty.page("/cases/1")).doesNotContain("Also working here now");
        assertThat(registrar.page("/cases/1")).contains("Also working here now", "duty (office)");
        assertThat(duty.page("/cases/1")).contains("registrar (office)");
    }

    @Test
    void reports_of_one_act_in_one_place_are_proposed_as_one_incident() {
        long first = duty.keep("/incidents/new", incident("Shelling at the mill"));
        long second = duty.keep("/incidents/new", incident("Firing heard from the mill"));
        assertThat(duty.page("/incidents/" + second)).contains("/incidents/" + first);
        HttpResponse<String> said = duty.fill("/say/report.related", Map.of(
                "r.report", idOf(second),
                "r.other", idOf(first), "o.relation", "same-incident", "sector", "s1",
                "release", "joint", "seal", "office"));
        assertThat(said.headers().firstValue("Location").orElse(""))
                .startsWith("/incidents/" + second + "?kept=");
        assertThat(duty.page("/incidents/" + second)).contains("the same incident");
    }
}
