package mizan.web.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.Json;
import mizan.statement.OffsetInstant;
import mizan.web.form.DraftText;
import mizan.web.form.Field;
import mizan.web.form.Filled;
import mizan.web.form.FormAsk;
import mizan.web.form.FormSpec;
import mizan.web.form.FormView;

/// A call, message or meeting, entered in under a minute with the keyboard alone.
///
/// Whom and what first; everything else has an answer already (now, by telephone, they called) and
/// is one step away. It becomes `contact.oral`: the registrar's own record.
public final class ContactForm implements FormSpec {
    private static final int PERSONS_CHARACTERS_MAX = 400;
    private static final List<String> CHANNELS = List.of("phone", "message", "meeting", "video");
    private static final List<String> DIRECTIONS = List.of("in", "out");

    @Override
    public String kind() {
        return "contact";
    }

    @Override
    public String path() {
        return "/register/new";
    }

    @Override
    public FormView view(FormAsk ask) {
        Map<String, String> first = new LinkedHashMap<>(ask.nowIn("held"));
        first.put("channel", "phone");
        first.put("direction", "in");
        ask.given("with").ifPresent(with -> first.put("with", with));
        ask.given("case").ifPresent(number -> first.put("case", number));
        first.put("answerBy-zone", first.getOrDefault("held-zone", "0"));
        return new FormView(ask.say("register.new"), List.of(), List.of(
                new Field.Choice(Field.must("with", ask.say("register.with")),
                        ask.others(ask.edition().cover().size()), false),
                new Field.Words(Field.must("summary", ask.say("register.summary")), 4),
                new Field.Group(Field.may("how", ask.say("register.how")), List.of(
                        new Field.Choice(Field.must("direction", ask.say("register.direction")),
                                coded(ask, "direction", DIRECTIONS), true),
                        new Field.Choice(Field.must("channel", ask.say("register.channel")),
                                coded(ask, "channel", CHANNELS), true),
                        new Field.Moment(Field.must("held", ask.say("register.held")),
                                ask.zones())), true),
                new Field.Group(Field.may("more", ask.say("register.more")), List.of(
                        new Field.Choice(Field.may("case", ask.say("register.case")),
                                cases(ask), false),
                        new Field.Moment(Field.helped(
                                Field.may("answerBy", ask.say("register.answer-by")),
                                ask.say("register.answer-by-help")), ask.zones()),
                        new Field.Line(Field.helped(
                                Field.may("persons", ask.say("register.persons")),
                                ask.say("register.persons-help")),
                                PERSONS_CHARACTERS_MAX, List.of()),
                        new Field.Files(Field.helped(
                                Field.may("files", ask.say("register.files")),
                                ask.say("register.files-help")))), true)),
                first, ask.say("register.keep"), "with");
    }

    private static List<Field.Option> coded(FormAsk ask, String list, List<String> codes) {
        return codes.stream().map(code -> new Field.Option(
                code, ask.phrases().code(list, code))).toList();
    }

    private static List<Field.Option> cases(FormAsk ask) {
        return ask.edition().cases(ask.now()).open().stream()
                .map(line -> new Field.Option(line.opened().id(),
                        ask.say("case.number", line.number()) + " · "
                                + ask.phrases().code("act", line.act())))
                .toList();
    }

    @Override
    public Json draft(Filled filled) {
        DraftText draft = new DraftText(filled.ask(), "contact.oral").release("own")
                .open("with", filled.need("with"))
                .open("channel", filled.need("channel"))
                .open("held", filled.needMoment("held"))
                .open("direction", filled.need("direction"))
                .open("answerBy", filled.moment("answerBy").map(OffsetInstant::text))
                .field("summary", Optional.of(filled.need("summary")))
                .files(filled.files());
        filled.text("persons").ifPresent(persons -> draft.field("persons", new Json.Items(
                persons.lines().flatMap(line -> java.util.Arrays.stream(line.split("[;،,]")))
                        .map(String::strip).filter(name -> !name.isEmpty())
                        .<Json>map(Json::text).toList())));
        filled.text("case").ifPresent(id -> draft.ref("case", id));
        return draft.json();
    }

    @Override
    public String after(FormAsk ask, long index) {
        return "/register";
    }
}
