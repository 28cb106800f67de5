package mizan.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.Field;
import mizan.statement.Json;
import mizan.statement.MalformedStatement;
import mizan.statement.Release;
import mizan.statement.StatementType;
import mizan.statement.StatementTypes;

/// A draft in the form of `docs/spec/draft.md`, all its fields sealed to the author's member.
///
/// @param cited the file from which it was read
record DraftText(Target target, ImportSetting setting, Optional<Original> cited, RowKey key,
        String sector, Map<String, Json> open, Map<String, Json> fields) {

    /// The draft, or why the statement's own kinds refuse it, told before a person signs it.
    static RowOutcome of(DraftText draft, int row, List<Remark> remarks) {
        try {
            Optional<StatementType> type = StatementTypes.named(draft.target.type());
            if (type.isPresent()) {
                var unused = type.get().content(new Json.Members(draft.known(draft.open, true)));
                draft.known(draft.fields, false).forEach(type.get()::checkSealed);
            }
        } catch (MalformedStatement why) {
            List<Remark> more = new ArrayList<>(remarks);
            more.add(new Remark("row " + row, "makes no statement: %s, %s".formatted(
                    why.what(), why.facts()), why.next()));
            return new RowOutcome.Unread(row, more);
        }
        return new RowOutcome.Drafted(row, draft.key, draft.json(), remarks);
    }

    private Json.Members json() {
        Map<String, Json> draft = new LinkedHashMap<>();
        String member = setting.member().toString();
        draft.put("name", Json.text(key.draftName()));
        draft.put("at", Json.text("PT0S"));
        draft.put("member", Json.text(member));
        draft.put("officer", Json.text(setting.officer()));
        draft.put("type", Json.text(target.type()));
        draft.put("sector", Json.text(sector));
        draft.put("release", Json.text(
                target == Target.INCIDENT ? Release.JOINT.code() : Release.OWN.code()));
        draft.put("open", new Json.Members(known(open, true)));
        Map<String, Json> sealed = known(fields, false);
        draft.put("fields", new Json.Members(sealed));
        Map<String, Json> file = new LinkedHashMap<>();
        file.put("to", new Json.Items(List.of(Json.text(member))));
        file.put("fields", new Json.Items(sealed.keySet().stream().map(Json::text).toList()));
        draft.put("files", new Json.Items(List.of(new Json.Members(file))));
        cited.ifPresent(original -> draft.put("cited",
                new Json.Items(List.of(cited(original, member)))));
        return new Json.Members(draft);
    }

    private static Json cited(Original original, String member) {
        Map<String, Json> cited = new LinkedHashMap<>();
        cited.put("sha256", Json.text(original.sha256().hex()));
        cited.put("bytes", Json.whole(original.bytes()));
        cited.put("media", Json.text(original.media()));
        cited.put("heldBy", Json.text(member));
        return new Json.Members(cited);
    }

    /// Only fields that the type has, in the order of the specification.
    private Map<String, Json> known(Map<String, Json> given, boolean isOpen) {
        Optional<StatementType> type = StatementTypes.named(target.type());
        if (type.isEmpty()) {
            return given;
        }
        Map<String, Json> known = new LinkedHashMap<>();
        for (Field field : isOpen ? type.get().open() : type.get().sealable()) {
            Optional.ofNullable(given.get(field.name()))
                    .ifPresent(value -> known.put(field.name(), value));
        }
        return known;
    }
}
