package mizan.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import mizan.fixtures.Story;
import mizan.statement.Leaf;
import mizan.statement.Statement;
import mizan.tlog.Hash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whose files are opened, and to whom a digest is released.
class OpeningsTest {

    private static Closed closed;

    @BeforeAll
    static void tells_the_exercise() throws IOException {
        closed = new Closed(true);
    }

    @AfterAll
    static void closes() {
        closed.close();
    }

    private static Statement statement(Closed of, String name) {
        String id = of.story.id(name).hash().hex();
        return of.story.entries().stream().map(Story.Told::leaf).map(Leaf::decode)
                .map(Leaf::envelope).filter(e -> e.id().hash().hex().equals(id))
                .map(e -> Statement.decode(e.payload())).findFirst().orElseThrow();
    }

    private static Map<String, Openings.Opened> opened(Statement s, boolean own) {
        return new Openings(Closed.asOffice(closed.story))
                .of(s, Recipients.of(closed.story.state()), (_, _) -> own);
    }

    @Test
    void a_field_is_seen_by_the_members_to_whom_its_file_is_sealed() {
        var opened = opened(statement(closed, "contact-own"), true);
        assertThat(opened.get("summary").seenBy()).isEmpty();
        assertThat(opened.get("persons").seenBy()).isEqualTo(" quayhouse secretariat ");
    }

    @Test
    void what_another_member_named_first_opens_nothing() {
        assertThat(opened(statement(closed, "contact-own"), false)).isEmpty();
    }

    @Test
    void naming_anothers_file_does_not_fetch_it_and_naming_ones_own_again_releases_it()
            throws IOException {
        Statement own = statement(closed, "contact-own");
        String again = """
                {"at":"-PT30M","member":"%s","officer":"%s","type":"%s","sector":"mill",\
                "release":"joint","open":%s,"fields":{%s},\
                "blobs":[{"sha256":"%s","bytes":%d,"media":"text/plain"}],"expect":"accepted"}""";
        Hash file = own.files().getFirst().sha256();
        String complaint = """
                {"act":"direct-fire","against":"tarn","basis":"2.1","urgency":"routine",\
                "on":[{"proposition":"occurrence","stance":"asserts"}]}""";
        String copied = again.formatted("alder", "liaison", "case.complaint", complaint,
                "\"account\":\"–\"", file.hex(), own.files().getFirst().bytes());
        String released = again.formatted("secretariat", "registrar", "contact.oral",
                "{\"with\":\"tarn\",\"channel\":\"phone\",\"held\":\"$at:-PT3H\"}",
                "\"summary\":\"–\"", file.hex(), own.files().getFirst().bytes());
        try (Closed by = new Closed(true, copied);
                Closed both = new Closed(true, copied, released)) {
            assertThat(by.story.entries()).hasSize(closed.story.entries().size() + 1);
            assertThat(both.story.entries()).hasSize(closed.story.entries().size() + 2);
            assertThat(statement(by, "contact-own").files().getFirst().sha256()).isEqualTo(file);
            Reader alder = by.readers().get("alder");
            assertThat(by.projection.views().as(alder).mayFetch(file)).isFalse();
            assertThat(both.projection.views().as(alder).mayFetch(file)).isTrue();
            assertThat(by.projection.views().as(by.readers().get("secretariat")).mayFetch(file))
                    .isTrue();
            assertThat(by.projection.views().as(Reader.PUBLIC).mayFetch(file)).isFalse();
        }
    }

    @Test
    void dropped_and_replayed_with_the_same_identity_the_rows_are_the_same() {
        var before = rows(closed.projection);
        closed.projection.clear();
        assertThat(rows(closed.projection)).isEmpty();
        closed.story.entries().forEach(e ->
                closed.projection.apply(e.index(), e.leaf(), e.after()));
        assertThat(rows(closed.projection)).isEqualTo(before);
    }

    private static List<String> rows(Projection projection) {
        return projection.compared(held -> held.backFrom(Long.MAX_VALUE, Integer.MAX_VALUE)
                .stream().map(EntryRow::toString).toList());
    }
}
