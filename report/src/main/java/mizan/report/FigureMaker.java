package mizan.report;

import java.util.ArrayList;
import java.util.List;
import mizan.report.SituationReport.CaseNote;
import mizan.report.SituationReport.Figure;

/// Lists every figure of a report by name, with the entries from which it can be counted again.
final class FigureMaker {

    private final SituationReport report;
    private final List<Figure> figures = new ArrayList<>();

    FigureMaker(SituationReport report) {
        this.report = report;
    }

    List<Figure> figures() {
        report.sectors().forEach(this::sector);
        report.harm().forEach(h -> figures.add(new Figure(
                "harm." + (h.confirmed() ? "confirmed" : "alleged") + "." + h.category() + "."
                        + h.effect() + "." + h.index(),
                range(h.low(), h.best(), h.high()), List.of(h.index()))));
        cases("opened", report.begun());
        cases("moved", report.moved());
        cases("ended", report.ended());
        add("cases.quiet", report.quietCases());
        report.contacts().counts().forEach(k -> {
            add("contacts." + k.kind() + ".in", k.in());
            add("contacts." + k.kind() + ".out", k.out());
            add("contacts." + k.kind() + ".before", k.before());
        });
        List<Contacts.Unanswered> waiting = report.contacts().unanswered();
        add("contacts.unanswered", Tally.of(waiting.stream()
                .map(Contacts.Unanswered::index).toList()));
        add("contacts.unanswered.overdue", Tally.of(waiting.stream()
                .filter(Contacts.Unanswered::overdue)
                .map(Contacts.Unanswered::index).toList()));
        add("contacts.confirmed", report.contacts().confirmed());
        add("contacts.disowned", report.contacts().disowned());
        due();
        report.notices().forEach(n -> notice("notifications.", n));
        report.lateNotices().forEach(n -> notice("notifications.late.", n));
        report.steps().forEach(s -> {
            add("steps." + s.type(), s.steps());
            add("steps." + s.type() + ".before", s.before());
        });
        report.access().stream().map(SituationReport.AccessLine::answer).distinct()
                .forEach(this::access);
        add("sealed", report.sealed());
        return List.copyOf(figures);
    }

    private void sector(SituationReport.SectorLine s) {
        String name = "incidents." + s.sector().code();
        add(name, s.incidents());
        add(name + ".before", s.before());
        add(name + ".observed", s.observed());
        add(name + ".late", s.late());
        s.acts().forEach(a -> {
            add(name + ".act." + a.act(), a.incidents());
            add(name + ".act." + a.act() + ".before", a.before());
        });
        figures.add(new Figure("explosions." + s.sector().code(),
                s.explosions().low() + "–" + s.explosions().high(),
                s.explosions().incidents().entries()));
        add("hours." + s.sector().code(), s.hours());
        add("hours." + s.sector().code() + ".before", s.hoursBefore());
    }

    static String range(long low, long best, long high) {
        return low + "–" + best + "–" + high;
    }

    private void cases(String name, List<CaseNote> cases) {
        figures.add(new Figure("cases." + name, String.valueOf(cases.size()), new Tally(0,
                cases.stream().flatMap(c -> c.said().entries().stream()).toList()).entries()));
    }

    private void due() {
        List<SituationReport.DueNote> overdue = report.due().stream()
                .filter(d -> ReportMaker.overdue(d.line())).toList();
        owed("due.overdue", overdue);
        owed("due.running", report.due().stream()
                .filter(d -> !ReportMaker.overdue(d.line())).toList());
        owed("due.overdue.operator",
                overdue.stream().filter(SituationReport.DueNote::operator).toList());
    }

    private void owed(String name, List<SituationReport.DueNote> due) {
        figures.add(new Figure(name, String.valueOf(due.size()), new Tally(0,
                due.stream().flatMap(d -> d.entries().stream()).toList()).entries()));
    }

    private void notice(String name, NoticeCount n) {
        add(name + n.kind() + "." + n.sector().code(), n.notified());
        add(name + n.kind() + "." + n.sector().code() + ".acknowledged", n.acknowledged());
    }

    private void access(String answer) {
        List<SituationReport.AccessLine> lines = report.access().stream()
                .filter(a -> a.answer().equals(answer)).toList();
        figures.add(new Figure("access." + answer, String.valueOf(lines.size()), new Tally(0,
                lines.stream().flatMap(a -> a.entries().stream()).toList()).entries()));
    }

    private void add(String name, Tally tally) {
        figures.add(new Figure(name, String.valueOf(tally.count()), tally.entries()));
    }
}
