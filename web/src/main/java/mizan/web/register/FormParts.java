package mizan.web.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import mizan.projection.CaseLine;
import mizan.projection.ContactLine;
import mizan.projection.ContactsAsked;
import mizan.statement.Json;
import mizan.web.form.DraftText;
import mizan.web.form.Field;
import mizan.web.form.Filled;
import mizan.web.form.FormAsk;

/// What the forms of the register have in common.
final class FormParts {
    static final int LINE_CHARACTERS_MAX = 400;
    static final List<String> SENT_BY =
            List.of("mail", "courier", "email", "message", "hand", "link");
    private static final int CHOICES_MAX = 40;
    private static final int CASES_MAX = 50;

    private FormParts() {}

    static List<Field.Option> coded(FormAsk ask, String list, List<String> codes) {
        return codes.stream().map(code -> new Field.Option(
                code, ask.phrases().code(list, code))).toList();
    }

    /// Everyone whom a contact can be with, in an order that takes turns.
    static Field with(FormAsk ask, String name, String label) {
        return new Field.Choice(Field.must(name, ask.say(label)),
                ask.others(ask.edition().cover().size()), false);
    }

    /// The newest open cases, and the one that the address names: that may be any.
    static Field cases(FormAsk ask) {
        List<CaseLine> lines = new ArrayList<>(ask.edition().openCases(ask.now(), CASES_MAX));
        boolean all = lines.size() < CASES_MAX;
        named(ask).filter(one -> lines.stream().noneMatch(line -> line.number() == one.number()))
                .ifPresent(one -> lines.add(0, one));
        Field.Said said = Field.may("case", ask.say("register.case"));
        return new Field.Choice(
                all ? said : Field.helped(said, ask.say("form.cases-newest", CASES_MAX)),
                lines.stream().map(line -> new Field.Option(line.opened().id(),
                                ask.say("case.number", line.number()) + " · "
                                        + ask.phrases().code("act", line.act())))
                        .toList(), false);
    }

    /// The case that the address names, by its number or by the statement that opened it.
    private static Optional<CaseLine> named(FormAsk ask) {
        return ask.given("case").flatMap(text -> text.matches("[0-9]{1,9}")
                ? Optional.of(Integer.valueOf(text))
                : text.matches("[0-9a-f]{64}")
                        ? ask.edition().statement(text).flatMap(page -> page.caseNumber())
                        : Optional.empty())
                .flatMap(number -> ask.edition().caseLine(number, ask.now()));
    }

    static Field answerBy(FormAsk ask, String help) {
        return new Field.Moment(Field.helped(
                Field.may("answerBy", ask.say("register.answer-by")), ask.say(help)),
                ask.zones());
    }

    static Field persons(FormAsk ask) {
        return new Field.Line(Field.helped(Field.may("persons", ask.say("register.persons")),
                ask.say("register.persons-help")), LINE_CHARACTERS_MAX, List.of());
    }

    static Field files(FormAsk ask) {
        return new Field.Files(Field.helped(Field.may("files", ask.say("register.files")),
                ask.say("register.files-help")));
    }

    /// Contacts to choose from, the newest first, and the one that the address names.
    static List<Field.Option> contacts(
            FormAsk ask, Predicate<ContactLine> which, Optional<Referred> named) {
        List<Field.Option> options = new ArrayList<>();
        named.map(Referred::option).ifPresent(options::add);
        ask.edition().register(ContactsAsked.newest(CHOICES_MAX), ask.now()).lines().stream()
                .filter(which)
                .map(line -> new Field.Option(line.source().id(),
                        ContactWords.choice(ask.phrases(), line)))
                .filter(option -> options.stream()
                        .noneMatch(there -> there.value().equals(option.value())))
                .forEach(options::add);
        return List.copyOf(options);
    }

    /// The zone in which times are written first.
    static Map<String, String> first(FormAsk ask, String when) {
        Map<String, String> first = new LinkedHashMap<>(ask.nowIn(when));
        first.put("answerBy-zone", first.getOrDefault(when + "-zone", "0"));
        return first;
    }

    /// What the page's address says already: each of these fields, and the case by its number.
    static void prefill(FormAsk ask, Map<String, String> first, String... fields) {
        for (String field : fields) {
            ask.given(field).ifPresent(text -> first.put(field, text));
        }
        ask.given("case").flatMap(text -> text.matches("[0-9]{1,9}")
                        ? opening(ask, Integer.parseInt(text)) : Optional.of(text))
                .ifPresent(id -> first.put("case", id));
    }

    /// Id of the statement that opened a case.
    static Optional<String> opening(FormAsk ask, int number) {
        return ask.edition().caseLine(number, ask.now()).map(line -> line.opened().id());
    }

    /// With the references that a form of the register has.
    static DraftText refs(DraftText draft, Filled filled, String... roles) {
        for (String role : roles) {
            filled.text(role).ifPresent(id -> draft.ref(role, id));
        }
        return draft;
    }

    /// Names of persons, as a list.
    static DraftText persons(DraftText draft, Filled filled) {
        filled.text("persons").ifPresent(persons -> draft.field("persons", new Json.Items(
                persons.lines().flatMap(line -> Arrays.stream(line.split("[;،,]")))
                        .map(String::strip).filter(name -> !name.isEmpty())
                        .<Json>map(Json::text).toList())));
        return draft;
    }

    /// The page of the contact that was just kept.
    static String kept(FormAsk ask, long index) {
        return ask.edition().entry(index)
                .flatMap(page -> ask.edition().contactRecordedBy(
                        page.line().source().id(), ask.now()))
                .map(line -> "/register/" + line.number()).orElse("/register");
    }
}
