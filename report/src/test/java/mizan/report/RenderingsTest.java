package mizan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import org.junit.jupiter.api.Test;

/// What holds of every way out of a report.
class RenderingsTest {

    private static Renderings of(ReportInput input) {
        return Renderings.of(SituationReport.of(input));
    }

    /// Digests of all that a report gives.
    private static List<String> all(ReportInput input) {
        Renderings renderings = of(input);
        List<String> all = new ArrayList<>(List.of("json " + digest(renderings.json())));
        for (ReportLanguage language : ReportLanguage.values()) {
            all.add("html " + digest(renderings.html(language)));
            all.add("xlsx " + digest(renderings.xlsx(language)));
            renderings.tables().forEach(table -> all.add(table + " "
                    + digest(renderings.csv(table, language).orElseThrow())));
        }
        return all;
    }

    private static String digest(Bytes bytes) {
        return Hash.sha256(bytes).hex();
    }

    @Test
    void the_same_report_has_the_same_bytes_in_any_locale_and_zone() {
        List<String> here = all(Day.input(37, ReportEdition.OFFICE));
        Locale locale = Locale.of("ar", "EG");
        Locale old = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(locale);
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(all(Day.input(37, ReportEdition.OFFICE))).isEqualTo(here);
        } finally {
            Locale.setDefault(old);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void with_the_parties_swapped_every_way_out_is_the_same_with_the_parties_swapped() {
        for (int number : List.of(36, 37)) {
            Renderings one = of(Day.input(number, ReportEdition.OFFICE));
            Renderings other = of(Day.swapped(number, ReportEdition.OFFICE));
            assertThat(other.json().utf8()).isEqualTo(Day.swapText(one.json().utf8()));
            for (ReportLanguage language : ReportLanguage.values()) {
                assertThat(body(other.html(language))).isEqualTo(
                        Day.swapText(body(one.html(language))));
                for (String table : one.tables()) {
                    assertThat(other.csv(table, language).orElseThrow().utf8()).isEqualTo(
                            Day.swapText(one.csv(table, language).orElseThrow().utf8()));
                }
            }
        }
    }

    private static String body(Bytes html) {
        return html.utf8().substring(html.utf8().indexOf("<body>"));
    }

    @Test
    void the_parties_take_turns_by_the_number_of_the_report() {
        assertThat(SituationReport.of(Day.input(37, ReportEdition.JOINT)).parties())
                .extracting(v -> v.id()).containsExactly("tarn", "alder");
        assertThat(SituationReport.of(Day.input(38, ReportEdition.JOINT)).parties())
                .extracting(v -> v.id()).containsExactly("alder", "tarn");
        assertThat(body(of(Day.input(37, ReportEdition.JOINT)).html(ReportLanguage.ENGLISH)))
                .contains("Mill Bend / Old Mill Reach").doesNotContain("Reach / Mill Bend");
        assertThat(body(of(Day.input(38, ReportEdition.JOINT)).html(ReportLanguage.ENGLISH)))
                .contains("Old Mill Reach / Mill Bend");
    }

    @Test
    void both_languages_have_the_same_keys_with_the_same_places() {
        ReportWords english = ReportWords.load(ReportLanguage.ENGLISH);
        ReportWords urdu = ReportWords.load(ReportLanguage.URDU);
        assertThat(urdu.texts().keySet()).isEqualTo(english.texts().keySet());
        english.texts().forEach((key, text) ->
                assertThat(places(urdu.texts().get(key))).as(key).isEqualTo(places(text)));
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher m = Pattern.compile("\\{\\d}").matcher(text);
        while (m.find()) {
            places.add(m.group());
        }
        return places;
    }

    @Test
    void the_page_has_no_script_and_fetches_nothing_and_says_whose_claim_it_is() {
        String html = of(Day.input(37, ReportEdition.OFFICE)).html(ReportLanguage.URDU).utf8();
        assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"ur\" dir=\"rtl\">")
                .contains("unreviewed", "default-src 'none'").doesNotContain("<script", "http://",
                        "src=\"", "href=", "<b>open");
        assertThat(html.split("https://", -1)).hasSize(3); // the hostile letter, shown as its text
        assertThat(html).contains("An invented day");
    }

    @Test
    void a_text_that_looks_like_a_formula_is_marked_in_csv_and_the_row_says_so() {
        String csv = of(Day.input(37, ReportEdition.OFFICE))
                .csv("unanswered", ReportLanguage.ENGLISH).orElseThrow().utf8();
        String line = csv.lines().filter(l -> l.contains("HYPERLINK")).findFirst().orElseThrow();
        assertThat(line).contains("\"'=HYPERLINK(\"\"https://example.org\"\"").endsWith(",about");
        assertThat(csv.lines().skip(1).findFirst().orElseThrow()).isEqualTo(
                "#activity+type,#org+with,#status+owes,#description,#date+due,#status,"
                        + "#meta+entry,#meta+quoted");
        assertThat(csv).contains("\r\n").doesNotContain("\uFEFF");
    }

    @Test
    void risky_beginnings_are_those_that_spreadsheets_compute() {
        for (String text : List.of("=1", "+1", "-1", "@a", "\ta", "\ra")) {
            assertThat(CsvText.risky(text)).isTrue();
        }
        assertThat(CsvText.risky("")).isFalse();
        assertThat(CsvText.risky("a=1")).isFalse();
    }

    @Test
    void the_workbook_has_a_sheet_for_each_table_and_no_formula() throws IOException {
        Renderings renderings = of(Day.input(37, ReportEdition.OFFICE));
        int sheets = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                renderings.xlsx(ReportLanguage.URDU).toArray()))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                String xml = Bytes.of(zip.readAllBytes()).utf8();
                if (e.getName().startsWith("xl/worksheets/")) {
                    sheets++;
                    assertThat(xml).contains("rightToLeft=\"1\"")
                            .doesNotContain("<f>", "<f ", "<hyperlink");
                }
            }
        }
        assertThat(sheets).isEqualTo(renderings.tables().size());
    }

    @Test
    void an_issued_report_is_held_against_the_record_by_its_digests() {
        SituationReport report = SituationReport.of(Day.input(37, ReportEdition.JOINT));
        Freezing frozen = Freezing.of(
                report, List.of(ReportLanguage.ENGLISH, ReportLanguage.URDU));
        assertThat(frozen.documents()).extracting(Freezing.Document::name).containsExactly(
                "situation-report-37-joint.en.html", "situation-report-37-joint.en.xlsx",
                "situation-report-37-joint.ur.html", "situation-report-37-joint.ur.xlsx",
                "situation-report-37-joint.events.csv", "situation-report-37-joint.json");
        List<Hash> digests =
                frozen.documents().stream().map(Freezing.Document::sha256).toList();
        IssuedReport issued = IssuedReport.read(frozen.open(), digests).orElseThrow();
        assertThat(issued.issue()).isEqualTo(report.issue());
        assertThat(issued.against(report).holds()).isTrue();
        assertThat(issued.against(SituationReport.of(Day.swapped(37, ReportEdition.JOINT)))
                .holds()).isFalse();
        assertThat(issued.against(SituationReport.of(Day.input(38, ReportEdition.JOINT))).other())
                .hasSize(6);
        assertThat(IssuedReport.read(java.util.Map.of(), digests)).isEqualTo(Optional.empty());
    }
}
