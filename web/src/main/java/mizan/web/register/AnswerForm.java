package mizan.web.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.office.Links;
import mizan.office.ReceivedAnswer;
import mizan.office.Settles;
import mizan.statement.Json;
import mizan.statement.OffsetInstant;
import mizan.statement.StatementId;
import mizan.web.form.DraftText;
import mizan.web.form.Field;
import mizan.web.form.Filled;
import mizan.web.form.FormAsk;
import mizan.web.form.FormSpec;
import mizan.web.form.FormView;
import mizan.web.form.Moments;

/// An answer that the office received: by telephone, letter or meeting, or by a link. It becomes
/// `contact.answer-received`, the registrar's own record.
///
/// The words of an answer by link are its author's: they are shown and cannot be typed over.
final class AnswerForm implements FormSpec {
    static final String PATH = "/register/answers/new";
    private static final List<String> VIA =
            List.of("phone", "letter", "message", "meeting", "link");
    private static final List<String> KINDS =
            List.of("answers", "acknowledges", "asks-particulars", "declines");
    private static final Set<String> ASKED = Set.of("contact.letter-out", "contact.oral",
            "case.served", "case.access-requested");

    private final Links links;

    AnswerForm(Links links) {
        this.links = links;
    }

    @Override
    public String kind() {
        return "answer";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public FormView view(FormAsk ask) {
        Optional<ReceivedAnswer> received = received(ask);
        Optional<Referred> of = received.flatMap(answer -> of(ask, answer))
                .or(() -> Referred.of(ask, "of")).filter(AnswerForm::asked);
        List<Field> fields = new java.util.ArrayList<>(List.of(
                FormParts.with(ask, "from", "register.from"),
                new Field.Choice(Field.may("of", ask.say("register.answer-of")),
                        FormParts.contacts(ask, line -> ContactWords.toThem(line)
                                && !line.kind().equals("service-proven"), of), false),
                new Field.Choice(Field.must("kind", ask.say("register.answer-kind")),
                        FormParts.coded(ask, "answerkind", KINDS), true)));
        if (received.isEmpty()) {
            fields.add(new Field.Words(
                    Field.must("words", ask.say("register.answer-words")), 5));
        }
        fields.add(new Field.Group(Field.may("how", ask.say("register.answer-how")), List.of(
                new Field.Choice(Field.must("via", ask.say("register.channel")),
                        FormParts.coded(ask, "channel", VIA), true),
                new Field.Moment(Field.must("at", ask.say("register.held")), ask.zones()),
                FormParts.persons(ask), FormParts.files(ask)), true));
        List<String> intro = received.map(answer -> java.util.stream.Stream.concat(
                java.util.stream.Stream.of(ask.say("register.answer-verbatim")),
                words(answer).lines()).toList()).orElse(List.of());
        return new FormView(ask.say("register.answer"), intro, fields, first(ask, received, of),
                ask.say("register.keep"), received.isPresent() ? "kind" : "from");
    }

    private static boolean asked(Referred of) {
        return ASKED.contains(of.type()) && of.contact()
                .filter(line -> line.direction().equals(Optional.of("in"))).isEmpty();
    }

    private static Optional<Referred> of(FormAsk ask, ReceivedAnswer answer) {
        return answer.about().statement().map(StatementId::hex)
                .flatMap(id -> Referred.withId(ask, id));
    }

    private Optional<ReceivedAnswer> received(FormAsk ask) {
        return ask.given("answer")
                .filter(text -> ask.ofOffice() && text.matches("[0-9]{1,15}"))
                .flatMap(number -> links.answer(Long.parseLong(number)));
    }

    /// The author's words as they are; a dash where there were none.
    private static String words(ReceivedAnswer answer) {
        return answer.answer().words().isBlank() ? "–" : answer.answer().words();
    }

    private static Map<String, String> first(
            FormAsk ask, Optional<ReceivedAnswer> received, Optional<Referred> of) {
        Map<String, String> first = new LinkedHashMap<>(FormParts.first(ask, "at"));
        first.put("via", "phone");
        first.put("kind", "answers");
        FormParts.prefill(ask, first, "from", "kind", "via", "words");
        of.ifPresent(asked -> {
            first.put("of", asked.id());
            first.put("from", asked.other());
        });
        received.ifPresent(answer -> {
            int zone = ask.zones().getFirst().minutes();
            first.put("from", answer.from().code());
            first.put("kind", answer.answer().kind().code());
            first.put("via", "link");
            first.put("at", Moments.local(answer.answer().at(), zone));
            first.put("at" + Moments.ZONE, Integer.toString(zone));
            first.put("persons", answer.answer().name());
        });
        return first;
    }

    @Override
    public Json draft(Filled filled) {
        FormAsk ask = filled.ask();
        Optional<ReceivedAnswer> received = received(ask);
        DraftText draft = new DraftText(ask, "contact.answer-received").release("own")
                .open("from", filled.need("from"))
                .open("via", filled.need("via"))
                .open("kind", filled.need("kind"))
                .open("at", received.map(answer -> OffsetInstant.of(answer.answer().at(),
                        ask.zones().getFirst().minutes()).text())
                        .orElseGet(() -> filled.needPast("at")))
                .field("words", Optional.of(received.map(AnswerForm::words)
                        .orElseGet(() -> filled.need("words"))))
                .files(filled.files());
        filled.text("of").flatMap(id -> Referred.withId(ask, id)).flatMap(Referred::caseNumber)
                .flatMap(number -> FormParts.opening(ask, number))
                .ifPresent(id -> draft.ref("case", id));
        return FormParts.refs(FormParts.persons(draft, filled), filled, "of").json();
    }

    @Override
    public String after(FormAsk ask, long index) {
        return received(ask).isPresent() ? InboxPage.PATH : FormParts.kept(ask, index);
    }

    @Override
    public Settles settles(FormAsk ask) {
        return received(ask).<Settles>map(answer -> new Settles.AnAnswer(answer.number()))
                .orElseGet(Settles.Nothing::new);
    }
}
