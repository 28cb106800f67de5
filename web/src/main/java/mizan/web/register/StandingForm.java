package mizan.web.register;

import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import mizan.statement.Json;
import mizan.web.form.DraftText;
import mizan.web.form.Field;
import mizan.web.form.Filled;
import mizan.web.form.FormAsk;
import mizan.web.form.FormSpec;
import mizan.web.form.FormView;

/// What a member whom a contact names says of that record: it was so, or it was not. It becomes
/// `contact.confirmed` or `contact.disowned`.
final class StandingForm implements FormSpec {

    @Override
    public String kind() {
        return "standing";
    }

    @Override
    public String path() {
        return "/register/standing";
    }

    @Override
    public FormView view(FormAsk ask) {
        Map<String, String> first = new LinkedHashMap<>();
        Referred.of(ask, "contact").ifPresent(of -> first.put("contact", of.id()));
        FormParts.prefill(ask, first, "says");
        return new FormView(ask.say("register.standing"),
                List.of(ask.say("register.standing-intro")), List.of(
                new Field.Choice(Field.must("contact", ask.say("register.standing-of")),
                        FormParts.contacts(ask,
                                line -> line.other().id().equals(ask.session().member()),
                                Referred.of(ask, "contact")), false),
                new Field.Choice(Field.must("says", ask.say("register.standing-says")),
                        FormParts.coded(ask, "contactsays", List.of("confirmed", "disowned")),
                        true),
                new Field.Words(Field.may("words", ask.say("register.standing-words")), 3)),
                first, ask.say("register.keep"), "says");
    }

    @Override
    public Json draft(Filled filled) {
        String says = filled.need("says");
        DraftText draft = new DraftText(filled.ask(),
                says.equals("disowned") ? "contact.disowned" : "contact.confirmed")
                .field("words", filled.text("words"));
        return FormParts.refs(draft, filled, "contact").json();
    }

    @Override
    public String after(FormAsk ask, long index) {
        return "/register";
    }
}
