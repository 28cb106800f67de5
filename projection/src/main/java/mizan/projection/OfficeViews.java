package mizan.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.mechanism.NotificationState;
import mizan.mechanism.State;

/// Makes instruments, notifications and articles.
final class OfficeViews {

    private final Rows rows;
    private final Roster roster;

    OfficeViews(Rows rows, Roster roster) {
        this.rows = rows;
        this.roster = roster;
    }

    List<InstrumentLine> instruments(long number) {
        return rows.ofType("instrument.recorded").stream()
                .map(row -> instrument(row, number)).toList();
    }

    private InstrumentLine instrument(EntryRow row, long number) {
        Map<String, InstrumentLine.StatusClaim> newest = new LinkedHashMap<>();
        List<InstrumentLine.StatusClaim> older = new ArrayList<>();
        for (EntryRow said : rows.referring(row.id(), "instrument")) {
            if (said.is("instrument.status-claimed")) {
                var claim = new InstrumentLine.StatusClaim(said.open().code("status"),
                        roster.voice(said.open().code("by")),
                        said.open().instant("since").orElseThrow(),
                        said.fields().text("words"), said.fields().text("source"),
                        roster.source(said));
                Optional.ofNullable(newest.put(claim.by().id(), claim))
                        .ifPresent(earlier -> older.addFirst(earlier));
            }
        }
        List<InstrumentLine.StatusClaim> claims = new ArrayList<>();
        for (Voice party : roster.parties(number)) {
            Optional.ofNullable(newest.remove(party.id())).ifPresent(claims::add);
        }
        claims.addAll(newest.values());
        List<Values> texts = row.fields().rows("clauses.text");
        return new InstrumentLine(row.open().code("instrument"), row.open().code("kind"),
                row.open().code("signed"), row.fields().text("title"),
                Roster.alternate(row.open().texts("signatories").stream().map(roster::voice)
                        .toList(), number),
                claims, older,
                row.open().texts("clauses").stream().map(code -> new InstrumentLine.ClauseLine(
                        code, texts.stream().filter(t -> t.code("clause").equals(code))
                                .flatMap(t -> t.text("text").stream()).findFirst())).toList(),
                roster.source(row));
    }

    List<Situation.Notice> notices(State state) {
        return state.notifications().reversed().stream()
                .flatMap(n -> rows.withId(n.said().id().hash().hex()).stream()
                        .map(row -> notice(n, row))).toList();
    }

    private Situation.Notice notice(NotificationState n, EntryRow row) {
        List<Situation.Acknowledgement> by = n.to().stream()
                .map(to -> new Situation.Acknowledgement(roster.voice(to), n.acknowledgedBy(to)
                        .flatMap(said -> rows.withId(said.id().hash().hex()))
                        .map(roster::source)))
                .toList();
        return new Situation.Notice(n.number(), n.kind(), roster.voice(row.member()),
                row.fields().text("words"), by, roster.source(row));
    }

    SourceList sources(Claims claims) {
        List<SourceList.Article> within = new ArrayList<>();
        List<SourceList.Article> outside = new ArrayList<>();
        for (EntryRow row : claims.articles()) {
            (row.open().code("scope").equals("outside") ? outside : within)
                    .add(article(row, claims));
        }
        return new SourceList(List.copyOf(within), List.copyOf(outside));
    }

    private SourceList.Article article(EntryRow row, Claims claims) {
        Optional<StatementPage.Attachment> cited = row.attachments().stream()
                .filter(a -> a.kind().equals("cited")).findFirst();
        return new SourceList.Article(row.fields().code("outlet"), row.open().code("published"),
                row.open().code("dateBasis"), row.open().code("language"),
                row.fields().text("subject"), row.fields().text("address"),
                cited.map(StatementPage.Attachment::sha256),
                cited.map(a -> roster.voice(a.heldBy())), claims.of(row), roster.source(row));
    }
}
