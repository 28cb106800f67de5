package mizan.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.projection.CommitmentBoard;
import mizan.projection.Locality;
import mizan.projection.Voice;
import mizan.report.Incident.Observation;
import mizan.report.SituationReport.AccessLine;
import mizan.report.SituationReport.CoverageLine;
import mizan.report.SituationReport.DueNote;
import mizan.report.SituationReport.Figure;
import mizan.report.SituationReport.HarmLine;
import mizan.statement.OffsetInstant;

/// The annexes and the other tables of a report. Columns and tags: `docs/spec/report.md`.
final class ReportTables {

    private final SituationReport report;

    ReportTables(SituationReport report) {
        this.report = report;
    }

    /// All of them in order; an annex without a row is there too.
    List<Table> all() {
        List<Table> tables = new ArrayList<>(List.of(
                events(), commitments(), access(), notifications(), coverage(), harm(), due()));
        tables.addAll(new SummaryTables(report).all());
        tables.add(figures());
        return List.copyOf(tables);
    }

    static Cell voice(Voice voice) {
        return new Cell.Text(voice.name());
    }

    static Cell voice(Optional<Voice> voice) {
        return voice.map(ReportTables::voice).orElse(Cell.NONE);
    }

    static Cell names(Locality place) {
        return new Cell.Text(String.join(" / ",
                place.names().stream().map(Locality.Named::name).distinct().toList()));
    }

    static Cell sector(Locality place) {
        return new Cell.Code("sector", place.code());
    }

    private static Cell utc(Optional<String> written) {
        try {
            return written.map(OffsetInstant::parse).<Cell>map(o -> new Cell.Time(o.instant()))
                    .orElse(Cell.NONE);
        } catch (IllegalArgumentException other) {
            return Cell.NONE;
        }
    }

    private static Cell time(Optional<Instant> at) {
        return at.<Cell>map(Cell.Time::new).orElse(Cell.NONE);
    }

    private record Seen(Incident incident, Observation what) {}

    private Table events() {
        List<Seen> rows = new ArrayList<>();
        report.incidents().forEach(i -> i.observations().forEach(o -> rows.add(new Seen(i, o))));
        return new TableBuilder<Seen>("events", 'A')
                .with("incident", "#event+num", s -> new Cell.Whole(s.incident.number()))
                .with("from", "#date+occurred+start", s -> Cell.written(s.what.from()))
                .with("from-utc", "#date+occurred+start+utc", s -> utc(s.what.from()))
                .beside("until", "#date+occurred+end", s -> Cell.written(s.what.until()))
                .beside("precision", "#date+precision",
                        s -> s.what.precision().map(p -> Cell.code("precision", p))
                                .orElse(Cell.NONE))
                .with("act", "#event+type", s -> Cell.code("act", s.what.act()))
                .beside("sector", "#loc+sector+code", s -> sector(s.incident.sector()))
                .with("sector-names", "#loc+sector+name", s -> names(s.incident.sector()))
                .with("position", "#loc+observer+cell", s -> Cell.text(s.what.position()))
                .with("place", "#loc+name", s -> Cell.text(s.what.place()))
                .with("district", "#adm2+name", s -> Cell.text(s.what.district()))
                .beside("cell", "#loc+cell", s -> Cell.text(s.what.cell()))
                .with("noticed", "#event+means", s -> Cell.code("noticed", s.what.noticed()))
                .with("count", "#indicator+count+num", s -> Cell.whole(s.what.count()))
                .with("explosions", "#indicator+explosions+num",
                        s -> Cell.whole(s.what.explosions()))
                .with("description", "#description", s -> Cell.text(s.what.description()))
                .with("weapon", "#event+weapon", s -> Cell.text(s.what.weapon()))
                .with("by", "#org+source", s -> voice(s.what.by()))
                .with("learnt", "#meta+learnt", s -> Cell.code("learnt", s.what.learnt()))
                .beside("urgency", "#severity", s -> Cell.code("urgency", s.what.urgency()))
                .beside("grade", "#meta+grade", s -> Cell.text(s.what.grade()))
                .beside("recorded", "#date+recorded", s -> new Cell.Time(s.what.recordedAt()))
                .beside("observed", "#status+observed", s -> new Cell.Truth(s.what.observed()))
                .with("late", "#status+late", s -> new Cell.Truth(s.incident.late()))
                .with("known", "#status+known", s -> new Cell.Truth(s.incident.known()))
                .beside("counted", "#status+counted", s -> new Cell.Truth(s.incident.counted()))
                .with("cases", "#event+case", s -> new Cell.Text(String.join(" ",
                        s.what.cases().stream().map(String::valueOf).toList())))
                .beside("release", "#access+release", s -> Cell.code("release", s.what.release()))
                .with("entry", "#meta+entry", s -> new Cell.Whole(s.what.index()))
                .rows(rows);
    }

    private Table commitments() {
        return new TableBuilder<CommitmentBoard.Line>("commitments", 'B')
                .with("number", "#activity+num", c -> new Cell.Whole(c.number()))
                .with("commitment", "#activity+code", c -> new Cell.Text(c.code()))
                .with("obligor", "#org+obligor", c -> voice(c.obligor()))
                .with("beneficiary", "#org+beneficiary", c -> voice(c.beneficiary()))
                .with("clause", "#meta+clause", c -> new Cell.Text(c.clause()))
                .with("text", "#description", c -> Cell.text(c.text()))
                .with("due", "#date+due", c -> time(c.dueAt()))
                .beside("due-kind", "#date+due+kind", c -> Cell.code("duekind", c.dueKind()))
                .with("standing", "#status", c -> c.clock().<Cell>map(
                        d -> new Cell.Code("duestanding", d.status().code())).orElse(Cell.NONE))
                .with("declared", "#status+declared", c -> newest("selfresult", c.declared()))
                .with("observed-as", "#status+observed",
                        c -> newest("observedresult", c.observed()))
                .with("assessed", "#status+assessed", c -> newest("assessment", c.assessed()))
                .with("entries", "#meta+entries", ReportTables::entries)
                .rows(report.commitments());
    }

    private static Cell newest(String list, List<CommitmentBoard.Result> results) {
        return results.isEmpty() ? Cell.NONE : Cell.code(list, results.getLast().result());
    }

    private static Cell entries(CommitmentBoard.Line c) {
        List<Long> entries = new ArrayList<>(List.of(c.source().index()));
        List.of(c.declared(), c.observed(), c.assessed()).forEach(results ->
                results.forEach(r -> entries.add(r.source().index())));
        return new Cell.Entries(new Tally(0, entries).entries());
    }

    private Table access() {
        return new TableBuilder<AccessLine>("access", 'C')
                .with("case", "#event+case", a -> new Cell.Whole(a.caseNumber()))
                .beside("sector", "#loc+sector+code", a -> sector(a.sector()))
                .with("sector-names", "#loc+sector+name", a -> names(a.sector()))
                .with("site", "#loc+site", a -> new Cell.Text(a.site()))
                .with("asked-by", "#org+source", a -> voice(a.askedBy()))
                .with("of", "#org+addressee", a -> voice(a.of()))
                .with("asked", "#date+asked", a -> new Cell.Time(a.askedAt()))
                .with("needed-by", "#date+due", a -> new Cell.Written(a.by()))
                .with("answer", "#access+answer", a -> Cell.code("access", a.answer()))
                .with("reason", "#access+reason", a -> Cell.code("accessreason", a.reason()))
                .beside("until", "#date+until", a -> Cell.written(a.until()))
                .with("words", "#description", a -> Cell.text(a.words()))
                .with("entries", "#meta+entries", a -> new Cell.Entries(a.entries()))
                .rows(report.access());
    }

    private Table notifications() {
        return new TableBuilder<NoticeCount>("notifications", 'D')
                .with("kind", "#activity+type", n -> Cell.code("activity", n.kind()))
                .beside("sector", "#loc+sector+code", n -> sector(n.sector()))
                .with("sector-names", "#loc+sector+name", n -> names(n.sector()))
                .with("notified", "#indicator+notified+num",
                        n -> new Cell.Whole(n.notified().count()))
                .with("acknowledged", "#indicator+acknowledged+num",
                        n -> new Cell.Whole(n.acknowledged().count()))
                .with("entries", "#meta+entries",
                        n -> new Cell.Entries(n.notified().entries()))
                .rows(report.lateNotices());
    }

    private Table coverage() {
        return new TableBuilder<CoverageLine>("coverage", 'E')
                .beside("sector", "#loc+sector+code", c -> sector(c.sector()))
                .with("sector-names", "#loc+sector+name", c -> names(c.sector()))
                .with("by", "#org+source", c -> voice(c.by()))
                .with("from", "#date+start", c -> new Cell.Written(c.from()))
                .with("until", "#date+end", c -> new Cell.Written(c.until()))
                .with("hours", "#indicator+hours+num", c -> new Cell.Whole(c.hours()))
                .with("note", "#description", c -> Cell.text(c.note()))
                .with("entry", "#meta+entry", c -> new Cell.Whole(c.index()))
                .rows(report.coverage());
    }

    private Table harm() {
        return new TableBuilder<HarmLine>("harm", 'F')
                .with("standing", "#status", h -> new Cell.Code("harm",
                        h.confirmed() ? "confirmed" : "alleged"))
                .with("incident", "#event+num", h -> h.incident() == 0 ? Cell.NONE
                        : new Cell.Whole(h.incident()))
                .with("case", "#event+case", h -> Cell.whole(h.caseNumber().map(Long::valueOf)))
                .with("category", "#affected+category",
                        h -> Cell.code("casualty", h.category()))
                .with("effect", "#affected+effect", h -> Cell.code("effect", h.effect()))
                .with("low", "#affected+min+num", h -> new Cell.Whole(h.low()))
                .with("best", "#affected+best+num", h -> new Cell.Whole(h.best()))
                .with("high", "#affected+max+num", h -> new Cell.Whole(h.high()))
                .with("source", "#meta+source", h -> Cell.text(h.from()))
                .with("by", "#org+source", h -> voice(h.by()))
                .with("entry", "#meta+entry", h -> new Cell.Whole(h.index()))
                .rows(report.harm());
    }

    private Table due() {
        return new TableBuilder<DueNote>("due", 'G')
                .with("of", "#meta+of", d -> new Cell.Code("dueof",
                        d.line().of().name().toLowerCase(java.util.Locale.ROOT)))
                .with("number", "#event+num", d -> new Cell.Whole(d.line().number()))
                .with("duty", "#activity+duty", d -> Cell.code("duty", d.line().duty()))
                .with("awaited", "#org+awaited", d -> voice(d.line().awaited()))
                .with("since", "#date+start", d -> time(d.line().startedAt()))
                .with("due", "#date+due", d -> time(d.line().dueAt()))
                .with("standing", "#status", d -> new Cell.Code("duestanding",
                        d.line().status().code()))
                .with("entries", "#meta+entries", d -> new Cell.Entries(d.entries()))
                .rows(report.due());
    }

    private Table figures() {
        return new TableBuilder<Figure>("figures", 'Z')
                .with("figure", "#meta+figure", f -> new Cell.Text(f.name()))
                .with("value", "#indicator+value", f -> new Cell.Text(f.value()))
                .with("entries", "#meta+entries", f -> new Cell.Entries(f.entries()))
                .rows(report.figures());
    }
}
