package mizan.web.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.Json;
import mizan.web.form.DraftText;
import mizan.web.form.Field;
import mizan.web.form.Filled;
import mizan.web.form.FormAsk;
import mizan.web.form.FormSpec;
import mizan.web.form.FormView;

/// How it is known that a letter or a service arrived, or that it came back. It becomes
/// `contact.service-proven`.
final class ProofForm implements FormSpec {
    private static final List<String> HOW = List.of("receipt-signed", "read-by-link",
            "acknowledged-orally", "witnessed", "returned-undelivered");

    @Override
    public String kind() {
        return "proof";
    }

    @Override
    public String path() {
        return "/register/proof";
    }

    @Override
    public FormView view(FormAsk ask) {
        Optional<Referred> of = Referred.of(ask, "of");
        Map<String, String> first = FormParts.first(ask, "at");
        of.ifPresent(sent -> first.put("of", sent.id()));
        first.put("via", of.flatMap(Referred::contact).map(line -> line.channel())
                .filter(FormParts.SENT_BY::contains).orElse("hand"));
        FormParts.prefill(ask, first, "via", "how", "words", "at", "at-zone");
        return new FormView(ask.say("register.proof"), List.of(), List.of(
                new Field.Choice(Field.must("of", ask.say("register.proof-of")),
                        FormParts.contacts(ask, line -> line.kind().equals("letter-out"), of),
                        false),
                new Field.Choice(Field.must("how", ask.say("register.proof-how")),
                        FormParts.coded(ask, "proofhow", HOW), true),
                new Field.Choice(Field.must("via", ask.say("register.via")),
                        FormParts.coded(ask, "channel", FormParts.SENT_BY), true),
                new Field.Moment(Field.must("at", ask.say("register.proof-at")), ask.zones()),
                new Field.Words(Field.helped(Field.may("words", ask.say("register.proof-words")),
                        ask.say("register.proof-words-help")), 3),
                FormParts.files(ask)),
                first, ask.say("register.keep"), of.isPresent() ? "how" : "of");
    }

    @Override
    public Json draft(Filled filled) {
        Optional<Referred> of = Referred.withId(filled.ask(), filled.need("of"));
        if (of.isEmpty()) {
            filled.trouble("of", filled.ask().say("register.not-there"));
        }
        DraftText draft = new DraftText(filled.ask(), "contact.service-proven").release("own")
                .open("to", of.map(Referred::other).orElse(""))
                .open("via", filled.need("via"))
                .open("how", filled.need("how"))
                .open("at", filled.needPast("at"))
                .field("words", filled.text("words"))
                .files(filled.files());
        of.flatMap(Referred::caseNumber)
                .flatMap(number -> FormParts.opening(filled.ask(), number))
                .ifPresent(id -> draft.ref("case", id));
        return FormParts.refs(draft, filled, "of").json();
    }

    @Override
    public String after(FormAsk ask, long index) {
        return FormParts.kept(ask, index);
    }
}
