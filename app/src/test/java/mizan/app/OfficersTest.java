package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mizan.office.KeyFile;
import mizan.statement.PersonId;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519Seed;
import org.junit.jupiter.api.Test;

/// Officers join and leave by the root key, and programs read by tokens, over HTTP.
class OfficersTest extends AtAnOffice {
    private static final String NEW = "kettle orchard plain sixty";

    private static Map<String, String> joining(String name, String root) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("role", "registrar");
        fields.put("days", "30");
        fields.put("passphrase", NEW);
        fields.put("root", root);
        return fields;
    }

    @Test
    void an_officer_joins_by_the_root_key_works_and_leaves_by_it() {
        TestOffice.Browser duty = office.duty();
        HttpResponse<String> added = duty.post("/office/officers",
                joining("night", TestOffice.ROOT));
        assertThat(added.headers().firstValue("Location").orElse(added.body()))
                .startsWith("/office?kept=");
        assertThat(duty.page("/office")).contains("<bdi>night</bdi>");
        TestOffice.Browser night = office.signedIn("night", NEW);
        assertThat(night.get("/today").statusCode()).isEqualTo(200);

        Matcher key = Pattern.compile("<bdi>night</bdi>.*?name=\"key\" value=\"([0-9a-f]{64})\"",
                Pattern.DOTALL).matcher(duty.page("/office"));
        assertThat(key.find()).isTrue();
        HttpResponse<String> revoked = duty.post("/office/revoke", Map.of("key", key.group(1),
                "reason", "left", "root", TestOffice.ROOT));
        assertThat(revoked.headers().firstValue("Location").orElse(revoked.body()))
                .startsWith("/office?kept=");
        assertThat(night.get("/today").headers().firstValue("Location"))
                .contains("/sign-in?then=%2Ftoday");
        assertThat(office.browser().post("/sign-in",
                Map.of("who", "office/night", "passphrase", NEW)).statusCode()).isEqualTo(403);
    }

    @Test
    void without_the_root_passphrase_nobody_joins_and_guessing_gets_slow() {
        TestOffice.Browser duty = office.duty();
        java.util.List<Integer> answers = new java.util.ArrayList<>();
        for (int i = 0; i < 8; i++) {
            HttpResponse<String> refused = duty.post(
                    "/office/officers", joining("night", "not the passphrase"));
            answers.add(refused.statusCode());
            assertThat(refused.body()).contains("value=\"night\"")
                    .doesNotContain(NEW, "not the passphrase");
        }
        assertThat(answers).startsWith(403, 403, 403, 403, 403).contains(429);
        assertThat(duty.page("/sign-in")).doesNotContain("office/night");
    }

    @Test
    void a_name_is_given_once_and_the_root_itself_is_nobodys_name() {
        TestOffice.Browser duty = office.duty();
        for (String name : new String[] {"duty", "root", "recovery", "../out", ""}) {
            assertThat(duty.post("/office/officers", joining(name, TestOffice.ROOT)).statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void a_token_is_shown_once_reads_within_its_scope_and_is_taken_back() {
        TestOffice.Browser duty = office.duty();
        String made = duty.post("/office/tokens",
                Map.of("token", "export <b>bold</b>", "token-days", "7")).body();
        Matcher token = Pattern.compile("mizan_[A-Za-z0-9_-]{32}").matcher(made);
        assertThat(token.find()).isTrue();
        String page = duty.page("/office");
        assertThat(page).doesNotContain(token.group()).contains("export &lt;b&gt;bold");
        Matcher number = Pattern.compile("name=\"number\" value=\"([0-9]+)\"").matcher(page);
        assertThat(number.find()).isTrue();
        assertThat(office.browser().bearer("/api/situation", token.group()).statusCode())
                .isEqualTo(200);
        duty.post("/office/tokens/revoke", Map.of("number", number.group(1)));
        assertThat(office.browser().bearer("/api/situation", token.group()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_key_in_the_clear_opens_nowhere_but_in_a_demonstration() {
        Bytes bytes = Bytes.of(new byte[32]);
        KeyFile.signer("office/plain", new Ed25519Seed(bytes))
                .of(bytes, new PersonId(Bytes.of(new byte[16])))
                .write(office.directory().resolve("keys/officers/office/plain.key"));
        office.restart();
        TestOffice.Browser anyone = office.browser();
        assertThat(anyone.page("/sign-in")).doesNotContain("office/plain", "demonstration");
        for (String passphrase : new String[] {"", "demo", "plain", NEW}) {
            assertThat(anyone.post("/sign-in", Map.of("who", "office/plain",
                    "passphrase", passphrase)).body()).contains("opens no key of that name");
        }
        assertThat(Optional.of(anyone.get("/today").statusCode())).contains(302);
    }

    @Test
    void the_page_is_for_officers_and_says_what_the_operator_can_do() {
        assertThat(office.browser().get("/office").headers().firstValue("Location"))
                .contains("/sign-in?then=%2Foffice");
        assertThat(office.duty().page("/office?lang=en"))
                .contains("What the operator of this host can do", "on this host",
                        "Quay House liaison office", "members only");
    }
}
