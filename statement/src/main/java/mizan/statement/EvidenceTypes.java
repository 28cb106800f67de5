package mizan.statement;

import static mizan.statement.Kinds.TEXT;
import static mizan.statement.StatementType.of;

import java.util.List;

/// Custody and disclosure of evidence, and what becomes of content that is not open.
final class EvidenceTypes {
    private static final String EVIDENCE = "evidence";

    private EvidenceTypes() {}

    static List<StatementType> version2() {
        return List.of(
                of("evidence.custody", "One event in the custody of a piece of evidence.",
                        EvidenceContent.Custody::read).ref(EVIDENCE).seal("words", TEXT)
                        .seal("place.name", TEXT),
                of("evidence.disclosed", "Evidence is disclosed to further members.",
                        EvidenceContent.Disclosed::read).ref(EVIDENCE)
                        .seal("description", TEXT).seal("source", TEXT).seal("custody", TEXT)
                        .seal("place.point", Point.KIND).seal("words", TEXT),
                of("evidence.replied", "A Party to the case replies to a piece of evidence.",
                        _ -> new EvidenceContent.Replied()).ref(EVIDENCE).must("words", TEXT),
                of("evidence.sealed-unreadable", "What was sealed to the member cannot be opened.",
                        EvidenceContent.SealedUnreadable::read).ref("of").seal("words", TEXT),
                of("evidence.blob-withdrawn", "The author withdraws content of a statement.",
                        EvidenceContent.BlobWithdrawn::read).ref("of").seal("words", TEXT));
    }
}
