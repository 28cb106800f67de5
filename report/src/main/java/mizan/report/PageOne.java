package mizan.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mizan.projection.Cover;
import mizan.projection.InstrumentLine;
import mizan.projection.Voice;
import mizan.report.SituationReport.ActCount;
import mizan.report.SituationReport.HarmLine;
import mizan.report.SituationReport.SectorLine;

/// The one printed page: what it is, the instrument, incidents, harm; then boards and foot.
///
/// Each block shows at most so many lines that the page is one page on a full day; what is left out
/// is counted, with the annex that has it.
final class PageOne {

    private static final int INCIDENTS_MAX = 8;
    private static final int HARM_MAX = 6;
    private static final int CLAIMS_MAX = 4;
    private static final int WORDS_MAX = 110;

    private final SituationReport report;
    private final Phrasing p;
    private final Markup m;

    PageOne(SituationReport report, Phrasing phrasing, Markup markup) {
        this.report = report;
        this.p = phrasing;
        this.m = markup;
    }

    void write() {
        m.open("section", "class", "page");
        masthead();
        instruments();
        strip();
        m.open("div", "class", "columns");
        sectors();
        incidents();
        harm();
        new PageBoards(report, p, m).write();
        PageFoot foot = new PageFoot(report, p, m);
        foot.blocks();
        m.close("div");
        foot.write();
        m.close("section");
    }

    private void masthead() {
        Issue issue = report.issue();
        Cover cover = report.cover();
        m.open("header", "class", "head");
        m.open("p", "class", "over").said(cover.title()).close("p");
        m.open("h1").text(p.say("head.title", issue.number(),
                p.day(issue.period().until().atOffset(java.time.ZoneOffset.UTC).toLocalDate())))
                .close("h1");
        m.element("p", p.code("edition", issue.edition().code()), "class", "edition");
        m.open("p", "class", "cutoff").text(p.say("head.cutoff", p.when(issue.period().until())));
        if (!cover.offsets().isEmpty()) {
            m.text(" (").text(cover.offsets().stream().map(o -> p.say("head.local",
                    Phrasing.clock(issue.period().until(), o.minutes()), o.place(),
                    Phrasing.zone(o.minutes())))
                    .collect(Collectors.joining(p.say("list.semicolon"))))
                    .text(")");
        }
        m.text(p.say("head.covers", p.when(issue.period().from()), issue.entries())).close("p");
        cover.demonstration().ifPresent(d ->
                m.open("p", "class", "notice").said(d).close("p"));
        if (cover.provisional()) {
            m.element("p", p.say("head.provisional"), "class", "notice");
        }
        if (!p.words().language().reviewed()) {
            m.element("p", p.say("head.unreviewed"), "class", "notice");
        }
        m.close("header");
    }

    /// One sentence on each instrument: what is claimed of it, by whom, since when.
    private void instruments() {
        if (report.instruments().isEmpty()) {
            m.element("p", p.say("instrument.none"), "class", "lead");
        }
        for (InstrumentLine instrument : report.instruments()) {
            m.open("p", "class", "lead").open("strong")
                    .said(instrument.title().orElse(instrument.code())).raw("</strong> ")
                    .text(p.say("instrument.signed", p.day(instrument.signed())));
            if (instrument.claims().isEmpty()) {
                m.text(p.say("instrument.no-claims"));
            }
            int at = 0;
            for (var claim : instrument.claims().subList(
                    0, Math.min(CLAIMS_MAX, instrument.claims().size()))) {
                m.text(at++ == 0 ? "" : p.say("list.semicolon"))
                        .text(p.code("instrumentstatus", claim.status()) + " ")
                        .text(p.say("instrument.according") + " ").said(claim.by().name())
                        .text(p.say("instrument.since", p.written(claim.since().text())));
            }
            m.text(".").close("p");
        }
    }

    /// The day in five plain figures.
    private void strip() {
        long incidents = sum(report.sectors(), s -> s.incidents().count());
        long before = sum(report.sectors(), s -> s.before().count());
        long low = sum(report.sectors(), s -> s.explosions().low());
        long high = sum(report.sectors(), s -> s.explosions().high());
        long overdue = report.due().stream().filter(d -> ReportMaker.overdue(d.line())).count();
        long contacts = report.contacts().counts().stream()
                .mapToLong(k -> k.in().count() + k.out().count()).sum();
        List<Contacts.Unanswered> unanswered = report.contacts().unanswered();
        m.open("dl", "class", "strip");
        item("strip.incidents", String.valueOf(incidents), p.say("strip.before", before));
        item("strip.explosions", low == high ? String.valueOf(low) : low + "–" + high,
                p.say("strip.explosions.note"));
        item("strip.cases", String.valueOf(report.begun().size()),
                p.say("strip.cases.note", report.moved().size(), report.ended().size()));
        long answers = unanswered.stream().filter(Contacts.Unanswered::overdue).count();
        item("strip.overdue", String.valueOf(overdue + answers), p.say("strip.overdue.note",
                report.due().size() - overdue + unanswered.size() - answers));
        item("strip.contacts", String.valueOf(contacts),
                p.say("strip.contacts.note", unanswered.size()));
        m.close("dl");
    }

    private static long sum(
            List<SectorLine> sectors, java.util.function.ToLongFunction<SectorLine> of) {
        return sectors.stream().mapToLong(of).sum();
    }

    private void item(String key, String value, String note) {
        m.open("div").element("dt", p.say(key)).open("dd").element("b", value).text(" ")
                .element("small", note).raw("</dd></div>\n");
    }

    static void block(Markup m, String title, Consumer<Markup> body) {
        m.open("section", "class", "block").element("h2", title);
        body.accept(m);
        m.close("section");
    }

    private void sectors() {
        block(m, p.say("sectors.title"), m -> {
            m.open("table", "class", "count").heads(List.of(p.say("column.sector-names"),
                    p.say("column.incidents"), p.say("column.before"),
                    p.say("column.observed-count"), p.say("column.explosions"),
                    p.say("column.hours")));
            m.open("tbody");
            report.sectors().forEach(this::sector);
            m.close("tbody").close("table");
        });
    }

    private void sector(SectorLine s) {
        m.open("tr").open("th", "scope", "row").said(p.names(s.sector())).raw("</th>");
        String explosions = s.explosions().incidents().count() == 0 ? "–"
                : s.explosions().low() == s.explosions().high()
                        ? String.valueOf(s.explosions().low())
                        : s.explosions().low() + "–" + s.explosions().high();
        for (String value : List.of(String.valueOf(s.incidents().count()),
                String.valueOf(s.before().count()), String.valueOf(s.observed().count()),
                explosions)) {
            m.element("td", value, "class", "n");
        }
        // An hour nobody watched must never look like an hour of peace.
        boolean watched = s.hours().count() > 0;
        m.element("td", watched ? String.valueOf(s.hours().count()) : p.say("sectors.unwatched"),
                "class", watched ? "n" : "n hatch");
        m.close("tr");
        String acts = s.acts().stream().map(this::act)
                .collect(Collectors.joining(p.say("list.comma")));
        if (!acts.isEmpty()) {
            m.open("tr", "class", "acts").element("td", acts, "colspan", "6").close("tr");
        }
    }

    private String act(ActCount act) {
        return p.say("sectors.act", p.code("act", act.act()), act.incidents().count(),
                act.before().count());
    }

    private void incidents() {
        List<Incident> counted =
                report.incidents().stream().filter(Incident::counted).toList();
        block(m, p.say("incidents.title"), m -> {
            if (counted.isEmpty()) {
                m.element("p", p.say("incidents.none"), "class", "empty");
                return;
            }
            m.open("ol", "class", "lines");
            counted.subList(0, Math.min(INCIDENTS_MAX, counted.size())).forEach(this::incident);
            m.close("ol");
            more(m, p, counted.size() - INCIDENTS_MAX, 'A');
        });
    }

    private void incident(Incident incident) {
        Incident.Observation first = incident.first();
        m.open("li").element("b", String.valueOf(incident.number()), "class", "no").text(" ")
                .element("strong", p.code("act", incident.act())).text(p.say("list.comma"))
                .said(first.place().or(first::district).orElse(p.names(incident.sector())));
        first.from().ifPresent(from ->
                m.text(p.say("list.comma")).element("span", p.written(from), "class", "t"));
        if (incident.late()) {
            m.text(" ").element("span", p.say("mark.late"), "class", "mark");
        }
        m.open("span", "class", "words");
        first.description().ifPresent(d -> m.said(cut(d)).text(" "));
        m.text("— ").text(p.say("claim-by") + " ").said(voices(incident));
        if (!incident.observed()) {
            m.text(p.say("list.comma")).text(p.say("mark.told"));
        }
        if (!incident.cases().isEmpty()) {
            m.text(p.say("list.comma")).text(p.say("incident.case", incident.cases().stream()
                    .map(String::valueOf).collect(Collectors.joining(", "))));
        }
        m.raw("</span></li>\n");
    }

    private static String voices(Incident incident) {
        return incident.observations().stream().map(o -> o.by().name()).distinct()
                .collect(Collectors.joining(", "));
    }

    static String cut(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        int[] points = line.codePoints().toArray();
        return points.length <= WORDS_MAX ? line
                : new String(points, 0, WORDS_MAX - 1).stripTrailing() + "…";
    }

    static void more(Markup m, Phrasing p, int left, char annex) {
        if (left > 0) {
            m.element("p", p.say("more", left, annex), "class", "more");
        }
    }

    private void harm() {
        List<HarmLine> civilians = new ArrayList<>(
                report.harm().stream().filter(HarmLine::civilian).toList());
        long others = report.harm().size() - civilians.size();
        civilians.sort(Comparator.comparing(HarmLine::confirmed).reversed());
        block(m, p.say("harm.title"), m -> {
            if (civilians.isEmpty()) {
                m.element("p", p.say("harm.none"), "class", "empty");
            } else {
                m.open("table").heads(List.of(p.say("column.standing"), p.say("column.category"),
                        p.say("harm.range"), p.say("column.source")));
                m.open("tbody");
                civilians.subList(0, Math.min(HARM_MAX, civilians.size())).forEach(this::harm);
                m.close("tbody").close("table");
                more(m, p, civilians.size() - HARM_MAX, 'F');
            }
            if (others > 0) {
                m.element("p", p.say("harm.others", others), "class", "more");
            }
        });
    }

    private void harm(HarmLine h) {
        m.open("tr").element("td", p.code("harm", h.confirmed() ? "confirmed" : "alleged"),
                "class", h.confirmed() ? "strong" : "");
        m.open("td").text(p.code("casualty", h.category())).text(p.say("list.comma"))
                .text(p.code("effect", h.effect()))
                .element("small", h.caseNumber().map(n -> " " + p.say("case.short", n))
                        .orElse(h.incident() == 0 ? "" : " " + p.say("incident.short",
                                h.incident()))).close("td");
        m.element("td", FigureMaker.range(h.low(), h.best(), h.high()), "class", "n");
        m.open("td").said(h.from().orElse("–")).raw("<small>, ").text(p.say("claim-by") + " ")
                .said(name(h.by())).raw("</small>").close("td").close("tr");
    }

    private static String name(Voice voice) {
        return voice.name();
    }
}
