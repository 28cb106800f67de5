package mizan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import mizan.projection.CaseLine;
import mizan.projection.OpenedStatement;
import mizan.projection.StatementPage;
import mizan.report.SituationReport.CaseNote;

/// Tells cases apart: opened in the period, moved, ended, quiet.
final class CaseMaker {

    private final ReportInput input;
    private final Order order;
    private final List<CaseNote> opened = new ArrayList<>();
    private final List<CaseNote> moved = new ArrayList<>();
    private final List<CaseNote> ended = new ArrayList<>();
    private final List<Long> quiet = new ArrayList<>();

    CaseMaker(ReportInput input, Order order) {
        this.input = input;
        this.order = order;
        for (CaseLine line : input.now().cases().reversed()) {
            place(line);
        }
    }

    private void place(CaseLine line) {
        Optional<CaseLine> before = input.before().cases().stream()
                .filter(c -> c.number() == line.number()).findFirst();
        CaseNote note = note(line, before);
        if (line.over() && !before.map(CaseLine::over).orElse(false)) {
            ended.add(note);
        } else if (before.isEmpty()) {
            opened.add(note);
        } else if (note.said().count() > 0) {
            moved.add(note);
        } else if (!line.over()) {
            quiet.add(line.opened().index());
        }
    }

    private CaseNote note(CaseLine line, Optional<CaseLine> before) {
        List<OpenedStatement> said = input.ofPeriod(input.issue().period()).stream()
                .filter(s -> s.caseNumber().filter(n -> n == line.number()).isPresent())
                .toList();
        return new CaseNote(line.number(), line.act(), order.of(line.sector()), line.motion(),
                line.opener(), order.of(line.concerned()), line.phase(),
                before.map(CaseLine::phase), line.ending(), explanations(said), line.due(),
                Tally.of(said.stream().map(s -> s.source().index()).toList()));
    }

    /// Numbers of the notifications that replies of the period name.
    private List<Integer> explanations(List<OpenedStatement> said) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (OpenedStatement s : said) {
            for (StatementPage.Link link : s.references()) {
                if (link.role().equals("notification")) {
                    input.now().notices().stream()
                            .filter(n -> n.source().id().equals(link.id()))
                            .forEach(n -> numbers.add(n.number()));
                }
            }
        }
        return List.copyOf(numbers);
    }

    List<CaseNote> opened() {
        return List.copyOf(opened);
    }

    List<CaseNote> moved() {
        return List.copyOf(moved);
    }

    List<CaseNote> ended() {
        return List.copyOf(ended);
    }

    Tally quiet() {
        return Tally.of(quiet);
    }
}
