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

/// A letter out: written here, numbered by the record, then printed or served by link. It becomes
/// `contact.letter-out`.
final class LetterOutForm implements FormSpec {

    @Override
    public String kind() {
        return "letter-out";
    }

    @Override
    public String path() {
        return "/register/letter-out";
    }

    @Override
    public FormView view(FormAsk ask) {
        Optional<Referred> answered = Referred.of(ask, "answers");
        Map<String, String> first = FormParts.first(ask, "sent");
        first.put("via", "link");
        FormParts.prefill(ask, first, "to", "subject", "text", "reference", "via");
        answered.ifPresent(of -> {
            first.put("answers", of.id());
            first.put("to", of.other());
            of.caseNumber().flatMap(number -> FormParts.opening(ask, number))
                    .ifPresent(id -> first.put("case", id));
        });
        return new FormView(ask.say("register.letter-out"),
                List.of(ask.say("register.letter-out-intro")), List.of(
                FormParts.with(ask, "to", "register.to"),
                new Field.Line(Field.must("subject", ask.say("register.subject")),
                        FormParts.LINE_CHARACTERS_MAX, List.of()),
                new Field.Words(Field.must("text", ask.say("register.text")), 10),
                new Field.Choice(Field.must("via", ask.say("register.via")),
                        FormParts.coded(ask, "channel", FormParts.SENT_BY), true),
                FormParts.answerBy(ask, "register.answer-by-them"),
                new Field.Group(Field.may("more", ask.say("register.more-letter-out")), List.of(
                        new Field.Moment(Field.must("sent", ask.say("register.sent")),
                                ask.zones()),
                        new Field.Line(Field.may("reference", ask.say("register.our-reference")),
                                FormParts.LINE_CHARACTERS_MAX, List.of()),
                        new Field.Choice(Field.may("answers", ask.say("register.answers")),
                                FormParts.contacts(ask, line -> line.kind().equals("letter-in")
                                        || line.kind().equals("oral"), answered), false),
                        FormParts.cases(ask), FormParts.files(ask)), true)),
                first, ask.say("register.keep"), answered.isPresent() ? "subject" : "to");
    }

    @Override
    public Json draft(Filled filled) {
        DraftText draft = new DraftText(filled.ask(), "contact.letter-out").release("own")
                .open("to", filled.need("to"))
                .open("sent", filled.needPast("sent"))
                .open("via", filled.need("via"))
                .open("answerBy", filled.moment("answerBy").map(OffsetInstant::text))
                .field("reference", filled.text("reference"))
                .field("subject", Optional.of(filled.need("subject")))
                .field("text", Optional.of(filled.need("text")))
                .files(filled.files());
        return FormParts.refs(draft, filled, "case", "answers").json();
    }

    @Override
    public String after(FormAsk ask, long index) {
        return FormParts.kept(ask, index);
    }
}
