package mizan.mechanism;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mizan.statement.StatementId;

/// What the rules know of everything that version 2 has beside cases, contacts, commitments and
/// notifications: part of a [State].
///
/// Threads: immutable, free to share.
public final class BoardStates {

    /// BoardStates while a changed copy is being made; never shared.
    static final class Change {
        Board<ArrangementState> arrangements = Board.empty();
        Board<CooperationState> cooperation = Board.empty();
        Board<EvidenceState> evidence = Board.empty();
        Board<AlertState> alerts = Board.empty();
        Board<ReferendumState> referenda = Board.empty();
        Board<RoundState> rounds = Board.empty();
        Board<MinutesState> minutes = Board.empty();
        Board<CommuniqueState> communiques = Board.empty();
        Board<PatrolState> patrols = Board.empty();
        PersistentList<WideningState> widenings = PersistentList.empty();
        PersistentList<Acknowledgement> acknowledgements = PersistentList.empty();
        PersistentList<Notice> notices = PersistentList.empty();
        PersistentMap<StatementId, Carried> carried = PersistentMap.empty();
    }

    private final Change kept;

    private BoardStates(Change kept) {
        this.kept = kept;
    }

    static BoardStates empty() {
        return new BoardStates(new Change());
    }

    /// A copy with some boards changed.
    BoardStates change(Consumer<Change> changes) {
        Change copy = new Change();
        copy.arrangements = kept.arrangements;
        copy.cooperation = kept.cooperation;
        copy.evidence = kept.evidence;
        copy.alerts = kept.alerts;
        copy.referenda = kept.referenda;
        copy.rounds = kept.rounds;
        copy.minutes = kept.minutes;
        copy.communiques = kept.communiques;
        copy.patrols = kept.patrols;
        copy.widenings = kept.widenings;
        copy.acknowledgements = kept.acknowledgements;
        copy.notices = kept.notices;
        copy.carried = kept.carried;
        changes.accept(copy);
        return new BoardStates(copy);
    }

    Board<ArrangementState> arrangements() {
        return kept.arrangements;
    }

    Board<CooperationState> requests() {
        return kept.cooperation;
    }

    /// Requests for action by running number.
    public List<CooperationState> cooperation() {
        return kept.cooperation.toList();
    }

    Board<EvidenceState> evidence() {
        return kept.evidence;
    }

    Board<AlertState> alerts() {
        return kept.alerts;
    }

    Board<ReferendumState> asked() {
        return kept.referenda;
    }

    /// What was agreed to subject to approval at home, by running number.
    public List<ReferendumState> referenda() {
        return kept.referenda.toList();
    }

    Board<RoundState> rounds() {
        return kept.rounds;
    }

    Board<MinutesState> minutes() {
        return kept.minutes;
    }

    Board<CommuniqueState> communiques() {
        return kept.communiques;
    }

    Board<PatrolState> patrols() {
        return kept.patrols;
    }

    /// Releases of fields to more readers, in order of recording.
    public List<WideningState> widenings() {
        return kept.widenings.toList();
    }

    /// Void entries that members acknowledged, in the order of the first who did.
    public List<Acknowledgement> acknowledgements() {
        return kept.acknowledgements.toList();
    }

    /// Corrections, withdrawals, what cannot be opened and sheets, in order of recording.
    List<Notice> notices() {
        return kept.notices.toList();
    }

    Optional<Carried> carried(StatementId id) {
        return kept.carried.get(id);
    }
}
