package mizan.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.mechanism.BoardClocks;
import mizan.mechanism.CaseState;
import mizan.mechanism.Clock;
import mizan.mechanism.Clocks;
import mizan.mechanism.Kept;
import mizan.mechanism.State;
import mizan.statement.CharterTerms;
import mizan.statement.MemberId;
import mizan.statement.StatementId;

/// Makes the list of cases and the page of one.
final class CaseViews {

    private static final Comparator<DueLine> EARLIEST = Comparator
            .comparing((DueLine d) -> d.dueAt().orElse(Instant.MAX)).thenComparing(DueLine::number);

    private final Rows rows;
    private final Roster roster;
    private final State state;
    private final Instant now;
    private final Reader reader;

    CaseViews(Projection.Moment moment, Roster roster, State state, Instant now) {
        this.rows = moment.rows();
        this.reader = moment.reader();
        this.roster = roster;
        this.state = state;
        this.now = now;
    }

    List<CaseLine> lines() {
        return state.cases().reversed().stream().flatMap(c -> line(c).stream()).toList();
    }

    /// So many of the cases that are not over, the newest first.
    List<CaseLine> open(int most) {
        return state.pendingCases().reversed().stream().filter(c -> !c.phase().over())
                .flatMap(c -> line(c).stream()).limit(most).toList();
    }

    /// So many of the cases below a number that are not over, the newest first.
    List<CaseLine> openBelow(int number, int most) {
        return state.pendingCases().reversed().stream()
                .filter(c -> !c.phase().over() && c.number() < number)
                .flatMap(c -> line(c).stream()).limit(most).toList();
    }

    /// So many of the cases below a number that are over, the newest first: no more are read.
    List<CaseLine> overBelow(int number, int most) {
        List<CaseLine> over = new ArrayList<>();
        int from = Math.min(number - 1, state.caseCount());
        for (int at = from; at > 0 && over.size() < most; at--) {
            state.caseNumbered(at).filter(c -> c.phase().over()).flatMap(this::line)
                    .ifPresent(over::add);
        }
        return List.copyOf(over);
    }

    Optional<CaseLine> numbered(int number) {
        return state.caseNumbered(number).flatMap(this::line);
    }

    /// How many cases are over, of those whose opening is released to this reader.
    int over() {
        // A statement of a type that opens cases opens one; each type is counted by its index.
        long all = state.cases().stream().flatMap(c -> state.statement(c.id()).stream())
                .map(Kept::type).distinct().mapToLong(rows::count).sum();
        return (int) (all - state.pendingCases().stream().filter(c -> !c.phase().over())
                        .filter(c -> holds(c.id())).count());
    }

    /// Everything that somebody is awaited on, over the whole record, the earliest end first.
    ///
    /// What began with a statement that this reader may not read is left out, unless it is the
    /// reader's own member that is awaited.
    List<DueLine> due() {
        return released(owed()).toList();
    }

    /// The same, with the answers that contacts of the register ask for; so many of it.
    List<DueLine> chase(int most) {
        List<Owed> owed = owed();
        roster.terms().ifPresent(terms -> state.awaitedContacts().forEach(c -> add(owed,
                c.said().id(), open(DueLine.Of.CONTACT, c.number(), c.kind(),
                        Clocks.of(c, terms, now)))));
        return released(owed).limit(most).toList();
    }

    /// One duty, and the statement that it began with.
    private record Owed(StatementId of, DueLine line) {}

    private List<Owed> owed() {
        List<Owed> owed = new ArrayList<>();
        state.pendingCases().forEach(c -> add(owed, c.id(), awaited(c)));
        roster.terms().ifPresent(terms -> state.notifications().forEach(n -> add(owed,
                n.said().id(), open(DueLine.Of.NOTIFICATION, n.number(), n.kind(),
                        Clocks.of(n, terms, now)))));
        state.commitments().forEach(c -> add(owed, c.said().id(),
                open(DueLine.Of.COMMITMENT, c.number(), c.undertaken().commitment().code(),
                        Clocks.of(c, now))));
        roster.terms().ifPresent(terms -> boards(terms, owed));
        return owed;
    }

    private void boards(CharterTerms terms, List<Owed> owed) {
        state.boards().cooperation().forEach(c -> add(owed, c.said().id(),
                open(DueLine.Of.COOPERATION, c.number(), c.kind(),
                        List.of(BoardClocks.of(c, terms, now)))));
        state.boards().referenda().forEach(r -> add(owed, r.said().id(),
                open(DueLine.Of.REFERENDUM, r.number(), r.item(),
                        List.of(BoardClocks.of(r, terms, now)))));
    }

    private static void add(List<Owed> owed, StatementId of, List<DueLine> lines) {
        lines.forEach(line -> owed.add(new Owed(of, line)));
    }

    /// In order; the gate is asked of no more of them than are read.
    private Stream<DueLine> released(List<Owed> owed) {
        Map<StatementId, Boolean> held = new HashMap<>();
        return owed.stream().sorted(Comparator.comparing(Owed::line, EARLIEST))
                .filter(one -> own(one.line()) || held.computeIfAbsent(one.of(), this::holds))
                .map(Owed::line);
    }

    private boolean holds(StatementId id) {
        return rows.holds(id.hash().hex());
    }

    private boolean own(DueLine line) {
        return switch (reader) {
            case Reader.Public _, Reader.Joint _ -> false;
            case Reader.Officer officer -> line.awaited().id().equals(officer.member().code());
        };
    }

    private List<DueLine> open(DueLine.Of of, int number, String about, List<Clock> clocks) {
        return clocks.stream().map(clock -> dueLine(of, number, about, clock))
                .filter(DueLine::open).toList();
    }

    /// A case in a list; absent where its opening is not released to this reader.
    private Optional<CaseLine> line(CaseState c) {
        return rows.withId(c.id().hash().hex()).map(opening -> line(c, opening));
    }

    private CaseLine line(CaseState c, EntryRow opening) {
        return new CaseLine(c.number(), roster.source(opening), c.opening().motion(),
                c.opening().act().code(), opening.open().code("basis"),
                c.opening().urgency().code(), roster.sector(opening.sector(), c.number()),
                roster.voice(c.opening().said().member()),
                voices(c.opening().concerned(), c.number()), voices(parties(c), c.number()),
                opening.fields().text("account"), opening.fields().text("occurred.from"),
                c.phase().code(), c.end().map(e -> e.ending().code()),
                c.end().map(CaseState.End::at),
                awaited(c).stream().sorted(EARLIEST).toList());
    }

    /// Clocks of a case on which somebody is awaited: once it is over, only those of remedies.
    private List<DueLine> awaited(CaseState c) {
        if (c.phase().over() && c.after().remedies().isEmpty()) {
            return List.of();
        }
        return clocks(c).stream().filter(DueLine::open)
                .filter(line -> !c.phase().over() || line.status() != Clock.Status.LAPSED)
                .toList();
    }

    Optional<CasePage> page(int number) {
        return state.caseNumbered(number).flatMap(c -> line(c).map(line -> {
            List<EntryRow> statements = statements(c);
            long sealed = statements.stream().mapToLong(EntryRow::sealed).sum();
            Lines lines = new Lines(rows, roster, Optional.of(state));
            return new CasePage(line,
                    new BalanceView(roster, state, c, statements, now).balance(parties(c)),
                    clocks(c), chain(c), lines.lines(statements), offers(statements),
                    conduct(c), sealed);
        }));
    }

    /// The case's Parties in the charter's order; where only one is named, with the roster's other.
    private List<MemberId> parties(CaseState c) {
        List<MemberId> parties = new ArrayList<>(c.opening().parties());
        for (Voice voice : roster.parties(1)) {
            MemberId id = new MemberId(voice.id());
            if (parties.size() < 2 && !parties.contains(id)) {
                parties.add(id);
            }
        }
        List<String> order = roster.parties(1).stream().map(Voice::id).toList();
        parties.sort(Comparator.comparingInt(p -> order.indexOf(p.code())));
        return parties;
    }

    private List<Voice> voices(List<MemberId> inRosterOrder, long number) {
        return Roster.alternate(inRosterOrder.stream().map(roster::voice).toList(), number);
    }

    private List<EntryRow> statements(CaseState c) {
        String id = c.id().hash().hex();
        List<EntryRow> statements = new ArrayList<>();
        rows.withId(id).ifPresent(statements::add);
        statements.addAll(rows.referring(id, "case"));
        return statements;
    }

    /// Clocks in the order of the path; of one duty the Parties take turns by the case's number.
    private List<DueLine> clocks(CaseState c) {
        Optional<CharterTerms> terms = roster.terms();
        if (terms.isEmpty()) {
            return List.of();
        }
        List<DueLine> clocks = new ArrayList<>();
        List<DueLine> ofOneDuty = new ArrayList<>();
        for (Clock clock : Clocks.of(c, terms.get(), now)) {
            DueLine line = dueLine(DueLine.Of.CASE, c.number(), c.opening().act().code(), clock);
            if (!ofOneDuty.isEmpty() && !ofOneDuty.getLast().duty().equals(line.duty())) {
                clocks.addAll(inTurn(ofOneDuty, c.number()));
                ofOneDuty.clear();
            }
            ofOneDuty.add(line);
        }
        clocks.addAll(inTurn(ofOneDuty, c.number()));
        return List.copyOf(clocks);
    }

    /// Two members who owe the same take turns; several of one member's stay in order of time.
    private static List<DueLine> inTurn(List<DueLine> ofOneDuty, int number) {
        long members = ofOneDuty.stream().map(DueLine::awaited).distinct().count();
        return members == ofOneDuty.size()
                ? Roster.alternate(ofOneDuty, number) : List.copyOf(ofOneDuty);
    }

    private DueLine dueLine(DueLine.Of of, int number, String about, Clock clock) {
        return new DueLine(of, number, about, clock.duty().code(), roster.voice(clock.awaited()),
                clock.startedAt(), clock.dueAt(), clock.status(), clock.metAt(), clock.late(now));
    }

    private CaseConduct conduct(CaseState c) {
        List<CaseConduct.RemedyLine> remedies = c.after().remedies().stream()
                .flatMap(remedy -> row(remedy.said()).map(source -> new CaseConduct.RemedyLine(
                        remedy.remedy().code(), roster.voice(remedy.of()),
                        remedy.reply().filter(reply -> row(reply.said()).isPresent())
                                .map(reply -> reply.answer().code()),
                        remedy.assigned().isPresent(),
                        remedy.followed().stream()
                                .filter(one -> row(one.said()).isPresent())
                                .map(one -> new CaseConduct.FollowedLine(
                                        roster.voice(one.said().member()), one.result().code(),
                                        one.verified())).toList(),
                        source)).stream())
                .toList();
        List<CaseConduct.FormerEnd> former = c.after().former().stream()
                .flatMap(one -> row(one.reopened()).map(source -> new CaseConduct.FormerEnd(
                        one.end().ending().code(), one.end().at(), one.reason(), source))
                        .stream())
                .toList();
        return new CaseConduct(c.course().level().code(), c.opening().series(),
                c.course().assessed().filter(one -> row(one.said()).isPresent())
                        .map(one -> one.how().code()), remedies, former);
    }

    private Optional<Source> row(CaseState.Said said) {
        return rows.withId(said.id().hash().hex()).map(roster::source);
    }

    private List<CasePage.ChainLink> chain(CaseState c) {
        List<CasePage.ChainLink> chain = new ArrayList<>();
        for (CaseState other : state.cases()) {
            for (CaseState.Link link : other.links()) {
                boolean outgoing = other.number() == c.number();
                if (outgoing || link.other() == c.number()) {
                    rows.withId(link.said().id().hash().hex()).ifPresent(row ->
                            chain.add(new CasePage.ChainLink(link.relation(),
                                    outgoing ? link.other() : other.number(), outgoing,
                                    row.fields().text("words"), roster.source(row))));
                }
            }
        }
        return List.copyOf(chain);
    }

    private List<Source> offers(List<EntryRow> statements) {
        return statements.stream().filter(row -> row.is("case.settled"))
                .map(roster::source).toList();
    }
}
