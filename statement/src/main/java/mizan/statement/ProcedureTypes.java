package mizan.statement;

import static mizan.statement.CaseTypes.step;
import static mizan.statement.Kinds.TEXT;
import static mizan.statement.StatementType.of;

import java.util.List;

/// How a case is conducted beside its path; from rules version 2 on.
final class ProcedureTypes {
    private static final int REFS_MAX = 16;
    private static final String WORDS = "words";
    private static final String REASONS = "reasons";

    private ProcedureTypes() {}

    static List<StatementType> all() {
        return List.of(
                of("case.gravity-triggered", "The registrar opens a case on a grave act.",
                        ProcedureContent.GravityTriggered::read)
                        .refs("report", 1, REFS_MAX)
                        .with(SealableGroups.incident()).with(SealableGroups.words()),
                step("case.objection", "A Party objects to the case.",
                        ProcedureContent.Objection::read).must(WORDS, TEXT),
                step("case.objection-ruled", "The chair rules on an objection.",
                        ProcedureContent.ObjectionRuled::read)
                        .ref("objection").must(REASONS, TEXT),
                step("case.assessed", "How the case is to be looked into, and how soon.",
                        ProcedureContent.Assessed::read).must(REASONS, TEXT),
                step("case.extension-asked", "A member asks for more time, or a Party agrees.",
                        ProcedureContent.ExtensionAsked::read).seal(WORDS, TEXT),
                step("case.extended", "A member gets more time for a step.",
                        ProcedureContent.Extended::read).seal(WORDS, TEXT),
                step("case.clock-stopped", "A clock is stopped.",
                        ProcedureContent.ClockStopped::read).seal(WORDS, TEXT),
                step("case.clock-resumed", "A clock that was stopped goes on.",
                        _ -> new ProcedureContent.ClockResumed()).ref("stop").seal(WORDS, TEXT),
                step("case.chair-challenged", "A Party challenges who chairs the case.",
                        ProcedureContent.ChairChallenged::read).must(WORDS, TEXT),
                step("case.chair-challenge-ruled", "Another chair rules on a challenge.",
                        ProcedureContent.ChallengeRuled::read)
                        .ref("challenge").must(REASONS, TEXT),
                step("case.chair-recused", "A chair takes no further part in the case.",
                        _ -> new ProcedureContent.ChairRecused()).seal(REASONS, TEXT),
                step("case.referred", "The case goes to a higher level.",
                        ProcedureContent.Referred::read).seal(WORDS, TEXT));
    }
}
