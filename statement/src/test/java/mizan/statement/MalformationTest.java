package mizan.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import mizan.testkit.ForeignTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MalformationTest {
    @ParameterizedTest
    @EnumSource(Malformation.class)
    void each_code_has_a_page_with_its_words(Malformation malformation) throws IOException {
        String page = Files.readString(ForeignTool.root()
                .resolve("docs/rejections/" + malformation.code() + ".md"));
        String next = malformation.next();
        assertThat(page).startsWith(
                "# %s: %s\n".formatted(malformation.code(), malformation.what()));
        assertThat(page).contains("**What to do next.** "
                + next.substring(0, 1).toUpperCase(Locale.ROOT) + next.substring(1) + ".");
    }

    @Test
    void no_code_is_given_twice_and_all_ascend() {
        assertThat(Arrays.stream(Malformation.values()).map(Malformation::code))
                .doesNotHaveDuplicates().isSorted()
                .allMatch(code -> code.matches("J[0-9]{3}"));
    }

    @Test
    void a_message_is_whole_with_and_without_a_byte() {
        assertThat(new MalformedStatement(Malformation.TRAILING, "found x", 7)).hasMessage(
                "J010 something stands after the value, at byte 7: found x; send one value and "
                        + "nothing after it");
        assertThat(new MalformedStatement(
                Malformation.TRAILING, "found x", MalformedStatement.NO_OFFSET)).hasMessage(
                "J010 something stands after the value: found x; send one value and nothing "
                        + "after it");
    }
}
