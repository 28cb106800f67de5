package mizan.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A draft of every type, made from the type's own description, survives all the way to a leaf.
class DraftRoundTripTest {
    private final SampleNames names = new SampleNames();

    static List<Arguments> types() {
        return Stream.of(1, 2)
                .flatMap(rules -> StatementTypes.all(rules).stream()
                        .map(type -> Arguments.of(rules, type)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_draft_of_each_type_becomes_a_leaf_and_reads_back(int rules, StatementType type) {
        Draft draft = Draft.parse(sampleDraft(rules, type), names);
        Assembled assembled =
                draft.assemble(names.facts(draft), SampleNames.salts(), SampleNames.sealer());
        Ed25519 ed25519 = Ed25519.jdk();
        Envelope envelope =
                Envelope.sign(assembled.payload(), SampleNames.seed("north/liaison"), ed25519);
        Leaf leaf = Leaf.of(
                Envelope.decodeDsse(envelope.encodeDsse()), Instant.parse("2026-03-01T05:00:01Z"));

        Leaf read = Leaf.decode(leaf.encode());
        assertThat(read).isEqualTo(leaf);
        assertThat(read.envelope().id()).isEqualTo(envelope.id());
        Statement statement = Statement.decode(read.payload());
        assertThat(statement).isEqualTo(assembled.statement());
        assertThat(statement.type()).isEqualTo(type.name());
        assertThat(statement.rules()).isEqualTo(rules);
        assertThat(statement.content()).isNotInstanceOf(Content.Unrecognised.class);
        Map<String, Json> opened = new LinkedHashMap<>();
        for (DisclosureFile file : assembled.clear()) {
            opened.putAll(
                    DisclosureFile.decode(file.encode()).openedAgainst(statement.sd()));
        }
        assertThat(opened).containsExactlyInAnyOrderEntriesOf(draft.fields());
    }

    @ParameterizedTest
    @CsvSource({
        "istanbul-2025/drafts, 1", "exercise/drafts, 1", "exercises/access, 1",
        "exercises/provisional, 1", "exercises/refused, 1", "exercises/silence, 1",
        "exercises/first-day, 2", "exercises/ratified-later, 2"})
    void every_draft_of_the_cases_assembles(String drafts, int rules) throws IOException {
        Path file = Path.of(System.getProperty("mizan.root"), "cases", drafts + ".jsonl");
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            if (DraftLine.parse(Bytes.utf8(line), names) instanceof Draft draft) {
                draft.assemble(
                        names.facts(draft, rules), SampleNames.salts(), SampleNames.sealer());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "$date:-P9DT3H, 2026-03-01",
        "$date:-P9DT3H1S, 2026-02-28",
        "$date:2026-03-01T00:30:00+03:00, 2026-03-01"})
    void a_day_may_be_given_as_a_time_before_the_end(String given, String day) {
        Draft draft = Draft.parse(Json.parse(Bytes.utf8("""
                {"at":"-P1D","member":"desk","officer":"registrar","type":"instrument.recorded",
                 "release":"public","fields":{"title":"Truce"},
                 "open":{"instrument":"truce","kind":"arrangement","signed":"%s",
                 "signatories":["north"],"clauses":[]}}""".formatted(given))), names);

        assertThat(draft.open().members().get("signed")).isEqualTo(Json.text(day));
    }

    /// A draft with a sample of every open and every sealable field, and one reference per role.
    static Json sampleDraft(int rules, StatementType type) {
        Map<String, Json> draft = new LinkedHashMap<>();
        draft.put("name", Json.text("sample"));
        draft.put("at", Json.text("2026-03-01T08:00:00+03:00"));
        draft.put("member", Json.text("north"));
        draft.put("officer", Json.text("liaison"));
        draft.put("type", Json.text(type.name()));
        draft.put("rules", Json.whole(rules));
        draft.put("sector", Json.text("s1"));
        draft.put("refs", new Json.Items(type.refs().stream().map(role -> {
            Map<String, Json> ref = new LinkedHashMap<>();
            ref.put("as", Json.text(role.as()));
            ref.put("name", Json.text("earlier " + role.as()));
            return (Json) new Json.Members(ref);
        }).toList()));
        draft.put("release", Json.text("public"));
        draft.put("open", Samples.open(type));
        Map<String, Json> fields = new LinkedHashMap<>();
        type.sealable().forEach(field -> fields.put(field.name(), field.kind().sample()));
        draft.put("fields", new Json.Members(fields));
        return new Json.Members(draft);
    }
}
