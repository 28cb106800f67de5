package mizan.web.casework;

import java.util.List;
import java.util.Optional;
import mizan.projection.CasePage;
import mizan.projection.Voice;
import mizan.statement.Code;
import mizan.statement.StatementType;
import mizan.web.form.Field;

/// Where a step of a case knows more of a field than its kind says: who can be served, tasked or
/// asked.
record Tuned(StatementType type, Optional<CasePage> theCase, Choices choices) {

    Field of(Field field) {
        String name = field.said().name();
        return switch (type.name() + " " + name) {
            case "case.served o.to" -> among(field, concerned());
            case "case.access-requested o.of" -> among(field, parties());
            case "case.tasked o.team" -> among(field, choices.teams());
            case "case.complaint o.against", "case.note-of-lapse o.member",
                    "case.reminder o.to", "case.extension-asked o.member",
                    "case.extended o.member", "case.remedy-proposed o.of" ->
                    among(field, parties());
            case "case.clock-stopped o.reason" -> among(field, choices.codes("value",
                    choices.ask().terms().provisions().stopReasons().stream()
                            .map(Code::code).toList()));
            case "case.chairs-motion o.concerning", "case.gravity-triggered o.concerning" ->
                    new Field.Group(field.said(), KindFields.ticks(name, parties()), false);
            case "case.settled o.terms" -> new Field.Line(new Field.Said(name,
                    field.said().label(), field.said().help(), false), 64, List.of());
            default -> field;
        };
    }

    private static Field among(Field field, List<Field.Option> options) {
        return options.isEmpty() ? field
                : new Field.Choice(field.said(), options, options.size() <= 4);
    }

    private List<Field.Option> concerned() {
        return theCase.map(page -> options(page.line().concerned()))
                .orElseGet(choices::parties);
    }

    private List<Field.Option> parties() {
        return theCase.map(page -> options(page.line().parties()))
                .orElseGet(choices::parties);
    }

    private static List<Field.Option> options(List<Voice> voices) {
        return voices.stream().map(voice -> new Field.Option(voice.id(), voice.name())).toList();
    }
}
