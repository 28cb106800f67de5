package mizan.report;

import java.util.List;
import java.util.stream.Collectors;
import mizan.projection.Health;
import mizan.report.SituationReport.Change;
import mizan.report.SituationReport.TalksNote;

/// The end of the printed page: changes, talks, commitments, service, notices; then the record.
final class PageFoot {

    private static final int CHANGES_MAX = 5;
    private static final int TALKS_MAX = 4;

    private final SituationReport report;
    private final Phrasing p;
    private final Markup m;

    PageFoot(SituationReport report, Phrasing phrasing, Markup markup) {
        this.report = report;
        this.p = phrasing;
        this.m = markup;
    }

    /// What stands at the end of the columns.
    void blocks() {
        PageOne.block(m, p.say("changes.title"), _ -> changes());
        PageOne.block(m, p.say("talks.title"), _ -> talks());
        PageOne.block(m, p.say("steps.title"), _ -> steps());
    }

    /// What stands below the columns: the record, what is sealed, without prejudice.
    void write() {
        m.open("footer", "class", "foot");
        m.open("p").element("strong", p.say("health.title")).text(" " + health()).close("p");
        m.open("p").text(report.sealed().count() == 0 ? p.say("sealed.none")
                : p.say("sealed.some", report.sealed().count(),
                        report.sealed().entries().size()))
                .text(" ").text(p.say("foot.figures")).close("p");
        m.open("p").element("strong", p.say("foot.prejudice"))
                .text(" " + p.say("foot.kept")).close("p");
        m.close("footer");
    }

    private void changes() {
        List<Change> changes = report.changes();
        if (changes.isEmpty()) {
            m.element("p", p.say("changes.none"), "class", "empty");
            return;
        }
        m.open("ul", "class", "lines");
        for (Change c : changes.subList(0, Math.min(CHANGES_MAX, changes.size()))) {
            String list = SummaryTables.list(c);
            m.open("li").text(p.code("change", c.kind())).text(p.say("list.colon"))
                    .said(c.kind().equals("recounted") ? sector(c.about()) : c.about());
            if (!c.is().isEmpty()) {
                m.text(p.say("list.comma")).text(c.was().isEmpty() ? p.code(list, c.is())
                        : p.say("changes.from-to", p.code(list, c.was()), p.code(list, c.is())));
            }
            c.by().ifPresent(by -> m.text(" — " + p.say("claim-by") + " ").said(by.name()));
            m.raw("</li>\n");
        }
        m.close("ul");
        PageOne.more(m, p, changes.size() - CHANGES_MAX, 'Q');
    }

    private String sector(String code) {
        return report.sectors().stream().filter(s -> s.sector().code().equals(code))
                .map(s -> p.names(s.sector())).findFirst().orElse(p.code("sector", code));
    }

    private void talks() {
        List<TalksNote> talks = report.talks();
        if (talks.isEmpty()) {
            m.element("p", p.say("talks.none"), "class", "empty");
        } else {
            m.open("ul", "class", "lines");
            for (TalksNote t : talks.subList(0, Math.min(TALKS_MAX, talks.size()))) {
                m.open("li").text(p.code("talks", t.kind()))
                        .text(t.number() == 0 ? "" : " " + t.number())
                        .text(t.code().isEmpty() ? ""
                                : p.say("list.colon") + p.code("outcome", t.code()));
                t.words().ifPresent(w -> m.text(p.say("list.comma")).said(PageOne.cut(w)));
                m.text(" — " + p.say("claim-by") + " ").said(t.of().orElse(t.by()).name())
                        .raw("</li>\n");
            }
            m.close("ul");
            PageOne.more(m, p, talks.size() - TALKS_MAX, 'O');
        }
        long met = report.commitments().stream().filter(c -> !c.assessed().isEmpty()).count();
        m.element("p", report.commitments().isEmpty() ? p.say("commitments.none")
                : p.say("commitments.line", report.commitments().size(), met), "class", "sub");
    }

    private void steps() {
        if (report.steps().isEmpty()) {
            m.element("p", p.say("steps.none"), "class", "empty");
        } else {
            m.open("p").text(report.steps().stream().map(s -> p.say("steps.count",
                    p.code("step", s.type()), s.steps().count(), s.before().count()))
                    .collect(Collectors.joining(p.say("list.semicolon"))) + ".").close("p");
        }
        List<NoticeCount> notices = report.notices();
        if (!notices.isEmpty()) {
            m.open("p").text(p.say("notices.line") + " ").text(notices.stream().map(n -> p.say(
                    "notices.count", p.code("activity", n.kind()), n.notified().count(),
                    n.acknowledged().count())).collect(Collectors.joining(
                            p.say("list.semicolon"))) + ".").close("p");
        }
        if (!report.access().isEmpty()) {
            m.open("p").text(p.say("access.line") + " ").text(report.access().stream()
                    .collect(Collectors.groupingBy(a -> a.answer(),
                            java.util.TreeMap::new, Collectors.counting()))
                    .entrySet().stream().map(e -> p.say("access.count",
                            p.code("access", e.getKey()), e.getValue()))
                    .collect(Collectors.joining(p.say("list.semicolon"))) + ".").close("p");
        }
    }

    /// The head of the record and each cosigner: current, outage, declined, not enrolled.
    private String health() {
        if (report.health().isEmpty()) {
            return p.say("health.none");
        }
        Health h = report.health().get();
        String line = h.enrolled() == 0 ? p.say("health.nobody", h.size())
                : p.say("health.line", h.size(), h.present(), h.enrolled());
        if (h.enrolled() > 0 && !h.quorum()) {
            line += " " + p.say("health.no-quorum", h.live());
        }
        String each = h.cosigners().stream().filter(Health.CosignerLine::counts)
                .map(c -> p.say("health.each", c.member().name(),
                        p.code("standing", ReportJson.standing(c.blind()))))
                .collect(Collectors.joining(p.say("list.comma")));
        return each.isEmpty() ? line : line + " " + each + ".";
    }
}
