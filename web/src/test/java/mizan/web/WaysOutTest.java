package mizan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import mizan.projection.Reader;
import mizan.statement.Leaf;
import mizan.statement.Role;
import mizan.statement.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every way out over HTTP, for the public and for officers, under a charter for members.
class WaysOutTest {

    private static final String KEPT = """
            {"name":"kept","at":"-PT2H","member":"secretariat","officer":"duty-officer",\
            "type":"contact.oral","sector":"none","release":"own",\
            "open":{"with":"tarn","channel":"phone","held":"$at:-PT3H"},\
            "fields":{"summary":"the marked word"}}
            {"name":"shared","at":"-PT1H","member":"secretariat","officer":"duty-officer",\
            "type":"contact.oral","sector":"none","release":"joint",\
            "open":{"with":"tarn","channel":"phone","held":"$at:-PT3H"},\
            "fields":{"summary":"the common word","persons":["the sealed word"]},\
            "files":[{"to":["secretariat"],"fields":["persons"]}]}
            """;

    private static StoryServer closed;
    private static Reader office;
    private static Reader tarn;

    @BeforeAll
    static void serves_the_exercise_to_members() throws IOException {
        String drafts = StoryServer.drafts("exercise")
                .replace("\"audience\":\"public\"", "\"audience\":\"members\"");
        closed = StoryServer.of("exercise", drafts + "\n" + KEPT, List.of("tarn"));
        office = officer("secretariat", "registrar", Role.REGISTRAR);
        tarn = officer("tarn", "liaison", Role.LIAISON);
    }

    @AfterAll
    static void closes() {
        closed.close();
    }

    private static Reader officer(String member, String officer, Role role) {
        return Reader.Officer.of(member, Set.of(role), List.of(),
                closed.story.person(member, officer), closed.story.key(member, officer));
    }

    private static int status(Reader reader, String path) {
        closed.reader = reader;
        return closed.get(path).statusCode();
    }

    private static String body(Reader reader, String path) {
        closed.reader = reader;
        return closed.get(path).body();
    }

    private static String id(String name) {
        return closed.story.id(name).hash().hex();
    }

    private static Statement statement(String name) {
        return closed.story.entries().stream().map(e -> Leaf.decode(e.leaf()).envelope())
                .filter(e -> e.id().hash().hex().equals(id(name)))
                .map(e -> Statement.decode(e.payload())).findFirst().orElseThrow();
    }

    @Test
    void boards_are_for_officers_of_members() {
        for (String path : List.of("/", "/cases", "/cases/1", "/crossings", "/talks",
                "/commitments", "/sources", "/api/situation", "/api/cases/1", "/api/instruments")) {
            assertThat(status(Reader.PUBLIC, path)).as(path).isEqualTo(403);
            assertThat(status(tarn, path)).as(path).isEqualTo(200);
        }
    }

    @Test
    void a_statement_its_page_and_its_proof_are_one_members_or_nobodys() {
        long index = closed.story.entries().size() - 2L;
        for (String path : List.of("/api/statements/" + id("kept"),
                "/api/statements/" + id("kept") + "/proof", "/statements/" + id("kept"),
                "/record/entries/" + index)) {
            assertThat(status(office, path)).as(path).isEqualTo(200);
            assertThat(status(tarn, path)).as(path).isEqualTo(404);
            assertThat(status(Reader.PUBLIC, path)).as(path).isEqualTo(403);
            assertThat(body(tarn, path)).doesNotContain("the marked word", "contact.oral");
            assertThat(body(Reader.PUBLIC, path)).doesNotContain("the marked word", "contact.oral");
        }
        assertThat(body(office, "/api/statements/" + id("kept"))).contains("the marked word");
        String unknown = "/api/statements/" + "0".repeat(64);
        assertThat(body(tarn, unknown)).isEqualTo(
                body(tarn, "/api/statements/" + id("kept")).replace(id("kept"), "0".repeat(64)));
    }

    @Test
    void lists_hold_what_is_released_and_no_more() {
        for (String path : List.of("/record", "/api/statements")) {
            assertThat(body(tarn, path)).contains("the common word")
                    .doesNotContain("the marked word", "the sealed word");
            assertThat(body(office, path)).contains("the common word", "the marked word");
            assertThat(body(Reader.PUBLIC, path))
                    .doesNotContain("the common word", "the marked word");
        }
    }

    @Test
    void a_blob_goes_to_whoever_reads_a_statement_that_names_it() {
        String kept = statement("kept").files().getFirst().sha256().hex();
        String sealed = statement("shared").files().get(1).sha256().hex();
        assertThat(statement("shared").files().get(1).to()).isNotEmpty();
        assertThat(status(office, "/api/blobs/" + kept)).isEqualTo(200);
        assertThat(status(tarn, "/api/blobs/" + sealed)).isEqualTo(200);
        assertThat(body(tarn, "/api/blobs/" + sealed)).startsWith("sealed for 1");
        for (Reader reader : List.of(tarn, Reader.PUBLIC)) {
            String withheld = body(reader, "/api/blobs/" + kept);
            assertThat(status(reader, "/api/blobs/" + kept)).isEqualTo(404);
            assertThat(withheld.replace(kept, "0".repeat(64)))
                    .isEqualTo(body(reader, "/api/blobs/" + "0".repeat(64)));
        }
        assertThat(status(Reader.PUBLIC, "/api/blobs/" + sealed)).isEqualTo(404);
    }

    @Test
    void entry_bundles_are_for_members_and_no_shared_cache() {
        assertThat(status(Reader.PUBLIC, "/log/tile/entries/000")).isEqualTo(403);
        closed.reader = tarn;
        var answer = closed.get("/log/tile/entries/000");
        // The story publishes no tiles: it is absent to those who may fetch it.
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(status(Reader.PUBLIC, "/log/checkpoint")).isEqualTo(200);
    }

    @Test
    void answers_to_officers_stay_out_of_shared_caches() {
        closed.reader = tarn;
        var answer = closed.get("/api/cases");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(answer.headers().firstValue("Vary")).contains("Cookie, Authorization");
        assertThat(closed.get("/cases").headers().firstValue("Cache-Control"))
                .contains("private, no-cache");
    }
}
