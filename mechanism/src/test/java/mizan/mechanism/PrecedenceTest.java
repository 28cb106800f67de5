package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Where several rejections apply, the documented one is given.
class PrecedenceTest {
    @ParameterizedTest
    @EnumSource(Precedence.class)
    void each_defect_alone_is_named(Precedence defect) {
        assertThat(Precedence.answerTo(EnumSet.of(defect))).isEqualTo(defect.code);
    }

    @Test
    void without_a_defect_it_is_accepted() {
        assertThat(Precedence.answerTo(EnumSet.noneOf(Precedence.class))).isEqualTo("accepted");
    }

    @Test
    void of_any_two_defects_the_earlier_one_is_named() {
        List<String> wrong = new ArrayList<>();
        int pairs = 0;
        for (Precedence first : Precedence.values()) {
            for (Precedence second : Precedence.values()) {
                if (first.compareTo(second) < 0 && Precedence.together(first, second)) {
                    pairs++;
                    String answer = Precedence.answerTo(EnumSet.of(first, second));
                    if (!answer.equals(first.code)) {
                        wrong.add("%s and %s: %s".formatted(first, second, answer));
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(pairs).isGreaterThan(250);
    }

    @Test
    void before_a_charter_the_beginning_is_asked_before_the_key_and_the_charter_after_it() {
        Scenario young = Scenario.empty();
        assertThat(young.turn("north/stranger", "delegation.given")
                .open(Scenario.given("north", "x", "liaison", "")).answer()).isEqualTo("M006");
        young.turn("office/root", "charter.proposed").open(Charter.joint().json()).accepted();
        assertThat(new Steps(young, "x").complains("north").answer()).isEqualTo("K001");
        young.delegate("north", "liaison");
        assertThat(new Steps(young, "x").complains("north").forMember("south").answer())
                .isEqualTo("M005");
        assertThat(new Steps(young, "x").complains("north").underRules(3).answer())
                .isEqualTo("M003");
        assertThat(new Steps(young, "x").complains("north").underRules(2).answer())
                .isEqualTo("M002");
    }

    @Test
    void the_page_of_the_rules_lists_this_order() {
        String page = GoldenFile.read("docs/spec/rules.md");
        String list = page.substring(
                page.indexOf("## Precedence"), page.indexOf("## ", page.indexOf("## Prec") + 3));
        List<String> codes = new ArrayList<>();
        Matcher matcher = Pattern.compile("^\\d+\\. `([A-Z]\\d{3})`", Pattern.MULTILINE)
                .matcher(list);
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
        codes.removeAll(List.of("M006", "K001", "M005", "M008", "K007"));
        List<String> expected = new ArrayList<>(Precedence.order());
        expected.remove("C002");
        assertThat(codes.stream().distinct()).containsExactlyElementsOf(expected);
    }
}
