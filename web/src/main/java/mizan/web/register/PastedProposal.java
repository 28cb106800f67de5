package mizan.web.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.Proposal;
import mizan.statement.Json;
import mizan.statement.OffsetInstant;
import mizan.web.form.FormAsk;
import mizan.web.form.Moments;

/// A contact that was proposed out of a pasted text, as the contact form takes it.
record PastedProposal(Proposal proposal) {

    /// What stands in the form's fields.
    Map<String, String> fields(FormAsk ask) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : List.of("with", "channel", "direction")) {
            text("open", name).ifPresent(value -> fields.put(name, value));
        }
        text("fields", "summary").ifPresent(value -> fields.put("summary", value));
        fields.put("persons", String.join("; ", persons()));
        text("open", "held").ifPresent(held -> {
            int zone = ask.zones().getFirst().minutes();
            fields.put("held", Moments.local(OffsetInstant.parse(held).instant(), zone));
            fields.put("held" + Moments.ZONE, Integer.toString(zone));
        });
        return fields;
    }

    /// What was noticed in reading.
    List<String> remarks() {
        return texts(proposal.remarks());
    }

    private List<String> persons() {
        return member(proposal.draft(), "fields").flatMap(fields -> member(fields, "persons"))
                .map(PastedProposal::texts).orElse(List.of());
    }

    private Optional<String> text(String part, String name) {
        return member(proposal.draft(), part).flatMap(fields -> member(fields, name))
                .flatMap(json -> json instanceof Json.Text(var text)
                        ? Optional.of(text) : Optional.empty());
    }

    private static Optional<Json> member(Json json, String name) {
        return json instanceof Json.Members(var members)
                ? Optional.ofNullable(members.get(name)) : Optional.empty();
    }

    private static List<String> texts(Json json) {
        List<String> texts = new ArrayList<>();
        if (json instanceof Json.Items(var items)) {
            for (Json item : items) {
                if (item instanceof Json.Text(var text)) {
                    texts.add(text);
                }
            }
        }
        return List.copyOf(texts);
    }
}
