package mizan.web.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mizan.intake.DateOrder;
import mizan.intake.PasteDecisions;
import mizan.intake.PastedText;
import mizan.web.form.Field;
import mizan.web.form.Filled;
import mizan.web.form.FormAsk;
import mizan.web.form.FormView;
import mizan.web.form.Moments;

/// The form into which a thread of messages is pasted, and in which a person says for whom each
/// name in it speaks.
///
/// @param names of the text as it was pasted last, in the order in which they come
record PasteForm(FormAsk ask, List<String> names, List<String> remarks) {
    private static final int NAMES_MAX = 40;

    static PasteForm of(FormAsk ask, String text) {
        if (text.isBlank()) {
            return new PasteForm(ask, List.of(), List.of());
        }
        PastedText pasted = PastedText.read(text);
        List<String> names = pasted.names().isEmpty() ? List.of("") : pasted.names();
        return new PasteForm(ask, names.stream().limit(NAMES_MAX).toList(),
                pasted.remarks().stream().map(remark -> String.join(" ",
                        remark.place(), remark.what() + ".", remark.next() + ".")).toList());
    }

    FormView view() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Words(Field.helped(Field.must("text", ask.say("paste.text")),
                ask.say("paste.text-help")), 10));
        for (int at = 0; at < names.size(); at++) {
            fields.add(new Field.Choice(Field.must("who-" + at, names.get(at).isEmpty()
                    ? ask.say("paste.who-nobody") : ask.say("paste.who", names.get(at))),
                    speakers(), false));
        }
        if (!names.isEmpty()) {
            fields.add(new Field.Choice(Field.may("dates", ask.say("paste.dates")),
                    FormParts.coded(ask, "pasteorder", List.of("day-first", "month-first")),
                    true));
            fields.add(new Field.Choice(Field.must("zone", ask.say("paste.zone")),
                    ask.zones().stream().map(zone -> new Field.Option(
                            Integer.toString(zone.minutes()), zone.place())).toList(), true));
            fields.add(new Field.Moment(Field.helped(Field.may("held", ask.say("paste.held")),
                    ask.say("paste.held-help")), ask.zones()));
            fields.add(new Field.Tick(Field.may("together", ask.say("paste.together"))));
        }
        Map<String, String> first = new LinkedHashMap<>();
        String zone = Integer.toString(ask.zones().getFirst().minutes());
        first.put("zone", zone);
        first.put("held" + Moments.ZONE, zone);
        List<String> intro = new ArrayList<>(List.of(ask.say("paste.intro")));
        intro.addAll(remarks);
        return new FormView(ask.say("paste.title"), intro, fields, first,
                ask.say(names.isEmpty() ? "paste.read" : "paste.propose"), "text", false);
    }

    private List<Field.Option> speakers() {
        List<Field.Option> options = new ArrayList<>(ask.others(1));
        options.add(new Field.Option(ask.terms().operator().code(), ask.say("paste.us")));
        return List.copyOf(options);
    }

    /// What a person has said of the text; names that nobody has said anything of are noted.
    PasteDecisions read(Filled filled) {
        Map<String, String> who = new LinkedHashMap<>();
        for (int at = 0; at < names.size(); at++) {
            String field = "who-" + at;
            String speaker = filled.need(field);
            if (speakers().stream().anyMatch(option -> option.value().equals(speaker))) {
                who.put(names.get(at), speaker);
            } else if (!speaker.isEmpty()) {
                filled.trouble(field, ask.say("form.missing"));
            }
        }
        DateOrder order = filled.text("dates")
                .filter(code -> code.equals("day-first") || code.equals("month-first"))
                .map(code -> DateOrder.valueOf(code.replace('-', '_').toUpperCase(Locale.ROOT)))
                .orElse(DateOrder.ASK);
        Optional<Integer> zone = filled.whole("zone", -14 * 60, 14 * 60).map(Long::intValue);
        return new PasteDecisions(order, zone, filled.moment("held"), who,
                filled.ticked("together"));
    }
}
