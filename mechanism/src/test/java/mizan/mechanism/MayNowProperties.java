package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import mizan.mechanism.MayNow.May;
import mizan.mechanism.MayNow.MayNot;
import mizan.statement.Statement;
import mizan.testkit.Check;
import org.junit.jupiter.api.Test;

/// What may be said next is what the rules then accept, over histories however odd.
class MayNowProperties {
    private static final int STATEMENTS = 80;

    /// Some 40 are enough on most seeds; so few miss a type now and then.
    private static final int HISTORIES_MAX = 500;

    private final Set<String> accepted = new LinkedHashSet<>();
    private final Set<String> refused = new LinkedHashSet<>();

    private static Scenario begun(RandomGenerator random) {
        Scenario scenario = switch (random.nextInt(3)) {
            case 0 -> Scenario.ratified(1);
            case 1 -> Scenario.ratified(2);
            default -> Scenario.alone();
        };
        if (scenario.state().charter().orElseThrow().provisional()) {
            return scenario;
        }
        Phase[] phases = Phase.values();
        Steps.until(scenario, "one", "north", phases[random.nextInt(phases.length)]);
        return scenario;
    }

    @Test
    void whatever_is_accepted_was_offered_and_whatever_is_not_offered_is_refused() {
        Check.forAll("MayNowProperties", 40, this::told);
    }

    @Test
    void random_histories_reach_most_types() {
        Check.forAll("MayNowProperties", 1, random -> {
            for (int i = 0; i < HISTORIES_MAX && !reached(); i++) {
                told(random);
            }

            assertThat(accepted).hasSizeGreaterThan(25);
            assertThat(refused).hasSizeGreaterThan(15);
        });
    }

    private boolean reached() {
        return accepted.size() > 25 && refused.size() > 15;
    }

    private void told(RandomGenerator random) {
        Scenario scenario = begun(random);
        RandomHistory history = new RandomHistory(random);
        for (int i = 0; i < STATEMENTS; i++) {
            history.next(scenario).ifPresent(turn -> held(scenario, turn));
        }
    }

    private void held(Scenario scenario, Turn turn) {
        Statement statement = turn.submission().statement();
        if (!Mechanism.typesAsked().contains(statement.type())) {
            turn.handedIn();
            return;
        }
        Optional<Integer> about = statement.ref("case")
                .flatMap(scenario.state()::caseOf).map(CaseState::number);
        MayNow may = scenario.mechanism().mayNow(scenario.state(), statement.officer(),
                scenario.now(), statement.type(), about);
        Decision decision = turn.handedIn();
        if (decision instanceof Decision.Accepted) {
            accepted.add(statement.type());
            assertThat(may).as(statement.type()).isEqualTo(new May());
        }
        if (may instanceof MayNot) {
            refused.add(statement.type());
            assertThat(decision).as(statement.type()).isInstanceOf(Decision.Rejected.class);
        }
    }

    @Test
    void there_is_an_answer_for_every_key_type_and_case() {
        Check.forAll("MayNowProperties", 6, random -> {
            Scenario scenario = begun(random);
            RandomHistory history = new RandomHistory(random);
            for (int i = 0; i < STATEMENTS; i++) {
                history.next(scenario).ifPresent(Turn::handedIn);
            }
            for (KeyState key : scenario.state().keys()) {
                for (String type : Mechanism.typesAsked()) {
                    assertThat(scenario.mechanism().mayNow(scenario.state(), key.key(),
                            scenario.now(), type, Optional.empty())).isNotNull();
                    for (CaseState c : scenario.state().cases()) {
                        assertThat(scenario.mechanism().mayNow(scenario.state(), key.key(),
                                scenario.now(), type, Optional.of(c.number()))).isNotNull();
                    }
                }
            }
        });
    }
}
