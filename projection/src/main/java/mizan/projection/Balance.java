package mizan.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The two accounts of one case side by side, and between them what was verified.
///
/// @param left   Party of the first column
/// @param right  Party of the last column
/// @param scales the propositions of the case
/// @param axes   the axes of the finding, where one is proposed or determined
public record Balance(Voice left, Voice right, List<Scale> scales, List<AxisScale> axes) {

    /// One proposition and what each column says of it.
    ///
    /// @param proposition code; `account` for the accounts as a whole
    public record Scale(String proposition, Pan left, Pan joint, Pan right) {}

    /// What one column says.
    ///
    /// @param state why there is nothing, where nothing is said
    /// @param since from when an answer is awaited
    public record Pan(List<Said> said, Silence state, Optional<Instant> since) {}

    /// Why a column says nothing. Six different facts, never one.
    public enum Silence {
        /// Something is said.
        NONE,
        /// It was asked, and there is no answer in the record.
        NO_ANSWER,
        /// It was never put to that column.
        NOT_ASKED,
        /// It was put, but not served yet.
        NOT_SERVED,
        /// Nothing was verified on it.
        NOT_VERIFIED,
        /// Something is kept that is not released to this reader.
        NOT_RELEASED
    }

    /// Words of one statement.
    ///
    /// @param mark  code: asserts, denies, partly, a kind of reply, concurs, dissents; or empty
    /// @param words      in the author's own words; absent if sealed or not given
    /// @param particular the place, time, means or unit that it names, where open
    public record Said(String mark, Optional<String> words, Optional<String> particular,
            List<CasualtyLine> casualties, Source source) {}

    /// Persons hurt or killed, as one source counts them. No single number without a finding.
    public record CasualtyLine(
            String category,
            String effect,
            Optional<Long> low,
            Optional<Long> best,
            Optional<Long> high,
            Optional<String> source) {}

    /// One axis of the finding, and each Party's position on it.
    public record AxisScale(String axis, Pan left, AxisFinding joint, Pan right) {}

    /// The value of one axis.
    ///
    /// @param value     code
    /// @param by        the member whose forces or whose responsibility it names
    /// @param reached   standard of proof reached
    /// @param required  standard that the charter needs
    /// @param rule      how the charter lets it be adopted
    /// @param standing  how it stands
    /// @param reasons   of the proposal or the determination
    public record AxisFinding(
            String value,
            Optional<Voice> by,
            String reached,
            String required,
            String rule,
            Standing standing,
            Optional<String> clause,
            Optional<String> reasons,
            Source source) {}

    /// How a value stands.
    public enum Standing {
        /// Proposed, positions awaited.
        PROPOSED,
        /// Adopted by the Parties' positions.
        ADOPTED,
        /// Determined by the chair.
        DETERMINED,
        /// Not adopted when the case ended.
        NOT_ADOPTED
    }
}
