package mizan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.mechanism.Clock;
import mizan.projection.CaseLine;
import mizan.projection.CommitmentBoard;
import mizan.projection.Cover;
import mizan.projection.CrossingBoard;
import mizan.projection.DueLine;
import mizan.projection.Health;
import mizan.projection.InstrumentLine;
import mizan.projection.Locality;
import mizan.projection.OpenedStatement;
import mizan.projection.ReportingTerms;
import mizan.projection.Situation;
import mizan.projection.Source;
import mizan.projection.StatementPage;
import mizan.projection.TalksBoard;
import mizan.projection.Voice;
import mizan.statement.Json;
import mizan.statement.OffsetInstant;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// A full day between two invented Parties: forty contacts, six incidents, two cases.
///
/// Statements stand in `day.jsonl`; the boards are made here. Swapped, each Party stands
/// everywhere in the place of the other.
final class Day {

    static final Instant UNTIL = Instant.parse("2026-06-16T14:30:00Z");
    static final Period PERIOD = new Period(Instant.parse("2026-06-15T14:30:00Z"), UNTIL);
    private static final long FIRST_INDEX = 200;

    private final boolean swapped;
    private final ReportEdition edition;
    private final Map<String, Voice> voices = new LinkedHashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final List<OpenedStatement> statements = new ArrayList<>();

    private Day(boolean swapped, ReportEdition edition) {
        this.swapped = swapped;
        this.edition = edition;
        add(swap("tarn"), swap("Tarn"), Voice.Hue.FIRST);
        add(swap("alder"), swap("Alder"), Voice.Hue.SECOND);
        add("quayhouse", "Quay House", Voice.Hue.NONE);
        add("footpath", "Footpath Verification Mission", Voice.Hue.NONE);
        add("granary", "Granary Relief Fund", Voice.Hue.NONE);
        read();
    }

    static ReportInput input(int number, ReportEdition edition) {
        return new Day(false, edition).input(number);
    }

    static ReportInput swapped(int number, ReportEdition edition) {
        return new Day(true, edition).input(number);
    }

    /// Each Party's name in the place of the other's, in one pass.
    static String swapText(String text) {
        return text.replace("tarn", "\u0001").replace("alder", "tarn").replace("\u0001", "alder")
                .replace("Tarn", "\u0001").replace("Alder", "Tarn").replace("\u0001", "Alder");
    }

    private String swap(String text) {
        return swapped ? swapText(text) : text;
    }

    private void add(String id, String name, Voice.Hue hue) {
        voices.put(id, new Voice(id, name, hue, false));
    }

    private Voice voice(String id) {
        return Optional.ofNullable(voices.get(swap(id))).orElseThrow();
    }

    private void read() {
        try (InputStream in = Day.class.getResourceAsStream("/day.jsonl")) {
            if (in == null) {
                throw new IllegalStateException("no day.jsonl");
            }
            long index = FIRST_INDEX;
            for (String line : swap(Bytes.of(in.readAllBytes()).utf8()).split("\n")) {
                if (Json.parse(Bytes.utf8(line)) instanceof Json.Members(var m)) {
                    statements.add(statement(m, index++));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OpenedStatement statement(Map<String, Json> m, long index) {
        String name = text(m, "name");
        Voice by = Optional.ofNullable(voices.get(text(m, "by"))).orElseThrow();
        Source source = new Source(index, id(name), text(m, "type"), by,
                Instant.parse(text(m, "at")), text(m, "at"));
        sources.put(name, source);
        List<StatementPage.Link> links = new ArrayList<>();
        members(m, "refs").forEach((role, names) -> {
            if (names instanceof Json.Items(var items)) {
                for (Json item : items) {
                    String target = item instanceof Json.Text(var t) ? t : "";
                    links.add(new StatementPage.Link(
                            role, id(target), Optional.ofNullable(sources.get(target))));
                }
            }
        });
        Optional<Integer> number = m.get("case") instanceof Json.Whole(var n)
                ? Optional.of((int) n) : Optional.empty();
        long sealed = m.get("sealed") instanceof Json.Whole(var n) ? n : 0;
        return new OpenedStatement(source, text(m, "release"), sector(text(m, "sector")),
                members(m, "open"), members(m, "opened"), links, sealed, number);
    }

    static String id(String name) {
        return Hash.sha256(Bytes.utf8(name)).hex();
    }

    private static String text(Map<String, Json> m, String name) {
        return m.get(name) instanceof Json.Text(var text) ? text : "";
    }

    private static Map<String, Json> members(Map<String, Json> m, String name) {
        return m.get(name) instanceof Json.Members(var members) ? members : Map.of();
    }

    private Locality sector(String code) {
        return switch (code) {
            case "mill" -> named(code, "Mill Bend", "Old Mill Reach");
            case "ford" -> named(code, "Grey Ford", "Heron Ford");
            case "pass" -> named(code, "Lantern Pass", "Windgate");
            case "terrace" -> named(code, "Upper Terraces", "Orchard Steps");
            default -> new Locality(code, List.of());
        };
    }

    private Locality named(String code, String byTarn, String byAlder) {
        return new Locality(code, List.of(new Locality.Named(voice("tarn"), byTarn),
                new Locality.Named(voice("alder"), byAlder)));
    }

    private Source source(String name) {
        return Optional.ofNullable(sources.get(name)).orElseThrow();
    }

    private Source old(long index, String type, String by) {
        return new Source(index, id(type + index), type, voice(by),
                Instant.parse("2026-06-10T08:00:00Z"), "2026-06-10T08:00:00Z");
    }

    private ReportInput input(int number) {
        long size = FIRST_INDEX + statements.size();
        // A cover's order is that of its size.
        List<Voice> parties = List.of(voice("tarn"), voice("alder"));
        Cover cover = new Cover("Charter of the Joint Commission for the Ostrel valley",
                "example.org/day", "en", Optional.of("An invented day: no statement here is that "
                        + "of any real State, organisation or person."), false, false, true,
                Optional.of(voice("quayhouse")), size % 2 == 0 ? parties.reversed() : parties,
                List.of(new Cover.Offset("Ostrel, east bank", 180),
                        new Cover.Offset("Ostrel, west bank", 210)), size,
                UNTIL.minusSeconds(600), 40);
        List<OpenedStatement> history = statements.stream().filter(s ->
                s.source().type().startsWith("contact.")
                        || s.source().type().startsWith("case.access-")).toList();
        return new ReportInput(new Issue(number, edition, PERIOD, size), cover,
                new ReportingTerms(List.of(sector("mill"), sector("ford"), sector("pass"),
                        sector("terrace")), 870, List.of("en", "ur"),
                        List.copyOf(voices.values())),
                boards(true), boards(false), statements, history, Optional.of(health(size)));
    }

    private static Health health(long size) {
        return new Health(size, "00".repeat(32), 0, 0, 0, Optional.empty(), Optional.empty(),
                true, List.of(), "");
    }

    private Boards boards(boolean now) {
        Instant at = now ? UNTIL : PERIOD.from();
        return new Boards(at, List.of(instrument(now)), cases(now), due(now), notices(now),
                crossings(now), new TalksBoard(List.of(), List.of(), List.of(), List.of()),
                commitments(now));
    }

    private InstrumentLine instrument(boolean now) {
        List<InstrumentLine.StatusClaim> claims = List.of(
                claim("in-force", now ? "tarn" : "tarn", "2026-06-01T12:00:00+03:00", 12),
                claim(now ? "breached" : "in-force", "alder",
                        now ? "2026-06-16T06:40:00+03:30" : "2026-06-01T12:30:00+03:30", 13));
        return new InstrumentLine("valley-ceasefire", "ceasefire", "2026-06-01",
                Optional.of("Ceasefire of the Ostrel valley"),
                List.of(voice("tarn"), voice("alder")), claims, List.of(), List.of(),
                old(11, "instrument.recorded", "quayhouse"));
    }

    private InstrumentLine.StatusClaim claim(String status, String by, String since, long index) {
        return new InstrumentLine.StatusClaim(status, voice(by), OffsetInstant.parse(since),
                Optional.of("So we say."), Optional.empty(),
                old(index, "instrument.status-claimed", "quayhouse"));
    }

    private List<CaseLine> cases(boolean now) {
        List<CaseLine> cases = new ArrayList<>();
        if (now) {
            cases.add(caseLine(11, source("case11"), "indirect-fire", "mill", "tarn", "alder",
                    "served"));
        }
        cases.add(caseLine(10, old(150, "case.complaint", "alder"), "direct-fire", "ford",
                "alder", "tarn", now ? "reported" : "verifying"));
        cases.add(caseLine(9, old(120, "case.complaint", "tarn"), "fortification", "pass",
                "tarn", "alder", "screened"));
        return cases;
    }

    private CaseLine caseLine(int number, Source opened, String act, String sector,
            String opener, String concerned, String phase) {
        return new CaseLine(number, opened, false, act, "2.1", "urgent", sector(sector),
                voice(opener), List.of(voice(concerned)),
                List.of(voice("tarn"), voice("alder")), Optional.empty(), Optional.empty(), phase,
                Optional.empty(), Optional.empty(),
                number == 9 ? List.of() : List.of(due(number, act, "reply", concerned,
                        "2026-06-17T20:30:00Z", Clock.Status.RUNNING)));
    }

    private DueLine due(int number, String about, String duty, String awaited, String dueAt,
            Clock.Status status) {
        return new DueLine(DueLine.Of.CASE, number, about, duty, voice(awaited),
                Optional.of(Instant.parse("2026-06-13T08:00:00Z")),
                Optional.of(Instant.parse(dueAt)), status, Optional.empty(),
                status == Clock.Status.OVERDUE);
    }

    private List<DueLine> due(boolean now) {
        List<DueLine> due = new ArrayList<>(List.of(
                due(9, "fortification", "tasking", "quayhouse", "2026-06-16T02:00:00Z",
                        now ? Clock.Status.OVERDUE : Clock.Status.RUNNING),
                due(10, "direct-fire", "comments", "tarn", "2026-06-18T08:30:00Z",
                        Clock.Status.RUNNING),
                new DueLine(DueLine.Of.COMMITMENT, 2, "mine-map", "commitment", voice("alder"),
                        Optional.empty(), Optional.of(Instant.parse("2026-06-15T12:00:00Z")),
                        Clock.Status.OVERDUE, Optional.empty(), true)));
        if (now) {
            due.add(due(11, "indirect-fire", "access", "alder", "2026-06-16T12:00:00Z",
                    Clock.Status.OVERDUE));
            due.add(due(11, "indirect-fire", "reply", "alder", "2026-06-17T20:30:00Z",
                    Clock.Status.RUNNING));
            due.add(new DueLine(DueLine.Of.NOTIFICATION, 5, "convoy",
                    "acknowledge-notification", voice("alder"),
                    Optional.of(source("n2").recordedAt()),
                    Optional.of(Instant.parse("2026-06-16T05:30:00Z")), Clock.Status.OVERDUE,
                    Optional.empty(), true));
        }
        return due;
    }

    private List<Situation.Notice> notices(boolean now) {
        List<Situation.Notice> notices = new ArrayList<>();
        if (now) {
            notices.add(notice(5, "convoy", "tarn", "n2", "alder", false));
            notices.add(notice(4, "exercise", "alder", "n1", "tarn", true));
        }
        notices.add(notice(3, "exercise", "alder", "b-notice", "tarn", true));
        return notices;
    }

    private Situation.Notice notice(int number, String kind, String by, String name, String to,
            boolean acknowledged) {
        return new Situation.Notice(number, kind, voice(by), Optional.empty(), List.of(
                new Situation.Acknowledgement(voice(to), acknowledged
                        ? Optional.of(old(190, "hotline.acknowledged", to)) : Optional.empty())),
                source(name));
    }

    private CrossingBoard crossings(boolean now) {
        Locality gate = named("pass-gate", "Lantern Gate", "Windgate Post");
        Locality bridge = named("mill-bridge", "Mill Bridge", "Miller's Bridge");
        List<CrossingBoard.Track> tracks = new ArrayList<>();
        tracks.add(track("tarn", false, "open", "none-given", "2026-06-12T09:00:00+03:00",
                old(90, "crossing.status-declared", "tarn")));
        if (now) {
            tracks.add(track("alder", false, "closed", "dispute", "2026-06-16T06:00:00+03:30",
                    source("x1")));
            tracks.add(track("footpath", true, "restricted", "none-given",
                    "2026-06-16T09:00:00+03:00", source("x2")));
        }
        var cargo = new CrossingBoard.Stream(voice("tarn"), voice("alder"), "cargo", tracks);
        var medical = new CrossingBoard.Stream(voice("alder"), voice("tarn"), "medical",
                List.of(track("tarn", false, "open", "none-given", "2026-06-12T09:00:00+03:00",
                        old(91, "crossing.status-declared", "tarn"))));
        return new CrossingBoard(List.of(
                new CrossingBoard.CrossingLine(bridge, sector("mill"), List.of(medical)),
                new CrossingBoard.CrossingLine(gate, sector("pass"), List.of(cargo))),
                List.of(), List.of(), List.of());
    }

    private CrossingBoard.Track track(String by, boolean observed, String status, String reason,
            String since, Source source) {
        return new CrossingBoard.Track(voice(by), observed, List.of(new CrossingBoard.Stretch(
                status, reason, OffsetInstant.parse(since), Optional.empty(), source)));
    }

    private CommitmentBoard commitments(boolean now) {
        return new CommitmentBoard(List.of(
                commitment(1, "patients", "tarn", List.of()),
                commitment(2, "mine-map", "alder", now ? List.of(new CommitmentBoard.Result(
                        "partly", Optional.of("Half of the map is handed over."), source("k1")))
                        : List.of())), List.of());
    }

    private CommitmentBoard.Line commitment(
            int number, String code, String obligor, List<CommitmentBoard.Result> declared) {
        return new CommitmentBoard.Line(number, code, voice(obligor),
                Optional.of(voice("footpath")), "5." + number, "date",
                Optional.of(Instant.parse("2026-06-15T12:00:00Z")), Optional.empty(),
                Optional.empty(), Optional.of("Maps of the fields along the water."),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), declared,
                List.of(), List.of(), old(40 + number, "commitment.undertaken", obligor));
    }
}
