package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mizan.statement.Axis;
import org.junit.jupiter.api.Test;

/// The page of the rules shows the table that the program uses.
class RulesPageGolden {
    private static final String PAGE = "docs/spec/rules.md";
    private static final String BEGIN =
            "<!-- generated from RuleTable.version%d(); ./mizan golden rewrites it -->\n\n";
    private static final String END = "\n<!-- end of the table -->";

    @Test
    void the_tables_on_the_page_are_the_programs() {
        String page = GoldenFile.read(PAGE);
        List<Rule> before = List.of();
        for (int version = 1; version <= RuleTable.VERSION_NEWEST; version++) {
            String mark = BEGIN.formatted(version);
            int begin = page.indexOf(mark) + mark.length();
            int end = page.indexOf(END, begin);
            page = page.substring(0, begin) + table(version, before) + page.substring(end);
            before = RuleTable.version(version);
        }

        GoldenFile.holds(PAGE, page);
    }

    /// The rows of a version that are not rows of the version before it.
    private static String table(int version, List<Rule> before) {
        return "| statement | who may sign | references | needs | effect | clock | release"
                + " | served on |\n|---|---|---|---|---|---|---|---|\n"
                + RuleTable.version(version).stream().filter(rule -> !before.contains(rule))
                        .map(RulesPageGolden::row).collect(Collectors.joining());
    }

    private static String row(Rule rule) {
        return "| `%s` | %s | %s | %s | %s | %s | %s | %s |\n".formatted(
                rule.type(), rule.signersInWords(),
                rule.refs().stream().map(RulesPageGolden::ref).collect(Collectors.joining("; ")),
                rule.needs(), rule.effect(), rule.clock(), rule.release().code(), rule.served());
    }

    private static String ref(Rule.RefRule ref) {
        String types = ref.types().isEmpty() ? "any statement" : ref.types().stream()
                .map(type -> "`" + type + "`").collect(Collectors.joining(" or "));
        return "`%s` %s %s".formatted(ref.as(), ref.allowed(), types);
    }

    @Test
    void the_page_names_every_axis_value_phase_ending_and_duty() {
        String page = GoldenFile.read(PAGE);
        for (Axis axis : Axis.values()) {
            assertThat(page).contains("| `" + axis.code() + "` |");
            Findings.values(axis).forEach(value -> assertThat(page).contains("`" + value + "`"));
        }
        for (Phase phase : Phase.values()) {
            assertThat(page).contains(phase.code());
        }
        for (Ending ending : Ending.values()) {
            assertThat(page).contains("`" + ending.code() + "`");
        }
        for (Duty duty : Duty.values()) {
            assertThat(page).contains("| `" + duty.code() + "` |");
        }
        for (Clock.Status status : Clock.Status.values()) {
            assertThat(page).contains(status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
