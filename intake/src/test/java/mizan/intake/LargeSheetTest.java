package mizan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mizan.testkit.ForeignTool;
import mizan.tlog.Bytes;
import org.junit.jupiter.api.Test;

/// A hundred thousand rows, and a real workbook of somebody else's.
class LargeSheetTest {
    private static final int ROWS = 100_000;

    @Test
    void a_hundred_thousand_rows_stream_in_bounded_memory() {
        Workbooks book = Workbooks.one()
                .row("No", "Date", "Time", "Place", "Type", "Killed", "Description");
        for (int i = 0; i < ROWS; i++) {
            book.row("<c><v>%d</v></c>".formatted(i), "<c s='1'><v>%d</v></c>".formatted(
                    45_000 + i % 900), "<c s='2'><v>0.34166</v></c>", "Mill Bend",
                    i % 3 == 0 ? "IED" : "Shelling", "<c><v>%d</v></c>".formatted(i % 5),
                    "Row %d & what was told of it <b>in words</b>".formatted(i));
        }
        Bytes bytes = book.bytes();
        Spreadsheet sheet = Imports.open(bytes);
        Original original = Original.of(bytes, sheet.media(), "log.xlsx");

        SheetProposal proposal = SheetImport.propose(
                sheet, original, Target.INCIDENT, "Incidents", Imports.setting());
        int[] drafts = {0};
        long[] before = {used()};
        long[] most = {0};
        SheetImport.rows(sheet, original, proposal.mapping(), Imports.setting(), row -> {
            drafts[0] += row instanceof RowOutcome.Drafted ? 1 : 0;
            if (row.row() % 20_000 == 0) {
                most[0] = Math.max(most[0], used());
            }
        });

        assertThat(proposal.remarks()).extracting(Remark::place).containsExactly("the workbook");
        assertThat(proposal.isReady()).isTrue();
        assertThat(proposal.rows()).isEqualTo(ROWS);
        assertThat(drafts[0]).isEqualTo(ROWS);
        assertThat(most[0] - before[0]).as("bytes kept").isLessThan(64L << 20);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void a_review_queue_of_others_is_read_with_its_marks() throws Exception {
        var path = ForeignTool.requireFiles("../shared/data/ucdp/GEDEvent_v26_0_4.csv",
                "importing the candidate events of the Uppsala Conflict Data Program");
        Bytes bytes = Bytes.of(java.nio.file.Files.readAllBytes(path));
        Spreadsheet sheet = Imports.open(bytes);
        Original original = Original.of(bytes, sheet.media(), "GEDEvent_v26_0_4.csv");
        SheetProposal proposal = SheetImport.propose(
                sheet, original, Target.INCIDENT, "", Imports.setting());

        assertThat(proposal.mapping().book()).isEqualTo("GEDEvent");
        assertThat(proposal.rows()).isEqualTo(1_675);
        assertThat(proposal.mapping().columns().stream()
                .filter(use -> use.means() != Meaning.NONE)
                .map(use -> use.header() + "=" + use.means().code()).toList()).containsExactly(
                        "id=row-id", "code_status=review", "type_of_violence=act", "side_a=unit",
                        "side_b=unit", "source_office=source", "source_headline=account",
                        "where_prec=place-precision", "where_coordinates=place", "adm_2=district",
                        "latitude=latitude", "longitude=longitude",
                        "geom_wkt=coordinates", "event_clarity=review",
                        "date_prec=date-precision", "date_start=date", "date_end=date-until",
                        "best=killed-best", "high=killed-high", "low=killed-low");
        assertThat(proposal.questions().stream().filter(Question::waits)
                .flatMap(question -> question.words().stream())).containsExactly(
                        new Question.Word("1", 987), new Question.Word("2", 460));
        Mapping mapping = proposal.mapping().withValue(Meaning.ACT, "1", "direct-fire")
                .withValue(Meaning.ACT, "2", "direct-fire");
        List<RowOutcome> outcomes = new ArrayList<>();
        SheetImport.rows(sheet, original, mapping, Imports.setting(), outcomes::add);

        assertThat(outcomes).hasSize(1_675).allMatch(RowOutcome.Drafted.class::isInstance);
        long marked = outcomes.stream().filter(outcome -> ((RowOutcome.Drafted) outcome).remarks()
                .stream().anyMatch(remark -> remark.what().startsWith("is marked “Check"))).count();
        assertThat(marked).isEqualTo(1_675 - 987);
    }
}
