package mizan.web.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.projection.CasePage;
import mizan.statement.Json;
import mizan.statement.StatementType;
import mizan.statement.StatementTypes;
import mizan.web.form.DraftText;
import mizan.web.form.Field;
import mizan.web.form.Filled;
import mizan.web.form.FormAsk;
import mizan.web.form.FormSpec;
import mizan.web.form.FormView;
import mizan.web.incident.MapPart;

/// The form of any type of statement, made out of the type's own description.
///
/// Names in it: `o.` an open field, `s.` a sealable one, `r.` a reference; rows and parts follow
/// after another dot. An address may fill any of them: `/say/case.served?case=3&o.to=north`.
public final class StatementForm implements FormSpec {
    private static final String OPEN = "o.";
    private static final String SEALED = "s.";

    private final StatementType type;

    /// The form of a type.
    public StatementForm(StatementType type) {
        this.type = type;
    }

    /// One form for each type in its newest version.
    public static List<StatementForm> all() {
        return StatementTypes.all().stream().map(StatementForm::new).toList();
    }

    @Override
    public String kind() {
        return type.name();
    }

    @Override
    public String path() {
        return "/say/" + type.name();
    }

    @Override
    public FormView view(FormAsk ask) {
        return view(ask, Map.of());
    }

    @Override
    public FormView view(FormAsk ask, Map<String, String> typed) {
        Optional<CasePage> theCase = theCase(ask, typed);
        long number = theCase.map(page -> (long) page.line().number())
                .orElseGet(() -> ask.edition().cover().size());
        Map<String, String> first = first(ask, theCase);
        Map<String, String> all = new LinkedHashMap<>(first);
        all.putAll(typed);
        KindFields kinds = new KindFields(ask, new Choices(ask, number), all);
        List<Field> fields = new ArrayList<>(
                new RefFields(ask, type, theCase).fields(kinds));
        Tuned tuned = new Tuned(type, theCase, kinds.choices());
        type.open().forEach(field -> fields.add(tuned.of(kinds.of(OPEN + field.name(), field))));
        fields.addAll(new SealedFields(type, kinds).fields(SEALED));
        fields.addAll(new Audience(ask, type).fields(theCase.isEmpty(), kinds.choices()));
        String word = ask.phrases().code("type", type.name());
        String title = theCase.map(page -> word + " · "
                + ask.say("case.number", page.line().number())).orElse(word);
        return new FormView(title, intro(ask, theCase), fields, first,
                ask.say("say.keep"), focus(fields));
    }

    private List<String> intro(FormAsk ask, Optional<CasePage> theCase) {
        List<String> lines = new ArrayList<>();
        String words = ask.phrases().code("say-about", type.name());
        if (!words.equals(type.name())) {
            lines.add(words);
        }
        theCase.ifPresent(page -> lines.add(ask.phrases().code("act", page.line().act()) + " · "
                + String.join(", ", page.line().concerned().stream()
                        .map(voice -> voice.name()).toList())
                + " · " + Choices.named(page.line().sector())));
        return List.copyOf(lines);
    }

    private static String focus(List<Field> fields) {
        return fields.stream().filter(field -> !(field instanceof Field.Hidden))
                .map(field -> field.said().name()).findFirst().orElse("");
    }

    private Map<String, String> first(FormAsk ask, Optional<CasePage> theCase) {
        Map<String, String> first = new LinkedHashMap<>(
                new Audience(ask, type).first(theCase));
        String zone = Integer.toString(ask.zones().getFirst().minutes());
        type.open().stream().filter(field -> field.kind().name().equals("instant"))
                .forEach(field -> first.put(OPEN + field.name() + "-zone", zone));
        type.sealable().stream().filter(field -> field.kind().name().equals("instant"))
                .forEach(field -> first.put(SEALED + field.name() + "-zone", zone));
        first.putAll(new Firsts(ask, type, theCase).values());
        ask.asked().forEach((name, value) -> {
            if (name.matches("[ors]\\..*|sector|release|seal")) {
                first.put(name, value);
            }
        });
        theCase.ifPresent(page ->
                first.put(RefFields.PREFIX + "case", page.line().opened().id()));
        return first;
    }

    /// The case that the address or the form speaks of.
    private Optional<CasePage> theCase(FormAsk ask, Map<String, String> typed) {
        if (type.refs().stream().noneMatch(role -> role.as().equals("case"))) {
            return Optional.empty();
        }
        Optional<Integer> asked = ask.given("case").filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
        Optional<Integer> kept = Optional.ofNullable(typed.get(RefFields.PREFIX + "case"))
                .filter(id -> id.matches("[0-9a-f]{64}"))
                .flatMap(id -> ask.edition().statement(id)).flatMap(page -> page.caseNumber());
        return asked.or(() -> kept)
                .flatMap(number -> ask.edition().caseNumbered(number, ask.now()));
    }

    @Override
    public Map<String, String> pressed(FormAsk ask, String pressed, Map<String, String> typed) {
        return MapPart.pressed(pressed, typed, SEALED + "place.point");
    }

    @Override
    public Json draft(Filled filled) {
        return draft(filled, Map.of());
    }

    /// The draft with sealable fields besides those that stand in the form.
    public Json draft(Filled filled, Map<String, Json> more) {
        FormAsk ask = filled.ask();
        DraftText draft = new DraftText(ask, type.name());
        new RefFields(ask, type, Optional.empty()).read(filled, draft);
        KindValues values = new KindValues(filled, new Choices(ask, 1));
        for (mizan.statement.Field field : type.open()) {
            values.of(OPEN + field.name(), Derived.asked(type, field))
                    .or(() -> Derived.open(type, field, filled))
                    .ifPresent(value -> draft.open(field.name(), value));
        }
        Audience audience = new Audience(ask, type);
        for (mizan.statement.Field field : type.sealable()) {
            Optional<Json> value = Derived.isFromPoint(type, field.name())
                    ? Derived.cell(filled, SEALED)
                    : values.of(SEALED + field.name(), field);
            value.ifPresent(json -> audience.put(filled, draft, field.name(), json));
        }
        more.forEach((name, json) -> audience.put(filled, draft, name, json));
        return audience.finish(filled, draft);
    }

    @Override
    public String after(FormAsk ask, long index) {
        return ask.edition().entry(index).flatMap(page -> page.caseNumber())
                .map(number -> "/cases/" + number)
                .or(() -> incident(ask, index).map(at -> "/incidents/" + at))
                .orElseGet(() -> "/record/entries/" + index);
    }

    /// The incident that this is, or else the first that it speaks of.
    private Optional<Long> incident(FormAsk ask, long index) {
        if (!type.family().equals("report")) {
            return Optional.empty();
        }
        return type.name().endsWith("-reported") ? Optional.of(index)
                : ask.edition().entry(index).stream().flatMap(page -> page.references().stream())
                        .filter(link -> link.role().equals("report"))
                        .flatMap(link -> link.source().stream())
                        .map(source -> source.index()).findFirst();
    }

    /// What stands in the form of a draft (docs/spec/draft.md), by name.
    public Map<String, String> filled(Json.Members draft) {
        KindTexts texts = new KindTexts();
        fields(draft, "open").forEach((name, value) -> type.open().stream()
                .filter(field -> field.name().equals(name))
                .forEach(field -> texts.put(OPEN + name, field, value)));
        fields(draft, "fields").forEach((name, value) -> type.sealable(name)
                .ifPresent(field -> texts.put(SEALED + name, field, value)));
        Map<String, String> filled = new LinkedHashMap<>(texts.texts());
        new References(type, draft).into(filled);
        return filled;
    }

    private static Map<String, Json> fields(Json.Members draft, String name) {
        return draft.members().get(name) instanceof Json.Members(var members)
                ? members : Map.of();
    }
}
