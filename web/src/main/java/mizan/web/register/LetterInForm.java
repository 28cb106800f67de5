package mizan.web.register;

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

/// A letter that came in, with its scan. It becomes `contact.letter-in`.
final class LetterInForm implements FormSpec {

    @Override
    public String kind() {
        return "letter-in";
    }

    @Override
    public String path() {
        return "/register/letter-in";
    }

    @Override
    public FormView view(FormAsk ask) {
        Optional<Referred> answered = Referred.of(ask, "answers");
        Map<String, String> first = FormParts.first(ask, "received");
        FormParts.prefill(ask, first, "from", "subject", "summary", "reference");
        answered.ifPresent(of -> {
            first.put("answers", of.id());
            first.put("from", of.other());
            of.caseNumber().flatMap(number -> FormParts.opening(ask, number))
                    .ifPresent(id -> first.put("case", id));
        });
        return new FormView(ask.say("register.letter-in"), List.of(), List.of(
                FormParts.with(ask, "from", "register.from"),
                new Field.Line(Field.must("subject", ask.say("register.subject")),
                        FormParts.LINE_CHARACTERS_MAX, List.of()),
                new Field.Moment(Field.must("received", ask.say("register.received")),
                        ask.zones()),
                FormParts.files(ask),
                new Field.Group(Field.may("more", ask.say("register.more-letter")), List.of(
                        new Field.Words(Field.may("summary", ask.say("register.gist")), 4),
                        new Field.Line(Field.may("reference", ask.say("register.their-reference")),
                                FormParts.LINE_CHARACTERS_MAX, List.of()),
                        new Field.Choice(Field.may("answers", ask.say("register.answers")),
                                FormParts.contacts(ask, line -> line.kind().equals("letter-out"),
                                        answered), false),
                        FormParts.cases(ask),
                        FormParts.answerBy(ask, "register.answer-by-us")), true)),
                first, ask.say("register.keep"), "from");
    }

    @Override
    public Json draft(Filled filled) {
        DraftText draft = new DraftText(filled.ask(), "contact.letter-in").release("own")
                .open("from", filled.need("from"))
                .open("received", filled.needPast("received"))
                .open("answerBy", filled.moment("answerBy").map(OffsetInstant::text))
                .field("reference", filled.text("reference"))
                .field("subject", Optional.of(filled.need("subject")))
                .field("summary", filled.text("summary"))
                .files(filled.files());
        return FormParts.refs(draft, filled, "case", "answers").json();
    }

    @Override
    public String after(FormAsk ask, long index) {
        return FormParts.kept(ask, index);
    }
}
