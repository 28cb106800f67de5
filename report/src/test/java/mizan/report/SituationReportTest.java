package mizan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mizan.report.SituationReport.Figure;
import mizan.report.SituationReport.HarmLine;
import mizan.statement.Json;
import mizan.tlog.Bytes;
import org.junit.jupiter.api.Test;

/// What a report counts.
class SituationReportTest {

    private static final SituationReport REPORT =
            SituationReport.of(Day.input(37, ReportEdition.OFFICE));

    private static Figure figure(String name) {
        return REPORT.figures().stream().filter(f -> f.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + name));
    }

    private record Raw(long index, Map<String, Json> line) {
        String text(String name) {
            return line.get(name) instanceof Json.Text(var t) ? t : "";
        }

        String open(String name) {
            return line.get("open") instanceof Json.Members(var m)
                    && m.get(name) instanceof Json.Text(var t) ? t : "";
        }

        boolean today() {
            return text("at").compareTo("2026-06-15T14:30:00Z") > 0;
        }
    }

    /// The day again, read without any of the room's classes.
    private static List<Raw> raw(Predicate<Raw> wanted) {
        List<Raw> raw = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(
                SituationReportTest.class.getResourceAsStream("/day.jsonl"))) {
            long index = 200;
            for (String line : Bytes.of(in.readAllBytes()).utf8().split("\n")) {
                if (Json.parse(Bytes.utf8(line)) instanceof Json.Members(var m)) {
                    Raw one = new Raw(index++, m);
                    if (wanted.test(one)) {
                        raw.add(one);
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return raw;
    }

    @Test
    void letters_and_contacts_are_what_their_entries_give_when_counted_again() {
        for (String channel : List.of("phone", "meeting", "message")) {
            for (String direction : List.of("in", "out")) {
                List<Long> entries = raw(r -> r.today() && r.text("type").equals("contact.oral")
                        && r.open("channel").equals(channel)
                        && r.open("direction").equals(direction)).stream().map(Raw::index).toList();
                assertThat(figure("contacts." + channel + "." + direction))
                        .isEqualTo(new Figure("contacts." + channel + "." + direction,
                                String.valueOf(entries.size()), entries));
            }
        }
        assertThat(figure("contacts.letter.in").value()).isEqualTo(String.valueOf(raw(
                r -> r.today() && r.text("type").equals("contact.letter-in")).size()));
    }

    @Test
    void incidents_are_what_their_entries_give_when_counted_again() {
        for (String sector : List.of("mill", "ford", "pass", "terrace")) {
            List<Raw> reports = raw(r -> r.today() && r.text("sector").equals(sector)
                    && (r.text("type").equals("report.field-reported")
                            || r.text("type").equals("report.incident-reported"))
                    && !r.open("learnt").equals("press"));
            long again = reports.stream().filter(r -> !r.line().toString().contains("same=Items["))
                    .count();
            assertThat(figure("incidents." + sector).value()).isEqualTo(String.valueOf(again));
            assertThat(figure("incidents." + sector).entries())
                    .isEqualTo(reports.stream().map(Raw::index).toList());
        }
    }

    @Test
    void every_figure_names_its_entries_in_order_and_none_has_a_figure_without_them() {
        assertThat(REPORT.figures()).extracting(Figure::name).doesNotHaveDuplicates();
        assertThat(REPORT.figures()).allSatisfy(f -> {
            assertThat(f.entries()).isSorted().doesNotHaveDuplicates();
            assertThat(f.entries().isEmpty())
                    .as(f.name()).isEqualTo(f.value().equals("0") || f.value().equals("0–0"));
        });
    }

    @Test
    void several_reports_of_one_incident_are_one_incident_and_its_explosions_a_span() {
        Incident mill = REPORT.incidents().getFirst();
        assertThat(mill.observations()).hasSize(2);
        assertThat(mill.observed()).isTrue();
        assertThat(figure("explosions.mill").value()).isEqualTo("8–11");
    }

    @Test
    void what_only_the_press_says_is_listed_and_in_no_count() {
        Incident press = REPORT.incidents().getLast();
        assertThat(press.act()).isEqualTo("build-up");
        assertThat(press.counted()).isFalse();
        assertThat(figure("incidents.pass").entries()).doesNotContain(press.first().index());
    }

    @Test
    void what_happened_before_the_period_and_is_known_only_now_is_late() {
        assertThat(REPORT.incidents().stream().filter(Incident::late)
                .map(Incident::act)).containsExactly("mine-or-ied");
        assertThat(figure("incidents.ford.late").value()).isEqualTo("1");
    }

    @Test
    void a_later_word_changes_the_count_of_the_period_before_and_that_is_said() {
        assertThat(figure("incidents.mill.before").value()).isEqualTo("2");
        assertThat(REPORT.changes()).filteredOn(c -> c.kind().equals("recounted"))
                .singleElement().satisfies(c -> {
                    assertThat(c.about()).isEqualTo("mill");
                    assertThat(List.of(c.was(), c.is())).containsExactly("2", "1");
                });
    }

    @Test
    void harm_is_listed_by_source_with_a_span_and_confirmed_apart_from_alleged() {
        assertThat(REPORT.harm().stream().filter(HarmLine::confirmed)
                .map(h -> h.from().orElse(""))).containsExactly("seen by the team");
        assertThat(REPORT.harm().stream().filter(h -> !h.confirmed() && h.civilian()))
                .hasSize(4);
        assertThat(REPORT.figures()).filteredOn(f -> f.name().startsWith("harm."))
                .allSatisfy(f -> {
                    assertThat(f.entries()).hasSize(1);
                    assertThat(f.value()).matches("\\d+–\\d+–\\d+");
                });
    }

    @Test
    void cases_are_told_apart_and_a_reply_that_names_a_notification_is_shown() {
        assertThat(REPORT.opened()).singleElement().satisfies(c -> {
            assertThat(c.number()).isEqualTo(11);
            assertThat(c.explainedBy()).containsExactly(4);
        });
        assertThat(REPORT.moved()).extracting(SituationReport.CaseNote::number)
                .containsExactly(10);
        assertThat(REPORT.quietCases().count()).isEqualTo(1);
    }

    @Test
    void what_is_overdue_comes_first_and_the_office_itself_is_among_it() {
        List<Boolean> overdue = REPORT.due().stream()
                .map(d -> ReportMaker.overdue(d.line())).toList();
        assertThat(overdue).containsExactly(true, true, true, true, false, false);
        assertThat(figure("due.overdue.operator").value()).isEqualTo("1");
    }

    @Test
    void no_answer_is_a_fact_of_its_own() {
        assertThat(REPORT.access().stream().collect(Collectors.toMap(
                SituationReport.AccessLine::site, SituationReport.AccessLine::answer)))
                .containsEntry("slope-opposite-the-mill", "no-answer")
                .containsEntry("watering-place", "conditioned");
    }

    @Test
    void an_answer_ends_waiting_and_a_question_back_does_not() {
        assertThat(REPORT.contacts().unanswered()).hasSize(4);
        assertThat(REPORT.contacts().unanswered().getFirst().overdue()).isTrue();
    }

    @Test
    void no_figure_is_counted_by_party() {
        assertThat(REPORT.figures()).extracting(Figure::name)
                .noneMatch(name -> name.contains("tarn") || name.contains("alder"));
    }

    @Test
    void the_public_edition_has_districts_and_late_sums_only() {
        SituationReport report = SituationReport.of(Day.input(37, ReportEdition.PUBLIC));
        assertThat(report.notices()).isEmpty();
        assertThat(report.lateNotices()).singleElement()
                .satisfies(n -> assertThat(n.kind()).isEqualTo("exercise"));
        assertThat(report.incidents()).allSatisfy(i -> assertThat(i.observations())
                .allSatisfy(o -> {
                    assertThat(o.place()).isEmpty();
                    assertThat(o.cell()).isEmpty();
                    assertThat(o.position()).isEmpty();
                    assertThat(o.grade()).isEmpty();
                }));
        assertThat(Renderings.of(report).html(ReportLanguage.ENGLISH).utf8())
                .contains("Mill district").doesNotContain("the reeds below", "20.03 S");
    }
}
