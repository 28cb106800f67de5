package mizan.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.Proposal;
import mizan.statement.Json;
import mizan.web.PageKit;

/// What a proposal knows and no form shows: by what its row is known again, and the file it cites.
final class Carried {
    private static final String KEY = "imported";

    private Carried() {}

    /// The draft of a form that was filled with a proposal, with what goes with that.
    static Json into(PageKit kit, FormAsk ask, Json draft) {
        Optional<Proposal> proposal = ask.proposal()
                .flatMap(number -> kit.office().store().proposals().of(number));
        if (proposal.isEmpty() || !(draft instanceof Json.Members(var members))
                || !(proposal.get().draft() instanceof Json.Members(var before))) {
            return draft;
        }
        Map<String, Json> carried = new LinkedHashMap<>(members);
        Optional.ofNullable(before.get("cited")).ifPresent(cited -> carried.put("cited", cited));
        if (before.get("fields") instanceof Json.Members(var fields)
                && fields.get(KEY) instanceof Json.Text key
                && members.get("fields") instanceof Json.Members(var typed)) {
            Map<String, Json> more = new LinkedHashMap<>(typed);
            more.put(KEY, key);
            carried.put("fields", new Json.Members(more));
            carried.put("files", sealed(Optional.ofNullable(members.get("files"))));
        }
        return new Json.Members(carried);
    }

    /// The key stands in a file of its own, sealed to the office.
    private static Json sealed(Optional<Json> files) {
        List<Json> all = new ArrayList<>();
        if (files.isPresent() && files.get() instanceof Json.Items(var items)) {
            all.addAll(items);
        }
        Map<String, Json> file = new LinkedHashMap<>();
        file.put("to", new Json.Items(List.of(Json.text(OfficeNames.OFFICE))));
        file.put("fields", new Json.Items(List.of(Json.text(KEY))));
        all.add(new Json.Members(file));
        return new Json.Items(all);
    }
}
