package mizan.web.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mizan.statement.Json;
import mizan.statement.StatementType;
import mizan.statement.StatementTypes;
import mizan.web.casework.StatementForm;
import mizan.web.form.Field;
import mizan.web.form.Filled;
import mizan.web.form.FormAsk;
import mizan.web.form.FormSpec;
import mizan.web.form.FormView;

/// An incident as it reaches the office, or an observation of a monitor: what, when, where, who was
/// hurt, who says so.
///
/// The fields are those of the type's own form ([StatementForm]); here they stand in the order in
/// which somebody on the telephone tells them.
public final class IncidentForm implements FormSpec {
    private static final List<String> TIMES = List.of(
            "s.occurred.from", "s.occurred.until", "s.observed.from", "s.observed.to");
    private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E", "F");
    private static final List<String> DIGITS = List.of("1", "2", "3", "4", "5", "6");
    private static final int NAMES_READ_MAX = 50;
    private static final List<String> REPORTS =
            List.of("report.incident-reported", "report.field-reported");
    private static final int NAMES_OFFERED_MAX = 300;

    private final StatementForm form;
    private final String path;

    private IncidentForm(String type, String path) {
        StatementType described = StatementTypes.named(type).orElseThrow();
        this.form = new StatementForm(described);
        this.path = path;
    }

    /// What the office learnt: `report.incident-reported`.
    public static IncidentForm reported() {
        return new IncidentForm("report.incident-reported", "/incidents/new");
    }

    /// What a monitor observed: `report.field-reported`.
    public static IncidentForm observed() {
        return new IncidentForm("report.field-reported", "/incidents/observed");
    }

    @Override
    public String kind() {
        return path.endsWith("new") ? "incident" : "observation";
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public FormView view(FormAsk ask) {
        return view(ask, Map.of());
    }

    @Override
    public FormView view(FormAsk ask, Map<String, String> typed) {
        FormView whole = form.view(ask, typed);
        Map<String, Field> all = byName(whole.fields());
        List<Field> fields = new ArrayList<>();
        take(all, fields, "o.act", "o.urgency", "o.learnt", "o.means", "s.account",
                "s.description");
        group(ask, all, fields, "when", "s.occurred.from", "s.occurred.until",
                "s.occurred.precision", "s.observed.from", "s.observed.to");
        place(ask, all, fields, typed);
        group(ask, all, fields, "what", "s.means", "s.weapon", "s.heard", "s.explosions",
                "s.count", "s.unit");
        take(all, fields, "s.casualties");
        source(ask, all, fields);
        group(ask, all, fields, "refs", "r.contact", "r.same");
        take(all, fields, "files", "g.readers");
        Map<String, String> first = new LinkedHashMap<>(whole.first());
        first.putIfAbsent("o.urgency", "routine");
        first.putIfAbsent("o.learnt", "phone");
        first.putIfAbsent("s.occurred.precision", "hour");
        return new FormView(ask.say("incident.form." + kind()),
                List.of(ask.say("incident.form.intro")), fields, first,
                ask.say("incident.keep"), "o.act");
    }

    /// Every field by its name, those in groups too; groups of readers and rows stay whole.
    private static Map<String, Field> byName(List<Field> fields) {
        Map<String, Field> all = new LinkedHashMap<>();
        for (Field field : fields) {
            all.put(field.said().name(), field);
            if (field instanceof Field.Group group && !group.said().name().equals("g.readers")) {
                all.putAll(byName(group.fields()));
            }
        }
        return all;
    }

    private static void take(Map<String, Field> all, List<Field> into, String... names) {
        for (String name : names) {
            Optional.ofNullable(all.get(name)).ifPresent(into::add);
        }
    }

    private static void group(FormAsk ask, Map<String, Field> all, List<Field> into, String name,
            String... names) {
        List<Field> inner = new ArrayList<>();
        take(all, inner, names);
        if (!inner.isEmpty()) {
            into.add(new Field.Group(Field.may("g." + name, ask.say("incident.group." + name)),
                    inner, name.equals("refs") || name.equals("what")));
        }
    }

    private static void place(FormAsk ask, Map<String, Field> all, List<Field> into,
            Map<String, String> typed) {
        List<Field> inner = new ArrayList<>();
        take(all, inner, "sector");
        inner.add(new Field.Line(Field.helped(
                Field.may("s.place.name", ask.say("place.name")), ask.say("place.name-help")),
                200, names(ask)));
        take(all, inner, "s.place.district", "s.place.point");
        if (!typed.getOrDefault("s.place.point", "").isBlank()) {
            inner.add(new Field.Tick(Field.may("place-sure", ask.say("place.sure"))));
        }
        take(all, inner, "s.place.point.radius", "map", "map-view", "s.position.cell");
        into.add(new Field.Group(Field.helped(
                Field.may("g.where", ask.say("say.group.where")), ask.say("place.intro")),
                inner, false));
    }

    /// Crossings of the charter, then places named before, the newest first.
    private static List<String> names(FormAsk ask) {
        Set<String> names = new LinkedHashSet<>();
        ask.terms().crossings().forEach(crossing ->
                crossing.names().forEach(local -> names.add(local.name())));
        ask.edition().newest(REPORTS, NAMES_READ_MAX).forEach(said ->
                new Incident(said, List.of(), List.of(), List.of())
                        .placeName().ifPresent(names::add));
        return names.stream().limit(NAMES_OFFERED_MAX).toList();
    }

    private void source(FormAsk ask, Map<String, Field> all, List<Field> into) {
        if (!all.containsKey("s.grade")) {
            return;
        }
        List<Field> inner = new ArrayList<>();
        take(all, inner, "s.source");
        inner.add(new Field.Choice(Field.may("grade-source", ask.say("incident.grade-source")),
                graded(ask, LETTERS), false));
        inner.add(new Field.Choice(Field.may("grade-words", ask.say("incident.grade-words")),
                graded(ask, DIGITS), false));
        into.add(new Field.Group(Field.helped(
                Field.may("g.source", ask.say("incident.group.source")),
                ask.say("incident.source-help")), inner, true));
    }

    private static List<Field.Option> graded(FormAsk ask, List<String> grades) {
        return grades.stream().map(grade -> new Field.Option(grade,
                grade + " · " + ask.phrases().code("grade", grade))).toList();
    }

    @Override
    public Map<String, String> pressed(FormAsk ask, String pressed, Map<String, String> typed) {
        return form.pressed(ask, pressed, typed);
    }

    @Override
    public Json draft(Filled filled) {
        Map<String, Json> more = new LinkedHashMap<>();
        Optional<String> letter = filled.text("grade-source");
        Optional<String> digit = filled.text("grade-words");
        if (letter.isPresent() != digit.isPresent()) {
            filled.trouble(letter.isPresent() ? "grade-words" : "grade-source",
                    filled.ask().say("incident.grade-both"));
        } else {
            letter.ifPresent(read -> more.put("grade", Json.text(read + digit.orElse(""))));
        }
        Optional<Long> radius =
                filled.whole("s.place.point.radius", 0, Coordinates.RADIUS_METRES_MAX);
        if (filled.text("s.place.point").isEmpty()) {
            radius.ifPresent(metres -> more.put("place.radius", Json.whole(metres)));
        }
        TIMES.forEach(filled::refuseAhead);
        PlaceCheck.look(filled);
        return form.draft(filled, more);
    }

    @Override
    public String after(FormAsk ask, long index) {
        return "/incidents/" + index;
    }

    /// Both forms.
    public static List<IncidentForm> all() {
        return Stream.of(reported(), observed()).toList();
    }
}
