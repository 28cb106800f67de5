package mizan.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every way of release × every kind of reader × every view: a marked word stands where the table
/// says, and nowhere else.
class ReleaseTest {

    private static final Instant END = Closed.END;
    private static final Pattern MARK = Pattern.compile("mark-[a-z-]+");

    /// Who has statements of a release, beside their author's member. Those who only claim to be
    /// officers have what the public has.
    private static final Map<String, Set<String>> STATEMENTS = Map.of(
            "public", Set.of("public", "tarn", "alder", "secretariat", "quayhouse", "footpath",
                    "lodestar", "granary", "boasting", "revoked", "unknown", "borrowed"),
            "joint", Set.of("tarn", "alder", "secretariat", "quayhouse", "footpath", "lodestar",
                    "granary", "boasting"),
            "named", Set.of("tarn"),
            "own", Set.of(),
            "chair-mediators", Set.of("quayhouse"),
            "team-mediators", Set.of("secretariat", "quayhouse", "footpath"));

    private static Closed closed;
    private static Closed open;

    @BeforeAll
    static void tells_the_exercise() throws IOException {
        closed = new Closed(true);
        open = new Closed(false);
        assertThat(closed.story.refused()).as("%s", closed.story.refused().values())
                .allSatisfy((name, _) -> assertThat(name).doesNotStartWith("contact-")
                        .doesNotStartWith("complaint-"));
        assertThat(closed.revoked("footpath", "monitor-two")).isTrue();
    }

    @AfterAll
    static void closes() {
        closed.close();
        open.close();
    }

    /// Every view of an edition by name, each as text with every value in it.
    static Map<String, Supplier<Object>> views(Closed of, Edition edition) {
        int entries = of.story.entries().size();
        Map<String, Supplier<Object>> views = new LinkedHashMap<>();
        views.put("cover", edition::cover);
        views.put("situation", () -> edition.situation(END));
        views.put("cases", () -> edition.cases(END));
        for (int number = 1; number <= of.story.state().cases().size(); number++) {
            int asked = number;
            views.put("case " + number, () -> edition.caseNumbered(asked, END));
        }
        views.put("crossings", edition::crossings);
        views.put("talks", edition::talks);
        views.put("commitments", () -> edition.commitments(END));
        views.put("instruments", edition::instruments);
        views.put("sources", edition::sources);
        views.put("entries", () -> edition.entries(Long.MAX_VALUE, entries));
        views.put("statements", () -> edition.statements(new OpenedStatement.Asked(
                List.of(), Instant.EPOCH, END)));
        for (int index = entries - 20; index < entries; index++) {
            int asked = index;
            views.put("entry " + index, () -> edition.entry(asked));
        }
        for (String release : Closed.RELEASES) {
            for (String kind : List.of("contact-", "complaint-")) {
                String id = of.story.id(kind + release).hash().hex();
                views.put(kind + release, () -> edition.statement(id));
            }
        }
        return views;
    }

    /// The marks in a view; none where it is withheld as a whole.
    private static Set<String> marks(Supplier<Object> view) {
        Set<String> marks = new TreeSet<>();
        try {
            MARK.matcher(view.get().toString()).results().forEach(m -> marks.add(m.group()));
        } catch (Withheld withheld) {
            assertThat(withheld).hasMessage("the charter lets only members read this");
        }
        return marks;
    }

    private static Set<String> expected(String reader, boolean membersOnly) {
        Set<String> marks = new TreeSet<>();
        for (String release : Closed.RELEASES) {
            boolean listed = !membersOnly || STATEMENTS.get(release).contains(reader);
            boolean office = reader.equals("secretariat");
            if (listed || office) {
                marks.add("mark-" + release + "-plain");
                if (office || reader.equals("quayhouse")) {
                    marks.add("mark-" + release + "-sealed");
                }
            }
            if (listed || reader.equals("tarn")) {
                // The unit is sealed to Tarn alone: this host cannot open it for anybody.
                marks.add("mark-" + release + "-account");
            }
        }
        return marks;
    }

    private static void holds(Closed of, boolean membersOnly) {
        of.readers().forEach((name, reader) -> {
            Edition edition = of.projection.views().as(reader);
            Set<String> allowed = expected(name, membersOnly);
            Set<String> found = new TreeSet<>();
            views(of, edition).forEach((view, asked) -> {
                Set<String> marks = marks(asked);
                assertThat(allowed).as(name + " in " + view).containsAll(marks);
                found.addAll(marks);
            });
            assertThat(found).as(name + " over all views").isEqualTo(allowed);
        });
    }

    @Test
    void under_a_charter_for_members_each_reader_has_what_is_released_to_it() {
        holds(closed, true);
    }

    @Test
    void under_a_public_charter_everything_is_read_but_what_is_sealed_to_others() {
        holds(open, false);
    }

    @Test
    void what_is_sealed_is_counted_for_each_reader() {
        var office = closed.projection.views().as(closed.readers().get("secretariat"));
        var tarn = closed.projection.views().as(closed.readers().get("tarn"));
        String id = closed.story.id("contact-joint").hash().hex();
        assertThat(office.statement(id).orElseThrow().line().sealed()).isZero();
        assertThat(tarn.statement(id).orElseThrow().line().sealed()).isEqualTo(1);
        for (Reader reader : closed.readers().values()) {
            Edition edition = closed.projection.views().as(reader);
            long counted = edition.entries(Long.MAX_VALUE, Integer.MAX_VALUE).lines().stream()
                    .mapToLong(EntryLine::sealed).sum();
            assertThat(edition.cover().sealed()).as(reader.toString()).isEqualTo(counted);
        }
    }

    @Test
    void what_goes_to_all_members_alike_is_no_more_than_any_of_them_has() {
        Edition joint = closed.projection.views().as(Reader.JOINT);
        for (String release : Closed.RELEASES) {
            boolean all = release.equals("public") || release.equals("joint");
            var contact = joint.statement(closed.story.id("contact-" + release).hash().hex());
            assertThat(contact.isPresent()).as(release).isEqualTo(all);
            contact.ifPresent(c -> assertThat(c.opened())
                    .extracting(StatementPage.Field::name).containsExactly("summary"));
        }
        assertThat(joint.cases(END).open()).isNotEmpty();
    }

    @Test
    void what_is_not_there_and_what_is_not_released_look_alike() {
        String withheld = closed.story.id("contact-own").hash().hex();
        String unknown = "0".repeat(64);
        Edition tarn = closed.projection.views().as(closed.readers().get("tarn"));
        assertThat(tarn.statement(withheld)).isEmpty();
        assertThat(tarn.statement(unknown)).isEmpty();
        Edition everybody = closed.projection.views().as(Reader.PUBLIC);
        assertThatThrownBy(() -> everybody.statement(withheld)).isInstanceOf(Withheld.class);
        assertThatThrownBy(() -> everybody.statement(unknown)).isInstanceOf(Withheld.class);
        assertThatThrownBy(() -> everybody.situation(END)).isInstanceOf(Withheld.class);
    }

    @Test
    void a_withheld_reply_is_not_called_silence() throws IOException {
        String served = """
                {"at":"-PT55M","member":"secretariat","officer":"registrar","type":"case.served",\
                "sector":"mill","refs":[{"as":"case","name":"complaint-joint"}],\
                "release":"joint","open":{"to":"alder","channels":["portal"]}}""";
        try (Closed told = new Closed(true, served, """
                {"name":"quiet-reply","at":"-PT50M","member":"alder","officer":"liaison",\
                "type":"case.reply","sector":"mill",\
                "refs":[{"as":"case","name":"complaint-joint"}],\
                "release":"chair-mediators","open":{"kind":"denies",\
                "on":[{"proposition":"occurrence","stance":"denies"}]},\
                "fields":{"account":"mark-reply"},"expect":"accepted"}""")) {
            assertThat(told.story.refused()).doesNotContainKey("quiet-reply");
            int number = told.story.state().caseOf(told.story.id("complaint-joint"))
                    .orElseThrow().number();
            var balance = told.projection.views().as(told.readers().get("tarn"))
                    .caseNumbered(number, END).orElseThrow().balance();
            var pan = balance.left().id().equals("alder")
                    ? balance.scales().getFirst().left() : balance.scales().getFirst().right();
            assertThat(pan.said()).isEmpty();
            assertThat(pan.state()).isEqualTo(Balance.Silence.NOT_RELEASED);
            assertThat(balance.toString()).doesNotContain("mark-reply");
        }
    }
}
