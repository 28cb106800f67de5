package mizan.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An allowance covers its rule at its path, gives a reason, and goes when nothing needs it.
class AllowancesTest {

    @TempDir
    Path root;

    @Test
    void an_allowance_covers_one_rule_below_one_path() {
        var allowances = allowances("file-length | desk/ | one table\n");
        var here = List.of(Complaint.of("desk/A.java", "long", "cut"));
        var there = List.of(Complaint.of("web/A.java", "long", "cut"));
        assertThat(allowances.without("file-length", here)).isEmpty();
        assertThat(allowances.without("file-length", there)).isEqualTo(there);
        assertThat(allowances.without("line-length", here)).isEqualTo(here);
    }

    @Test
    void an_allowance_that_nothing_needs_is_itself_a_complaint() {
        var allowances = allowances("# words\nfile-length | desk/ | one table\n");
        assertThat(allowances.unused("file-length", List.of())).map(Complaint::toString)
                .containsExactly("tidy/tidy.allow:2: nothing needs file-length | desk/ any more;"
                        + " remove the line");
    }

    @Test
    void an_allowance_without_a_reason_is_refused() {
        assertThatThrownBy(() -> allowances("file-length | desk/ |\n"))
                .hasMessage("tidy/tidy.allow:1: not `rule | path | reason`: file-length | desk/ |");
    }

    private Allowances allowances(String text) {
        Sample.in(root).file(Allowances.PATH, text);
        return Allowances.of(Repository.at(root));
    }
}
