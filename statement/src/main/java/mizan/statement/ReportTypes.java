package mizan.statement;

import static mizan.statement.Kinds.CODE;
import static mizan.statement.Kinds.COUNT;
import static mizan.statement.Kinds.CROSSING;
import static mizan.statement.Kinds.DATE;
import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.TEXT;
import static mizan.statement.Kinds.TRUTH;
import static mizan.statement.Kinds.some;
import static mizan.statement.StatementType.of;

import java.util.List;

/// Articles, claims, field reports, coverage and incidents.
final class ReportTypes {
    /// References of one role that a statement may have.
    private static final int REFS_MAX = 16;

    private ReportTypes() {}

    static List<StatementType> version1() {
        return List.of(article(), claim(), field(), coverage());
    }

    static List<StatementType> version2() {
        return List.of(article(), claim(),
                field().seal("place.radius", COUNT)
                        .seal("occurred.precision", TimePrecision.KIND).seal("explosions", COUNT),
                coverage(), incident(),
                of("report.related", "How two reports go together.",
                        ReportContent.Related::read)
                        .ref("report").ref("other").seal("words", TEXT),
                of("report.observation-batch", "What a sensor noticed over a time.",
                        ReportContent.ObservationBatch::read).seal("count", COUNT)
                        .seal("description", TEXT).with(SealableGroups.place()),
                of("report.patrol-planned", "A patrol is planned.",
                        ReportContent.PatrolPlanned::read)
                        .seal("route", TEXT).seal("words", TEXT),
                of("report.security-guaranteed", "A Party answers for a patrol's safety, or not.",
                        ReportContent.SecurityGuaranteed::read).ref("patrol")
                        .seal("words", TEXT));
    }

    private static StatementType coverage() {
        return of("report.coverage-stated", "Over which hours somebody listened or watched.",
                ReportContent.CoverageStated::read).seal("note", TEXT);
    }

    /// What the office learnt from somebody: an incident that nobody has looked into yet.
    private static StatementType incident() {
        return of("report.incident-reported", "An incident was reported to the office.",
                ReportContent.IncidentReported::read)
                .refs("same", 0, REFS_MAX).refs("contact", 0, 1)
                .with(SealableGroups.incident())
                .seal("place.radius", COUNT)
                .seal("occurred.precision", TimePrecision.KIND)
                .seal("heard", ReportContent.Means.KIND)
                .seal("weapon", TEXT)
                .seal("explosions", COUNT)
                .seal("source", TEXT)
                .seal("grade", Kinds.GRADE)
                .seal("imported", TEXT);
    }

    private static StatementType article() {
        return of("report.article-kept", "An article of the press is kept, by digest.",
                ReportContent.ArticleKept::read)
                .must("outlet", TEXT).must("subject", TEXT).seal("address", TEXT);
    }

    private static StatementType claim() {
        return of("report.claim-attributed", "What an article says that somebody said.",
                ReportContent.ClaimAttributed::read)
                .refs("article", 1, Kinds.ITEMS_MAX)
                .refs("same", 0, Kinds.ITEMS_MAX)
                .refs("updates", 0, Kinds.ITEMS_MAX)
                .refs("contradicts", 0, Kinds.ITEMS_MAX)
                .must("text", TEXT)
                .must("speaker.name", TEXT)
                .must("speaker.type", SpeakerType.KIND)
                .seal("speaker.anonymous", TRUTH)
                .seal("via", some(TEXT))
                .seal("about", some(TEXT))
                .seal("place", some(TEXT))
                .seal("date.from", DATE)
                .seal("date.to", DATE)
                .seal("date.precision", DatePrecision.KIND)
                .seal("date.basis", TEXT)
                .seal("figures", Figure.KIND)
                .seal("board.item", CODE)
                .seal("board.crossing", CROSSING)
                .seal("board.direction", TEXT)
                .seal("board.status", TEXT)
                .seal("board.outcome", TEXT)
                .seal("board.head", TEXT)
                .seal("rule", TEXT);
    }

    private static StatementType field() {
        return of("report.field-reported", "Somebody observed something in the field.",
                ReportContent.FieldReported::read)
                .seal("observed.from", INSTANT)
                .seal("observed.to", INSTANT)
                .seal("count", COUNT)
                .seal("description", TEXT)
                .seal("weapon", TEXT)
                .seal("position.cell", Cell.KIND)
                .with(SealableGroups.place());
    }
}
