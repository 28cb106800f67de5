package mizan.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mizan.testkit.ForeignTool;
import org.junit.jupiter.api.Test;

/// `docs/spec/statement.md` shows the bytes that the code writes.
class StatementSpecTest {
    private static final int HEX_PER_LINE = 96;

    @Test
    void the_example_of_the_page_is_the_example_of_the_vectors() throws IOException {
        String page = Files.readString(ForeignTool.root().resolve("docs/spec/statement.md"));
        Json.Members example = (Json.Members) VectorsGolden.example();
        for (String name : List.of("seed", "publicKey", "keyId", "fileSha256", "payload", "id",
                "signature", "envelope", "leafHash")) {
            assertThat(page).as(name).contains("    " + text(example, name) + "\n");
        }
        for (String line : text(example, "file").split("\n")) {
            assertThat(page).contains("    " + line + "\n");
        }
        List<String> lines = new ArrayList<>();
        String leaf = text(example, "leaf");
        for (int i = 0; i < leaf.length(); i += HEX_PER_LINE) {
            lines.add("    " + leaf.substring(i, Math.min(leaf.length(), i + HEX_PER_LINE)));
        }
        assertThat(page).contains(String.join("\n", lines) + "\n");
        assertThat(page).contains("    " + text(example, "pae").substring(0,
                text(example, "pae").indexOf('{')).stripTrailing());
        assertThat(page).contains("    " + Example.assembled().clear().getFirst().lines()
                .getFirst().digest().bytes().base64Url() + "\n");
        assertThat(page).contains(
                "    [\"MmG0qPvlS0fAEJscxxqctQ\",\"place.point\",");
    }

    @Test
    void the_bounds_of_the_page_are_those_of_the_code() throws IOException {
        String page = Files.readString(ForeignTool.root().resolve("docs/spec/statement.md"));
        for (int bound : new int[] {Statement.PAYLOAD_BYTES_MAX, Envelope.JSON_BYTES_MAX,
            Json.TEXT_BYTES_MAX, Leaf.BYTES_MAX, DisclosureFile.BYTES_MAX,
            Kinds.TEXT_BYTES_MAX}) {
            assertThat(page).contains(String.format(Locale.ROOT, "%,d", bound));
        }
        for (Patterns form : Patterns.values()) {
            if (form != Patterns.HEX16 && form != Patterns.HEX32 && form != Patterns.DIGEST
                    && form != Patterns.ORIGIN) {
                assertThat(page).contains("`" + form + "`");
            }
        }
    }

    private static String text(Json.Members object, String name) {
        return ((Json.Text) object.members().get(name)).value();
    }
}
