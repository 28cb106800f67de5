package mizan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class CheckTest {
    @Test
    void a_property_is_tried_on_as_many_seeds_as_asked() {
        List<Long> drawn = new ArrayList<>();
        Check.forAll("CheckTest", 7, random -> drawn.add(random.nextLong()));
        assertThat(drawn).hasSize(Long.getLong("seed") == null ? Integer.getInteger("runs", 7) : 1)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_failure_names_the_command_that_repeats_it() {
        assertThatThrownBy(() -> Check.forAll("CheckTest", random -> {
            throw new AssertionError("no");
        })).isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s)CheckTest failed on run 0\\R"
                        + "  repeat: \\./mizan test 'CheckTest' -Dseed=-?\\d+")
                .hasRootCauseMessage("no");
    }

    @Test
    void a_missing_tool_aborts_the_test_and_never_passes_it() {
        assertThatThrownBy(() -> ForeignTool.requireTool("no-such-tool", "this line, an example"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("not run: this line, an example "
                        + "(no no-such-tool on PATH)");
    }

    @Test
    void missing_files_abort_the_test_and_never_pass_it() {
        assertThatThrownBy(() -> ForeignTool.requireFiles("../no/such", "this line, an example"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("not run: this line, an example "
                        + "(no ../no/such beside the repository)");
    }
}
