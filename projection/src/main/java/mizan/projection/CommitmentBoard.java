package mizan.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Commitments: what was undertaken, declared done, observed and assessed: four different things.
///
/// @param lines    by running number
/// @param reported demands and assurances as reported
public record CommitmentBoard(List<Line> lines, List<CaseList.ReportedGroup> reported) {

    /// One commitment.
    ///
    /// @param dueKind  date, after-days, after-commitment, declaratory
    /// @param after    code of the commitment that it waits for
    /// @param clock    absent while declaratory or waiting
    /// @param declared by its obligor, oldest first
    public record Line(
            int number,
            String code,
            Voice obligor,
            Optional<Voice> beneficiary,
            String clause,
            String dueKind,
            Optional<Instant> dueAt,
            Optional<String> after,
            Optional<DueLine> clock,
            Optional<String> text,
            Optional<String> indicator,
            Optional<String> protocol,
            Optional<String> baseline,
            Optional<String> legalBasis,
            List<Result> declared,
            List<Result> observed,
            List<Result> assessed,
            Source source) {}

    /// One word on it.
    public record Result(String result, Optional<String> words, Source source) {}
}
