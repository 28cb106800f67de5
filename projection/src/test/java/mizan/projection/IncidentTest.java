package mizan.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.fixtures.Story;
import mizan.statement.Role;
import mizan.tlog.Bytes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Lists of incidents: their order, what narrows them, and who sees what of it.
class IncidentTest {

    private static Closed closed;

    /// Seven reports after all others; time and place of the last two are sealed to the office.
    @BeforeAll
    static void tells_the_exercise() throws IOException {
        closed = new Closed(true,
                report("first", "PT9H", "PT8H",
                        "\"place.name\":\"Saw mill\"," + point(-200250000, -249400000), ""),
                report("nearby", "PT8H", "PT7H", point(-200650000, -249400000), ""),
                report("far", "PT8H", "PT6H", point(-200250000, -250000000), ""),
                report("named", "PT7H", "PT6H", "\"place.name\":\"SAW  MILL\"", ""),
                report("old", "P4D", "PT5H", "\"place.name\":\"saw mill\"", ""),
                report("sealed", "PT9H", "PT4H", "\"place.name\":\"Saw mill\"",
                        "\"files\":[{\"to\":[\"secretariat\"],\"fields\":[\"observed.from\","
                                + "\"place.name\"]}],"),
                """
                {"name":"drawn","at":"-PT50M","member":"tarn","officer":"liaison",\
                "type":"case.complaint","sector":"mill","release":"joint",\
                "refs":[{"as":"report","name":"named"}],\
                "open":{"act":"build-up","against":"alder","basis":"2.1","urgency":"routine",\
                "on":[{"proposition":"occurrence","stance":"asserts"}]},\
                "fields":{"account":"–"},"expect":"accepted"}""");
        assertThat(closed.story.refused()).doesNotContainKeys(
                "first", "nearby", "far", "named", "old", "sealed", "drawn");
    }

    @AfterAll
    static void closes() {
        closed.close();
    }

    private static String report(String name, String before, String kept, String place,
            String files) {
        return """
                {"name":"%s","at":"-%s","member":"footpath","officer":"team-lead",\
                "type":"report.field-reported","sector":"mill","release":"joint",\
                "open":{"act":"build-up","means":"seen","urgency":"routine"},%s\
                "fields":{"observed.from":"$at:-%s","description":"–",%s},"expect":"accepted"}"""
                .formatted(name, kept, files, before, place);
    }

    private static String point(int lat, int lon) {
        return "\"place.point\":{\"lat\":%d,\"lon\":%d,\"radius\":10}".formatted(lat, lon);
    }

    private static Edition as(String reader) {
        return closed.projection.views().as(closed.readers().get(reader));
    }

    private static IncidentLine line(String reader, String name) {
        return as(reader).incidents(ofBuildUp()).lines().stream()
                .filter(line -> line.said().source().id().equals(id(name)))
                .findFirst().orElseThrow();
    }

    private static IncidentQuery ofBuildUp() {
        return new IncidentQuery(Optional.of("build-up"), Optional.of("mill"), Optional.empty(),
                Optional.empty(), false, false, false, 1, 100);
    }

    private static String id(String name) {
        return closed.story.id(name).hash().hex();
    }

    private static List<String> names(List<Source> sources) {
        return sources.stream().map(Source::id).map(id -> List.of(
                "first", "nearby", "far", "named", "old", "sealed").stream()
                .filter(name -> id(name).equals(id)).findFirst().orElse("another")).toList();
    }

    private static List<String> order(String reader) {
        List<Source> sources = new ArrayList<>();
        as(reader).incidents(ofBuildUp()).lines()
                .forEach(line -> sources.add(line.said().source()));
        return names(sources).stream().filter(name -> !name.equals("another")).toList();
    }

    @Test
    void the_newest_event_comes_first_by_the_time_that_the_reader_sees() {
        // Sealed to the office: to everybody else it stands where it was kept.
        assertThat(order("secretariat").indexOf("sealed"))
                .isGreaterThan(order("secretariat").indexOf("named"));
        assertThat(order("tarn").getFirst()).isEqualTo("sealed");
        assertThat(order("secretariat").getLast()).isEqualTo("old");
        assertThat(order("tarn")).hasSize(6);
        assertThat(order("secretariat")).hasSize(6);
    }

    @Test
    void what_may_be_one_incident_is_proposed_by_act_sector_time_and_place() {
        assertThat(names(line("secretariat", "first").proposed()))
                .containsExactlyInAnyOrder("nearby", "named", "sealed");
        assertThat(names(line("tarn", "first").proposed()))
                .containsExactlyInAnyOrder("nearby", "named");
        assertThat(line("tarn", "sealed").proposed()).isEmpty();
        assertThat(line("secretariat", "old").proposed()).isEmpty();
        assertThat(line("secretariat", "far").proposed()).isEmpty();
    }

    @Test
    void cases_that_refer_to_it_and_late_ones_are_marked_and_asked_for() {
        int number = closed.story.state().caseOf(closed.story.id("drawn")).orElseThrow().number();
        assertThat(line("alder", "named").cases()).containsExactly(number);
        assertThat(line("alder", "old").late()).isTrue();
        assertThat(line("alder", "first").late()).isFalse();
        IncidentQuery all = ofBuildUp();
        assertThat(as("alder").incidents(new IncidentQuery(all.act(), all.sector(), all.from(),
                all.until(), false, true, false, 1, 100)).lines())
                .noneMatch(line -> line.said().source().id().equals(id("named")));
        assertThat(names(as("alder").incidents(new IncidentQuery(all.act(), all.sector(),
                Optional.empty(), Optional.empty(), false, false, true, 1, 100)).lines().stream()
                .map(line -> line.said().source()).toList())).contains("old")
                .doesNotContain("first", "sealed");
    }

    @Test
    void a_period_is_asked_for_by_what_the_reader_sees() {
        IncidentQuery early = new IncidentQuery(Optional.of("build-up"), Optional.empty(),
                Optional.of(Closed.END.minusSeconds(9 * 3600 + 60)),
                Optional.of(Closed.END.minusSeconds(9 * 3600 - 60)), false, false, false, 1, 100);
        assertThat(names(sources(as("secretariat").incidents(early))))
                .containsExactlyInAnyOrder("first", "sealed");
        assertThat(names(sources(as("tarn").incidents(early)))).containsExactly("first");
        assertThat(as("tarn").incidents(early).found()).isEqualTo(1);
    }

    private static List<Source> sources(IncidentPage page) {
        return page.lines().stream().map(line -> line.said().source()).toList();
    }

    @Test
    void pages_follow_one_another_and_one_is_found_by_its_index() {
        IncidentPage all = as("secretariat").incidents(IncidentQuery.all(1, 100));
        List<Source> paged = new ArrayList<>();
        for (int page = 1; page <= (all.found() + 3) / 4; page++) {
            paged.addAll(sources(as("secretariat").incidents(IncidentQuery.all(page, 4))));
        }
        assertThat(paged).isEqualTo(sources(all)).hasSize(all.found());
        assertThat(all.bounded()).isFalse();
        long index = paged.getFirst().index();
        assertThat(as("secretariat").incident(index).orElseThrow().said().source())
                .isEqualTo(paged.getFirst());
        assertThat(as("secretariat").incident(0)).isEmpty();
    }

    @Test
    void what_was_said_of_two_reports_stands_with_both_and_the_source_is_the_offices()
            throws IOException {
        Path drafts = Path.of(System.getProperty("mizan.root"),
                "cases/exercises/first-day.jsonl");
        Story story = Story.of("example.org/first-day", Closed.END,
                Bytes.of(Files.readAllBytes(drafts)));
        DisclosureSource office = file -> story.inClear(file.sha256());
        try (Projection day = Projection.open("jdbc:sqlite::memory:", office)) {
            story.entries().forEach(e -> day.apply(e.index(), e.leaf(), e.after()));
            Reader registrar = Reader.Officer.of("quay-house", Set.of(Role.REGISTRAR), List.of(),
                    story.person("quay-house", "registrar"), story.key("quay-house", "registrar"));
            long mill = story.state().statement(story.id("mill")).orElseThrow().index().value();
            IncidentLine own = day.views().as(registrar).incident(mill).orElseThrow();
            assertThat(own.related()).extracting(IncidentLine.Related::relation)
                    .containsExactly("same-incident", "same-incident");
            assertThat(own.related()).extracting(r -> r.other().id())
                    .containsOnly(story.id("mill-again").hash().hex());
            assertThat(own.proposed()).isEmpty();
            assertThat(own.said().opened()).containsKeys("source", "grade", "account");
            IncidentLine joint = day.views().as(Reader.JOINT).incident(mill).orElseThrow();
            assertThat(joint.said().opened()).containsKey("place.name")
                    .doesNotContainKeys("source", "grade", "account");
            assertThat(day.views().as(registrar).incidents(IncidentQuery.all(1, 10)).lines())
                    .hasSize(2);
        }
    }
}
