package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mizan.statement.RefRole;
import mizan.statement.StatementType;
import mizan.statement.StatementTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The table of statements and the types of statements are one list, and each is accepted in its
/// lawful place, with real signatures.
class EveryStatementScenario {
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void every_statement_of_the_table_is_accepted_in_one_story(int rules) {
        Scenario scenario = WholeStory.told(Scenario.signed(rules));

        Set<String> accepted = new TreeSet<>();
        for (int i = 0; i < scenario.leaves().size(); i++) {
            if (scenario.decisions().get(i) instanceof Decision.Accepted) {
                accepted.add(Scenario.read(scenario.leaves().get(i)).type());
            }
        }
        assertThat(accepted).containsExactlyInAnyOrderElementsOf(
                RuleTable.version(rules).stream().map(Rule::type).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void the_table_has_a_row_for_every_type_and_none_besides(int rules) {
        assertThat(RuleTable.version(rules).stream().map(Rule::type).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        StatementTypes.all(rules).stream().map(StatementType::name).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void references_of_the_table_are_references_of_the_types(int rules) {
        for (Rule rule : RuleTable.version(rules)) {
            List<RefRole> roles =
                    StatementTypes.named(rule.type(), rules).orElseThrow().refs();
            List<String> named = new ArrayList<>(rule.refs().stream().map(r -> r.as()).toList());
            assertThat(roles.stream().map(RefRole::as)).as(rule.type())
                    .containsExactlyInAnyOrderElementsOf(named);
            for (RefRole role : roles) {
                Rule.RefRule ref = rule.ref(role.as()).orElseThrow();
                assertThat(ref.min()).as("%s %s", rule.type(), role.as()).isEqualTo(role.least());
                assertThat(ref.max()).as("%s %s", rule.type(), role.as())
                        .isLessThanOrEqualTo(role.most());
            }
        }
    }
}
