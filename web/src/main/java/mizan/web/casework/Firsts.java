package mizan.web.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mizan.projection.CasePage;
import mizan.projection.DueLine;
import mizan.projection.Voice;
import mizan.statement.CharterTerms;
import mizan.statement.StatementType;
import mizan.web.form.FormAsk;
import mizan.web.form.Moments;

/// What stands in a step's form before anyone types: the answer that is likely, always to be seen.
record Firsts(FormAsk ask, StatementType type, Optional<CasePage> theCase) {

    Map<String, String> values() {
        Map<String, String> first = new LinkedHashMap<>();
        CharterTerms.Deadlines deadlines = ask.terms().deadlines();
        switch (type.name()) {
            case "case.served" -> served().ifPresent(to -> first.put("o.to", to.id()));
            case "case.tasked" -> {
                first.put("o.priority", "3");
                at(first, "o.by", ask.now().plus(Duration.ofMinutes(deadlines.onSite())));
            }
            case "case.access-requested" ->
                    at(first, "o.by", ask.now().plus(Duration.ofMinutes(deadlines.access())));
            case "case.on-site" -> at(first, "o.arrived", ask.now());
            case "case.review-scheduled" -> {
                at(first, "o.at", ask.now().plus(Duration.ofDays(1)));
                first.put("o.extraordinary", "false");
            }
            case "case.complaint" -> first.put("o.urgency", "routine");
            case "case.closed" -> first.put("o.ending", ask.edition().cover().provisional()
                    ? "recorded-without-finding" : "as-ended");
            case "case.reminder", "case.note-of-lapse" -> overdue().ifPresent(due -> {
                first.put(type.name().endsWith("reminder") ? "o.to" : "o.member",
                        due.awaited().id());
                first.put("o.step", due.duty());
            });
            default -> { }
        }
        return first;
    }

    private void at(Map<String, String> first, String name, Instant at) {
        int zone = ask.zones().getFirst().minutes();
        first.put(name, Moments.local(at, zone));
        first.put(name + Moments.ZONE, Integer.toString(zone));
    }

    /// The first of those concerned on whom nothing was served yet.
    private Optional<Voice> served() {
        return theCase.flatMap(page -> page.line().concerned().stream()
                .filter(voice -> page.statements().stream()
                        .noneMatch(line -> line.source().type().equals("case.served")
                                && line.codes().stream().anyMatch(code ->
                                        code.name().equals("to")
                                                && code.value().equals(voice.name()))))
                .findFirst());
    }

    private Optional<DueLine> overdue() {
        return theCase.flatMap(page -> page.clocks().stream().filter(DueLine::open)
                .filter(due -> due.duty().matches("reply|access|comments|review"))
                .findFirst());
    }
}
