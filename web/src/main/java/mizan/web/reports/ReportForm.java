package mizan.web.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.report.Freezing;
import mizan.report.ReportEdition;
import mizan.report.ReportLanguage;
import mizan.report.SituationReport;
import mizan.statement.CharterTerms;
import mizan.statement.Json;

/// The draft that issues a report: its open fields, its documents as attachments, the one before.
///
/// The office's own edition is sealed to the office where the charter's audience is its members;
/// what is for all members or for the public stands as it is, and its release says who may read.
record ReportForm(SituationReport report, Optional<String> previous, Optional<String> note) {
    static final String TYPE = "publication.daily-report-issued";

    /// Its documents, in English and Urdu.
    Freezing freezing() {
        return Freezing.of(report, List.of(ReportLanguage.ENGLISH, ReportLanguage.URDU));
    }

    /// The draft (docs/spec/draft.md).
    Json draft(String at, String member, String officer, CharterTerms terms) {
        Freezing freezing = freezing();
        boolean sealed = terms.audience() == CharterTerms.Audience.MEMBERS
                && report.issue().edition() == ReportEdition.OFFICE;
        Map<String, Json> draft = new LinkedHashMap<>();
        draft.put("at", Json.text(at));
        draft.put("member", Json.text(member));
        draft.put("officer", Json.text(officer));
        draft.put("type", Json.text(TYPE));
        draft.put("release", Json.text(release()));
        List<Json> refs = new ArrayList<>();
        previous.ifPresent(id -> refs.add(new Json.Members(ordered(
                "as", Json.text("previous"), "id", Json.text(id)))));
        draft.put("refs", new Json.Items(refs));
        draft.put("open", new Json.Members(freezing.open()));
        draft.put("fields", new Json.Members(note.<Map<String, Json>>map(words ->
                Map.of("note", Json.text(words))).orElse(Map.of())));
        List<Json> blobs = new ArrayList<>();
        for (Freezing.Document document : freezing.documents()) {
            Map<String, Json> blob = ordered("media", Json.text(document.media()),
                    "base64", Json.text(document.content().base64()));
            if (sealed) {
                blob.put("to", new Json.Items(List.of(Json.text(member))));
            }
            blobs.add(new Json.Members(blob));
        }
        draft.put("blobs", new Json.Items(blobs));
        if (sealed && note.isPresent()) {
            draft.put("files", new Json.Items(List.of(new Json.Members(ordered(
                    "to", new Json.Items(List.of(Json.text(member))),
                    "fields", new Json.Items(List.of(Json.text("note"))))))));
        }
        return new Json.Members(draft);
    }

    private String release() {
        return switch (report.issue().edition()) {
            case OFFICE -> "own";
            case JOINT -> "joint";
            case PUBLIC -> "public";
        };
    }

    private static Map<String, Json> ordered(String one, Json first, String two, Json second) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put(one, first);
        members.put(two, second);
        return members;
    }
}
