package mizan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.fixtures.Story;
import mizan.mechanism.KeyState;
import mizan.projection.OpenedStatement;
import mizan.projection.Projection;
import mizan.projection.Reader;
import mizan.statement.MemberId;
import mizan.tlog.Bytes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The first day of an office under a provisional charter: its statements as they are signed.
class FirstDayTest {

    private static final Instant END = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant FIRST = END.minus(Duration.ofMinutes(34 * 60 + 5));
    private static final Instant SECOND = END.minus(Duration.ofMinutes(10 * 60 + 5));

    private static Story story = Story.of("example.org/none", END, Bytes.EMPTY);
    private static Projection projection =
            Projection.open("jdbc:sqlite::memory:", _ -> Optional.empty());

    @BeforeAll
    static void tell() throws IOException {
        Path drafts =
                Path.of(System.getProperty("mizan.root"), "cases/exercises/first-day.jsonl");
        story = Story.of("example.org/office", END, Bytes.of(Files.readAllBytes(drafts)));
        projection.close();
        projection = Projection.open("jdbc:sqlite::memory:",
                file -> story.inClear(file.sha256()),
                size -> Optional.of(story.entries().get((int) size - 1).after()));
        story.entries().forEach(e -> projection.apply(e.index(), e.leaf(), e.after()));
    }

    @AfterAll
    static void close() {
        projection.close();
    }

    private static Reader office() {
        KeyState key = story.state().keys().stream()
                .filter(k -> k.member().equals(new MemberId("quay-house"))).findFirst()
                .orElseThrow();
        return new Reader.Officer(
                key.member(), Set.of(), List.of(), key.person(), key.key());
    }

    private static SituationReport report(
            int number, ReportEdition edition, Reader reader, Period period) {
        return SituationReport.of(ReportInput.asOf(
                number, edition, period, projection.views().as(reader), Optional.empty()));
    }

    private static Period first() {
        return new Period(END.minus(Duration.ofHours(48)), FIRST);
    }

    private static String figure(SituationReport report, String name) {
        return report.figures().stream().filter(f -> f.name().equals(name))
                .map(SituationReport.Figure::value).findFirst().orElse("none");
    }

    @Test
    void the_office_counts_its_first_day() {
        SituationReport report = report(1, ReportEdition.OFFICE, office(), first());
        assertThat(report.cover().provisional()).isTrue();
        assertThat(report.incidents()).singleElement().satisfies(i -> {
            assertThat(i.observations()).hasSize(2);
            assertThat(i.first().description()).isPresent();
            assertThat(i.first().grade()).isPresent();
            assertThat(i.counted()).isTrue();
        });
        assertThat(figure(report, "contacts.letter.in")).isEqualTo("1");
        assertThat(figure(report, "contacts.letter.out")).isEqualTo("2");
        assertThat(report.opened()).hasSize(1);
        assertThat(report.contacts().unanswered()).isNotEmpty();
        assertThat(Renderings.of(report).html(ReportLanguage.ENGLISH).utf8())
                .contains("nothing here is said in the name of a Party");
    }

    @Test
    void what_is_sealed_to_the_office_is_in_no_joint_report() {
        SituationReport report = report(1, ReportEdition.JOINT, Reader.JOINT, first());
        assertThat(report.contacts().counts()).isEmpty();
        assertThat(report.incidents()).singleElement().satisfies(i ->
                assertThat(i.observations()).allSatisfy(o -> {
                    assertThat(o.description()).isEmpty();
                    assertThat(o.grade()).isEmpty();
                }));
        assertThat(report.sealed().count()).isPositive();
    }

    @Test
    void the_second_day_says_what_ended_and_what_answers_came() {
        SituationReport report = report(2, ReportEdition.OFFICE, office(),
                new Period(FIRST, SECOND));
        assertThat(report.opened()).isEmpty();
        assertThat(report.ended()).singleElement().satisfies(c ->
                assertThat(c.ending()).contains("recorded-without-finding"));
        assertThat(figure(report, "contacts.answer.in")).isEqualTo("1");
        assertThat(figure(report, "steps.contact.service-proven")).isEqualTo("1");
    }

    @Test
    void an_issue_in_the_record_is_read_and_names_its_period() {
        List<IssuedReport> issued = projection.views().as(office()).statements(
                new OpenedStatement.Asked(List.of("publication.daily-report-issued"),
                        Instant.EPOCH, END)).stream()
                .flatMap(s -> IssuedReport.read(s.open(), List.of()).stream()).toList();
        assertThat(issued).extracting(i -> i.issue().number()).containsExactly(1, 2);
        assertThat(issued.getFirst().issue().period()).isEqualTo(first());
    }
}
