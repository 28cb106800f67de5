package mizan.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every rule, run over this repository.
class TidyTest {

    static final List<Rule> RULES = List.of(
            new LineRules.FileLength(),
            new LineRules.LineLength(),
            new LineRules.OpenEnds(),
            new LineRules.SkippedTests(),
            new MethodLength(),
            new Names(),
            new BannedCalls(),
            new ExhaustiveSwitch(),
            new ImportMatrix(),
            new CorePurity(),
            new TrustedPlainness(),
            new NoFloatingPoint(),
            new NeutralCode(),
            new Places(),
            new Limits(),
            new Dependencies(),
            new Documented(),
            new Glossary(),
            new RejectionPages(),
            new DocumentRules.OneTitle(),
            new DocumentRules.Links(),
            new DocumentRules.NamedDocuments(),
            new DocumentRules.Decisions(),
            new DocumentRules.Commands(),
            new DocumentRules.FrontDoor());

    @TestFactory
    Stream<DynamicTest> every_rule_holds_here() {
        var repository = Repository.current();
        var allowances = Allowances.of(repository);
        return RULES.stream().map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
            List<Complaint> complaints = rule.check(repository);
            var open = Stream.concat(
                    allowances.without(rule.name(), complaints).stream(),
                    allowances.unused(rule.name(), complaints).stream()).toList();
            assertThat(open).withFailMessage(() -> lines(rule, open)).isEmpty();
        }));
    }

    @Test
    void every_allowance_names_a_rule_that_exists() {
        List<String> names = RULES.stream().map(Rule::name).toList();
        assertThat(Allowances.of(Repository.current()).all())
                .allSatisfy(allowance -> assertThat(names).contains(allowance.rule()));
    }

    private static String lines(Rule rule, List<Complaint> complaints) {
        return rule.name() + ", " + complaints.size() + " places:\n"
                + String.join("\n", complaints.stream().map(Complaint::toString).toList());
    }
}
