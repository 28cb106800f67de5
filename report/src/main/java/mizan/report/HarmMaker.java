package mizan.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.projection.OpenedStatement;
import mizan.report.SituationReport.HarmLine;
import mizan.statement.Json;

/// Lists what was said in the period of people hurt: each source for itself, confirmed apart.
final class HarmMaker {

    private final ReportInput input;
    private final Map<Long, Incident> incidents = new HashMap<>();

    HarmMaker(ReportInput input, List<Incident> incidents) {
        this.input = input;
        incidents.forEach(i -> i.entries().forEach(index -> this.incidents.put(index, i)));
    }

    List<HarmLine> lines() {
        List<HarmLine> lines = new ArrayList<>();
        for (OpenedStatement s : input.ofPeriod(input.issue().period())) {
            Fieldset f = new Fieldset(s);
            for (Map<String, Json> row : f.rows("casualties")) {
                lines.add(line(f, row));
            }
        }
        return List.copyOf(lines);
    }

    private HarmLine line(Fieldset f, Map<String, Json> row) {
        Optional<Incident> incident = Optional.ofNullable(incidents.get(f.index()));
        String category = Fieldset.textOf(row, "category");
        return new HarmLine(f.is("case.team-report"), category.startsWith("civilian"),
                incident.map(Incident::number).orElse(0),
                f.statement().caseNumber()
                        .or(() -> incident.flatMap(i -> i.cases().stream().findFirst())),
                category, Fieldset.textOf(row, "effect"), Fieldset.wholeOf(row, "low"),
                Fieldset.wholeOf(row, "best"), Fieldset.wholeOf(row, "high"),
                Optional.of(Fieldset.textOf(row, "source")).filter(t -> !t.isBlank()),
                f.statement().source().by(), f.index());
    }
}
