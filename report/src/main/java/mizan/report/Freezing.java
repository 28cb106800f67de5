package mizan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.projection.Health;
import mizan.statement.Json;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// The documents of one report as they are to be issued, each with its digest: the blobs of a
/// `publication.daily-report-issued`, which an officer signs. Nothing is signed here.
///
/// @param issue     which report
/// @param languages in the order of the documents
/// @param documents page and workbook in each language, tables as CSV, the object, the head
public record Freezing(Issue issue, List<ReportLanguage> languages, List<Document> documents) {
    /// Media type of the page.
    public static final String HTML = "text/html";
    /// Media type of the workbook.
    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /// Media type of a table.
    public static final String CSV = "text/csv";
    /// Media type of the object.
    public static final String JSON = "application/json";
    /// Media type of the checkpoint from which the health of the record was read.
    public static final String NOTE = "text/plain";

    /// Keeps unmodifiable lists.
    public Freezing {
        languages = List.copyOf(languages);
        documents = List.copyOf(documents);
    }

    /// One document.
    ///
    /// @param name  of a file
    /// @param media media type
    public record Document(String name, String media, Bytes content) {
        /// SHA-256 of its bytes.
        public Hash sha256() {
            return Hash.sha256(content);
        }
    }

    /// Freezes a report in these languages.
    public static Freezing of(SituationReport report, List<ReportLanguage> languages) {
        Renderings renderings = Renderings.of(report);
        String stem = stem(report.issue());
        List<Document> documents = new ArrayList<>();
        for (ReportLanguage language : languages) {
            String dotted = stem + "." + language.code();
            documents.add(new Document(dotted + ".html", HTML, renderings.html(language)));
            documents.add(new Document(dotted + ".xlsx", XLSX, renderings.xlsx(language)));
        }
        ReportLanguage first = languages.stream().findFirst().orElse(ReportLanguage.ENGLISH);
        renderings.csv("events", first).ifPresent(csv ->
                documents.add(new Document(stem + ".events.csv", CSV, csv)));
        documents.add(new Document(stem + ".json", JSON, renderings.json()));
        report.health().map(Health::note).filter(note -> !note.isEmpty()).ifPresent(note ->
                documents.add(new Document(stem + ".head.txt", NOTE, Bytes.utf8(note))));
        return new Freezing(report.issue(), languages, documents);
    }

    /// `situation-report-37-joint`: the beginning of every document's name.
    public static String stem(Issue issue) {
        return "situation-report-" + issue.number() + "-" + issue.edition().code();
    }

    /// The open fields of the statement that issues it, in the order of its type.
    public Map<String, Json> open() {
        Map<String, Json> open = new LinkedHashMap<>();
        open.put("number", Json.whole(issue.number()));
        open.put("cutOff", Json.text(issue.period().until().toString()));
        open.put("from", Json.text(issue.period().from().toString()));
        open.put("entries", Json.whole(issue.entries()));
        open.put("edition", Json.text(issue.edition().code()));
        open.put("languages", new Json.Items(languages.stream()
                .<Json>map(language -> Json.text(language.code())).toList()));
        return open;
    }

    /// The document with this digest, if it is one of these.
    public Optional<Document> withDigest(Hash sha256) {
        return documents.stream().filter(d -> d.sha256().equals(sha256)).findFirst();
    }
}
