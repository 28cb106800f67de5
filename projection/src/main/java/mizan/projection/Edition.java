package mizan.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import mizan.mechanism.State;
import mizan.statement.CharterTerms;
import mizan.tlog.Ed25519;
import mizan.tlog.Note;

/// The views as one reader may have them, each as of the moment in which it is asked for.
///
/// Sealed fields are in it only where their file is plain; the rest is counted as sealed. Where the
/// charter's audience is its members, the public has the statements released to it.
///
/// Order: who comes first on a page that has no number of its own alternates with the number of
/// entries, so that over time it is each Party as often as the other.
///
/// Threads: any.
public final class Edition {

    private static final int NEWEST = 8;
    private static final List<String> INCIDENTS =
            List.of("strike", "clash", "sequence", "killing", "figures", "accusation", "denial");
    private static final List<String> FIRST_PAGE =
            List.of("instrument", "sequence", "figures", "killing", "threat", "appeal");

    private final Projection projection;

    Edition(Projection projection) {
        this.projection = projection;
    }

    /// What every page says of the record.
    public Cover cover() {
        return read((m, roster) -> {
            Rows.Totals totals = m.rows().totals();
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
                    roster.parties(totals.entries()),
                    roster.terms().stream().flatMap(t -> t.offsets().stream())
                            .map(o -> new Cover.Offset(o.place(), o.minutes())).toList(),
                    totals.entries(), state.map(State::newest).orElse(Instant.EPOCH),
                    totals.sealed());
        });
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
            long number = m.rows().totals().entries();
            Claims claims = new Claims(m.rows(), roster);
            OfficeViews office = new OfficeViews(m.rows(), roster);
            Optional<CaseViews> cases =
                    m.state().map(s -> new CaseViews(m.rows(), roster, s, now));
            List<CaseLine> lines = cases.map(CaseViews::lines).orElse(List.of());
            return new Situation(office.instruments(number),
                    cases.map(CaseViews::due).orElse(List.of()),
                    lines.stream().filter(line -> !line.over()).toList(),
                    (int) lines.stream().filter(CaseLine::over).count(),
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
                    .map(s -> new CaseViews(m.rows(), roster, s, now).lines()).orElse(List.of());
            return new CaseList(lines.stream().filter(line -> !line.over()).toList(),
                    lines.stream().filter(CaseLine::over).toList(),
                    groups(new Claims(m.rows(), roster), INCIDENTS));
        });
    }

    /// One case by its running number.
    public Optional<CasePage> caseNumbered(int number, Instant now) {
        return released((m, roster) -> m.state()
                .flatMap(s -> new CaseViews(m.rows(), roster, s, now).page(number)));
    }

    /// Crossings, flows and returns.
    public CrossingBoard crossings() {
        return released((m, roster) -> new CrossingViews(m.rows(), roster)
                .board(m.rows().totals().entries(), new Claims(m.rows(), roster)));
    }

    /// Rounds, agenda and positions.
    public TalksBoard talks() {
        return released((m, roster) -> new TalksViews(m.rows(), roster)
                .board(m.rows().totals().entries(), new Claims(m.rows(), roster)));
    }

    /// Commitments, with clocks as they stand at `now`.
    public CommitmentBoard commitments(Instant now) {
        return released((m, roster) -> new CommitmentViews(m.rows(), roster, now)
                .board(m.state(), new Claims(m.rows(), roster)));
    }

    /// Instruments and what is claimed of their state.
    public List<InstrumentLine> instruments() {
        return released((m, roster) -> new OfficeViews(m.rows(), roster)
                .instruments(m.rows().totals().entries()));
    }

    /// Articles and their claims.
    public SourceList sources() {
        return released((m, roster) ->
                new OfficeViews(m.rows(), roster).sources(new Claims(m.rows(), roster)));
    }

    /// At most `limit` entries, newest first, none newer than `newest`.
    public EntryList entries(long newest, int limit) {
        return read((m, roster) -> {
            Lines lines = new Lines(m.rows(), roster, m.state());
            Rows.Totals totals = m.rows().totals();
            List<EntryRow> voids = m.state().stream().flatMap(s -> s.voids().stream())
                    .flatMap(v -> m.rows().at(v.index().value()).stream()).toList();
            return new EntryList(totals.entries(), totals.sealed(),
                    lines.lines(readable(roster, m.rows().backFrom(newest, limit))),
                    lines.lines(readable(roster, voids)));
        });
    }

    /// What the charter says of reports; absent before there is one.
    public Optional<ReportingTerms> reporting() {
        return read((m, roster) -> roster.terms().map(terms -> new ReportingTerms(
                terms.sectors().stream().map(s -> roster.sector(s.code().code(), 1)).toList(),
                terms.cutOffMinutes(),
                terms.languages().stream().map(l -> l.code()).toList())));
    }

    /// Accepted statements with the values that this reader may have, in order.
    public List<OpenedStatement> statements(OpenedStatement.Asked asked) {
        return read((m, roster) -> {
            Lines lines = new Lines(m.rows(), roster, m.state());
            return readable(roster, m.rows().between(asked.after(), asked.until())).stream()
                    .filter(row -> asked.includes(row.type())).map(lines::opened).toList();
        });
    }

    /// One entry by its index.
    public Optional<StatementPage> entry(long index) {
        return read((m, roster) ->
                m.rows().at(index).map(row -> page(m, roster, row)));
    }

    /// One statement by its id in hex.
    public Optional<StatementPage> statement(String id) {
        return read((m, roster) ->
                m.rows().withId(id).map(row -> page(m, roster, row)));
    }

    private static List<CaseList.ReportedGroup> groups(Claims claims, List<String> topics) {
        return topics.stream()
                .map(topic -> new CaseList.ReportedGroup(topic, claims.within(topic)))
                .filter(group -> !group.claims().isEmpty()).toList();
    }

    private <T> T read(BiFunction<Projection.Moment, Roster, T> reading) {
        return projection.read(moment -> reading.apply(moment, Roster.of(moment.state())));
    }

    private static StatementPage page(Projection.Moment m, Roster roster, EntryRow row) {
        if (readable(roster, List.of(row)).isEmpty()) {
            throw new Withheld();
        }
        return new Lines(m.rows(), roster, m.state()).page(row);
    }

    /// Under a charter for members, the public has the statements released to it, and no board:
    /// a board would tell of the others.
    private static List<EntryRow> readable(Roster roster, List<EntryRow> rows) {
        return roster.membersOnly()
                ? rows.stream().filter(row -> row.release().equals("public")).toList() : rows;
    }

    private <T> T released(BiFunction<Projection.Moment, Roster, T> reading) {
        return read((m, roster) -> {
            if (roster.membersOnly()) {
                throw new Withheld();
            }
            return reading.apply(m, roster);
        });
    }
}
