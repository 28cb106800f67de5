package mizan.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.fixtures.Story;
import mizan.statement.DisclosureFile;
import mizan.statement.Json;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The exercise, folded into rows.
class ProjectionTest {

    private static final Instant END = Instant.parse("2026-06-16T12:00:00Z");
    private static Story story;

    @BeforeAll
    static void tells_the_exercise() throws IOException {
        Path drafts = Path.of(System.getProperty("mizan.root"), "cases/exercise/drafts.jsonl");
        story = Story.of("example.org/exercise", END, Bytes.of(Files.readAllBytes(drafts)));
        assertThat(story.entries()).hasSizeGreaterThan(200);
    }

    private static Projection open() {
        return Projection.open("jdbc:sqlite::memory:",
                file -> story.file(file.sha256()).map(DisclosureFile::decode));
    }

    private static Projection told() {
        Projection projection = open();
        story.entries().forEach(e -> projection.apply(e.index(), e.leaf(), e.after()));
        return projection;
    }

    /// Every entry with all its parts, as the rows hold them.
    private static List<String> rows(Projection projection) {
        return projection.compared(held -> {
            List<String> rows = new ArrayList<>();
            held.backFrom(Long.MAX_VALUE, Integer.MAX_VALUE)
                    .forEach(row -> rows.add(row.toString()));
            return rows;
        });
    }

    @Test
    void dropped_and_replayed_the_rows_are_the_same() {
        try (Projection projection = told()) {
            List<String> before = rows(projection);
            projection.clear();
            assertThat(rows(projection)).isEmpty();
            story.entries().forEach(e -> projection.apply(e.index(), e.leaf(), e.after()));
            assertThat(rows(projection)).isEqualTo(before).hasSize(story.entries().size());
        }
    }

    @Test
    void a_gap_is_refused_and_leaves_nothing() {
        try (Projection projection = open()) {
            var third = story.entries().get(2);
            assertThatThrownBy(() ->
                    projection.apply(third.index(), third.leaf(), third.after()))
                    .isInstanceOf(ViewsFault.class)
                    .hasMessage("entry 2 cannot be applied: the views stand at 0; "
                            + "apply that one first");
            assertThat(projection.cursor()).isEqualTo(new EntryIndex(0));
            assertThat(rows(projection)).isEmpty();
        }
    }

    @Test
    void an_entry_that_cannot_be_read_leaves_neither_rows_nor_a_moved_cursor() {
        try (Projection projection = open()) {
            var first = story.entries().getFirst();
            assertThatThrownBy(() ->
                    projection.apply(first.index(), Bytes.utf8("no leaf"), first.after()))
                    .isInstanceOf(ViewsFault.class);
            assertThat(projection.cursor()).isEqualTo(new EntryIndex(0));
            assertThat(rows(projection)).isEmpty();
        }
    }

    @Test
    void the_state_is_taken_back_only_at_the_cursor() {
        try (Projection projection = told()) {
            projection.resume(story.state());
            assertThatThrownBy(() -> projection.resume(story.entries().getFirst().after()))
                    .isInstanceOf(ViewsFault.class)
                    .hasMessage("the views stand at " + story.entries().size()
                            + ", the state at 1; apply the entries between");
        }
    }

    @Test
    void what_is_sealed_to_somebody_is_counted_and_never_shown() {
        try (Projection projection = told()) {
            Edition edition = projection.views().as(Reader.PUBLIC);
            var complaint = edition.statement(story.id("mill-complaint").hash().hex());
            assertThat(complaint).isPresent();
            assertThat(complaint.get().line().sealed()).isEqualTo(1);
            assertThat(complaint.get().opened()).extracting(StatementPage.Field::name)
                    .contains("account").doesNotContain("place.point");
        }
    }

    @Test
    void statements_are_asked_for_by_type_and_time_with_the_values_that_are_open() {
        try (Projection projection = told()) {
            Instant after = END.minus(Duration.ofDays(15));
            Instant until = END.minus(Duration.ofDays(13));
            var statements = projection.views().as(Reader.PUBLIC).statements(
                    new OpenedStatement.Asked(
                            List.of("report.field-reported", "case."), after, until));
            assertThat(statements).isNotEmpty().allSatisfy(s -> {
                assertThat(s.source().recordedAt()).isAfter(after).isBeforeOrEqualTo(until);
                assertThat(s.source().type()).matches("report.field-reported|case\\..*");
            });
            var complaint = statements.stream().filter(s -> s.source().id()
                    .equals(story.id("mill-complaint").hash().hex())).findFirst().orElseThrow();
            assertThat(complaint.open()).containsEntry("act", Json.text("indirect-fire"));
            assertThat(complaint.opened()).containsKey("casualties")
                    .doesNotContainKey("place.point");
            assertThat(complaint.sealed()).isEqualTo(1);
            assertThat(complaint.caseNumber()).contains(1);
        }
    }

    @Test
    void what_the_charter_says_of_reports_can_be_asked_for() {
        try (Projection projection = told()) {
            var terms = projection.views().as(Reader.PUBLIC).reporting().orElseThrow();
            assertThat(terms.sectors()).extracting(Locality::code)
                    .containsExactly("mill", "ford", "pass", "terrace");
            assertThat(terms.cutOffMinutes()).isEqualTo(870);
            assertThat(terms.languages()).contains("en");
            assertThat(terms.voices()).extracting(Voice::id).startsWith("tarn", "alder");
        }
    }

    @Test
    void without_its_file_everything_in_a_statement_is_sealed() {
        try (Projection projection = Projection.open(
                "jdbc:sqlite::memory:", _ -> Optional.empty())) {
            story.entries().forEach(e -> projection.apply(e.index(), e.leaf(), e.after()));
            var page = projection.views().as(Reader.PUBLIC)
                    .statement(story.id("mill-complaint").hash().hex()).orElseThrow();
            assertThat(page.opened()).isEmpty();
            assertThat(page.line().sealed()).isGreaterThan(10);
        }
    }

    @Test
    void the_parties_take_turns_in_coming_first_by_the_cases_number() {
        try (Projection projection = told()) {
            Edition edition = projection.views().as(Reader.PUBLIC);
            int seen = 0;
            for (var line : edition.cases(END).over()) {
                Balance balance = edition.caseNumbered(line.number(), END).orElseThrow().balance();
                assertThat(balance.left().id()).as("case " + line.number())
                        .isEqualTo(line.number() % 2 == 1 ? "tarn" : "alder");
                assertThat(balance.right().id()).isNotEqualTo(balance.left().id());
                assertThat(edition.caseNumbered(line.number(), END).orElseThrow().clocks().stream()
                        .filter(clock -> clock.duty().equals("comments"))
                        .map(clock -> clock.awaited().id()).findFirst()
                        .orElse(balance.left().id())).isEqualTo(balance.left().id());
                seen++;
            }
            assertThat(seen).isGreaterThan(5);
        }
    }

    @Test
    void clocks_are_the_mechanisms_at_the_instant_asked() {
        try (Projection projection = told()) {
            Edition edition = projection.views().as(Reader.PUBLIC);
            var now = edition.situation(END).due();
            var aMonthLater = edition.situation(END.plusSeconds(30 * 24 * 3600)).due();
            assertThat(now).isNotEmpty();
            assertThat(now).extracting(d -> d.status().code()).contains("running", "overdue");
            assertThat(aMonthLater).extracting(d -> d.status().code())
                    .contains("overdue").doesNotContain("running");
        }
    }

    @Test
    void silence_is_no_answer_with_its_age_and_not_a_denial() {
        try (Projection projection = told()) {
            Edition edition = projection.views().as(Reader.PUBLIC);
            var waiting = edition.situation(END).due().stream()
                    .filter(d -> d.duty().equals("reply")).findFirst().orElseThrow();
            Balance balance = edition.caseNumbered(waiting.number(), END).orElseThrow().balance();
            var occurrence = balance.scales().stream()
                    .filter(s -> s.proposition().equals("occurrence")).findFirst().orElseThrow();
            var pan = balance.left().equals(waiting.awaited())
                    ? occurrence.left() : occurrence.right();
            assertThat(pan.said()).isEmpty();
            assertThat(pan.state()).isEqualTo(Balance.Silence.NO_ANSWER);
            assertThat(pan.since()).isPresent();
        }
    }

    @Test
    void a_press_claim_is_on_a_board_and_in_no_count() {
        try (Projection projection = told()) {
            Edition edition = projection.views().as(Reader.PUBLIC);
            assertThat(edition.sources().within()).hasSize(1);
            assertThat(edition.crossings().crossings().stream()
                    .flatMap(c -> c.streams().stream()).flatMap(s -> s.tracks().stream())
                    .flatMap(t -> t.stretches().stream()).map(s -> s.source().type()))
                    .doesNotContain("report.claim-attributed");
        }
    }
}
