package mizan.report;

import mizan.testkit.Golden;
import org.junit.jupiter.api.Test;

/// The bytes of one full day, in both languages and for every edition.
class ReportGolden {

    private static final String GOLDEN = "report/src/test/golden/";

    private static Renderings office() {
        return Renderings.of(SituationReport.of(Day.input(37, ReportEdition.OFFICE)));
    }

    /// Without the fonts, which fill most of the file and are files of their own.
    private static String page(ReportLanguage language) {
        return office().html(language).utf8().replaceAll("base64,[A-Za-z0-9+/=]+", "base64,…");
    }

    @Test
    void the_page_in_english() {
        Golden.check(GOLDEN + "day.en.html", page(ReportLanguage.ENGLISH));
    }

    @Test
    void the_page_in_urdu() {
        Golden.check(GOLDEN + "day.ur.html", page(ReportLanguage.URDU));
    }

    @Test
    void the_object() {
        Golden.check(GOLDEN + "day.json", office().json().utf8());
    }

    @Test
    void the_object_of_the_public_edition() {
        Golden.check(GOLDEN + "day.public.json", Renderings.of(
                SituationReport.of(Day.input(37, ReportEdition.PUBLIC))).json().utf8());
    }

    @Test
    void the_tables() {
        for (ReportLanguage language : ReportLanguage.values()) {
            StringBuilder all = new StringBuilder();
            Renderings office = office();
            for (String table : office.tables()) {
                all.append("== ").append(table).append('\n')
                        .append(office.csv(table, language).orElseThrow().utf8()
                                .replace("\r\n", "\n"));
            }
            Golden.check(GOLDEN + "day." + language.code() + ".csv", all.toString());
        }
    }
}
