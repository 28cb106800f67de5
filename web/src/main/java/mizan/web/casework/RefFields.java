package mizan.web.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.mechanism.Rule;
import mizan.mechanism.RuleTable;
import mizan.projection.CaseLine;
import mizan.projection.CasePage;
import mizan.projection.EntryLine;
import mizan.projection.OpenedStatement;
import mizan.statement.Json;
import mizan.statement.RefRole;
import mizan.statement.StatementType;
import mizan.web.form.DraftText;
import mizan.web.form.Field;
import mizan.web.form.Filled;
import mizan.web.form.FormAsk;

/// What a statement refers to, chosen from what the case has, else from what the record has.
record RefFields(FormAsk ask, StatementType type, Optional<CasePage> theCase) {
    /// What stands before a role in the name of its field.
    static final String PREFIX = "r.";

    private static final int OFFERED_MAX = 80;
    private static final int CASES_OFFERED_MAX = 100;
    private static final int EMPTY_ROWS = 1;
    private static final int GIST_CHARACTERS = 70;

    /// One field a role; several rows where a role may stand more than once.
    List<Field> fields(KindFields kinds) {
        List<Field> fields = new ArrayList<>();
        for (RefRole role : type.refs()) {
            String name = PREFIX + role.as();
            if (role.as().equals("case") && theCase.isPresent()) {
                fields.add(Field.hidden(name));
                continue;
            }
            String label = Labels.capital(word(role.as()));
            List<Field.Option> offered = offered(role, kinds.typed());
            if (role.most() <= 1) {
                fields.add(new Field.Choice(
                        new Field.Said(name, label, Optional.empty(), role.least() > 0),
                        offered, false));
            } else {
                fields.add(rows(role, label, offered, kinds.filled(name)));
            }
        }
        return List.copyOf(fields);
    }

    /// The role's word; where this type means something of its own by it, that.
    private String word(String role) {
        String own = type.name() + "." + role;
        String word = ask.phrases().code("role", own);
        return word.equals(own) ? ask.phrases().code("role", role) : word;
    }

    private static Field rows(
            RefRole role, String label, List<Field.Option> offered, int filled) {
        String name = PREFIX + role.as();
        List<List<Field>> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(role.most(), filled + EMPTY_ROWS); row++) {
            rows.add(List.of(new Field.Choice(
                    Field.may(name + "." + row, label + " " + (row + 1)), offered, false)));
        }
        return new Field.Rows(Field.may(name, label), rows);
    }

    /// What a role may refer to, the newest first; what stands in the form already among it.
    private List<Field.Option> offered(RefRole role, Map<String, String> typed) {
        List<String> types = RuleTable.version(ask.edition().rules()).stream()
                .filter(rule -> rule.type().equals(type.name()))
                .flatMap(rule -> rule.refs().stream()).filter(ref -> ref.as().equals(role.as()))
                .map(Rule.RefRule::types).flatMap(List::stream).toList();
        Map<String, String> options = new LinkedHashMap<>();
        if (types.contains("case.complaint")) {
            ask.edition().openCases(ask.now(), CASES_OFFERED_MAX)
                    .forEach(line -> options.put(line.opened().id(), of(line)));
            ask.edition().casesOver(ask.now(), CASES_OFFERED_MAX)
                    .forEach(line -> options.put(line.opened().id(), of(line)));
        } else if (theCase.isPresent() && types.stream().allMatch(RefFields::isOfACase)) {
            theCase.get().statements().reversed().stream()
                    .filter(line -> types.contains(line.source().type()))
                    .forEach(line -> options.put(line.source().id(), of(line)));
        } else if (!types.isEmpty()) {
            ask.edition().newest(types, OFFERED_MAX).forEach(said ->
                    options.put(said.source().id(), of(said)));
        }
        typed.forEach((name, id) -> {
            if (name.startsWith(PREFIX + role.as()) && id.matches("[0-9a-f]{64}")) {
                options.putIfAbsent(id, ask.edition().statement(id)
                        .map(page -> of(page.line())).orElse(id.substring(0, 16)));
            }
        });
        return options.entrySet().stream()
                .map(option -> new Field.Option(option.getKey(), option.getValue())).toList();
    }

    private static boolean isOfACase(String type) {
        return type.startsWith("case.");
    }

    private String of(CaseLine line) {
        return ask.say("case.number", line.number()) + " · "
                + ask.phrases().code("act", line.act());
    }

    private String of(EntryLine line) {
        return named(line.source().type(), line.source().recordedAt())
                + line.words().map(words -> " · " + gist(words)).orElse("");
    }

    private String of(OpenedStatement said) {
        String words = List.of("account", "summary", "subject", "words", "title", "description")
                .stream().flatMap(name -> said.opened().get(name) instanceof Json.Text(var text)
                        ? java.util.stream.Stream.of(text) : java.util.stream.Stream.empty())
                .findFirst().map(text -> " · " + gist(text)).orElse("");
        return named(said.source().type(), said.source().recordedAt()) + words;
    }

    private String named(String named, Instant at) {
        return ask.phrases().code("type", named) + ", " + ask.phrases().when(at);
    }

    private static String gist(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= GIST_CHARACTERS ? line
                : line.substring(0, line.offsetByCodePoints(0, GIST_CHARACTERS)) + "…";
    }

    /// Puts the references into a draft.
    void read(Filled filled, DraftText draft) {
        for (RefRole role : type.refs()) {
            String name = PREFIX + role.as();
            filled.text(name).ifPresent(id -> draft.ref(role.as(), id));
            for (int row = 0; row < role.most() && role.most() > 1; row++) {
                filled.text(name + "." + row).ifPresent(id -> draft.ref(role.as(), id));
            }
        }
    }
}
