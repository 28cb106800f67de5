package mizan.web.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.Proposals;
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
final class ContactForm implements FormSpec {
    private static final List<String> CHANNELS = List.of("phone", "message", "meeting", "video");
    private static final List<String> DIRECTIONS = List.of("in", "out");

    private final Proposals proposals;

    ContactForm(Proposals proposals) {
        this.proposals = proposals;
    }

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
        Optional<Referred> answered = Referred.of(ask, "answers");
        return new FormView(ask.say("register.new"), List.of(), List.of(
                FormParts.with(ask, "with", "register.with"),
                new Field.Words(Field.must("summary", ask.say("register.summary")), 4),
                new Field.Group(Field.may("how", ask.say("register.how")), List.of(
                        new Field.Choice(Field.must("direction", ask.say("register.direction")),
                                FormParts.coded(ask, "direction", DIRECTIONS), true),
                        new Field.Choice(Field.must("channel", ask.say("register.channel")),
                                FormParts.coded(ask, "channel", CHANNELS), true),
                        new Field.Moment(Field.must("held", ask.say("register.held")),
                                ask.zones())), true),
                new Field.Group(Field.may("more", ask.say("register.more")), List.of(
                        new Field.Choice(Field.helped(
                                Field.may("answers", ask.say("register.answers")),
                                ask.say("register.answers-help")),
                                FormParts.contacts(ask, line -> answerable(line.kind()), answered),
                                false),
                        FormParts.cases(ask),
                        FormParts.answerBy(ask, "register.answer-by-help"),
                        FormParts.persons(ask), FormParts.files(ask)), true)),
                first(ask, answered), ask.say("register.keep"),
                ask.given("with").isPresent() || answered.isPresent() ? "summary" : "with");
    }

    private Map<String, String> first(FormAsk ask, Optional<Referred> answered) {
        Map<String, String> first = new LinkedHashMap<>(FormParts.first(ask, "held"));
        first.put("channel", "phone");
        first.put("direction", "in");
        FormParts.prefill(ask, first, "with", "channel", "direction", "summary");
        proposed(ask).ifPresent(proposal -> first.putAll(proposal.fields(ask)));
        answered.ifPresent(of -> {
            first.put("answers", of.id());
            first.put("with", of.other());
            first.put("direction", of.contact()
                    .filter(line -> line.direction().equals(Optional.of("in")))
                    .map(_ -> "out").orElse("in"));
            of.caseNumber().flatMap(number -> FormParts.opening(ask, number))
                    .ifPresent(id -> first.put("case", id));
        });
        return first;
    }

    private Optional<PastedProposal> proposed(FormAsk ask) {
        return ask.proposal().flatMap(proposals::of).map(PastedProposal::new);
    }

    private static boolean answerable(String kind) {
        return kind.equals("oral") || kind.equals("letter-out");
    }

    @Override
    public Json draft(Filled filled) {
        DraftText draft = new DraftText(filled.ask(), "contact.oral").release("own")
                .open("with", filled.need("with"))
                .open("channel", filled.need("channel"))
                .open("held", filled.needPast("held"))
                .open("direction", filled.need("direction"))
                .open("answerBy", filled.moment("answerBy").map(OffsetInstant::text))
                .field("summary", Optional.of(filled.need("summary")))
                .files(filled.files());
        return FormParts.refs(FormParts.persons(draft, filled), filled, "case", "answers").json();
    }

    @Override
    public String after(FormAsk ask, long index) {
        return proposed(ask).isPresent() ? PastedPage.PATH : FormParts.kept(ask, index);
    }
}
