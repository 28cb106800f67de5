package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import mizan.testkit.ForeignTool;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/// A day of an office in a real Chromium: 08:00 to the cut-off, by a clock that the test moves.
///
/// Invented Parties, invented incidents. Three officers, two liaison officers on phones who have
/// nothing but a link. What the script does is counted here, apart from the program, and held
/// against the register, the lists and the report. Pictures of what was seen lie in
/// `app/target/day/`.
class DayTest extends DayAtAnOffice {
    private static final int CONTACTS = 40;
    private static final int INCIDENTS = 6;

    /// Keys beyond the words of the summary that one contact may cost.
    private static final int KEYS_MAX = 12;

    private static final String TARN_PHONE = "liaison officer of Tarn";
    private static final String ALDER_PHONE = "liaison officer of Alder";
    private static final String ASKED_TARN = "Please say what was fired from the old mill today.";
    private static final String ASKED_ALDER = "Was the work at the quarry announced to anybody?";
    private static final String ANSWER = "It was: blasting from 08:00 to 09:00, our letter of"
            + " yesterday. One charge was fired at 08:20.";
    private static final String BLASTING = "Planned blasting at the quarry";
    private static final String SHEET = """
            No;Date;Sector;Type;Notes
            1;13/02/2026;Lantern Pass;Sorcery;Two shots heard on the pass
            2;27/02/2026;Grey Ford;Sorcery;A drone over the ford
            """;

    @Test
    void a_call_is_logged_with_the_keyboard_alone() throws Exception {
        sit("duty", "/register/new");
        String words = "Tarn asks when the bridge at Grey Ford opens again.";
        int keys = call("T", words);
        picture("contact-kept");
        chromium.follow("Entry and receipt");
        assertThat(chromium.text()).contains(words);
        System.out.println("one contact: %d keys beyond its words".formatted(keys));
        assertThat(keys).isLessThanOrEqualTo(KEYS_MAX);
    }

    @Test
    void a_day_from_eight_to_the_cut_off() throws Exception {
        for (String officer : List.of("deputy", "registrar", "duty")) {
            sit(officer, "/today");
        }
        look("today-at-eight");
        morning();
        incidents();
        broughtIn();
        cases();
        int tarn = asked();
        overdueAtNoon(tarn);
        afternoon();
        report();
    }

    private void morning() throws Exception {
        int most = 0;
        for (int number = 1; number <= 7; number++) {
            office.at(at("08:00").plusSeconds(number * 180L));
            most = Math.max(most, call(number % 2 == 0 ? "A" : "T", number < 7
                    ? "Call " + number + ": they ask when the bridge opens."
                    : "One loud explosion heard from the quarry road at 08:20."));
        }
        System.out.println("a day: at most %d keys beyond the words of a call".formatted(most));
        assertThat(most).isLessThanOrEqualTo(KEYS_MAX);

        office.at(at("08:25"));
        sit("registrar", "/register/letter-in");
        Path scan = place.resolve("scan.png");
        assertThat(ImageIO.write(new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB), "png",
                scan.toFile())).isTrue();
        chromium.fill("from", "party-2");
        chromium.fill("subject", BLASTING);
        moment("received", "07:40");
        chromium.fill("files", scan.toString());
        chromium.fill("summary", "Blasting on the quarry road on 2 March from 08:00 to 09:00.");
        chromium.submit();
        kept();
        int notified = contact("letter.in");
        chromium.open("/register/" + notified);
        look("contact");
        calls("deputy", "08:25", 14);
    }

    private void incidents() throws Exception {
        office.at(at("08:55"));
        sit("registrar", "/incidents/new");
        look("incident-form");
        incident("indirect-fire", "06:10", "Three explosions near the old mill, then smoke.",
                "Mill Bend, old mill");
        chromium.submit();
        kept();
        chromium.open("/incidents/new");
        incident("explosion", "08:20", "One loud explosion, nobody saw where.", "Quarry road");
        chromium.fill("s.heard", "heard");
        chromium.fill("s.explosions", "1");
        chromium.choose("r.contact", "One loud explosion heard");
        chromium.submit();
        kept();
        TestOffice.Browser desk = office.signedIn("deputy", TestOffice.DEPUTY);
        for (String words : List.of("Rifle fire from the ridge.", "Shots, a second caller.")) {
            Map<String, String> fields = new LinkedHashMap<>(Map.of(
                    "o.act", "direct-fire", "o.urgency", "routine", "o.learnt", "phone",
                    "s.account", words, "s.occurred.from", DAY + "05:30",
                    "s.occurred.from-zone", "0", "sector", "s2", "release", "joint",
                    "seal", "office"));
            fields.put("s.place.name", "Ridge over the ford");
            long unused = desk.keep("/incidents/new", fields);
        }
        chromium.open("/incidents?sector=s2");
        chromium.act(chromium.one("table.sheets tbody th a"));
        look("incident");
        chromium.go("/say/report.related");
        look("step-form");
        assertThat(chromium.text()).contains("Other report").doesNotContain("Other case");
        chromium.submit();
        kept();
    }

    private void broughtIn() throws Exception {
        sit("registrar", "/import");
        look("import");
        Path sheet = Files.writeString(place.resolve("log.csv"), SHEET);
        chromium.fill("file", sheet.toString());
        chromium.press("Look at it");
        look("import-sheet");
        chromium.fill("q-offset", "+05:00");
        chromium.fill("w-0", "direct-fire");
        chromium.press("Look again");
        chromium.press("Propose 2 drafts");
        assertThat(chromium.text()).contains("2 drafts were proposed.");
        chromium.open("/proposals");
        look("proposals");
        assertThat(chromium.text()).contains("Lantern Pass", "direct fire", "13 Feb 2026")
                .doesNotContain("direct-fire", "2026-02-13T");
        chromium.press("Confirm all 2 on this page");
        assertThat(chromium.text()).contains("Confirmed: 2. Still waiting: 0");

        sit("deputy", "/register/paste");
        look("paste");
        chromium.fill("text", "[02/03/2026, 08:41] Heron: Is the road to the quarry open?");
        chromium.submit();
        chromium.fill("who-0", "party-1");
        chromium.fill("dates", "day-first");
        chromium.fill("zone", "0");
        chromium.submit();
        assertThat(chromium.path()).startsWith("/register/pasted");
        look("pasted");
        chromium.submit();
        int unused = contact("message.in");
        chromium.open("/incidents");
        look("incidents");
        assertThat(chromium.all("table.sheets > tbody > tr")).hasSize(INCIDENTS);
    }

    private void cases() throws Exception {
        office.at(at("09:20"));
        sit("duty", "/today");
        look("today-at-work");
        assertThat(chromium.text()).contains("direction they contacted us")
                .doesNotContain("direct-fire", "same-incident");
        motion("old mill", "The chair opens a case on the explosions at the mill.");
        motion("Quarry road", "The chair opens a case on the explosion on the quarry road.");
        serve(1);
        serve(2);
        screen(1, "admitted", "It is within the scope.");
        chromium.open("/cases/1");
        look("case");
    }

    /// Two letters by link: one side asks what is meant, the other side's answer explains.
    private int asked() throws Exception {
        office.at(at("09:45"));
        int tarn = letter("party-1", "What was fired from the mill", ASKED_TARN, "12:00", 1);
        chromium.open("/register/links/new?about=" + tarn);
        look("link-form");
        String first = link(tarn);
        office.at(at("10:15"));
        int alder = letter("party-2", "The quarry", ASKED_ALDER, "13:00", 2);
        String second = link(alder);
        picture("link-made");

        chromium.as(TARN_PHONE, PHONE).open(first);
        picture("phone-closed");
        chromium.press("Open");
        assertThat(chromium.text()).contains(ASKED_TARN,
                "An answer is asked for by 2 Mar 2026, 12:00 UTC.")
                .doesNotContain(ASKED_ALDER, BLASTING);
        picture("phone-open");
        chromium.fill("words", "Which hours do you mean?");
        chromium.fill("name", "Duty liaison");
        chromium.press("Ask for particulars");
        assertThat(chromium.text()).containsPattern("receipt [0-9]{4}-[0-9]{4}");
        for (String path : List.of("/register", "/today", "/register/" + alder, "/cases/1")) {
            chromium.open(path);
            assertThat(chromium.text()).doesNotContain("quarry", "mill", ASKED_TARN);
        }

        office.at(at("10:40"));
        chromium.as(ALDER_PHONE, PHONE).open(second.replace("lang=en", "lang=ur"));
        picture("phone-closed-ur");
        chromium.act(chromium.one("form button"));
        assertThat(chromium.text()).contains(ASKED_ALDER).doesNotContain(ASKED_TARN);
        picture("phone-open-ur");
        chromium.fill("words", ANSWER);
        chromium.act(chromium.one("button[value=answers]"));
        picture("phone-answered-ur");

        for (String other : List.of("somebody else", TARN_PHONE)) {
            chromium.as(other, PHONE).open(second);
            chromium.press("Open");
            assertThat(chromium.text()).as(other).contains("opened in another browser")
                    .doesNotContain(ASKED_ALDER, "blasting");
        }
        picture("phone-refused");

        sit("deputy", "/register/inbox");
        look("inbox");
        for (int waiting = 2; waiting > 0; waiting--) {
            chromium.submit();
            kept();
            int unused = contact("answer.in");
        }
        assertThat(chromium.text()).contains("No answer waits.");
        chromium.open("/register/" + tarn);
        look("letter");
        chromium.go("/register/proof?of=" + tarn + "&via=link");
        chromium.submit();
        kept();
        int proof = contact("service.out");

        office.at(at("10:50"));
        sit("duty", "/register?case=2");
        assertThat(chromium.text()).contains(ANSWER.substring(0, 40));
        screen(2, "outside-scope", "Explained by blasting that Alder announced before it: contact "
                + "8, and the answer in contact " + (proof - 1) + ".");
        chromium.open("/cases/2");
        look("case-explained");
        return tarn;
    }

    private void overdueAtNoon(int tarn) throws Exception {
        calls("registrar", "10:50", 24);
        assertThat(overdue("11:59")).isEmpty();
        List<String> late = overdue("12:01");
        look("chase");
        assertThat(late).hasSize(1);
        assertThat(late.getFirst()).contains("Tarn", "Contact " + tarn);
        chromium.go("/chase/remind");
        look("remind");
        chromium.act(chromium.one("button[value=phone]"));
        chromium.submit();
        kept();
        int unused = contact("phone.out");
    }

    private void afternoon() throws Exception {
        calls("deputy", "12:05", 38);
        calls("registrar", "13:50", CONTACTS);
        office.at(at("14:20"));
        sit("registrar", "/register");
        assertThat(chromium.all("table.register tbody th a").stream().map(WebElement::getText)
                .map(Integer::valueOf).sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, CONTACTS).boxed().toList());
        assertThat(chromium.text()).contains("proof of service of Contact")
                .doesNotContain("sealed from you");
        look("register");
        chromium.open("/find?q=quarry");
        look("find");
        chromium.open("/register/links");
        assertThat(chromium.text()).contains("tried elsewhere too (2)");
        look("links");
    }

    private void report() throws Exception {
        office.at(at("14:31"));
        sit("registrar", "/reports");
        chromium.go("/reports/new");
        look("report-new");
        chromium.press("Issue this report");
        kept();
        look("report-issued");
        figures(office.signedIn("registrar", TestOffice.REGISTRAR)
                .page("/reports/new.json?edition=office&cut-off=" + DAY + "14:30:00Z"));
        chromium.follow("Printable page · English");
        picture("report-page");
        printed(chromium.print());
        chromium.open("/reports/1");
        chromium.follow("Printable page · Urdu");
        picture("report-page-ur");
        Files.write(PICTURES.resolve("report-ur.pdf"), chromium.print());
    }

    /// The report's own figures against what this script counted.
    private void figures(String json) {
        Map<String, String> figures = new TreeMap<>();
        Matcher figure = Pattern.compile("\"figure\": \"([^\"]+)\",\\s+\"value\": \"([^\"]+)\"")
                .matcher(json);
        while (figure.find()) {
            figures.put(figure.group(1), figure.group(2));
        }
        Map<String, String> expected = new TreeMap<>(Map.of(
                "contacts.unanswered", "1", "contacts.unanswered.overdue", "1",
                "cases.opened", "2", "cases.ended", "1",
                // Two callers told of one incident in the second sector.
                "incidents.s1", "2", "incidents.s2", "2", "incidents.s3", "1",
                "incidents.s1.act.explosion", "1", "steps.case.served", "4"));
        expected.put("incidents.s2.late", "1");
        expected.put("incidents.s3.late", "1");
        entered.forEach((kind, count) -> expected.put(kind, count.toString()));
        assertThat(figures).containsAllEntriesOf(expected);
        assertThat(figures.entrySet().stream()
                .filter(one -> one.getKey().matches("contacts\\.[a-z]+\\.(in|out)"))
                .mapToInt(one -> Integer.parseInt(one.getValue())).sum()).isEqualTo(CONTACTS);
    }

    /// One page and its annexes, on paper.
    private void printed(byte[] pdf) throws Exception {
        Path file = PICTURES.resolve("report.pdf");
        Files.write(file, pdf);
        String pages = said("pdfinfo", file.toString());
        System.out.println(pages.lines().filter(line -> line.startsWith("Pages")).toList());
        assertThat(said("pdftotext", "-layout", "-l", "1", file.toString(), "-"))
                .contains("Situation report 1", "Mill Bend", "Grey Ford", "Lantern Pass",
                        "Cases: 2 opened, 0 moved, 1 ended", "Record head ")
                .containsPattern("(?m)^5 0 the period before +1 .* 1 1 more running +40 1 ")
                .doesNotContainPattern("(?m)^[A-Q] [A-Z]");
        assertThat(said("pdftotext", "-layout", "-f", "2", "-l", "2", file.toString(), "-"))
                .containsPattern("(?m)^A ");
        assertThat(said("pdftotext", "-layout", file.toString(), "-"))
                .contains("Quarry road", "outside scope", "What was fired from the mill");
    }

    private static String said(String tool, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ForeignTool.requireTool(tool, "a printed report read again").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
