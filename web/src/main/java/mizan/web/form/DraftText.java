package mizan.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.KeptFile;
import mizan.statement.CharterTerms;
import mizan.statement.Json;
import mizan.statement.OffsetInstant;

/// A draft as it is put together out of a form.
///
/// Sealable fields are sealed to the office where the charter lets members only read; where the
/// charter's audience is everybody they are plain.
///
/// Shape: docs/spec/draft.md.
public final class DraftText {
    private final FormAsk ask;
    private final Map<String, Json> open = new LinkedHashMap<>();
    private final Map<String, Json> fields = new LinkedHashMap<>();
    private final List<Json> refs = new ArrayList<>();
    private final List<Json> blobs = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private final List<String> to = new ArrayList<>();
    private final String type;
    private String release = "joint";
    private String sector = "none";

    /// An empty draft of a type by the officer who is signed in.
    public DraftText(FormAsk ask, String type) {
        this.ask = ask;
        this.type = type;
    }

    /// With an open field.
    public DraftText open(String name, Json value) {
        open.put(name, value);
        return this;
    }

    /// With an open field of text.
    public DraftText open(String name, String value) {
        return open(name, Json.text(value));
    }

    /// With an open field, where there is one.
    public DraftText open(String name, Optional<String> value) {
        value.ifPresent(text -> open(name, text));
        return this;
    }

    /// With a sealable field.
    public DraftText field(String name, Json value) {
        fields.put(name, value);
        return this;
    }

    /// With a sealable field of text, where there is one.
    public DraftText field(String name, Optional<String> value) {
        value.ifPresent(text -> field(name, Json.text(text)));
        return this;
    }

    /// With a sealable field that everyone reads who may read the statement.
    public DraftText shared(String name, Json value) {
        shared.add(name);
        return field(name, value);
    }

    /// Referring to a statement by its id in hex.
    public DraftText ref(String as, String id) {
        Map<String, Json> ref = new LinkedHashMap<>();
        ref.put("as", Json.text(as));
        ref.put("id", Json.text(id));
        refs.add(new Json.Members(ref));
        return this;
    }

    /// Named to these members.
    public DraftText to(List<String> members) {
        to.addAll(members);
        return this;
    }

    /// Released so.
    public DraftText release(String code) {
        release = code;
        return this;
    }

    /// In this sector.
    public DraftText sector(String code) {
        sector = code;
        return this;
    }

    /// With these files, sealed as the fields are.
    public DraftText files(List<KeptFile> files) {
        for (KeptFile file : files) {
            Map<String, Json> blob = new LinkedHashMap<>();
            blob.put("media", Json.text(file.media()));
            blob.put("base64", Json.text(file.content().base64()));
            if (sealed()) {
                blob.put("to", office());
            }
            blobs.add(new Json.Members(blob));
        }
        return this;
    }

    private boolean sealed() {
        return ask.terms().audience() == CharterTerms.Audience.MEMBERS;
    }

    private static Json office() {
        return new Json.Items(List.of(Json.text(OfficeNames.OFFICE)));
    }

    /// The draft.
    public Json json() {
        Map<String, Json> draft = new LinkedHashMap<>();
        draft.put("at", Json.text(OffsetInstant.of(ask.now(), 0).text()));
        draft.put("member", Json.text(ask.session().member()));
        draft.put("officer", Json.text(ask.session().officer()));
        draft.put("type", Json.text(type));
        draft.put("sector", Json.text(sector));
        draft.put("release", Json.text(release));
        if (!to.isEmpty()) {
            draft.put("to", new Json.Items(to.stream().<Json>map(Json::text).toList()));
        }
        draft.put("refs", new Json.Items(refs));
        draft.put("open", new Json.Members(open));
        draft.put("fields", new Json.Members(fields));
        List<String> inner = fields.keySet().stream()
                .filter(name -> !shared.contains(name)).toList();
        if (sealed() && !inner.isEmpty()) {
            Map<String, Json> file = new LinkedHashMap<>();
            file.put("to", office());
            file.put("fields", new Json.Items(
                    inner.stream().<Json>map(Json::text).toList()));
            draft.put("files", new Json.Items(List.of(new Json.Members(file))));
        }
        if (!blobs.isEmpty()) {
            draft.put("blobs", new Json.Items(blobs));
        }
        return new Json.Members(draft);
    }
}
