package mizan.mechanism;

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
public record CommitmentState(
        int number,
        Said said,
        CommitmentContent.Undertaken undertaken,
        Optional<Instant> due,
        List<Result> reports,
        List<Result> observations,
        List<Result> assessments) {

    /// One word said of a commitment.
    ///
    /// @param result code, for example `partly`
    public record Result(Said said, String result) {}

    CommitmentState withDue(Instant at) {
        return new CommitmentState(
                number, said, undertaken, Optional.of(at), reports, observations, assessments);
    }

    CommitmentState withReport(Result result) {
        return new CommitmentState(
                number, said, undertaken, due, CaseState.plus(reports, result), observations,
                assessments);
    }

    CommitmentState withObservation(Result result) {
        return new CommitmentState(
                number, said, undertaken, due, reports, CaseState.plus(observations, result),
                assessments);
    }

    CommitmentState withAssessment(Result result) {
        return new CommitmentState(
                number, said, undertaken, due, reports, observations,
                CaseState.plus(assessments, result));
    }
}
