package mizan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntPredicate;
import mizan.tlog.Bytes;

/// A report as one HTML file: one printed page and its annexes, fonts and style inside, no script,
/// nothing fetched.
final class ReportPage {

    private static final String LATIN = "U+0020-007E, U+00A0-00FF, U+2002-200A, U+2010-2015, "
            + "U+2018-201E, U+2020-2022, U+2026, U+202F-2030, U+2032-2033, U+2039-203A, U+2044, "
            + "U+20AC, U+2190-2193, U+2212, U+2248, U+2260, U+2264-2265, U+FFFD";
    private static final String EXTENDED =
            "U+0100-024F, U+0259, U+02B0-02FF, U+0300-036F, U+1E00-1EFF";
    private static final String ARABIC = "U+0600-06FF, U+200C-200F, U+FD3E-FD3F";

    private final SituationReport report;
    private final List<Table> tables;
    private final Phrasing p;

    ReportPage(SituationReport report, List<Table> tables, Phrasing phrasing) {
        this.report = report;
        this.tables = tables;
        this.p = phrasing;
    }

    Bytes html() {
        Markup body = new Markup();
        new PageOne(report, p, body).write();
        new Annexes(p, body).write(tables);
        String words = body.toString();
        ReportLanguage language = p.words().language();
        Markup m = new Markup();
        m.raw("<!DOCTYPE html>\n").open("html", "lang", language.code(), "dir",
                language.rightToLeft() ? "rtl" : "ltr");
        m.raw("<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                        + "style-src 'unsafe-inline'; font-src data:\">\n");
        m.element("title", p.say("head.document", report.cover().title(),
                report.issue().number())).raw("\n<style>\n");
        m.raw(fonts(words)).raw(text("report.css")).raw("</style>\n</head>\n<body>\n");
        return Bytes.utf8(m.raw(words).raw("</body>\n</html>\n").toString());
    }

    /// Only the fonts for which a letter stands in the report.
    private String fonts(String words) {
        StringBuilder out = new StringBuilder();
        boolean arabic = has(words, c -> c >= 0x600 && c <= 0x6FF);
        for (String weight : List.of("regular", "bold")) {
            font(out, "Noto Sans", "noto-sans-" + weight, weight, LATIN);
            if (has(words, c -> c >= 0x100 && c <= 0x36F || c >= 0x1E00 && c <= 0x1EFF)) {
                font(out, "Noto Sans", "noto-sans-extended-" + weight, weight, EXTENDED);
            }
            if (arabic) {
                font(out, "Noto Naskh Arabic", "noto-naskh-arabic-" + weight, weight, ARABIC);
            }
        }
        return out.toString();
    }

    private static boolean has(String words, IntPredicate letter) {
        return words.codePoints().anyMatch(letter);
    }

    private static void font(
            StringBuilder out, String family, String file, String weight, String range) {
        out.append("@font-face { font-family: \"").append(family).append("\"; font-weight: ")
                .append(weight.equals("bold") ? 700 : 400)
                .append("; src: url(\"data:font/woff2;base64,")
                .append(resource("fonts/" + file + ".woff2").base64())
                .append("\") format(\"woff2\"); unicode-range: ").append(range).append("; }\n");
    }

    private static String text(String name) {
        return resource(name).utf8();
    }

    private static Bytes resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program holds no " + name);
            }
            return Bytes.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + name, e);
        }
    }
}
