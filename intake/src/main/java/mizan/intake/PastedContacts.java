package mizan.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.statement.Json;
import mizan.statement.OffsetInstant;

/// Pasted messages as drafts of contacts; whom a name speaks for, a person says.
///
/// Words stay verbatim. Names of persons stand in the sealed field `persons` only.
public final class PastedContacts {
    private final PasteDecisions decisions;
    private final ImportSetting setting;

    private PastedContacts(PasteDecisions decisions, ImportSetting setting) {
        this.decisions = decisions;
        this.setting = setting;
    }

    /// One outcome for each contact; its row is the line in which the contact begins.
    public static List<RowOutcome> of(
            PastedText pasted, PasteDecisions decisions, ImportSetting setting) {
        PastedContacts contacts = new PastedContacts(decisions, setting);
        List<RowOutcome> outcomes = new ArrayList<>();
        if (decisions.together() && !pasted.messages().isEmpty()) {
            outcomes.add(contacts.contact(pasted, pasted.messages()));
        } else {
            pasted.messages().forEach(message ->
                    outcomes.add(contacts.contact(pasted, List.of(message))));
        }
        return List.copyOf(outcomes);
    }

    private RowOutcome contact(PastedText pasted, List<PastedWords> messages) {
        PastedWords first = messages.getFirst();
        List<Remark> open = new ArrayList<>();
        Optional<OffsetInstant> held = first.held(decisions.dates(), decisions.offsetMinutes())
                .or(decisions::held);
        if (held.isEmpty()) {
            open.add(undated(first));
        }
        Optional<String> with = with(pasted, messages, open);
        if (messages.stream().allMatch(message -> message.text().isEmpty())) {
            return new RowOutcome.Unread(first.line(), List.of(new Remark(
                    "line " + first.line(), "says nothing", "take it out")));
        }
        if (!open.isEmpty() || held.isEmpty() || with.isEmpty()) {
            return new RowOutcome.Waiting(first.line(), open);
        }
        RowKey key = key(messages);
        Map<String, Json> said = new LinkedHashMap<>();
        said.put("with", Json.text(with.get()));
        said.put("channel", Json.text("message"));
        said.put("held", Json.text(held.get().text()));
        if (!first.who().isEmpty()) {
            said.put("direction", Json.text(isOwn(first.who()) ? "out" : "in"));
        }
        return DraftText.of(new DraftText(Target.ORAL, setting, Optional.empty(), key, "none",
                said, fields(messages, key)), first.line(), List.of());
    }

    private Remark undated(PastedWords message) {
        String place = "line " + message.line();
        DateText date = message.date();
        if (!date.isRead()) {
            return new Remark(place, date.trouble(), "say when it was");
        }
        return date.day(decisions.dates()).isEmpty()
                ? new Remark(place, "“%s” is %s".formatted(message.when(),
                        String.join(" or ", date.readings())), "say which stands first")
                : new Remark(place, "its local time says no offset", "say how far it is from UTC");
    }

    /// The one other side of these messages; of the whole paste for the office's own.
    private Optional<String> with(
            PastedText pasted, List<PastedWords> messages, List<Remark> open) {
        String place = "line " + messages.getFirst().line();
        Set<String> others = new LinkedHashSet<>();
        for (PastedWords message : messages) {
            String id = decisions.who().getOrDefault(message.who(), "");
            if (id.isEmpty()) {
                open.add(new Remark(place, message.who().isEmpty() ? "nobody is named"
                        : "nobody has said for whom “%s” speaks".formatted(
                                Plain.shown(message.who(), 40)),
                        "choose a member or subject of the charter"));
                return Optional.empty();
            }
            others.add(id);
        }
        others.remove(setting.member().toString());
        if (others.isEmpty()) {
            pasted.names().forEach(name ->
                    others.add(decisions.who().getOrDefault(name, "")));
            others.remove(setting.member().toString());
            others.remove("");
        }
        if (others.size() != 1) {
            open.add(new Remark(place, others.isEmpty() ? "only the office speaks"
                    : "speaks with %s".formatted(String.join(", ", others)),
                    "make it a contact with one other side"));
            return Optional.empty();
        }
        return others.stream().findFirst();
    }

    private boolean isOwn(String who) {
        return decisions.who().getOrDefault(who, "").equals(setting.member().toString());
    }

    private Map<String, Json> fields(List<PastedWords> messages, RowKey key) {
        Map<String, Json> fields = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        Set<String> persons = new LinkedHashSet<>();
        for (PastedWords message : messages) {
            words.add(messages.size() == 1 ? message.text() : "%s: %s".formatted(
                    decisions.who().getOrDefault(message.who(), "?"), message.text()));
            persons.add(message.who());
        }
        persons.remove("");
        fields.put("summary", Json.text(String.join("\n", words)));
        if (!persons.isEmpty()) {
            fields.put("persons", new Json.Items(persons.stream().map(Json::text).toList()));
        }
        fields.put("imported", Json.text(key.text()));
        return fields;
    }

    private static RowKey key(List<PastedWords> messages) {
        List<Json> identity = new ArrayList<>();
        for (PastedWords message : messages) {
            identity.add(Json.text(message.when()));
            identity.add(Json.text(message.who()));
            identity.add(Json.text(message.text()));
        }
        String words = new Json.Items(identity).compact();
        return RowKey.of("pasted\n" + words, words);
    }
}
