package mizan.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mizan.fixtures.Story;
import mizan.statement.Disclosure;
import mizan.statement.DisclosureFile;
import mizan.statement.FileRef;
import mizan.statement.Json;
import mizan.statement.Leaf;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import org.junit.jupiter.api.Test;

/// Fields that are released to more readers pass to these, as they stand in the entry, and no more.
class WidenedTest {
    private static final Path DAY = Path.of(System.getProperty("mizan.root"),
            "cases/exercises/first-day.jsonl");

    private static Story told(String... more) throws IOException {
        String all = Files.readString(DAY).replaceAll("(?m)^.*\"expectState\".*\n", "")
                + String.join("\n", more);
        return Story.of("example.org/first-day", Closed.END, Bytes.utf8(all));
    }

    private static Projection folded(Story story) {
        DisclosureSource office = file -> story.inClear(file.sha256());
        Projection day = Projection.open("jdbc:sqlite::memory:", office);
        story.entries().forEach(e -> day.apply(e.index(), e.leaf(), e.after()));
        return day;
    }

    private static Statement mill(Story story) {
        int index = (int) story.state().statement(story.id("mill")).orElseThrow().index().value();
        return Statement.decode(Leaf.decode(story.entries().get(index).leaf()).payload());
    }

    private static Disclosure sealed(Story story, String field) {
        return mill(story).files().stream().map(FileRef::sha256)
                .flatMap(sha256 -> story.inClear(sha256).stream())
                .map(DisclosureFile::lines).flatMap(List::stream)
                .filter(line -> line.name().equals(field)).findFirst().orElseThrow();
    }

    private static String widening(String release, String to, Disclosure... handed) {
        String encoded = String.join(",", List.of(handed).stream()
                .map(one -> "\"" + one.encoded() + "\"").toList());
        return """
                {"name":"wider","at":"-PT1H","member":"quay-house","officer":"registrar",\
                "type":"publication.release-widened","sector":"none","release":"%s",\
                "refs":[{"as":"of","name":"mill"}],\
                "open":{"to":"%s","fields":["account"]},"fields":{"disclosures":[%s]}}"""
                .formatted(release, to, encoded);
    }

    private static Map<String, String> joint(Story story, String name) {
        try (Projection day = folded(story)) {
            return day.views().as(Reader.JOINT).statement(story.id(name).hash().hex())
                    .map(page -> page.opened().stream().collect(Collectors
                            .toMap(StatementPage.Field::name, StatementPage.Field::value)))
                    .orElse(Map.of());
        }
    }

    @Test
    void a_field_that_is_released_stands_where_it_comes_from_and_where_it_is_released()
            throws IOException {
        Story before = told();
        assertThat(joint(before, "mill")).doesNotContainKeys("account", "source");
        Disclosure account = sealed(before, "account");
        String words = ((Json.Text) account.value()).value();

        Story after = told(widening("own", "joint", account));

        assertThat(after.refused()).doesNotContainKey("wider");
        assertThat(joint(after, "mill")).containsEntry("account", words)
                .doesNotContainKeys("source", "grade");
        assertThat(joint(after, "wider")).containsEntry("account", words);
    }

    @Test
    void what_has_another_digest_or_another_name_releases_nothing() throws IOException {
        Story before = told();
        Disclosure forged = Disclosure.of(
                sealed(before, "account").salt16(), "account", Json.text("Nothing happened."));

        Story after = told(widening("joint", "joint", forged, sealed(before, "source")));

        assertThat(joint(after, "mill")).doesNotContainKeys("account", "source");
    }

    @Test
    void what_is_to_be_public_waits_for_all_parties_and_a_mediator() throws IOException {
        Story after = told(widening("own", "public", sealed(told(), "account")));

        assertThat(joint(after, "mill")).doesNotContainKey("account");
        assertThat(joint(after, "wider")).isEmpty();
    }
}
