package mizan.mechanism;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.statement.MemberId;
import mizan.statement.PersonId;
import mizan.statement.ProcedureContent.Assessment;
import mizan.statement.ProcedureContent.Level;

/// How a case is conducted beside its path: admission, objections, assessment, time, the chair, the
/// level. Part of a [CaseState]; immutable.
///
/// @param screened    when it was screened; anew where it was reopened
/// @param first       the level at which it was opened
/// @param objections  of the Parties, in order of recording
/// @param assessments how it is to be looked into; the newest counts
/// @param pauses      extensions and stopped clocks
/// @param challenges  of those who chair, in order
/// @param recused     chairs who recused themselves, in order
/// @param referrals   upward, in order
public record Course(
        Optional<Instant> screened,
        Level first,
        List<Objection> objections,
        List<Assessed> assessments,
        Pauses pauses,
        List<Challenge> challenges,
        List<Said> recused,
        List<Referral> referrals) {

    /// An objection of a Party.
    ///
    /// @param grounds code, for example `competence`
    /// @param ruled   when the chair ruled on it
    /// @param upheld  whether the chair found it right
    public record Objection(
            Said said, String grounds, Optional<Instant> ruled, Optional<Boolean> upheld) {}

    /// An assessment.
    ///
    /// @param priority stated, or the place of the act in the charter's order; 1 is first
    public record Assessed(Said said, Assessment how, Optional<Integer> priority) {}

    /// A challenge of somebody who chairs.
    ///
    /// @param person  who is challenged
    /// @param member  for whom that person acts
    /// @param grounds code, for example `interest`
    /// @param upheld  how another chair ruled
    public record Challenge(
            Said said, PersonId person, MemberId member, String grounds,
            Optional<Boolean> upheld) {}

    /// A referral to a higher level.
    ///
    /// @param reason code, for example `no-agreement`
    public record Referral(Said said, Level to, String reason) {}

    static Course at(Level level) {
        return new Course(Optional.empty(), level, List.of(), List.of(), Pauses.NONE, List.of(),
                List.of(), List.of());
    }

    /// The level at which the case is dealt with now.
    public Level level() {
        return referrals.isEmpty() ? first : referrals.getLast().to();
    }

    /// When the case came to its level, unless it was opened there.
    Optional<Said> referred() {
        return referrals.isEmpty() ? Optional.empty() : Optional.of(referrals.getLast().said());
    }

    /// The assessment that counts.
    public Optional<Assessed> assessed() {
        return assessments.isEmpty() ? Optional.empty() : Optional.of(assessments.getLast());
    }

    /// Whether a person takes no part as a chair: recused, or challenged and the challenge upheld.
    boolean bars(PersonId person) {
        return recused.stream().anyMatch(said -> said.person().equals(person))
                || challenges.stream().anyMatch(one -> one.person().equals(person)
                        && one.upheld().equals(Optional.of(true)));
    }

    Course withScreened(Optional<Instant> at) {
        return new Course(at, first, objections, assessments, pauses, challenges, recused,
                referrals);
    }

    Course withObjections(List<Objection> next) {
        return new Course(screened, first, List.copyOf(next), assessments, pauses, challenges,
                recused, referrals);
    }

    Course withAssessments(List<Assessed> next) {
        return new Course(screened, first, objections, List.copyOf(next), pauses, challenges,
                recused, referrals);
    }

    Course withPauses(Pauses next) {
        return new Course(screened, first, objections, assessments, next, challenges, recused,
                referrals);
    }

    Course withChallenges(List<Challenge> next) {
        return new Course(screened, first, objections, assessments, pauses, List.copyOf(next),
                recused, referrals);
    }

    Course withRecused(Said said) {
        return new Course(screened, first, objections, assessments, pauses, challenges,
                CaseState.plus(recused, said), referrals);
    }

    Course withReferral(Referral referral) {
        return new Course(screened, first, objections, assessments, pauses, challenges, recused,
                CaseState.plus(referrals, referral));
    }
}
