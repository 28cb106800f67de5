package mizan.mechanism;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mizan.statement.CharterTerms;
import mizan.statement.KeyId;
import mizan.statement.MemberId;
import mizan.statement.StatementId;
import mizan.tlog.EntryIndex;
import mizan.tlog.TreeSize;

/// Everything that the rules know after some number of entries: the fold of the record.
///
/// Equal entries give equal states, everywhere and for ever. Who is late is not in it: that is a
/// function of a state and an instant ([Clocks]).
///
/// Threads: immutable, free to share.
public final class State {

    /// Fields of a state while a changed copy is being made; never shared.
    static final class Change {
        TreeSize size;
        Instant newest;
        Optional<CharterInForce> charter;
        Board<CharterProposal> proposals;
        PersistentMap<KeyId, KeyState> keys;
        PersistentList<KeyId> keyOrder;
        PersistentMap<StatementId, Kept> statements;
        PersistentList<CaseState> cases;
        OpenNumbers openCases;
        PersistentMap<MemberId, List<Integer>> unproven;
        Board<CommitmentState> commitments;
        Board<NotificationState> notifications;
        Board<ContactState> contacts;
        OpenNumbers openContacts;
        int lettersOut;
        Optional<DailyReport> dailyReport;
        PersistentMap<String, List<StatementId>> newestReports;
        PersistentList<VoidEntry> voids;
        MissionState mission;
        PersistentMap<MemberId, EntryIndex> lastSaid;
        BoardStates boards;

        private Change(State s) {
            size = s.size;
            newest = s.newest;
            charter = s.charter;
            proposals = s.proposals;
            keys = s.keys;
            keyOrder = s.keyOrder;
            statements = s.statements;
            cases = s.cases;
            openCases = s.openCases;
            unproven = s.unproven;
            commitments = s.commitments;
            notifications = s.notifications;
            contacts = s.contacts;
            openContacts = s.openContacts;
            lettersOut = s.lettersOut;
            dailyReport = s.dailyReport;
            newestReports = s.newestReports;
            voids = s.voids;
            mission = s.mission;
            lastSaid = s.lastSaid;
            boards = s.boards;
        }

        void key(KeyState key) {
            if (!keys.has(key.key())) {
                keyOrder = keyOrder.with(key.key());
            }
            keys = keys.with(key.key(), key);
        }

        void report(String type, StatementId id) {
            List<StatementId> both = CaseState.plus(newestReports.get(type).orElse(List.of()), id);
            newestReports = newestReports.with(
                    type, List.copyOf(both.subList(Math.max(0, both.size() - 2), both.size())));
        }

        /// Replaces the case of the same number.
        void replace(CaseState next) {
            cases = cases.with(next.number() - 1, next);
            openCases = openCases.with(next.number(), pending(next));
        }

        /// Adds a case that was opened.
        void add(CaseState opened) {
            cases = cases.with(opened);
            openCases = openCases.with(opened.number(), pending(opened));
        }

        /// Adds a contact.
        void add(ContactState recorded) {
            contacts = contacts.with(recorded.said().id(), recorded);
            openContacts = openContacts.with(recorded.number(), recorded.awaited());
        }

        /// Replaces the contact of the same number.
        void replace(ContactState next) {
            contacts = contacts.replaced(next.number(), next);
            openContacts = openContacts.with(next.number(), next.awaited());
        }

        private static boolean pending(CaseState c) {
            return !c.phase().over() || !c.after().remedies().isEmpty();
        }
    }

    private final TreeSize size;
    private final Instant newest;
    private final Optional<CharterInForce> charter;
    private final Board<CharterProposal> proposals;
    private final PersistentMap<KeyId, KeyState> keys;
    private final PersistentList<KeyId> keyOrder;
    private final PersistentMap<StatementId, Kept> statements;
    private final PersistentList<CaseState> cases;
    private final OpenNumbers openCases;

    /// Numbers of cases in which some service on the member is not proven yet.
    private final PersistentMap<MemberId, List<Integer>> unproven;

    private final Board<CommitmentState> commitments;
    private final Board<NotificationState> notifications;
    private final Board<ContactState> contacts;
    private final OpenNumbers openContacts;
    private final int lettersOut;
    private final Optional<DailyReport> dailyReport;

    /// The newest two reports of each type.
    private final PersistentMap<String, List<StatementId>> newestReports;

    private final PersistentList<VoidEntry> voids;
    private final MissionState mission;

    /// The newest entry of each member under a key that the record knew before.
    private final PersistentMap<MemberId, EntryIndex> lastSaid;
    private final BoardStates boards;

    private State() {
        size = new TreeSize(0);
        newest = Instant.EPOCH;
        charter = Optional.empty();
        proposals = Board.empty();
        keys = PersistentMap.empty();
        keyOrder = PersistentList.empty();
        statements = PersistentMap.empty();
        cases = PersistentList.empty();
        openCases = OpenNumbers.NONE;
        unproven = PersistentMap.empty();
        commitments = Board.empty();
        notifications = Board.empty();
        contacts = Board.empty();
        openContacts = OpenNumbers.NONE;
        lettersOut = 0;
        dailyReport = Optional.empty();
        newestReports = PersistentMap.empty();
        voids = PersistentList.empty();
        mission = MissionState.NONE;
        lastSaid = PersistentMap.empty();
        boards = BoardStates.empty();
    }

    private State(Change c) {
        size = c.size;
        newest = c.newest;
        charter = c.charter;
        proposals = c.proposals;
        keys = c.keys;
        keyOrder = c.keyOrder;
        statements = c.statements;
        cases = c.cases;
        openCases = c.openCases;
        unproven = c.unproven;
        commitments = c.commitments;
        notifications = c.notifications;
        contacts = c.contacts;
        openContacts = c.openContacts;
        lettersOut = c.lettersOut;
        dailyReport = c.dailyReport;
        newestReports = c.newestReports;
        voids = c.voids;
        mission = c.mission;
        lastSaid = c.lastSaid;
        boards = c.boards;
    }

    /// The state of an empty record.
    static State empty() {
        return new State();
    }

    /// A copy with some fields changed.
    State change(Consumer<Change> changes) {
        Change change = new Change(this);
        changes.accept(change);
        return new State(change);
    }

    /// Entries folded so far, void ones counted.
    public TreeSize size() {
        return size;
    }

    /// Recorded-at of the newest entry; the epoch while there is none.
    public Instant newest() {
        return newest;
    }

    /// The charter in force, absent before the first is.
    public Optional<CharterInForce> charter() {
        return charter;
    }

    /// The terms in force; only to be asked for where the general rules have made sure of them.
    CharterTerms terms() {
        return charter.orElseThrow(() -> new IllegalStateException("no charter")).terms();
    }

    /// The rules version that a statement with these references is to name: that of the charter
    /// which it ratifies; else that of the charter in force, or before one is, of the first one
    /// proposed; 1 where there is none. A charter itself may choose a newer one.
    public int rulesFor(List<StatementId> refs) {
        return refs.stream()
                .flatMap(ref -> proposals.of(ref).stream())
                .findFirst()
                .map(CharterProposal::rules)
                .or(() -> charter.map(CharterInForce::rules))
                .or(() -> proposals.numbered(1).map(CharterProposal::rules))
                .orElse(1);
    }

    /// Charters proposed, in order of recording.
    public List<CharterProposal> proposals() {
        return proposals.toList();
    }

    Optional<CharterProposal> proposal(StatementId proposed) {
        return proposals.of(proposed);
    }

    /// A key, if the record knows it.
    public Optional<KeyState> key(KeyId id) {
        return keys.get(id);
    }

    /// All keys, in the order in which the record learnt of them.
    public List<KeyState> keys() {
        return keyOrder.toList().stream().map(id -> keys.get(id).orElseThrow()).toList();
    }

    /// An accepted statement.
    public Optional<Kept> statement(StatementId id) {
        return statements.get(id);
    }

    /// Cases by running number.
    public List<CaseState> cases() {
        return cases.toList();
    }

    /// How many cases there are.
    public int caseCount() {
        return cases.size();
    }

    /// Cases on which somebody may be awaited, by running number: those that are not over, and
    /// those that ended with remedies.
    public List<CaseState> pendingCases() {
        return openCases.inOrder().stream().flatMap(n -> caseNumbered(n).stream()).toList();
    }

    /// The case of a running number, from 1.
    public Optional<CaseState> caseNumbered(int number) {
        return cases.get(number - 1);
    }

    /// The case that a statement belongs to.
    public Optional<CaseState> caseOf(StatementId anyOfTheCase) {
        return statement(anyOfTheCase).flatMap(Kept::caseNumber).flatMap(this::caseNumbered);
    }

    List<Integer> unprovenCases(MemberId member) {
        return unproven.get(member).orElse(List.of());
    }

    /// Commitments by running number.
    public List<CommitmentState> commitments() {
        return commitments.toList();
    }

    Optional<CommitmentState> commitment(StatementId undertaken) {
        return commitments.of(undertaken);
    }

    /// Notifications by running number.
    public List<NotificationState> notifications() {
        return notifications.toList();
    }

    Optional<NotificationState> notification(StatementId notified) {
        return notifications.of(notified);
    }

    /// The office's register: contacts by running number.
    public List<ContactState> contacts() {
        return contacts.toList();
    }

    /// How many contacts there are.
    public int contactCount() {
        return contacts.size();
    }

    /// The contact of a running number, from 1.
    public Optional<ContactState> contactNumbered(int number) {
        return contacts.numbered(number);
    }

    /// Contacts that wait for an answer, by running number.
    public List<ContactState> awaitedContacts() {
        return openContacts.inOrder().stream().flatMap(n -> contactNumbered(n).stream()).toList();
    }

    /// The contact that a statement recorded.
    public Optional<ContactState> contact(StatementId recorded) {
        return contacts.of(recorded);
    }

    /// The newest daily report that was issued.
    public Optional<DailyReport> dailyReport() {
        return dailyReport;
    }

    /// The newest two accepted reports of a type, oldest first.
    List<StatementId> newest(String reportType) {
        return newestReports.get(reportType).orElse(List.of());
    }

    /// The mechanism as a whole: participation, succession, end.
    public MissionState mission() {
        return mission;
    }

    /// Whether an accepted statement was signed by a key of which its member says that it was not
    /// used freely by then.
    public boolean underDuress(Kept statement) {
        return key(statement.officer())
                .flatMap(KeyState::duressFrom)
                .filter(from -> from.compareTo(statement.index()) <= 0)
                .isPresent();
    }

    /// The newest entry of a member under a key that the record knew before it.
    Optional<EntryIndex> lastSaid(MemberId member) {
        return lastSaid.get(member);
    }

    /// What version 2 has beside cases, contacts, commitments and notifications.
    public BoardStates boards() {
        return boards;
    }

    /// A copy with some boards changed.
    State onBoards(Consumer<BoardStates.Change> changes) {
        return change(c -> c.boards = boards.change(changes));
    }

    /// Void entries in order.
    public List<VoidEntry> voids() {
        return voids.toList();
    }
}
