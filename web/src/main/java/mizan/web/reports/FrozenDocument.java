package mizan.web.reports;

import java.util.Optional;
import mizan.report.Freezing;
import mizan.report.Issue;
import mizan.report.ReportLanguage;
import mizan.tlog.Bytes;

/// A document of an issued report, as a page lists it: what it is rather than how it is kept.
///
/// @param sha256   digest under which it is kept
/// @param kind     code: `page`, `workbook`, `table`, `object`, `head`
/// @param language in which it is written; absent where it has none
/// @param name     of a file
/// @param bytes    of the document itself, before sealing
public record FrozenDocument(String sha256, String kind, Optional<ReportLanguage> language,
        String name, int bytes) {

    static FrozenDocument of(String sha256, IssuedLine line, Bytes content) {
        FrozenKind kind = FrozenKind.of(content);
        boolean rightToLeft = kind.rightToLeft(content);
        Optional<ReportLanguage> language = switch (kind) {
            case PAGE, WORKBOOK -> line.report().languages().stream()
                    .filter(l -> l.rightToLeft() == rightToLeft).findFirst();
            case TABLE, OBJECT, HEAD -> Optional.empty();
        };
        return new FrozenDocument(sha256, kind.code(), language,
                name(line.report().issue(), language, kind), content.length());
    }

    private static String name(Issue issue, Optional<ReportLanguage> language, FrozenKind kind) {
        return Freezing.stem(issue) + language.map(l -> "." + l.code()).orElse("")
                + (kind == FrozenKind.HEAD ? ".head" : "") + kind.ending();
    }

    /// Where it stands in a list: pages before workbooks before all else, as the kinds stand.
    int place() {
        return java.util.stream.IntStream.range(0, FrozenKind.values().length)
                .filter(at -> FrozenKind.values()[at].code().equals(kind)).findFirst().orElse(0);
    }
}
