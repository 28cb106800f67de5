package mizan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.fixtures.Story;
import mizan.mechanism.KeyState;
import mizan.projection.Edition;
import mizan.projection.Projection;
import mizan.projection.Reader;
import mizan.statement.MemberId;
import mizan.tlog.Bytes;
import org.junit.jupiter.api.Test;

/// The exercise under a charter for members, with a marked word for every way of release: no
/// edition has a word above its class, in any way out and in no encoding.
class EditionLeakTest {

    private static final Instant END = Instant.parse("2026-06-16T12:00:00Z");
    private static final List<String> RELEASES =
            List.of("public", "joint", "own", "chair-mediators", "team-mediators");

    private static String contact(String release) {
        return """
                {"name":"contact-%1$s","at":"-PT2H","member":"secretariat",\
                "officer":"registrar","type":"contact.letter-in","sector":"none",\
                "release":"%1$s","open":{"from":"tarn","received":"$at:-PT3H"},\
                "fields":{"subject":"mark-%1$s-plain","summary":"mark-%1$s-sealed"},\
                "files":[{"to":["secretariat","quayhouse"],"fields":["summary"]}],\
                "expect":"accepted"}""".formatted(release);
    }

    private static String complaint(String release) {
        return """
                {"name":"complaint-%1$s","at":"-PT1H","member":"tarn","officer":"liaison",\
                "type":"case.complaint","sector":"mill","release":"%1$s",\
                "open":{"act":"direct-fire","against":"alder","basis":"2.1","urgency":"routine",\
                "on":[{"proposition":"occurrence","stance":"asserts"}]},\
                "fields":{"account":"mark-%1$s-account","occurred.from":"$at:-PT5H",\
                "casualties":[{"category":"civilian-men","effect":"injured","low":1,"best":1,\
                "high":1,"source":"mark-%1$s-source"}]},\
                "expect":"accepted"}""".formatted(release);
    }

    private static String report(String release) {
        return """
                {"name":"report-%1$s","at":"-PT90M","member":"footpath","officer":"monitor",\
                "type":"report.field-reported","sector":"mill","release":"%1$s",\
                "open":{"act":"direct-fire","means":"heard","urgency":"routine"},\
                "fields":{"description":"mark-%1$s-description","place.name":"mark-%1$s-place",\
                "weapon":"mark-%1$s-weapon"},"files":[{"to":["footpath"],"fields":["weapon"]}],\
                "expect":"accepted"}""".formatted(release);
    }

    private static Story story() throws IOException {
        Path drafts = Path.of(System.getProperty("mizan.root"), "cases/exercise/drafts.jsonl");
        List<String> lines = new ArrayList<>(List.of(Files.readString(drafts).split("\n")));
        lines.removeIf(line -> line.contains("\"expectState\""));
        for (String release : RELEASES) {
            lines.addAll(List.of(contact(release), complaint(release), report(release)));
        }
        Story story = Story.of("example.org/exercise", END, Bytes.utf8(String.join("\n", lines)
                .replace("\"audience\":\"public\"", "\"audience\":\"members\"")));
        assertThat(story.refused().keySet()).noneMatch(name -> name.startsWith("contact-")
                || name.startsWith("complaint-") || name.startsWith("report-"));
        return story;
    }

    private static Reader office(Story story) {
        KeyState key = story.state().keys().stream()
                .filter(k -> k.member().equals(new MemberId("secretariat"))).findFirst()
                .orElseThrow();
        return new Reader.Officer(
                key.member(), Set.of(), List.of(), key.person(), key.key());
    }

    private static SituationReport made(Story story, ReportEdition edition, Reader reader) {
        // Everything is opened here: only the gate stands between a word and its reader.
        try (Projection projection = Projection.open("jdbc:sqlite::memory:",
                file -> story.inClear(file.sha256()),
                size -> Optional.of(story.entries().get((int) size - 1).after()))) {
            Boards[] before = {Boards.empty(END.minus(Duration.ofDays(1)))};
            boolean[] read = {false};
            story.entries().forEach(e -> {
                if (!read[0] && e.recordedAt().isAfter(END.minus(Duration.ofDays(1)))) {
                    read[0] = true;
                    before[0] = Boards.of(projection.views().as(reader),
                            END.minus(Duration.ofDays(1)));
                }
                projection.apply(e.index(), e.leaf(), e.after());
            });
            Edition views = projection.views().as(reader);
            Period period = new Period(END.minus(Duration.ofDays(1)), END);
            SituationReport folded = SituationReport.of(ReportInput.of(
                    new Issue(1, edition, period, story.entries().size()), views, before[0],
                    Optional.empty()));
            // A host that serves all of the record asks its views for the past.
            SituationReport asked = SituationReport.of(ReportInput.asOf(
                    1, edition, period, views, Optional.empty()));
            assertThat(Renderings.of(asked).json()).isEqualTo(Renderings.of(folded).json());
            return folded;
        }
    }

    /// Every way out as one text each, the workbook's parts as they are stored.
    private static Map<String, String> ways(SituationReport report) {
        Renderings r = Renderings.of(report);
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put("json", r.json().utf8());
        for (ReportLanguage language : ReportLanguage.values()) {
            ways.put("html " + language, r.html(language).utf8());
            ways.put("xlsx " + language, new String(
                    r.xlsx(language).toArray(), StandardCharsets.ISO_8859_1));
            r.tables().forEach(t ->
                    ways.put(t + " " + language, r.csv(t, language).orElseThrow().utf8()));
        }
        return ways;
    }

    private static List<String> spellings(String mark) {
        byte[] bytes = mark.getBytes(StandardCharsets.UTF_8);
        return List.of(mark, HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                new String(mark.getBytes(StandardCharsets.UTF_16LE),
                        StandardCharsets.ISO_8859_1));
    }

    private static void holds(SituationReport report, Set<String> allowed) {
        Map<String, String> ways = ways(report);
        for (String release : RELEASES) {
            for (String part : List.of(
                    "plain", "sealed", "account", "source", "description", "place", "weapon")) {
                String mark = "mark-" + release + "-" + part;
                if (!allowed.contains(mark)) {
                    ways.forEach((way, text) -> spellings(mark).forEach(spelling ->
                            assertThat(text.contains(spelling))
                                    .as(mark + " in " + way).isFalse()));
                }
            }
        }
        allowed.stream().filter(mark -> mark.endsWith("-description")).forEach(mark ->
                assertThat(ways.get("json")).contains(mark));
    }

    @Test
    void the_public_edition_has_what_is_released_to_everybody() throws IOException {
        holds(made(story(), ReportEdition.PUBLIC, Reader.PUBLIC), Set.of("mark-public-plain",
                "mark-public-account", "mark-public-source", "mark-public-description"));
    }

    @Test
    void the_joint_edition_has_what_goes_to_all_members_alike() throws IOException {
        holds(made(story(), ReportEdition.JOINT, Reader.JOINT), Set.of("mark-public-plain",
                "mark-public-account", "mark-public-source", "mark-public-description",
                "mark-public-place", "mark-joint-plain", "mark-joint-account",
                "mark-joint-source", "mark-joint-description", "mark-joint-place"));
    }

    @Test
    void the_offices_edition_has_nothing_that_is_sealed_to_others() throws IOException {
        Story story = story();
        SituationReport report = made(story, ReportEdition.OFFICE, office(story));
        ways(report).forEach((way, text) -> assertThat(text).as(way)
                .doesNotContain("-weapon", "mark-own-account", "mark-chair-mediators-account"));
        assertThat(ways(report).get("json")).contains("mark-joint-description",
                "mark-team-mediators-description");
    }
}
