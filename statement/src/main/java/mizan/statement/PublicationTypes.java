package mizan.statement;

import static mizan.statement.Kinds.TEXT;
import static mizan.statement.StatementType.of;

import java.util.List;

/// What the mechanism issues.
final class PublicationTypes {
    private PublicationTypes() {}

    static List<StatementType> version2() {
        return List.of(
                of("publication.daily-report-issued",
                        "A daily report is issued; its documents are the attachments.",
                        PublicationContent.DailyReportIssued::read)
                        .refs("previous", 0, 1).seal("note", TEXT),
                of("publication.correction", "The author's member corrects a statement.",
                        PublicationContent.Correction::read).ref("of").must("words", TEXT),
                of("publication.release-widened", "Some fields are released to more readers.",
                        PublicationContent.ReleaseWidened::read).ref("of")
                        .seal("disclosures", PublicationContent.ReleaseWidened.DISCLOSURES)
                        .seal("words", TEXT),
                of("publication.void-acknowledged", "A member knows of a void entry.",
                        PublicationContent.VoidAcknowledged::read).seal("words", TEXT));
    }
}
