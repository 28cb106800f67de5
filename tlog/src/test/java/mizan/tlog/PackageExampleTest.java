package mizan.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.testkit.ForeignTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The worked bytes of the room's chapter and of `docs/spec/log.md` are what the code gives.
class PackageExampleTest {
    private static final Ed25519 ED25519 = Samples.FAST;
    private static final NoteSigner LOG =
            NoteSigner.ed25519("log.example", Samples.seed(1), ED25519);
    private static final NoteSigner NORTH =
            NoteSigner.cosigner("north.example", Samples.seed(2), ED25519);

    @ParameterizedTest
    @ValueSource(strings = {
        "tlog/src/main/java/mizan/tlog/package-info.java", "docs/spec/log.md"})
    void the_worked_bytes_are_what_the_code_gives(String document) {
        String shown = shown(ForeignTool.root().resolve(document));
        List<Bytes> entries = IntStream.range(0, 3).mapToObj(Samples::entry).toList();
        EntryBundle bundle = new EntryBundle(entries);
        TileTree tree = Samples.tree(bundle.leaves());
        Checkpoint head = new Checkpoint("log.example", tree.size(), tree.root());
        Note note = new Note(head.text(), List.of(
                LOG.sign(head.text()), NORTH.cosign(head, 1_760_000_000)));
        TlogPolicy policy = TlogPolicy.parse("log %s\nwitness north %s\nquorum north\n"
                .formatted(LOG.key(), NORTH.key()));
        TlogProof proof = new TlogProof(Optional.of(entries.get(1)), new EntryIndex(1),
                tree.inclusion(new EntryIndex(1), tree.size()), note);
        proof.verify(bundle.leaves().get(1), policy, ED25519);

        assertThat(shown).contains("\n" + bundle.encode().hex() + "\n");
        assertThat(shown).contains("\n" + bundle.leaves().stream()
                .map(Hash::hex).collect(Collectors.joining("\n")) + "\n");
        assertThat(shown).contains("\n" + tree.root().hex() + "\n");
        assertThat(shown).contains("\n" + note.encode().utf8());
        assertThat(shown).contains("\n" + policy.encode());
        assertThat(shown).contains("\n" + proof.encode().utf8());
    }

    @Test
    void the_specification_gives_the_forgery_that_must_be_refused() {
        String shown = shown(ForeignTool.root().resolve("docs/spec/log.md"));
        assertThat(shown).contains("`" + Ed25519SelfTest.FORGERY_TEXT.utf8() + "`")
                .contains(Ed25519SelfTest.FORGERY_KEY.hex() + "\n")
                .contains(Ed25519SelfTest.FORGERY_SIGNATURE.hex() + "\n");
    }

    /// The indented blocks, with lines that end in a backslash joined to the next.
    private static String shown(Path document) {
        return Samples.read(document).utf8().lines()
                .map(line -> line.startsWith("///") ? line.substring(3) : line)
                .map(line -> line.startsWith(" ") && line.stripLeading().length() > 0
                        ? line.replaceFirst("^ {4,5}", "") : line)
                .collect(Collectors.joining("\n")).replace("\\\n", "");
    }
}
