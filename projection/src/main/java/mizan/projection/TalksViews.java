package mizan.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the board of the talks.
final class TalksViews {

    private final Rows rows;
    private final Roster roster;

    TalksViews(Rows rows, Roster roster) {
        this.rows = rows;
        this.roster = roster;
    }

    TalksBoard board(long number, Claims claims) {
        List<CaseList.ReportedGroup> groups = new ArrayList<>();
        for (String topic : List.of("round", "outcome", "delegation", "mediation")) {
            groups.add(new CaseList.ReportedGroup(topic, claims.within(topic)));
        }
        List<EntryRow> rounds = rows.ofType("talks.round-convened");
        return new TalksBoard(courses(rounds, number),
                rounds.reversed().stream().map(this::round).toList(),
                reported(number, claims), groups);
    }

    /// Every point in the order in which it first came up, with both Parties' positions over time.
    private List<TalksBoard.Course> courses(List<EntryRow> rounds, long number) {
        Map<String, List<EntryRow>> items = new LinkedHashMap<>();
        Map<String, List<EntryRow>> positions = new LinkedHashMap<>();
        for (EntryRow round : rounds) {
            for (EntryRow row : rows.referring(round.id(), "round")) {
                String code = row.open().code("item");
                if (row.is("talks.agenda-item")) {
                    items.computeIfAbsent(code, _ -> new ArrayList<>()).add(row);
                } else if (row.is("talks.position")) {
                    positions.computeIfAbsent(code, _ -> new ArrayList<>()).add(row);
                }
            }
        }
        return items.entrySet().stream().map(item -> new TalksBoard.Course(item.getKey(),
                item.getValue().getLast().fields().text("title"),
                item.getValue().stream().map(this::roundOf).distinct().toList(),
                roster.parties(number).stream().map(party -> new TalksBoard.Held(party,
                        positions.getOrDefault(item.getKey(), List.of()).stream()
                                .filter(row -> row.member().equals(party.id()))
                                .map(this::position).toList()))
                        .toList()))
                .toList();
    }

    private TalksBoard.Position position(EntryRow row) {
        return new TalksBoard.Position(roundOf(row), row.fields().text("words"), row.sealed(),
                roster.source(row));
    }

    private int roundOf(EntryRow row) {
        return row.ref("round").flatMap(rows::withId).flatMap(r -> r.open().whole("number"))
                .orElse(0L).intValue();
    }

    private TalksBoard.Round round(EntryRow row) {
        int number = row.open().whole("number").orElse(0L).intValue();
        List<Voice> parties = roster.parties(number);
        List<EntryRow> of = rows.referring(row.id(), "round");
        return new TalksBoard.Round(number, row.open().instant("opens").orElseThrow(),
                row.fields().text("title"), row.fields().text("venue"), parties,
                of.stream().filter(r -> r.is("talks.session-held")).map(this::session).toList(),
                agenda(of),
                of.stream().filter(r -> r.is("talks.delegation")).map(this::delegation)
                        .sorted(Comparator.comparingInt(d -> parties.indexOf(d.of()))).toList(),
                of.stream().filter(r -> r.is("talks.outcome-claimed")).map(this::outcome).toList(),
                roster.source(row));
    }

    private TalksBoard.Session session(EntryRow row) {
        return new TalksBoard.Session(row.open().whole("number").orElse(0L).intValue(),
                row.open().instant("held").orElseThrow(), row.fields().text("minutes"),
                row.fields().texts("attendance"), roster.source(row));
    }

    private List<TalksBoard.Point> agenda(List<EntryRow> of) {
        return of.stream().filter(r -> r.is("talks.agenda-item"))
                .map(item -> new TalksBoard.Point(item.open().code("item"),
                        item.open().whole("order").orElse(0L).intValue(),
                        item.fields().text("title"), roster.source(item)))
                .sorted(Comparator.comparingInt(TalksBoard.Point::order)).toList();
    }

    private TalksBoard.Delegation delegation(EntryRow row) {
        return new TalksBoard.Delegation(roster.voice(row.open().code("of")),
                row.open().code("head"), row.fields().text("head.name"),
                row.fields().texts("members"), roster.source(row));
    }

    private TalksBoard.Outcome outcome(EntryRow row) {
        return new TalksBoard.Outcome(row.open().code("outcome"),
                roster.voice(row.open().code("by")), row.fields().text("words"),
                roster.source(row));
    }

    /// Agenda × Party as reported: whose position a claim is, its first actor says.
    private List<TalksBoard.ReportedPoint> reported(long number, Claims claims) {
        Map<String, List<ReportedClaim>> told = new LinkedHashMap<>();
        Map<String, List<ReportedClaim>> positions = new LinkedHashMap<>();
        claims.within("agenda").forEach(c -> put(told, positions, c));
        claims.within("position").forEach(c -> put(positions, told, c));
        List<Voice> parties = roster.parties(number);
        List<TalksBoard.ReportedPoint> points = new ArrayList<>();
        for (String code : told.keySet()) {
            List<ReportedClaim> held = positions.getOrDefault(code, List.of());
            points.add(new TalksBoard.ReportedPoint(code, told.getOrDefault(code, List.of()),
                    parties.stream().map(p -> new TalksBoard.PartyClaims(p,
                            held.stream().filter(c -> isOf(c, p)).toList())).toList(),
                    held.stream().filter(c -> parties.stream().noneMatch(p -> isOf(c, p)))
                            .toList()));
        }
        return List.copyOf(points);
    }

    private static void put(Map<String, List<ReportedClaim>> into,
            Map<String, List<ReportedClaim>> beside, ReportedClaim claim) {
        String code = claim.board().getOrDefault("item", "none-named");
        into.computeIfAbsent(code, _ -> new ArrayList<>()).add(claim);
        beside.computeIfAbsent(code, _ -> new ArrayList<>());
    }

    private static boolean isOf(ReportedClaim claim, Voice party) {
        return !claim.about().isEmpty() && claim.about().getFirst().equals(party.name());
    }
}
