package mizan.report;

import java.util.ArrayList;
import java.util.List;
import mizan.projection.InstrumentLine;
import mizan.report.SituationReport.ActCount;
import mizan.report.SituationReport.CaseNote;
import mizan.report.SituationReport.Change;
import mizan.report.SituationReport.CrossingNote;
import mizan.report.SituationReport.SectorLine;
import mizan.report.SituationReport.StepCount;
import mizan.report.SituationReport.StreamNote;
import mizan.report.SituationReport.TalksNote;
import mizan.report.SituationReport.Told;

/// The first page as tables, so that a program has all that a person reads there.
final class SummaryTables {

    private final SituationReport report;

    SummaryTables(SituationReport report) {
        this.report = report;
    }

    List<Table> all() {
        return List.of(sectors(), acts(), cases(), crossings(), contacts(), unanswered(),
                steps(), talks(), notices(), changes(), instruments());
    }

    private Table sectors() {
        return new TableBuilder<SectorLine>("sectors", 'H')
                .beside("sector", "#loc+sector+code", s -> ReportTables.sector(s.sector()))
                .with("sector-names", "#loc+sector+name", s -> ReportTables.names(s.sector()))
                .with("incidents", "#indicator+incidents+num", s -> whole(s.incidents()))
                .with("before", "#indicator+incidents+num+before", s -> whole(s.before()))
                .with("observed-count", "#indicator+observed+num", s -> whole(s.observed()))
                .with("late-count", "#indicator+late+num", s -> whole(s.late()))
                .with("explosions-low", "#indicator+explosions+min+num",
                        s -> new Cell.Whole(s.explosions().low()))
                .with("explosions-high", "#indicator+explosions+max+num",
                        s -> new Cell.Whole(s.explosions().high()))
                .with("hours", "#indicator+hours+num", s -> whole(s.hours()))
                .with("hours-before", "#indicator+hours+num+before",
                        s -> whole(s.hoursBefore()))
                .with("entries", "#meta+entries",
                        s -> new Cell.Entries(s.incidents().entries()))
                .rows(report.sectors());
    }

    private record SectorAct(SectorLine sector, ActCount act) {}

    private Table acts() {
        List<SectorAct> rows = new ArrayList<>();
        report.sectors().forEach(s -> s.acts().forEach(a -> rows.add(new SectorAct(s, a))));
        return new TableBuilder<SectorAct>("acts", 'I')
                .beside("sector", "#loc+sector+code",
                        r -> ReportTables.sector(r.sector.sector()))
                .with("sector-names", "#loc+sector+name",
                        r -> ReportTables.names(r.sector.sector()))
                .with("act", "#event+type", r -> Cell.code("act", r.act.act()))
                .with("incidents", "#indicator+incidents+num", r -> whole(r.act.incidents()))
                .with("before", "#indicator+incidents+num+before", r -> whole(r.act.before()))
                .with("entries", "#meta+entries",
                        r -> new Cell.Entries(r.act.incidents().entries()))
                .rows(rows);
    }

    private record Placed(String kind, CaseNote note) {}

    private Table cases() {
        List<Placed> rows = new ArrayList<>();
        report.opened().forEach(c -> rows.add(new Placed("opened", c)));
        report.moved().forEach(c -> rows.add(new Placed("moved", c)));
        report.ended().forEach(c -> rows.add(new Placed("ended", c)));
        return new TableBuilder<Placed>("cases", 'J')
                .with("case", "#event+case", r -> new Cell.Whole(r.note.number()))
                .with("change", "#status+change", r -> new Cell.Code("casechange", r.kind))
                .with("act", "#event+type", r -> Cell.code("act", r.note.act()))
                .beside("sector", "#loc+sector+code", r -> ReportTables.sector(r.note.sector()))
                .with("sector-names", "#loc+sector+name",
                        r -> ReportTables.names(r.note.sector()))
                .with("opener", "#org+source", r -> ReportTables.voice(r.note.opener()))
                .with("concerned", "#org+concerned", r -> new Cell.Text(String.join(", ",
                        r.note.concerned().stream().map(v -> v.name()).toList())))
                .beside("phase-before", "#status+before",
                        r -> Cell.code("phase", r.note.phaseBefore().orElse("")))
                .with("phase", "#status", r -> Cell.code("phase", r.note.phase()))
                .with("ending", "#status+ending",
                        r -> Cell.code("ending", r.note.ending().orElse("")))
                .with("explained-by", "#meta+notification", r -> new Cell.Text(String.join(" ",
                        r.note.explainedBy().stream().map(String::valueOf).toList())))
                .with("entries", "#meta+entries",
                        r -> new Cell.Entries(r.note.said().entries()))
                .rows(rows);
    }

    private record Word(CrossingNote crossing, StreamNote stream, Told told) {}

    private Table crossings() {
        List<Word> rows = new ArrayList<>();
        report.crossings().forEach(c -> c.streams().forEach(s ->
                s.told().forEach(t -> rows.add(new Word(c, s, t)))));
        return new TableBuilder<Word>("crossings", 'K')
                .beside("crossing", "#loc+crossing+code",
                        r -> new Cell.Text(r.crossing.crossing().code()))
                .with("crossing-names", "#loc+crossing+name",
                        r -> ReportTables.names(r.crossing.crossing()))
                .with("traffic", "#item+class", r -> Cell.code("traffic", r.stream.traffic()))
                .with("towards-from", "#loc+from", r -> ReportTables.voice(r.stream.from()))
                .with("towards-to", "#loc+to", r -> ReportTables.voice(r.stream.to()))
                .with("how", "#status+how", r -> new Cell.Code("told",
                        r.told.observed() ? "observed" : "declared"))
                .with("by", "#org+source", r -> ReportTables.voice(r.told.by()))
                .with("status", "#status", r -> Cell.code("crossingstatus", r.told.status()))
                .with("reason", "#status+reason",
                        r -> Cell.code("crossingreason", r.told.reason()))
                .with("since", "#date+start", r -> new Cell.Written(r.told.since()))
                .with("new", "#status+changed", r -> new Cell.Truth(r.told.changed()))
                .with("entry", "#meta+entry", r -> new Cell.Whole(r.told.index()))
                .rows(rows);
    }

    private Table contacts() {
        return new TableBuilder<Contacts.Kind>("contacts", 'L')
                .with("kind", "#activity+type", k -> Cell.code("contact", k.kind()))
                .with("in", "#indicator+in+num", k -> whole(k.in()))
                .with("out", "#indicator+out+num", k -> whole(k.out()))
                .with("before", "#indicator+num+before", k -> whole(k.before()))
                .with("entries", "#meta+entries", k -> {
                    List<Long> entries = new ArrayList<>(k.in().entries());
                    entries.addAll(k.out().entries());
                    return new Cell.Entries(new Tally(0, entries).entries());
                })
                .rows(report.contacts().counts());
    }

    private Table unanswered() {
        return new TableBuilder<Contacts.Unanswered>("unanswered", 'M')
                .with("kind", "#activity+type", u -> Cell.code("contact", u.kind()))
                .with("with", "#org+with", u -> ReportTables.voice(u.with()))
                .with("owes", "#status+owes", u -> new Cell.Code("owes",
                        u.outgoing() ? "they" : "office"))
                .with("about", "#description", u -> Cell.text(u.about()))
                .with("due", "#date+due", u -> new Cell.Time(u.answerBy()))
                .with("standing", "#status", u -> new Cell.Code("duestanding",
                        u.overdue() ? "overdue" : "running"))
                .with("entry", "#meta+entry", u -> new Cell.Whole(u.index()))
                .rows(report.contacts().unanswered());
    }

    private Table steps() {
        return new TableBuilder<StepCount>("steps", 'N')
                .with("step", "#activity+type", s -> Cell.code("step", s.type()))
                .with("times", "#indicator+num", s -> whole(s.steps()))
                .with("before", "#indicator+num+before", s -> whole(s.before()))
                .with("entries", "#meta+entries", s -> new Cell.Entries(s.steps().entries()))
                .rows(report.steps());
    }

    private Table talks() {
        return new TableBuilder<TalksNote>("talks", 'O')
                .with("kind", "#activity+type", t -> Cell.code("talks", t.kind()))
                .with("number", "#activity+num", t -> t.number() == 0 ? Cell.NONE
                        : new Cell.Whole(t.number()))
                .with("code", "#activity+code", t -> Cell.code("outcome", t.code()))
                .with("of", "#org+of", t -> ReportTables.voice(t.of()))
                .with("words", "#description", t -> Cell.text(t.words()))
                .with("by", "#org+source", t -> ReportTables.voice(t.by()))
                .with("entry", "#meta+entry", t -> new Cell.Whole(t.index()))
                .rows(report.talks());
    }

    private Table notices() {
        return new TableBuilder<NoticeCount>("notices", 'P')
                .with("kind", "#activity+type", n -> Cell.code("activity", n.kind()))
                .beside("sector", "#loc+sector+code", n -> ReportTables.sector(n.sector()))
                .with("sector-names", "#loc+sector+name", n -> ReportTables.names(n.sector()))
                .with("notified", "#indicator+notified+num", n -> whole(n.notified()))
                .with("acknowledged", "#indicator+acknowledged+num",
                        n -> whole(n.acknowledged()))
                .with("entries", "#meta+entries",
                        n -> new Cell.Entries(n.notified().entries()))
                .rows(report.notices());
    }

    private Table changes() {
        return new TableBuilder<Change>("changes", 'Q')
                .with("change", "#status+change", c -> new Cell.Code("change", c.kind()))
                .with("about", "#meta+about", c -> c.kind().equals("recounted")
                        ? new Cell.Code("sector", c.about()) : new Cell.Text(c.about()))
                .with("by", "#org+source", c -> ReportTables.voice(c.by()))
                .with("was", "#status+before", c -> Cell.code(list(c), c.was()))
                .with("is", "#status", c -> Cell.code(list(c), c.is()))
                .with("entries", "#meta+entries", c -> new Cell.Entries(c.entries()))
                .rows(report.changes());
    }

    /// The list that the values of a change are codes of.
    static String list(Change change) {
        return switch (change.kind()) {
            case "instrument" -> "instrumentstatus";
            case "declared" -> "selfresult";
            case "observed" -> "observedresult";
            case "assessed" -> "assessment";
            default -> "number";
        };
    }

    private record Claim(InstrumentLine instrument, InstrumentLine.StatusClaim claim) {}

    private Table instruments() {
        List<Claim> rows = new ArrayList<>();
        report.instruments().forEach(i -> i.claims().forEach(c -> rows.add(new Claim(i, c))));
        return new TableBuilder<Claim>("instruments", 'R')
                .with("instrument", "#meta+instrument",
                        r -> new Cell.Text(r.instrument.title().orElse(r.instrument.code())))
                .with("by", "#org+source", r -> ReportTables.voice(r.claim.by()))
                .with("status", "#status", r -> Cell.code("instrumentstatus", r.claim.status()))
                .with("since", "#date+start", r -> new Cell.Written(r.claim.since().text()))
                .with("words", "#description", r -> Cell.text(r.claim.words()))
                .with("entry", "#meta+entry", r -> new Cell.Whole(r.claim.source().index()))
                .rows(rows);
    }

    private static Cell whole(Tally tally) {
        return new Cell.Whole(tally.count());
    }
}
