package mizan.mechanism;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.CommitmentState.Result;
import mizan.statement.MemberId;
import mizan.statement.StatementId;
import mizan.statement.TalksContent.Closing;

/// A round of talks: the positions taken in it, who sees it otherwise, and how it ended.
///
/// @param round     the statement that convened it
/// @param positions in order of recording
/// @param differ    mediators who see it otherwise, in order
/// @param closed    how it ended
record RoundState(
        StatementId round, List<Position> positions, List<Said> differ,
        Optional<Result> closed) {

    /// A position, and who said that it is to outlast a failed round.
    record Position(Said said, String item, List<Said> kept) {
        boolean keptBy(MemberId member) {
            return kept.stream().anyMatch(one -> one.member().equals(member));
        }
    }

    static RoundState of(StatementId round) {
        return new RoundState(round, List.of(), List.of(), Optional.empty());
    }

    Optional<Position> position(StatementId id) {
        return positions.stream().filter(one -> one.said().id().equals(id)).findFirst();
    }

    RoundState withPosition(Position position) {
        return new RoundState(round, CaseState.plus(positions, position), differ, closed);
    }

    RoundState withKept(StatementId id, Said by) {
        return new RoundState(round, positions.stream()
                .map(one -> one.said().id().equals(id)
                        ? new Position(one.said(), one.item(), CaseState.plus(one.kept(), by))
                        : one)
                .toList(), differ, closed);
    }

    RoundState withDiffering(Said by) {
        return new RoundState(round, positions, CaseState.plus(differ, by), closed);
    }

    RoundState withClosed(Result how) {
        return new RoundState(round, positions, differ, Optional.of(how));
    }

    /// Whether a position of this round has lapsed: the round failed, and not every Party said that
    /// the position is to outlast it.
    boolean lapsed(Position position, List<MemberId> parties) {
        Set<MemberId> keepers = position.kept().stream()
                .map(Said::member).collect(Collectors.toCollection(HashSet::new));
        return closed.filter(how -> how.result().equals(Closing.FAILED.code())).isPresent()
                && !keepers.containsAll(parties);
    }
}
