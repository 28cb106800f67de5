package mizan.projection;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import mizan.mechanism.KeyState;
import mizan.mechanism.MayNow;
import mizan.mechanism.Mechanism;
import mizan.mechanism.State;
import mizan.statement.CharterTerms;
import mizan.statement.KeyId;
import mizan.statement.Role;
import mizan.statement.SectorCode;
import mizan.tlog.Ed25519;
import mizan.tlog.Hash;
import mizan.tlog.Note;

/// The views as one reader may have them, each as of the moment in which it is asked for.
///
/// A sealed field is in it where its file is plain, or sealed to the reader's member and opened on
/// this host; the rest is counted as sealed from the reader. Where the charter's audience is its
/// members, an officer has the statements released to its member, the public those released to it.
///
/// An edition may be of the past ([#asOf]): rows, states and numbers are those of then, who may
/// have them is judged now. Its views that take an instant are asked with [#at].
///
/// Order: who comes first on a page that has no number of its own alternates with the number of
/// entries, so that over time it is each Party as often as the other.
///
/// Threads: any.
public final class Edition {

    private static final int NEWEST = 8;
    private static final int CHANGED = 12;
    private static final int CHANGED_COUNTED_MAX = 1_000;
    private static final List<String> INCIDENTS =
            List.of("strike", "clash", "sequence", "killing", "figures", "accusation", "denial");
    private static final List<String> FIRST_PAGE =
            List.of("instrument", "sequence", "figures", "killing", "threat", "appeal");

    private final Projection projection;
    private final Reader reader;
    private final Optional<AsOf> then;

    Edition(Projection projection, Reader reader, Optional<AsOf> then) {
        this.projection = projection;
        this.reader = reader;
        this.then = then;
    }

    /// The views of the record as it stood with so many entries, behind the gate of now; absent
    /// where it has never had so many.
    public Optional<Edition> asOf(long size) {
        return read((m, _) -> size < 0 || size > m.size() ? Optional.empty()
                : Optional.of(new Edition(projection, reader,
                        Optional.of(new AsOf(size, m.rows().recordedBefore(size))))));
    }

    /// The views of the record as it stood at an instant, behind the gate of now.
    public Edition asOf(Instant at) {
        return read((m, _) -> new Edition(projection, reader,
                Optional.of(new AsOf(m.rows().sizeAt(at), at))));
    }

    /// The moment of the past that these views are of; absent where they are of now.
    public Optional<AsOf> then() {
        return then;
    }

    /// The instant to read clocks at: that of the past that these views are of, else this one.
    public Instant at(Instant now) {
        return then.map(AsOf::at).orElse(now);
    }

    /// Whether this reader may fetch entry bundles and tiles that hold entries.
    public boolean bundles() {
        return read((m, _) -> m.boards() && m.state().isPresent());
    }

    /// Whether this reader may fetch the file or attachment of this digest, sealed or plain: some
    /// statement that it may read names it, of the member that named it first.
    public boolean mayFetch(Hash sha256) {
        return read((m, _) -> m.rows().mayFetch(sha256.hex()));
    }

    /// What every page says of the record.
    public Cover cover() {
        return read((m, roster) -> {
            Optional<State> state = m.state();
            return new Cover(
                    roster.terms().map(CharterTerms::title).orElse(""),
                    roster.terms().map(t -> t.log().name()).orElse(""),
                    roster.terms().map(t -> t.prevails().code()).orElse("en"),
                    roster.terms().flatMap(CharterTerms::demonstration),
                    state.flatMap(State::charter).map(c -> c.provisional()).orElse(false),
                    roster.membersOnly(),
                    state.flatMap(State::charter).isPresent(),
                    roster.terms().map(t -> roster.voice(t.operator())),
                    roster.parties(m.size()),
                    roster.terms().stream().flatMap(t -> t.offsets().stream())
                            .map(o -> new Cover.Offset(o.place(), o.minutes())).toList(),
                    m.size(), state.map(State::newest).orElse(Instant.EPOCH),
                    m.rows().sealed());
        });
    }

    /// The terms of the charter in force; absent before one is.
    public Optional<CharterTerms> terms() {
        return read((m, _) -> m.state().flatMap(State::charter).map(c -> c.terms()));
    }

    /// Rules version of the charter in force; 1 before one is.
    public int rules() {
        return read((m, _) -> m.state().flatMap(State::charter).map(c -> c.rules()).orElse(1));
    }

    /// Everything that somebody is awaited on, over cases, notifications, commitments and contacts,
    /// the earliest end first, clocks as they stand at `now`.
    public List<DueLine> chase(Instant now) {
        return chase(now, Integer.MAX_VALUE);
    }

    /// So much of it: the earliest ends.
    public List<DueLine> chase(Instant now, int most) {
        return released((m, roster) -> m.state()
                .map(s -> new CaseViews(m, roster, s, now).chase(most)).orElse(List.of()));
    }

    /// So many of the cases that are not over, the newest first.
    public List<CaseLine> openCases(Instant now, int most) {
        return released((m, roster) -> m.state()
                .map(s -> new CaseViews(m, roster, s, now).open(most)).orElse(List.of()));
    }

    /// Officers of the reader's own member, in the order in which the record learnt of their keys;
    /// none for the public.
    public List<OfficerLine> officers() {
        return switch (reader) {
            case Reader.Public _, Reader.Joint _ -> List.of();
            case Reader.Officer me -> read((m, roster) -> m.state()
                    .map(s -> s.keys().stream().filter(key -> key.member().equals(me.member()))
                            .flatMap(key -> officer(m.rows(), key).stream()).toList())
                    .orElse(List.of()));
        };
    }

    private static Optional<OfficerLine> officer(Rows rows, KeyState key) {
        return switch (key.holding()) {
            case KeyState.Holding.Root() -> Optional.empty();
            case KeyState.Holding.Delegated(var roles, var area, var until, var _) ->
                    Optional.of(new OfficerLine(key.key(),
                            rows.at(key.since().value()).flatMap(row -> row.fields().text("name")),
                            roles.stream().map(Role::code).toList(),
                            area.stream().map(SectorCode::code).toList(), until,
                            key.since().value(), key.revokedAt().isPresent()));
        };
    }

    /// The Parties: in roster order for an odd number, reversed for an even one.
    public List<Voice> partiesInOrder(long number) {
        return read((_, roster) -> roster.parties(number));
    }

    /// How the head of the record stands; absent before a charter is in force.
    ///
    /// @param checkpoint the newest checkpoint as published
    /// @param declined   names of cosigner keys that refused it
    public Optional<Health> health(Note checkpoint, Set<String> declined, Ed25519 ed25519) {
        return read((_, roster) -> roster.terms().map(terms ->
                new HealthView(roster, checkpoint, declined, ed25519).health(terms)));
    }

    /// The first page, with clocks as they stand at `now`.
    public Situation situation(Instant now) {
        return released((m, roster) -> {
            long number = m.size();
            Claims claims = new Claims(m.rows(), roster);
            OfficeViews office = new OfficeViews(m.rows(), roster);
            Optional<CaseViews> cases =
                    m.state().map(s -> new CaseViews(m, roster, s, now));
            return new Situation(office.instruments(number),
                    cases.map(CaseViews::due).orElse(List.of()),
                    cases.map(views -> views.open(Integer.MAX_VALUE)).orElse(List.of()),
                    cases.map(CaseViews::over).orElse(0),
                    new CrossingViews(m.rows(), roster).board(number, claims).crossings().stream()
                            .filter(c -> !c.streams().isEmpty()).toList(),
                    new TalksViews(m.rows(), roster).board(number, claims).rounds().stream()
                            .findFirst(),
                    m.state().map(office::notices).orElse(List.of()),
                    new Lines(m.rows(), roster, m.state())
                            .lines(m.rows().backFrom(Long.MAX_VALUE, NEWEST)),
                    groups(claims, FIRST_PAGE));
        });
    }

    /// All cases.
    public CaseList cases(Instant now) {
        return released((m, roster) -> {
            List<CaseLine> lines = m.state()
                    .map(s -> new CaseViews(m, roster, s, now).lines()).orElse(List.of());
            return new CaseList(lines.stream().filter(line -> !line.over()).toList(),
                    lines.stream().filter(CaseLine::over).toList(),
                    groups(new Claims(m.rows(), roster), INCIDENTS));
        });
    }

    /// A page of the cases.
    public CaseWindow cases(CaseWindow.Asked asked, Instant now) {
        return released((m, roster) -> {
            Optional<CaseViews> views = m.state().map(s -> new CaseViews(m, roster, s, now));
            int most = CaseWindow.LINES_MAX + 1;
            return CaseWindow.of(
                    views.map(v -> v.openBelow(asked.openBelow(), most)).orElse(List.of()),
                    views.map(v -> v.overBelow(asked.overBelow(), most)).orElse(List.of()),
                    groups(new Claims(m.rows(), roster), INCIDENTS));
        });
    }

    /// So many of the cases that are over, the newest first.
    public List<CaseLine> casesOver(Instant now, int most) {
        return released((m, roster) -> m.state()
                .map(s -> new CaseViews(m, roster, s, now).overBelow(Integer.MAX_VALUE, most))
                .orElse(List.of()));
    }

    /// One case of a list by its running number.
    public Optional<CaseLine> caseLine(int number, Instant now) {
        return released((m, roster) -> m.state()
                .flatMap(s -> new CaseViews(m, roster, s, now).numbered(number)));
    }

    /// One case by its running number.
    public Optional<CasePage> caseNumbered(int number, Instant now) {
        return released((m, roster) -> m.state()
                .flatMap(s -> new CaseViews(m, roster, s, now).page(number)));
    }

    /// The office's register, with clocks as they stand at `now`.
    public ContactList register(ContactsAsked asked, Instant now) {
        return released((m, roster) -> m.state()
                .map(s -> new ContactViews(m, roster, s, now).list(asked))
                .orElse(new ContactList(List.of(), Optional.empty())));
    }

    /// One contact of the register by its running number.
    public Optional<ContactPage> contactNumbered(int number, Instant now) {
        return released((m, roster) -> m.state()
                .flatMap(s -> new ContactViews(m, roster, s, now).page(number)));
    }

    /// The contact that a statement recorded, by its id in hex.
    public Optional<ContactLine> contactRecordedBy(String id, Instant now) {
        return released((m, roster) -> m.state()
                .flatMap(s -> new ContactViews(m, roster, s, now).recordedBy(id)));
    }

    /// Crossings, flows and returns.
    public CrossingBoard crossings() {
        return released((m, roster) -> new CrossingViews(m.rows(), roster)
                .board(m.size(), new Claims(m.rows(), roster)));
    }

    /// Rounds, agenda and positions.
    public TalksBoard talks() {
        return released((m, roster) -> new TalksViews(m.rows(), roster)
                .board(m.size(), new Claims(m.rows(), roster)));
    }

    /// Commitments, with clocks as they stand at `now`.
    public CommitmentBoard commitments(Instant now) {
        return released((m, roster) -> new CommitmentViews(m.rows(), roster, now)
                .board(m.state(), new Claims(m.rows(), roster)));
    }

    /// Instruments and what is claimed of their state.
    public List<InstrumentLine> instruments() {
        return released((m, roster) -> new OfficeViews(m.rows(), roster)
                .instruments(m.size()));
    }

    /// Articles and their claims.
    public SourceList sources() {
        return released((m, roster) ->
                new OfficeViews(m.rows(), roster).sources(new Claims(m.rows(), roster)));
    }

    /// Whether an officer may say a type of statement now, as the rules have it; of the state as it
    /// stands, whatever moment these views are of.
    ///
    /// @param type one of [Mechanism#typesAsked]
    public MayNow mayNow(
            KeyId officer, String type, Optional<Integer> caseNumber, Instant now) {
        return projection.read(reader, Optional.empty(), m -> {
            State state = m.state().orElseThrow(Withheld::new);
            String origin = state.charter().map(c -> c.terms().log().name()).orElse("");
            return new Mechanism(origin, (_, _, _) -> false)
                    .mayNow(state, officer, now, type, caseNumber);
        });
    }

    /// At most `limit` entries, newest first, none newer than `newest`.
    public EntryList entries(long newest, int limit) {
        return read((m, roster) -> {
            Lines lines = new Lines(m.rows(), roster, m.state());
            List<EntryRow> voids = m.state().stream().flatMap(s -> s.voids().stream())
                    .flatMap(v -> m.rows().at(v.index().value()).stream()).toList();
            return new EntryList(m.size(), m.rows().sealed(),
                    lines.lines(m.rows().backFrom(newest, limit)),
                    lines.lines(voids));
        });
    }

    /// What the charter says of reports; absent before there is one.
    public Optional<ReportingTerms> reporting() {
        return read((m, roster) -> roster.terms().map(terms -> new ReportingTerms(
                terms.sectors().stream().map(s -> roster.sector(s.code().code(), 1)).toList(),
                terms.cutOffMinutes(),
                terms.languages().stream().map(l -> l.code()).toList(), roster.voices())));
    }

    /// Accepted statements with the values that this reader may have, in order.
    public List<OpenedStatement> statements(OpenedStatement.Asked asked) {
        return read((m, roster) -> {
            Lines lines = new Lines(m.rows(), roster, m.state());
            return m.rows().between(asked.after(), asked.until()).stream()
                    .filter(row -> asked.includes(row.type())).map(lines::opened).toList();
        });
    }

    /// So many accepted statements of some types, the newest first: not all are read.
    ///
    /// @param types names of types, or their beginnings ending in a dot
    public List<OpenedStatement> newest(List<String> types, int most) {
        return read((m, roster) -> {
            Lines lines = new Lines(m.rows(), roster, m.state());
            return types.stream().distinct().flatMap(type -> m.rows().newest(type, most).stream())
                    .sorted(Comparator.comparingLong(EntryRow::index).reversed()).limit(most)
                    .map(lines::opened).toList();
        });
    }

    /// For each of these beginnings the key of an imported row in the record that begins with it
    /// and a point, as far as this reader may read it.
    public Map<String, String> imported(Collection<String> beginnings) {
        return read((m, _) -> m.rows().imported(beginnings));
    }

    /// What holds these words, as far as this reader may read it.
    public FindPage find(FindQuery query) {
        return read((m, roster) -> new Finder(m, roster).find(query));
    }

    /// Reports of incidents, a page of them.
    public IncidentPage incidents(IncidentQuery query) {
        return released((m, roster) -> new IncidentViews(m, roster).page(query));
    }

    /// The report of an incident at a place in the record.
    public Optional<IncidentLine> incident(long index) {
        return released((m, roster) -> new IncidentViews(m, roster).at(index));
    }

    /// What was recorded since the record had so many entries, grouped.
    public Changes changedSince(long size) {
        return read((m, roster) -> new Finder(m, roster)
                .since(Math.max(0, size), m.size(), CHANGED,
                        CHANGED_COUNTED_MAX));
    }

    /// One entry by its index; absent too where it is not released to this reader.
    public Optional<StatementPage> entry(long index) {
        return read((m, roster) ->
                page(m, roster, m.rows().at(index), index < m.size()));
    }

    /// One statement by its id in hex; absent too where it is not released to this reader.
    public Optional<StatementPage> statement(String id) {
        return read((m, roster) -> page(m, roster, m.rows().withId(id), true));
    }

    private static List<CaseList.ReportedGroup> groups(Claims claims, List<String> topics) {
        return topics.stream()
                .map(topic -> new CaseList.ReportedGroup(topic, claims.within(topic)))
                .filter(group -> !group.claims().isEmpty()).toList();
    }

    private <T> T read(BiFunction<Projection.Moment, Roster, T> reading) {
        return projection.read(reader, then, m -> reading.apply(m, Roster.of(m.state())));
    }

    /// What is not there and what is not released look alike to one reader.
    ///
    /// @param possible whether something might stand there
    private static Optional<StatementPage> page(Projection.Moment m, Roster roster,
            Optional<EntryRow> row, boolean possible) {
        if (row.isEmpty() && possible && !m.boards()) {
            throw new Withheld();
        }
        return row.map(new Lines(m.rows(), roster, m.state())::page);
    }

    /// Under a charter for members, the public has the statements released to it, and no board:
    /// a board would tell of the others.
    private <T> T released(BiFunction<Projection.Moment, Roster, T> reading) {
        return read((m, roster) -> {
            if (!m.boards()) {
                throw new Withheld();
            }
            return reading.apply(m, roster);
        });
    }
}
