package mizan.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import mizan.testkit.ForeignTool;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import org.junit.jupiter.api.Test;

class DraftTest {
    private final SampleNames names = new SampleNames();

    private static String draft(String from, String to) {
        assertThat(Example.DRAFT).contains(from);
        return Example.DRAFT.replace(from, to);
    }

    private DraftLine parse(String text) {
        return DraftLine.parse(Bytes.utf8(text), names);
    }

    private Assembled assemble(String text) {
        Draft draft = (Draft) parse(text);
        return draft.assemble(names.facts(draft), SampleNames.salts(), SampleNames.sealer());
    }

    private void refused(String text, String message) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(MalformedStatement.class)
                .hasMessage(message);
    }

    @Test
    void what_a_draft_leaves_out_has_its_default() {
        Draft draft = (Draft) parse(Example.DRAFT);
        assertThat(draft.made()).isEqualTo(draft.at());
        assertThat(draft.seen()).isEqualTo(new Draft.SeenWanted.Latest());
        assertThat(draft.refs()).isEmpty();
        assertThat(draft.expect()).isEmpty();
        assertThat(draft.name()).isEqualTo(Optional.empty());
        assertThat(draft.decoys()).isEqualTo(1);
    }

    @Test
    void keys_in_any_order_give_the_same_payload() {
        String turned = draft("\"act\":\"direct-fire\",\"against\":\"south\"",
                "\"against\":\"south\",\"act\":\"direct-fire\"")
                .replace("\"lat\":345678901,\"lon\":698765432",
                        "\"lon\":698765432,\"lat\":345678901");
        assertThat(assemble(turned).payload()).isEqualTo(assemble(Example.DRAFT).payload());
    }

    @Test
    void relative_times_are_added_to_the_end() {
        Draft draft = (Draft) parse(draft("2026-03-01T08:00:00+03:00", "-P9DT3H"));
        assertThat(draft.at().text()).isEqualTo("2026-03-01T00:00:00+03:00");
    }

    @Test
    void fields_are_spread_over_files_and_the_rest_is_plain_and_first() {
        Assembled assembled = assemble(draft("\"decoys\":1", """
                "files":[{"to":["south","mediator","south"],"fields":["place.point"]}]"""));
        List<FileRef> files = assembled.statement().files();
        assertThat(files).hasSize(2);
        assertThat(files.get(0).to()).isEmpty();
        assertThat(files.get(1).to()).hasSize(2).isSorted();
        assertThat(assembled.contents()).hasSize(2);
        assertThat(assembled.contents().get(1).utf8()).startsWith("sealed to 2\n");
        for (int i = 0; i < 2; i++) {
            Bytes content = assembled.contents().get(i);
            assertThat(files.get(i).sha256()).isEqualTo(Hash.sha256(content));
            assertThat(files.get(i).bytes()).isEqualTo(content.length());
        }
        assertThat(assembled.clear().get(1).openedAgainst(assembled.statement().sd()))
                .containsOnlyKeys("place.point");
    }

    @Test
    void attachments_are_carried_sealed_or_named() {
        Assembled assembled = assemble(draft("\"decoys\":1", """
                "blobs":[{"media":"text/plain","text":"a note"},
                {"media":"image/png","base64":"AAEC","to":["south"]},
                {"media":"image/png","sha256":"%s","bytes":9}]""".formatted("0".repeat(64))));
        assertThat(assembled.statement().blobs()).extracting(BlobRef::media)
                .containsExactly("text/plain", "application/age", "image/png");
        assertThat(assembled.contents()).hasSize(3);
        assertThat(assembled.contents().get(1)).isEqualTo(Bytes.utf8("a note"));
        assertThat(assembled.contents().get(2).hex()).endsWith("000102");
    }

    @Test
    void a_draft_that_cannot_be_is_refused_at_its_place() {
        refused(draft("\"decoys\":1", "\"decoy\":1"),
                "J020 a key is not known here, at byte %d: the value has \"decoy\"; use the keys "
                        .formatted(Example.DRAFT.indexOf("\"decoys\"") + 8)
                        + "of docs/spec/statement.md and docs/spec/types.md");
        refused(draft("\"account\":", "\"acount\":"),
                "J020 a key is not known here, at byte %d: case.complaint has no sealable field "
                        .formatted(Example.DRAFT.indexOf("\"account\"") + 9)
                        + "\"acount\"; use the keys of docs/spec/statement.md and "
                        + "docs/spec/types.md");
        refused(draft("\"account\":\"Shots were heard near the upper mill.\",", ""),
                "J021 a key is missing, at byte %d: fields has no account, which case.complaint "
                        .formatted(Example.DRAFT.indexOf("\"fields\"") + 9)
                        + "needs; add the key");
        refused(draft("case.complaint", "case.complain"),
                "J102 the draft's type is not known, at byte %d: type is case.complain; use a type "
                        .formatted(Example.DRAFT.indexOf("\"case.complaint\""))
                        + "of docs/spec/types.md");
        refused(draft("\"against\":\"south\"", "\"against\":\"$member\""),
                "J100 a placeholder of the draft cannot be filled, at byte %d: open.against is "
                        .formatted(Example.DRAFT.indexOf("\"south\""))
                        + "\"$member\"; name a member, an officer or a time that exists");
        refused(draft("\"decoys\":1", "\"to\":[\"nobody\"]"),
                "J100 a placeholder of the draft cannot be filled, at byte %d: to[0] is "
                        .formatted(Example.DRAFT.indexOf("\"decoys\"") + 6)
                        + "\"nobody\", which names no recipient; name a member, an officer or a "
                        + "time that exists");
        refused(draft("\"decoys\":1", "\"files\":[{\"fields\":[\"account\",\"account\"]}]"),
                "J028 fields of one object contradict each other, at byte %d: files[0].fields[1] "
                        .formatted(Example.DRAFT.indexOf("\"decoys\"") + 30)
                        + "is \"account\", which is no field of this draft or stands in a file "
                        + "already; give the fields that go together");
        refused(draft("2026-03-01T08:00:00+03:00", "yesterday"),
                "J025 a text does not have its form, at byte 6: at is \"yesterday\", expected "
                        + "2026-03-01T08:00:00+03:00 or -P12DT3H; write the text in the form "
                        + "named");
    }

    @Test
    void a_reference_by_a_name_that_nobody_has_is_refused_when_assembled() {
        Draft reply = (Draft) parse("""
                {"at":"-P1D","member":"south","officer":"liaison","type":"case.comment",\
                "release":"joint","refs":[{"as":"case","name":"x"},{"as":"report","id":"%s"}],\
                "fields":{"words":"no"}}""".formatted("1".repeat(64)));
        DraftFacts facts = names.facts(reply);
        DraftFacts knowsNothing = new DraftFacts(facts.mechanism(), facts.rules(), facts.officer(),
                facts.person(), facts.seen(), _ -> Optional.empty());
        assertThatThrownBy(() -> reply.assemble(
                knowsNothing, SampleNames.salts(), SampleNames.sealer())).hasMessage(
                "J101 the draft refers to a name that no earlier draft has: case is \"x\"; name an "
                        + "earlier draft, or give the id");
        Statement statement = reply.assemble(
                facts, SampleNames.salts(), SampleNames.sealer()).statement();
        assertThat(statement.ref("report").orElseThrow().hex()).isEqualTo("1".repeat(64));
        assertThat(statement.refs("case")).hasSize(1);
    }

    @Test
    void a_line_may_say_what_the_states_should_be() {
        assertThat(parse("{\"expectState\":{\"cases\":[]},\"at\":\"-PT1H\"}"))
                .isEqualTo(new DraftLine.ExpectedState(
                        Optional.of(OffsetInstant.of(SampleNames.END.minusSeconds(3600), 180)),
                        (Json.Members) Json.parse(Bytes.utf8("{\"cases\":[]}"))));
    }

    @Test
    void the_page_names_every_key_of_a_draft() throws IOException {
        String page = Files.readString(ForeignTool.root().resolve("docs/spec/draft.md"));
        for (Field field : DraftReader.fields()) {
            assertThat(page).contains("| `" + field.name() + "` |");
        }
    }
}
