package mizan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.office.Session;
import mizan.projection.Edition;
import mizan.projection.Reader;
import mizan.statement.Json;
import mizan.statement.KeyId;
import mizan.statement.MemberId;
import mizan.statement.PersonId;
import mizan.statement.StatementType;
import mizan.statement.StatementTypes;
import mizan.tlog.Bytes;
import mizan.web.casework.StatementForm;
import mizan.web.form.Field;
import mizan.web.form.Filled;
import mizan.web.form.FormAsk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The form of every type, made from the type's own description, loses nothing.
class StatementFormTest {
    private static final String ID = "0123456789abcdef".repeat(4);

    private static StoryServer server;
    private static FormAsk ask;

    @BeforeAll
    static void starts() throws IOException {
        server = StoryServer.exercise();
        Edition edition = server.views().as(Reader.PUBLIC);
        KeyId key = KeyId.parse(ID);
        PersonId person = new PersonId(Bytes.fromHex(ID.substring(32)));
        Session session = new Session("quayhouse", "registrar", key, person, Optional.empty(),
                StoryServer.END);
        ask = new FormAsk(session, new Reader.Officer(new MemberId("quayhouse"), Set.of(),
                List.of(), person, key), edition, edition.terms().orElseThrow(),
                new Phrases(Words.load(Language.ENGLISH), StoryServer.END), StoryServer.END,
                Map.of(), Map.of());
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    static List<StatementType> types() {
        return StatementTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_a_sample_fills_in_comes_out_as_it_was(StatementType type) {
        StatementForm form = new StatementForm(type);
        Json.Members sample = sample(type);
        Filled filled = new Filled(ask, form.filled(sample), List.of());
        Json.Members draft = (Json.Members) form.draft(filled);
        assertThat(filled.troubles()).isEmpty();
        assertThat(draft.members().get("open")).isEqualTo(sample.members().get("open"));
        assertThat(draft.members().get("fields")).isEqualTo(sample.members().get("fields"));
        assertThat(draft.members().get("refs")).isEqualTo(sample.members().get("refs"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_form_asks_for_what_was_filled_in_under_names_that_it_takes(StatementType type) {
        StatementForm form = new StatementForm(type);
        Map<String, String> typed = form.filled(sample(type));
        List<String> asked = form.view(ask, typed).all().stream()
                .map(field -> field.said().name()).toList();
        assertThat(asked).doesNotHaveDuplicates().allMatch(
                name -> name.matches("[a-zA-Z0-9.-]{1,64}"));
        assertThat(typed.keySet()).allMatch(name -> name.endsWith("-zone")
                || name.startsWith("r.") || asked.contains(name)
                || asked.stream().anyMatch(other ->
                        other.startsWith(name.substring(0, name.lastIndexOf('.')))));
    }

    @Test
    void parties_stand_in_an_order_that_alternates() {
        StatementForm motion =
                new StatementForm(StatementTypes.named("case.chairs-motion").orElseThrow());
        List<String> parties = motion.view(ask).all().stream()
                .filter(field -> field instanceof Field.Tick)
                .map(field -> field.said().name()).filter(name -> name.startsWith("o.concerning"))
                .toList();
        long number = ask.edition().cover().size();
        assertThat(parties).isEqualTo(ask.edition().partiesInOrder(number).stream()
                .map(voice -> "o.concerning." + voice.id()).toList());
        assertThat(ask.edition().partiesInOrder(number + 1))
                .isEqualTo(ask.edition().partiesInOrder(number).reversed());
    }

    /// Every field with its sample and one reference in each role.
    private static Json.Members sample(StatementType type) {
        Map<String, Json> open = new LinkedHashMap<>();
        type.open().forEach(field -> open.put(field.name(), field.kind().sample()));
        Map<String, Json> fields = new LinkedHashMap<>();
        type.sealable().forEach(field -> fields.put(field.name(), field.kind().sample()));
        List<Json> refs = type.refs().stream().<Json>map(role -> {
            Map<String, Json> ref = new LinkedHashMap<>();
            ref.put("as", Json.text(role.as()));
            ref.put("id", Json.text(ID));
            return new Json.Members(ref);
        }).toList();
        Map<String, Json> draft = new LinkedHashMap<>();
        draft.put("open", new Json.Members(open));
        draft.put("fields", new Json.Members(fields));
        draft.put("refs", new Json.Items(refs));
        return new Json.Members(draft);
    }
}
