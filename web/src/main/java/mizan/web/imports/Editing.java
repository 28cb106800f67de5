package mizan.web.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.FormId;
import mizan.office.Proposal;
import mizan.office.Typed;
import mizan.statement.Json;
import mizan.statement.OffsetInstant;
import mizan.web.Caller;
import mizan.web.PageKit;
import mizan.web.form.FormSpec;
import mizan.web.form.Moments;

/// Fills a form with a proposal, so that a person can change it before it is kept.
///
/// The statement that the form becomes settles the proposal ([FormSpec#settles]).
final class Editing {
    private static final Map<String, Form> FORMS = Map.of(
            "contact.oral", new Form("contact", "", ""),
            "contact.letter-in", new Form("letter-in", "", ""),
            "report.incident-reported", new Form("incident", "o.", "s."));

    private final List<? extends FormSpec> specs;

    Editing(List<? extends FormSpec> specs) {
        this.specs = List.copyOf(specs);
    }

    /// The form that a type is entered by, and what stands before its fields' names.
    private record Form(String kind, String open, String sealed) {}

    /// Whether there is a form for it.
    boolean has(Proposal proposal) {
        return spec(proposal).isPresent();
    }

    private Optional<? extends FormSpec> spec(Proposal proposal) {
        return Optional.ofNullable(FORMS.get(DraftSummary.of(proposal.draft()).type()))
                .flatMap(form -> specs.stream()
                        .filter(spec -> spec.kind().equals(form.kind())).findFirst());
    }

    /// Keeps the form and gives its address.
    Optional<String> begin(PageKit kit, Caller.SignedIn me, Proposal proposal) {
        return spec(proposal).map(spec -> {
            FormId id = FormId.fresh(kit.office().chance());
            var unused = kit.office().store().forms().keep(id, ImportFile.owner(me),
                    Typed.of(spec.kind(), fields(proposal.draft())), kit.now());
            return spec.path() + "?proposal=" + proposal.number() + "&form=" + id.hex();
        });
    }

    private static Map<String, String> fields(Json draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (draft instanceof Json.Members(var members)) {
            Form form = FORMS.getOrDefault(DraftSummary.of(draft).type(), new Form("", "", ""));
            put(fields, form.open(), Optional.ofNullable(members.get("open")));
            put(fields, form.sealed(), Optional.ofNullable(members.get("fields")));
            fields.put("sector", DraftSummary.of(draft).sector());
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String before, Optional<Json> part) {
        if (part.isPresent() && part.get() instanceof Json.Members(var members)) {
            members.forEach((name, value) -> {
                String text = DraftSummary.text(value);
                Optional<OffsetInstant> instant = instant(text);
                if (instant.isPresent()) {
                    int minutes = instant.get().offsetMinutes();
                    fields.put(before + name, Moments.local(instant.get().instant(), minutes));
                    fields.put(before + name + Moments.ZONE, Integer.toString(minutes));
                } else if (value instanceof Json.Text || value instanceof Json.Whole
                        || value instanceof Json.Items) {
                    fields.put(before + name, text);
                }
            });
        }
    }

    private static Optional<OffsetInstant> instant(String text) {
        try {
            return Optional.of(OffsetInstant.parse(text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
