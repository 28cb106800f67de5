package mizan.web.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.mechanism.Rule;
import mizan.mechanism.RuleTable;
import mizan.projection.CasePage;
import mizan.statement.CharterTerms;
import mizan.statement.Json;
import mizan.statement.StatementType;
import mizan.web.form.DraftText;
import mizan.web.form.Field;
import mizan.web.form.Filled;
import mizan.web.form.FormAsk;

/// Who reads what a form makes: its sector, its release, what of it is sealed to the office, files.
record Audience(FormAsk ask, StatementType type) {
    private static final String SHARED = "shared";
    private static final List<String> RELEASES = List.of(
            "joint", "own", "named", "chair-mediators", "team-mediators", "public");

    /// Fields that no view but the office's ever shows.
    private static final List<String> OFFICE_ALONE = List.of("source", "grade");

    List<Field> fields(boolean withSector, Choices choices) {
        List<Field> fields = new ArrayList<>();
        if (withSector) {
            fields.add(new Field.Choice(Field.must("sector", ask.say("say.sector")),
                    choices.sectors(), false));
        }
        fields.add(new Field.Files(Field.helped(Field.may("files", ask.say("register.files")),
                ask.say("register.files-help"))));
        List<Field> readers = new ArrayList<>();
        readers.add(new Field.Choice(Field.must("release", ask.say("say.release")),
                choices.codes("release", RELEASES), false));
        readers.addAll(KindFields.ticks("to", ask.terms().members().stream()
                .map(member -> new Field.Option(member.id().code(),
                        ask.say("say.named-to", member.name()))).toList()));
        if (isForMembers()) {
            readers.add(new Field.Choice(Field.helped(
                    Field.must("seal", ask.say("say.seal")), ask.say("say.seal-help")),
                    List.of(new Field.Option("office", ask.say("say.seal-office")),
                            new Field.Option(SHARED, ask.say("say.seal-shared"))), true));
        }
        fields.add(new Field.Group(Field.helped(Field.may("g.readers", ask.say("say.readers")),
                ask.say("say.readers-help")), readers, true));
        return List.copyOf(fields);
    }

    private boolean isForMembers() {
        return ask.terms().audience() == CharterTerms.Audience.MEMBERS;
    }

    Map<String, String> first(Optional<CasePage> theCase) {
        Map<String, String> first = new LinkedHashMap<>();
        first.put("release", type.family().equals("contact") ? "own"
                : RuleTable.row(RuleTable.version(ask.edition().rules()), type.name())
                        .map(Rule::release).map(release -> release.code()).orElse("joint"));
        first.put("seal", type.family().equals("case") ? SHARED : "office");
        first.put("sector", theCase.isPresent() || type.family().equals("contact")
                || ask.terms().sectors().size() != 1 ? theCase.isPresent() ? "" : "none"
                : ask.terms().sectors().getFirst().code().code());
        return first;
    }

    /// Puts a sealable field into the draft.
    void put(Filled filled, DraftText draft, String field, Json value) {
        boolean shared = filled.text("seal").filter(SHARED::equals).isPresent();
        if (shared && !OFFICE_ALONE.contains(field)) {
            DraftText unused = draft.shared(field, value);
        } else {
            DraftText unused = draft.field(field, value);
        }
    }

    /// The draft with its readers, sector and files.
    Json finish(Filled filled, DraftText draft) {
        String release = filled.text("release").orElse("joint");
        List<String> named = filled.names("to.").stream()
                .map(name -> name.substring("to.".length())).toList();
        if (release.equals("named") && named.isEmpty()) {
            filled.trouble("release", ask.say("say.named-nobody"));
        }
        return draft.release(release).to(named).sector(sector(filled))
                .files(filled.files()).json();
    }

    private String sector(Filled filled) {
        return filled.text(RefFields.PREFIX + "case")
                .flatMap(id -> ask.edition().statement(id))
                .map(page -> page.sector().code())
                .orElseGet(() -> filled.text("sector").orElse("none"));
    }
}
