package mizan.web.register;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import mizan.office.AnswerKind;
import mizan.office.LinkAbout;
import mizan.office.LinkDraft;
import mizan.office.Links;
import mizan.office.ServedCopy;
import mizan.projection.StatementPage;
import mizan.statement.MemberId;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;
import mizan.web.Language;
import mizan.web.form.Field;
import mizan.web.form.Filled;
import mizan.web.form.FormAsk;
import mizan.web.form.FormView;

/// The form that makes a one-time link: what is read there, by whom, what may be answered, how
/// long.
final class LinkForm {
    private static final List<String> COPIED = List.of("subject", "text", "summary", "words",
            "account", "description");
    private static final List<Integer> DAYS = List.of(1, 3, 7, 14, 30);
    private static final String DAYS_FIRST = "7";
    private static final int TITLE_CHARACTERS_MAX = 200;

    private LinkForm() {}

    static FormView view(FormAsk ask, Optional<Referred> about) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.hidden("about"),
                FormParts.with(ask, "to", "link.to"),
                new Field.Line(Field.helped(Field.must("title", ask.say("link.copy-title")),
                        ask.say("link.copy-title-help")), TITLE_CHARACTERS_MAX, List.of()),
                new Field.Words(Field.helped(Field.must("copy", ask.say("link.copy")),
                        ask.say("link.copy-help")), 12),
                new Field.Choice(Field.must("language", ask.say("link.language")),
                        Language.all().stream().map(language -> new Field.Option(
                                language.code(), language.endonym())).toList(), true),
                new Field.Choice(Field.must("days", ask.say("link.days")),
                        DAYS.stream().map(days -> new Field.Option(days.toString(),
                                ask.say("link.days-of", days))).toList(), true)));
        List<Field> may = new ArrayList<>();
        for (AnswerKind kind : AnswerKind.values()) {
            may.add(new Field.Tick(Field.may("may-" + kind.code(),
                    ask.phrases().code("answerkind", kind.code()))));
        }
        fields.add(new Field.Group(Field.may("may", ask.say("link.may")), may, false));
        return new FormView(ask.say("link.make"),
                List.of(about.map(of -> ask.say("link.about", of.label()))
                        .orElseGet(() -> ask.say("link.about-nothing")), ask.say("link.intro")),
                fields, first(ask, about), ask.say("link.make-it"), "copy", false);
    }

    private static Map<String, String> first(FormAsk ask, Optional<Referred> about) {
        Map<String, String> first = new LinkedHashMap<>();
        first.put("language", ask.phrases().language().code());
        first.put("days", DAYS_FIRST);
        for (AnswerKind kind : AnswerKind.values()) {
            first.put("may-" + kind.code(), "yes");
        }
        about.ifPresent(of -> {
            first.put("about", of.id());
            first.put("to", of.other());
            first.put("title", of.contact().flatMap(line -> line.letterOut())
                    .map(number -> ask.say("register.letter", number)).orElse(of.label()));
            String copy = copy(of.statement());
            first.put("copy", (copy.isEmpty() ? account(ask, of) : copy) + answerBy(ask, of));
        });
        return first;
    }

    /// What the statement says in words that may leave the office: no names, no other fields.
    private static String copy(StatementPage statement) {
        return String.join("\n\n", COPIED.stream().flatMap(name -> statement.opened().stream()
                .filter(field -> field.name().equals(name))
                .map(StatementPage.Field::value)).toList());
    }

    /// Until when the other side is asked to answer, as a line of its own.
    private static String answerBy(FormAsk ask, Referred of) {
        return of.contact().filter(ContactWords::toThem).flatMap(line -> line.owed())
                .filter(owed -> owed.open())
                .map(owed -> "\n\n" + ask.say("link.answer-by", ask.phrases().when(owed.dueAt())))
                .orElse("");
    }

    /// What a case is about, for a statement that serves it and says nothing of its own.
    private static String account(FormAsk ask, Referred of) {
        return of.caseNumber().flatMap(number -> ask.edition().caseNumbered(number, ask.now()))
                .flatMap(page -> page.line().account()).orElse("");
    }

    /// The link that was asked for; absent where something was noted at a field.
    static Optional<LinkDraft> read(Filled filled) {
        FormAsk ask = filled.ask();
        Optional<Referred> about = Referred.withId(ask, filled.text("about").orElse(""));
        if (about.isEmpty()) {
            filled.trouble("copy", ask.say("register.not-there"));
        }
        String to = filled.need("to");
        if (!to.isEmpty() && ask.others(1).stream().noneMatch(o -> o.value().equals(to))) {
            filled.trouble("to", ask.say("form.missing"));
        }
        Removals copy = Removals.of(filled.need("copy"), ask.say("link.removed"));
        if (!copy.whole()) {
            filled.trouble("copy", ask.say("link.brackets"));
        }
        int bytes = Bytes.utf8(wellFormed(copy.text())).length();
        if (bytes > Links.COPY_BYTES_MAX) {
            filled.trouble("copy", ask.say("link.too-long", bytes, Links.COPY_BYTES_MAX));
        }
        String title = filled.need("title");
        if (title.length() > TITLE_CHARACTERS_MAX) {
            filled.trouble("title", ask.say("link.too-long", title.length(),
                    TITLE_CHARACTERS_MAX));
        }
        String language = filled.need("language");
        Optional<Long> days = filled.whole("days", 1, Links.LIFE_DAYS_MAX);
        if (days.isEmpty()) {
            filled.trouble("days", ask.say("form.missing"));
        }
        EnumSet<AnswerKind> may = EnumSet.noneOf(AnswerKind.class);
        for (AnswerKind kind : AnswerKind.values()) {
            if (filled.ticked("may-" + kind.code())) {
                may.add(kind);
            }
        }
        if (may.isEmpty()) {
            filled.trouble("may-acknowledges", ask.say("link.may-none"));
        }
        return filled.troubles().isEmpty() ? Optional.of(new LinkDraft(
                about(about.orElseThrow()), new MemberId(to), new ServedCopy(wellFormed(title),
                        wellFormed(copy.text()), language(language), copy.count()), may,
                ask.now().plus(Duration.ofDays(days.orElseThrow())))) : Optional.empty();
    }

    private static String language(String code) {
        return Language.all().stream().map(Language::code).filter(code::equals).findFirst()
                .orElse(Language.ENGLISH.code());
    }

    private static LinkAbout about(Referred of) {
        return new LinkAbout(Optional.of(StatementId.parse(of.id())),
                of.caseNumber().map(OptionalLong::of).orElse(OptionalLong.empty()),
                of.contact().flatMap(line -> line.letterOut()).map(OptionalLong::of)
                        .orElse(OptionalLong.empty()));
    }

    /// Half of a character, which no browser sends, becomes the sign for that.
    static String wellFormed(String text) {
        return new String(text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
