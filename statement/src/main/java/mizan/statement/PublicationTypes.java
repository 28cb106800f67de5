package mizan.statement;

import static mizan.statement.Kinds.TEXT;
import static mizan.statement.StatementType.of;

import java.util.List;

/// What the mechanism issues.
final class PublicationTypes {
    private PublicationTypes() {}

    static List<StatementType> version2() {
        return List.of(of("publication.daily-report-issued",
                "A daily report is issued; its documents are the attachments.",
                PublicationContent.DailyReportIssued::read)
                .refs("previous", 0, 1).seal("note", TEXT));
    }
}
