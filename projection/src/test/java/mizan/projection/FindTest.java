package mizan.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Searching, with the gate in every word and every count.
class FindTest {

    private static Closed closed;

    @BeforeAll
    static void tells_the_exercise() throws IOException {
        closed = new Closed(true, """
                {"name":"urdu","at":"-PT30M","member":"secretariat","officer":"duty-officer",\
                "type":"contact.oral","sector":"none","release":"joint",\
                "open":{"with":"tarn","channel":"phone","held":"$at:-PT3H"},\
                "fields":{"summary":"كل کی ملاقات میں ﮐُﭽﮫ طے نہیں ہوا، مُحَمّد نے ۱۲ نکات رکھے"},\
                "expect":"accepted"}""");
    }

    @AfterAll
    static void closes() {
        closed.close();
    }

    private static FindPage find(String reader, String text) {
        return closed.projection.views().as(closed.readers().get(reader)).find(FindQuery.of(text));
    }

    private static String shown(FindPage page) {
        return page.hits().stream().flatMap(hit -> hit.snippets().stream())
                .map(s -> s.parts().stream()
                        .map(p -> p.marked() ? "[" + p.text() + "]" : p.text())
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" | "));
    }

    @Test
    void every_word_must_occur_and_each_may_be_a_beginning() {
        assertThat(find("secretariat", "mort cli").total()).isPositive();
        assertThat(find("secretariat", "mort zebra").total()).isZero();
        assertThat(find("secretariat", "MORTAR").total())
                .isEqualTo(find("secretariat", "mortar").total()).isPositive();
        assertThat(find("secretariat", "").total()).isGreaterThan(200);
        assertThat(find("secretariat", "\"* OR NOT (").total()).isNotNegative();
    }

    @Test
    void a_word_of_a_sealed_field_is_found_by_those_it_is_sealed_to() {
        for (String who : List.of("secretariat", "quayhouse")) {
            FindPage found = find(who, "mark joint sealed");
            assertThat(found.total()).as(who).isEqualTo(1);
            assertThat(shown(found)).contains("[mark]-[joint]-[sealed]");
        }
        for (String who : List.of("tarn", "alder", "lodestar", "public", "borrowed")) {
            FindPage found = find(who, "mark joint sealed");
            assertThat(found.total()).as(who).isZero();
            assertThat(found.facets()).as(who).allSatisfy(f ->
                    assertThat(f.counts()).isEmpty());
        }
        // Words of a plain and of a sealed field of one statement are found together.
        assertThat(find("quayhouse", "plain sealed joint").total()).isEqualTo(1);
    }

    @Test
    void every_count_is_of_what_its_reader_may_read() {
        closed.readers().forEach((name, reader) -> {
            Edition edition = closed.projection.views().as(reader);
            FindPage found = edition.find(FindQuery.of("mark"));
            long readable = edition.statements(new OpenedStatement.Asked(
                            List.of(), Instant.EPOCH, Closed.END)).stream()
                    .filter(st -> Folded.words(st.open() + " " + st.opened()).stream()
                            .anyMatch(word -> word.folded().startsWith("mark"))).count();
            assertThat(found.total()).as(name).isEqualTo(readable);
            found.facets().stream().filter(f -> List.of("family", "type", "member", "attached")
                    .contains(f.name())).forEach(f -> assertThat(f.counts().stream()
                            .mapToLong(FindPage.Count::count).sum())
                            .as(name + " " + f.name()).isEqualTo(found.total()));
            assertThat(found.hits().toString()).as(name).doesNotContain(
                    name.equals("secretariat") || name.equals("quayhouse") ? "-unit" : "-sealed");
        });
    }

    @Test
    void words_in_arabic_script_are_found_without_marks_and_in_each_of_their_forms() {
        for (String asked : List.of("کل", "كل", "محمد", "مُحَمَّد", "کچھ", "ملاقـات", "12", "۱۲")) {
            assertThat(find("tarn", asked).hits()).as(asked).extracting(h -> h.line().source().id())
                    .contains(closed.story.id("urdu").hash().hex());
        }
        assertThat(shown(find("tarn", "محمد"))).contains("[مُحَمّد]");
    }

    @Test
    void facets_narrow_and_a_cursor_pages() {
        Edition office = closed.projection.views().as(closed.readers().get("secretariat"));
        FindQuery all = FindQuery.of("");
        FindQuery cases = new FindQuery("", Optional.of("case"), Optional.empty(),
                Optional.of("tarn"), Optional.of("mill"), Optional.empty(), Optional.empty(),
                Optional.of(Closed.END.minus(Duration.ofDays(30))), Optional.of(Closed.END), false,
                Optional.empty(), 5);
        FindPage found = office.find(cases);
        assertThat(found.total()).isPositive().isLessThan(office.find(all).total());
        assertThat(found.hits()).hasSizeLessThanOrEqualTo(5).allSatisfy(hit -> {
            assertThat(hit.line().source().type()).startsWith("case.");
            assertThat(hit.line().source().by().id()).isEqualTo("tarn");
        });
        long seen = 0;
        Optional<Long> cursor = Optional.of(Long.MAX_VALUE);
        while (cursor.isPresent()) {
            FindPage page = office.find(new FindQuery("", Optional.of("case"), Optional.empty(),
                    Optional.of("tarn"), Optional.of("mill"), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), false, cursor, 5));
            seen += page.hits().size();
            cursor = page.next();
        }
        assertThat(seen).isEqualTo(found.total());
    }

    @Test
    void what_changed_since_is_grouped_and_counted_for_each_reader() {
        long size = closed.story.entries().size();
        Edition office = closed.projection.views().as(closed.readers().get("secretariat"));
        Changes changes = office.changedSince(size - 13);
        assertThat(changes.groups()).extracting(Changes.Group::name)
                .containsExactly("cases", "contacts");
        assertThat(changes.groups().getLast().count()).isEqualTo(7);
        assertThat(changes.groups().getLast().lines().getFirst().source().id())
                .isEqualTo(closed.story.id("urdu").hash().hex());
        Changes others = closed.projection.views().as(closed.readers().get("granary"))
                .changedSince(size - 13);
        assertThat(others.groups().getLast().count()).isEqualTo(3);
        assertThat(office.changedSince(size).groups()).isEmpty();
    }
}
