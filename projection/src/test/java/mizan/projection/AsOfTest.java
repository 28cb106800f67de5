package mizan.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.fixtures.Story;
import mizan.mechanism.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The record of the exercise as it stood at each of its sizes.
class AsOfTest {

    private static Closed closed;
    private static Projection whole;

    @BeforeAll
    static void tells_the_exercise() throws IOException {
        closed = new Closed(false);
        whole = open(size -> Optional.of(closed.story.entries().get((int) size - 1).after()));
        closed.story.entries().forEach(e -> whole.apply(e.index(), e.leaf(), e.after()));
    }

    @AfterAll
    static void closes() {
        whole.close();
        closed.close();
    }

    private static Projection open(States states) {
        return Projection.open("jdbc:sqlite::memory:", Closed.asOffice(closed.story), states);
    }

    private static List<String> views(Edition edition, Instant at, State state) {
        List<Object> views = new ArrayList<>(List.of(edition.cover(), edition.situation(at),
                edition.cases(at), edition.crossings(), edition.talks(),
                edition.commitments(at), edition.instruments(), edition.sources(),
                edition.entries(Long.MAX_VALUE, 5)));
        state.cases().reversed().stream().limit(2).forEach(c ->
                views.add(edition.caseNumbered(c.number(), at)));
        return views.stream().map(Object::toString).toList();
    }

    @Test
    void at_every_size_it_is_the_view_of_a_record_that_ends_there() {
        for (String who : List.of("public", "secretariat")) {
            // In a record that ends before its delegation an officer is nobody yet.
            Reader reader = closed.readers().get(who);
            try (Projection growing = open(States.NONE)) {
                for (Story.Told told : closed.story.entries()) {
                    growing.apply(told.index(), told.leaf(), told.after());
                    long size = told.index().value() + 1;
                    Edition then = whole.views().as(reader).asOf(size).orElseThrow();
                    assertThat(then.at(Instant.MAX)).isEqualTo(told.recordedAt());
                    if (who.equals("public") || delegated(told.after())) {
                        assertThat(views(then, told.recordedAt(), told.after()))
                                .as(who + " at " + size)
                                .isEqualTo(views(growing.views().as(reader), told.recordedAt(),
                                        told.after()));
                    }
                }
            }
        }
    }

    private static boolean delegated(State state) {
        return state.key(closed.story.key("secretariat", "registrar")).isPresent();
    }

    @Test
    void an_instant_is_the_size_that_the_record_had_then() {
        Edition now = whole.views().as(Reader.PUBLIC);
        Story.Told tenth = closed.story.entries().get(9);
        Edition then = now.asOf(tenth.recordedAt());
        assertThat(then.then()).contains(new AsOf(then.cover().size(), tenth.recordedAt()));
        assertThat(then.cover().size()).isGreaterThanOrEqualTo(10);
        assertThat(now.asOf(tenth.recordedAt().minusMillis(1)).cover().size()).isLessThan(10);
        assertThat(now.asOf(Instant.EPOCH).cover().size()).isZero();
        assertThat(now.asOf(Instant.EPOCH).entries(Long.MAX_VALUE, 5).lines()).isEmpty();
        assertThat(now.asOf(closed.story.entries().size() + 1L)).isEmpty();
        assertThat(now.asOf(-1)).isEmpty();
    }

    @Test
    void what_a_charter_closes_today_is_not_open_to_who_asks_for_yesterday() throws IOException {
        try (Closed members = new Closed(true)) {
            Edition before = members.projection.views().as(Reader.PUBLIC).asOf(0).orElseThrow();
            assertThatThrownBy(() -> before.situation(Closed.END)).isInstanceOf(Withheld.class);
        }
    }

    @Test
    void a_state_that_is_not_at_hand_is_a_fault_and_not_another_state() {
        Edition then = closed.projection.views().as(Reader.PUBLIC).asOf(7).orElseThrow();
        assertThatThrownBy(then::cover).isInstanceOf(ViewsFault.class)
                .hasMessage("the state after 7 entries is not at hand");
    }
}
