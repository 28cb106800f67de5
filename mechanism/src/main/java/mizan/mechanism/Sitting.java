package mizan.mechanism;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import mizan.statement.Axis;
import mizan.statement.CharterContent.Participation;
import mizan.statement.CharterTerms;

/// Under which terms, at what time and in whose absence something is decided in one case.
///
/// @param away whether a Party to the case takes no part now
record Sitting(CharterTerms terms, Instant now, boolean away) {

    /// What is not adopted in the absence of a Party to the case.
    private static final Set<Axis> NOT_IN_ABSENCE =
            EnumSet.of(Axis.COMPLIANCE, Axis.RESPONSIBILITY);

    static Sitting on(CaseState c, State state, CharterTerms terms, Instant now) {
        return new Sitting(terms, now, c.opening().parties().stream().anyMatch(party ->
                state.mission().participation(party) != Participation.ACTIVE));
    }

    /// Whether an axis is not decided as usual, because a Party to the case takes no part.
    boolean rests(Axis axis) {
        return away && NOT_IN_ABSENCE.contains(axis);
    }

    /// Whether the charter gives the chair such an axis.
    boolean forTheChair(Axis axis) {
        return terms.provisions().chairWhileAway().contains(axis);
    }
}
