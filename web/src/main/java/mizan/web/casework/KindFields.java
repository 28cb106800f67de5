package mizan.web.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.statement.Code;
import mizan.statement.Kind;
import mizan.web.form.Field;
import mizan.web.form.FormAsk;

/// Draws the fields of a statement's type as fields of a form, each by its [Shape].
///
/// @param typed what stands in the form, so that rows go on after those that are filled
record KindFields(FormAsk ask, Choices choices, Map<String, String> typed) {
    private static final int LINE_CHARACTERS_MAX = 1_000;
    private static final int ROWS_OF_WORDS = 3;
    private static final int EMPTY_ROWS = 2;
    private static final long COUNT_MAX = 1_000_000_000L;

    /// Most rows of one list that a form draws.
    static final int ROWS_MAX = 40;

    /// The field of a form for one field of a type.
    ///
    /// @param name of the form's field
    Field of(String name, mizan.statement.Field field) {
        return of(name, field, Labels.of(ask, field.name()));
    }

    private Field of(String name, mizan.statement.Field field, String label) {
        Kind<?> kind = field.kind();
        Shape shape = Shape.of(field.name(), kind);
        Field.Said said = new Field.Said(name, label, Labels.help(ask, field.name(), shape),
                field.required());
        Field.Said open = new Field.Said(name, label, said.help(), false);
        return switch (shape) {
            case WORDS -> new Field.Words(said, ROWS_OF_WORDS);
            case JSON -> new Field.Words(said, ROWS_OF_WORDS * 2);
            case LINE, POINT, CELL -> new Field.Line(said, LINE_CHARACTERS_MAX, List.of());
            case CODES -> choice(said, choices.codes(field.name(), kind.codes()));
            case FREE_CODE -> freeCode(said, field.name());
            case MEMBER -> choice(said, choices.everyone());
            case SECTOR -> choice(said, choices.sectors());
            case CROSSING -> choice(said, choices.crossings());
            case MOMENT -> new Field.Moment(said, ask.zones());
            case DAY -> new Field.Day(said);
            case WHOLE -> new Field.Count(said, -COUNT_MAX, COUNT_MAX);
            case TRUTH -> new Field.Choice(said, choices.codes("truth", List.of("true", "false")),
                    true);
            case TICKS -> ticks(open, field);
            case LINES -> new Field.Words(said, ROWS_OF_WORDS);
            case KEYED -> keyed(open, kind);
            case ROWS -> rows(open, kind);
            case OBJECT -> new Field.Group(open, kind.fields().stream()
                    .map(inner -> of(name + "." + inner.name(), optional(inner))).toList(), false);
        };
    }

    private static Field.Choice choice(Field.Said said, List<Field.Option> options) {
        return new Field.Choice(said, options, options.size() <= 4 && said.required());
    }

    private Field freeCode(Field.Said said, String field) {
        return switch (field) {
            case "act" -> new Field.Choice(said, choices.acts(), false);
            case "remedy" -> among(said, ask.terms().provisions().consequences());
            case "category" -> new Field.Choice(said, choices.categories(), false);
            default -> new Field.Line(said, LINE_CHARACTERS_MAX, List.of());
        };
    }

    /// Codes of a list of the charter.
    private Field among(Field.Said said, List<Code> codes) {
        return new Field.Choice(said, choices.codes("value", codes.stream()
                .map(Code::code).toList()), false);
    }

    /// One of a row or an object: whether it must be there is asked once something in it is.
    private static mizan.statement.Field optional(mizan.statement.Field field) {
        return new mizan.statement.Field(field.name(), field.kind(), false);
    }

    private Field ticks(Field.Said said, mizan.statement.Field field) {
        List<Field.Option> options = !field.kind().codes().isEmpty()
                ? choices.codes(field.name(), field.kind().codes())
                : field.kind().name().contains("sector") ? choices.sectors() : choices.everyone();
        return new Field.Group(said, ticks(said.name(), options), false);
    }

    static List<Field> ticks(String name, List<Field.Option> options) {
        return options.stream().<Field>map(option -> new Field.Tick(
                Field.may(name + "." + option.value(), option.text()))).toList();
    }

    /// One part for each code that a row can speak of, such as an axis or a proposition.
    private Field keyed(Field.Said said, Kind<?> kind) {
        mizan.statement.Field key = kind.fields().getFirst();
        List<Field> parts = new ArrayList<>();
        for (String code : key.kind().codes()) {
            String part = said.name() + "." + code;
            List<Field> inner = new ArrayList<>();
            for (mizan.statement.Field field : kind.fields().subList(1, kind.fields().size())) {
                inner.add(part(part + "." + field.name(), code, optional(field)));
            }
            String label = choices.word(key.name(), code);
            parts.add(inner.size() == 1 ? relabelled(inner.getFirst(), label)
                    : new Field.Group(Field.may(part, label), inner, !key.name().equals("axis")));
        }
        return new Field.Group(said, parts, false);
    }

    private Field part(String name, String code, mizan.statement.Field field) {
        if (field.name().equals("value")) {
            return new Field.Choice(Field.may(name, Labels.of(ask, "value")),
                    choices.values(code), false);
        }
        return of(name, field);
    }

    private static Field relabelled(Field field, String label) {
        return field instanceof Field.Choice choice
                ? new Field.Choice(Field.may(choice.said().name(), label), choice.options(), false)
                : field;
    }

    private Field rows(Field.Said said, Kind<?> kind) {
        List<List<Field>> rows = new ArrayList<>();
        int filled = filled(said.name());
        for (int row = 0; row < Math.min(ROWS_MAX, filled + EMPTY_ROWS); row++) {
            String name = said.name() + "." + row + ".";
            rows.add(kind.fields().stream()
                    .map(inner -> of(name + inner.name(), optional(inner))).toList());
        }
        return new Field.Rows(said, rows);
    }

    /// One more than the last row in which something stands.
    int filled(String name) {
        int last = -1;
        for (Map.Entry<String, String> entry : typed.entrySet()) {
            if (entry.getKey().startsWith(name + ".") && !entry.getValue().isBlank()) {
                String row = entry.getKey().substring(name.length() + 1).split("\\.")[0];
                if (row.matches("[0-9]{1,3}") && !entry.getKey().endsWith("-zone")) {
                    last = Math.max(last, Integer.parseInt(row));
                }
            }
        }
        return last + 1;
    }
}
