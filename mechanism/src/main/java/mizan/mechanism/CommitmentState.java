package mizan.mechanism;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.statement.CommitmentContent;

/// One commitment: what was undertaken, what its obligor says, what was observed and assessed.
///
/// @param number       running number in order of recording, from 1
/// @param due          end of the time for it, exclusive; absent if declaratory or if what it waits
///                     for has not happened
/// @param reports      by the obligor, in order
/// @param observations by monitors, in order
/// @param assessments  by the chair, in order; the newest stands
/// @param closed       of a commitment that recurs: assessments that closed an earlier time of it
public record CommitmentState(
        int number,
        Said said,
        CommitmentContent.Undertaken undertaken,
        Optional<Instant> due,
        List<Result> reports,
        List<Result> observations,
        List<Result> assessments,
        int closed) {

    /// One word said of a commitment, or of something else that is answered with a code.
    ///
    /// @param result   code, for example `partly`
    /// @param coverage percent that somebody watched, where it is stated
    public record Result(Said said, String result, Optional<Integer> coverage) {
        Result(Said said, String result) {
            this(said, result, Optional.empty());
        }
    }

    CommitmentState withDue(Instant at) {
        return new CommitmentState(number, said, undertaken, Optional.of(at), reports,
                observations, assessments, closed);
    }

    CommitmentState withReport(Result result) {
        return new CommitmentState(number, said, undertaken, due,
                CaseState.plus(reports, result), observations, assessments, closed);
    }

    CommitmentState withObservation(Result result) {
        return new CommitmentState(number, said, undertaken, due, reports,
                CaseState.plus(observations, result), assessments, closed);
    }

    /// With an assessment; one that recurs comes due again while its time lasts.
    CommitmentState withAssessment(Result result) {
        List<Result> all = CaseState.plus(assessments, result);
        Optional<Instant> next = undertaken.recurs().flatMap(recurs -> due
                .map(at -> at.plus(Duration.ofDays(recurs.every())))
                .filter(at -> !at.isAfter(recurs.until().instant())));
        return new CommitmentState(number, said, undertaken, next.or(() -> due), reports,
                observations, all, next.isPresent() ? all.size() : closed);
    }

    /// Assessments of the time of it that runs.
    List<Result> current() {
        return assessments.subList(closed, assessments.size());
    }

    /// Since when the time of it that runs counts.
    Instant since() {
        return closed == 0 ? said.recordedAt() : assessments.get(closed - 1).said().recordedAt();
    }
}
