package mizan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mizan.projection.DueLine;
import mizan.projection.Voice;
import mizan.report.SituationReport.CaseNote;
import mizan.report.SituationReport.CrossingNote;
import mizan.report.SituationReport.DueNote;
import mizan.report.SituationReport.StreamNote;
import mizan.report.SituationReport.Told;

/// The boards of the printed page: due, cases, crossings, letters and contacts.
final class PageBoards {

    private static final int DUE_MAX = 7;
    private static final int CASES_MAX = 6;
    private static final int STREAMS_MAX = 6;
    private static final int UNANSWERED_MAX = 4;

    private final SituationReport report;
    private final Phrasing p;
    private final Markup m;

    PageBoards(SituationReport report, Phrasing phrasing, Markup markup) {
        this.report = report;
        this.p = phrasing;
        this.m = markup;
    }

    void write() {
        due();
        cases();
        crossings();
        contacts();
    }

    private void due() {
        PageOne.block(m, p.say("due.title"), m -> {
            if (report.due().isEmpty()) {
                m.element("p", p.say("due.none"), "class", "empty");
                return;
            }
            m.open("ul", "class", "lines");
            report.due().subList(0, Math.min(DUE_MAX, report.due().size())).forEach(this::due);
            m.close("ul");
            PageOne.more(m, p, report.due().size() - DUE_MAX, 'G');
        });
    }

    private void due(DueNote note) {
        DueLine line = note.line();
        boolean overdue = ReportMaker.overdue(line);
        m.open("li", "class", overdue ? "overdue" : "").open("strong")
                .said(line.awaited().name()).raw("</strong>")
                .text(note.operator() ? p.say("due.own") : "").text(p.say("list.colon"))
                .text(line.of() == DueLine.Of.COMMITMENT ? ""
                        : p.code("duty", line.duty()) + p.say("list.comma")).text(of(line))
                .text(p.say("list.comma"))
                .element(overdue ? "strong" : "span", p.standing(line), "class", "t")
                .raw("</li>\n");
    }

    private String of(DueLine line) {
        return switch (line.of()) {
            case CASE -> p.say("case.of", line.number(), p.code("act", line.about()));
            case NOTIFICATION -> p.say("notification.of", line.number(),
                    p.code("activity", line.about()));
            case COMMITMENT -> p.say("commitment.of", line.number());
            case CONTACT -> p.say("contact.of", line.number());
            case COOPERATION -> p.say("cooperation.of", line.number());
            case REFERENDUM -> p.say("referendum.of", line.number());
        };
    }

    private void cases() {
        List<CaseNote> all = new ArrayList<>(report.opened());
        all.addAll(report.moved());
        all.addAll(report.ended());
        PageOne.block(m, p.say("cases.title", report.begun().size(), report.moved().size(),
                report.ended().size(), report.quietCases().count()), m -> {
            if (all.isEmpty()) {
                m.element("p", p.say("cases.none"), "class", "empty");
                return;
            }
            m.open("ul", "class", "lines");
            all.subList(0, Math.min(CASES_MAX, all.size())).forEach(this::caseNote);
            m.close("ul");
            PageOne.more(m, p, all.size() - CASES_MAX, 'J');
        });
    }

    private void caseNote(CaseNote c) {
        String change = report.opened().contains(c) ? "opened"
                : report.ended().contains(c) ? "ended" : "moved";
        m.open("li").element("strong", p.say("case.number", c.number())).text(" ")
                .element("span", p.code("casechange", change), "class", "mark").text(" ")
                .text(p.code("act", c.act())).text(p.say("list.comma")).said(p.names(c.sector()));
        m.text(p.say("list.semicolon"))
                .text(p.say(c.motion() ? "case.motion" : "case.by") + " ").said(c.opener().name());
        if (!c.concerned().isEmpty()) {
            m.text(p.say("list.comma")).text(p.say("case.concerning") + " ").said(
                    c.concerned().stream().map(Voice::name).collect(Collectors.joining(", ")));
        }
        m.text(p.say("list.semicolon"))
                .text(c.ending().map(e -> p.code("ending", e)).orElse(p.code("phase", c.phase())));
        if (!c.due().isEmpty()) {
            m.text(p.say("list.semicolon")).text(p.say("case.waits") + " ").said(
                    c.due().stream().map(d -> d.awaited().name()).distinct()
                            .collect(Collectors.joining(", ")));
        }
        if (!c.explainedBy().isEmpty()) {
            m.text(p.say("list.semicolon")).text(p.say("case.explained", c.explainedBy().stream()
                    .map(String::valueOf).collect(Collectors.joining(", "))));
        }
        m.raw("</li>\n");
    }

    private record Line(CrossingNote crossing, StreamNote stream) {}

    private void crossings() {
        List<Line> changed = new ArrayList<>();
        int rest = 0;
        for (CrossingNote crossing : report.crossings()) {
            for (StreamNote stream : crossing.streams()) {
                if (stream.told().stream().anyMatch(Told::changed)) {
                    changed.add(new Line(crossing, stream));
                } else {
                    rest++;
                }
            }
        }
        int unchanged = rest;
        PageOne.block(m, p.say("crossings.title"), m -> {
            if (!changed.isEmpty()) {
                m.open("ul", "class", "lines");
                changed.subList(0, Math.min(STREAMS_MAX, changed.size())).forEach(this::stream);
                m.close("ul");
                PageOne.more(m, p, changed.size() - STREAMS_MAX, 'K');
            }
            m.element("p", p.say(changed.isEmpty() ? "crossings.none" : "crossings.rest",
                    unchanged), "class", "more");
        });
    }

    private void stream(Line line) {
        StreamNote s = line.stream;
        m.open("li").open("strong").said(p.names(line.crossing.crossing())).raw("</strong>")
                .text(p.say("list.comma")).text(p.code("traffic", s.traffic())).text(" ")
                .said(s.from().name()).text(p.say("crossing.towards")).said(s.to().name())
                .text(p.say("list.colon"));
        int at = 0;
        for (Told told : s.told()) {
            m.text(at++ == 0 ? "" : p.say("list.semicolon"))
                    .element(told.changed() ? "strong" : "span",
                            p.code("crossingstatus", told.status()))
                    .text(" ").text(p.say(told.observed() ? "crossing.observed"
                            : "crossing.declared") + " ").said(told.by().name());
        }
        m.raw("</li>\n");
    }

    private void contacts() {
        Contacts contacts = report.contacts();
        PageOne.block(m, p.say("contacts.title"), m -> {
            if (contacts.counts().isEmpty()) {
                m.element("p", p.say("contacts.none"), "class", "empty");
            } else {
                m.open("p").text(contacts.counts().stream().map(k -> p.say("contacts.count",
                        p.code("contact", k.kind()), k.in().count(), k.out().count()))
                        .collect(Collectors.joining(p.say("list.semicolon"))) + ".");
                if (contacts.confirmed().count() + contacts.disowned().count() > 0) {
                    m.text(" " + p.say("contacts.standing", contacts.confirmed().count(),
                            contacts.disowned().count()));
                }
                m.close("p");
            }
            unanswered(contacts.unanswered());
        });
    }

    private void unanswered(List<Contacts.Unanswered> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        m.element("p", p.say("contacts.unanswered", waiting.size()), "class", "sub");
        m.open("ul", "class", "lines");
        for (var u : waiting.subList(0, Math.min(UNANSWERED_MAX, waiting.size()))) {
            m.open("li", "class", u.overdue() ? "overdue" : "")
                    .text(p.say(u.outgoing() ? "contacts.they-owe" : "contacts.we-owe") + " ")
                    .said(u.with().name());
            u.about().ifPresent(about -> m.text(p.say("list.colon")).said(PageOne.cut(about)));
            m.text(p.say("list.comma")).element(u.overdue() ? "strong" : "span",
                    p.standing(u.answerBy()), "class", "t").raw("</li>\n");
        }
        m.close("ul");
        PageOne.more(m, p, waiting.size() - UNANSWERED_MAX, 'M');
    }
}
