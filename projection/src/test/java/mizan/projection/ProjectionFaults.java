package mizan.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.fixtures.Story;
import mizan.statement.DisclosureFile;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left when folding ends in the middle.
class ProjectionFaults {

    private static Story story;

    @TempDir
    private Path directory;

    @BeforeAll
    static void tells_the_exercise() throws IOException {
        Path drafts = Path.of(System.getProperty("mizan.root"), "cases/exercise/drafts.jsonl");
        story = Story.of("example.org/exercise", Instant.parse("2026-06-16T12:00:00Z"),
                Bytes.of(Files.readAllBytes(drafts)));
    }

    private Projection open(DisclosureSource files) {
        return Projection.open("jdbc:sqlite:" + directory.resolve("views.db"), files);
    }

    private static Optional<DisclosureFile> file(mizan.statement.FileRef file) {
        return story.file(file.sha256()).map(DisclosureFile::decode);
    }

    private static List<String> rows(Projection projection) {
        return projection.compared(held -> {
            List<String> rows = new ArrayList<>();
            held.backFrom(Long.MAX_VALUE, Integer.MAX_VALUE)
                    .forEach(row -> rows.add(row.toString()));
            return rows;
        });
    }

    private static void applyFrom(Projection projection, int index) {
        story.entries().subList(index, story.entries().size())
                .forEach(e -> projection.apply(e.index(), e.leaf(), e.after()));
    }

    @Test
    void who_opens_it_again_goes_on_from_the_last_whole_entry() {
        List<String> whole;
        try (Projection undisturbed = Projection.open(
                "jdbc:sqlite::memory:", ProjectionFaults::file)) {
            applyFrom(undisturbed, 0);
            whole = rows(undisturbed);
        }
        try (Projection first = open(ProjectionFaults::file)) {
            story.entries().subList(0, 100)
                    .forEach(e -> first.apply(e.index(), e.leaf(), e.after()));
        }
        try (Projection second = open(ProjectionFaults::file)) {
            assertThat(second.cursor()).isEqualTo(new EntryIndex(100));
            second.resume(story.entries().get(99).after());
            applyFrom(second, 100);
            assertThat(rows(second)).isEqualTo(whole);
        }
    }

    @Test
    void a_file_that_cannot_be_read_leaves_no_half_of_its_entry() {
        try (Projection projection = open(file -> {
            if (story.entries().size() > 0 && file.bytes() > 0) {
                throw new IllegalStateException("the disk fails");
            }
            return Optional.empty();
        })) {
            int applied = 0;
            for (Story.Told told : story.entries()) {
                try {
                    projection.apply(told.index(), told.leaf(), told.after());
                    applied++;
                } catch (ViewsFault failed) {
                    assertThat(failed).hasMessage(
                            "entry " + told.index().value() + " could not be applied");
                    break;
                }
            }
            assertThat(applied).isLessThan(story.entries().size());
            assertThat(projection.cursor()).isEqualTo(new EntryIndex(applied));
            assertThat(rows(projection)).hasSize(applied);
        }
        try (Projection again = open(ProjectionFaults::file)) {
            applyFrom(again, (int) again.cursor().value());
            assertThat(rows(again)).hasSize(story.entries().size());
        }
    }

    @Test
    void rows_made_with_another_identity_are_forgotten() {
        DisclosureSource office = Closed.asOffice(story);
        try (Projection without = open(ProjectionFaults::file)) {
            applyFrom(without, 0);
        }
        try (Projection with = open(office)) {
            assertThat(with.cursor()).isEqualTo(new EntryIndex(0));
            applyFrom(with, 0);
        }
        try (Projection again = open(office)) {
            assertThat(again.cursor()).isEqualTo(new EntryIndex(story.entries().size()));
        }
    }

    @Test
    void a_closed_database_is_a_fault_that_names_the_entry() {
        Projection closed = open(ProjectionFaults::file);
        closed.close();
        var first = story.entries().getFirst();
        assertThatThrownBy(() -> closed.apply(first.index(), first.leaf(), first.after()))
                .isInstanceOf(ViewsFault.class)
                .hasMessage("the cursor of the views could not be read");
    }
}
