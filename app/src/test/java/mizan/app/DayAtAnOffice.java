package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/// What officers do at their desks on one day, in a real Chromium, by a clock that the test moves.
///
/// What is entered here is counted here, apart from the program. Pictures of what was seen lie in
/// `app/target/day/`.
abstract class DayAtAnOffice {
    static final String DAY = "2026-03-02T";
    static final int WIDE = 1440;
    static final int PHONE = 390;
    static final Path PICTURES =
            Path.of(System.getProperty("mizan.root"), "app", "target", "day");

    @TempDir
    Path place;

    TestOffice office;
    Chromium chromium;

    /// What this script entered, by kind and way, as the report names its figures.
    final Map<String, Integer> entered = new TreeMap<>();
    int contacts;

    @BeforeEach
    void setUp() {
        office = TestOffice.at(place.resolve("office"), at("08:00"));
        chromium = Chromium.at(office.address());
    }

    @AfterEach
    void close() {
        chromium.close();
        office.close();
    }

    static Instant at(String time) {
        return Instant.parse(DAY + time + ":00Z");
    }

    static String passphrase(String officer) {
        return switch (officer) {
            case "duty" -> TestOffice.DUTY;
            case "registrar" -> TestOffice.REGISTRAR;
            default -> TestOffice.DEPUTY;
        };
    }

    /// An officer sits down and opens a page; whoever was away too long signs in first.
    void sit(String officer, String path) {
        chromium.as(officer, WIDE).open(path);
        if (chromium.path().startsWith("/sign-in")) {
            chromium.fill("who", "office/" + officer);
            chromium.fill("passphrase", passphrase(officer));
            chromium.press("Sign in");
        }
        assertThat(chromium.path()).isEqualTo(path);
    }

    int contact(String kind) {
        entered.merge("contacts." + kind, 1, Integer::sum);
        return ++contacts;
    }

    void kept() {
        assertThat(chromium.text()).contains("Kept as entry");
    }

    /// Pictures of the page that is open, on a desk and on a phone, in English and in Urdu.
    void look(String name) throws Exception {
        String path = chromium.path();
        String asked = path + (path.contains("?") ? "&" : "?") + "lang=";
        for (String language : List.of("ur", "en")) {
            for (int width : List.of(PHONE, WIDE)) {
                chromium.window(width).open(asked + language);
                picture(name + "-" + language + "-" + width);
            }
        }
    }

    void picture(String name) throws Exception {
        assertThat(chromium.overflows()).as("%s is wider than its window", name).isFalse();
        chromium.picture(PICTURES.resolve(name + ".png"));
    }

    /// Logs a call by keyboard alone; the keys beyond its words.
    int call(String letter, String words) {
        chromium.open("/register/new");
        int before = chromium.keystrokes();
        chromium.keys(letter);
        chromium.tab();
        chromium.keys(words);
        chromium.tab();
        chromium.tab();
        chromium.tab();
        chromium.enter();
        kept();
        int unused = contact("phone.in");
        return chromium.keystrokes() - before - words.length();
    }

    /// The same by a form without a browser, as a program of the test fills it in.
    void calls(String officer, String from, int until) {
        TestOffice.Browser desk = office.signedIn(officer, passphrase(officer));
        List<String> channels = List.of("phone", "message", "meeting", "video");
        for (int number = 1; contacts < until; number++) {
            Instant now = at(from).plusSeconds(number * 180L);
            office.at(now);
            String channel = channels.get(contacts % channels.size());
            String way = contacts % 3 == 0 ? "out" : "in";
            Map<String, String> fields = new LinkedHashMap<>(Map.of("with",
                    contacts % 2 == 0 ? "party-1" : "party-2", "summary",
                    "They speak of the bridge, " + now, "direction", way, "channel", channel,
                    "held", now.toString().substring(0, 16), "held-zone", "0"));
            long unused = desk.keep("/register/new", fields);
            int unusedToo = contact(channel + "." + way);
        }
    }

    void incident(String act, String time, String account, String where) {
        chromium.fill("o.act", act);
        chromium.fill("o.urgency", "urgent");
        chromium.fill("s.account", account);
        moment("s.occurred.from", time);
        chromium.fill("sector", "s1");
        chromium.fill("s.place.name", where);
    }

    void moment(String name, String time) {
        chromium.fill(name, DAY + time);
        chromium.fill(name + "-zone", "0");
    }

    /// Opens a case out of the incident with these words in its place.
    void motion(String where, String account) {
        chromium.open("/incidents");
        List<WebElement> rows = chromium.all("table.sheets > tbody > tr");
        int row = IntStream.range(0, rows.size())
                .filter(at -> rows.get(at).getText().contains(where)).findFirst().orElseThrow();
        chromium.act(chromium.all("table.sheets > tbody > tr > th a").get(row));
        chromium.go("/cases/new");
        chromium.fill("o.concerning.party-1", "yes");
        chromium.fill("o.concerning.party-2", "yes");
        chromium.fill("o.basis", "2.1");
        chromium.fill("s.account", account);
        chromium.submit();
        kept();
    }

    void serve(int number) {
        for (String party : List.of("party-1", "party-2")) {
            chromium.open("/cases/" + number);
            chromium.go("/say/case.served");
            chromium.fill("o.to", party);
            chromium.fill("o.channels.email", "yes");
            chromium.fill("o.channels.paper", "yes");
            chromium.submit();
            kept();
        }
    }

    void screen(int number, String result, String reasons) {
        chromium.open("/cases/" + number);
        chromium.go("/say/case.screening");
        chromium.fill("o.result", result);
        chromium.fill("s.reasons", reasons);
        chromium.submit();
        kept();
    }

    int letter(String to, String subject, String text, String by, int number) {
        sit("deputy", "/register/letter-out");
        chromium.fill("to", to);
        chromium.fill("subject", subject);
        chromium.fill("text", text);
        moment("answerBy", by);
        chromium.choose("case", "Case " + number);
        chromium.submit();
        kept();
        return contact("letter.out");
    }

    /// Makes a link about a letter and gives its address, as it is copied into a messenger.
    String link(int register) {
        chromium.open("/register/links/new?about=" + register);
        chromium.submit();
        return String.valueOf(chromium.one(".address input").getDomProperty("value"));
    }

    /// The lines of the chase list that are past their time.
    List<String> overdue(String time) {
        office.at(at(time));
        sit("duty", "/chase");
        return chromium.all("tr.past-due").stream().map(WebElement::getText).toList();
    }
}
