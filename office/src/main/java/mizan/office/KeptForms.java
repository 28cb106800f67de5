package mizan.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.Json;
import mizan.statement.KeyId;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// What somebody typed, kept through errors, expired sessions and restarts, and handed in once.
///
/// A form is typed, then claimed with a signed envelope, then in the record:
/// `keep* → claim → (the desk) → done`, or `release` where the desk refuses. The envelope is kept
/// before it is handed in. A crash in between leaves [FormState.HandingIn]: whoever comes next, or
/// the start-up by [#begun], hands in the same envelope again, which the desk answers as before.
///
/// Threads: any. Faults: [OfficeFault].
public final class KeptForms {
    /// Bytes of one file.
    public static final int FILE_BYTES_MAX = 1 << 24;

    /// Bytes of all fields of one form, as JSON in UTF-8.
    public static final int FIELDS_BYTES_MAX = 1 << 18;

    /// Files of one form.
    public static final int FILES_MAX = 16;

    /// Bytes of all files of one form.
    public static final int FILES_BYTES_MAX = 1 << 25;

    /// Unfinished forms of one officer.
    public static final int FORMS_MAX = 200;

    /// Unfinished forms of all browsers in which nobody is signed in.
    public static final int BROWSER_FORMS_MAX = 200;

    private static final Duration OFFICER_LIFE = Duration.ofDays(30);
    private static final Duration BROWSER_LIFE = Duration.ofDays(3);
    private static final Duration OUTCOME_LIFE = Duration.ofDays(90);

    private final Database database;
    private final HandIns handIns;

    KeptForms(Database database) {
        this.database = database;
        handIns = new HandIns(database);
    }

    /// Saves what stands in a form; the last save stands.
    public Keeping keep(FormId form, Owner owner, Typed typed, Instant now) {
        Bytes fields = json(typed.fields());
        return database.inOne(() -> {
            FormState state = handIns.state(form);
            if (!(state instanceof FormState.Typing)) {
                return new Keeping.Begun(state);
            }
            if (owner instanceof Owner.OfOfficer(var key) && othersHave(form, key)) {
                return new Keeping.OfAnother();
            }
            Optional<KeptForm> before = find(form, owner.row());
            Optional<Keeping.TooMuch> much = tooMuch(owner, typed, fields, before);
            if (much.isPresent()) {
                return much.get();
            }
            database.changeOne("form-keep", form.hex(), owner.row(), typed.kind(),
                    fields.utf8(), now, now);
            for (KeptFile file : typed.files()) {
                database.change("form-file-keep", form.hex(), owner.row(), file.sha256().hex(),
                        file.name(), file.media(), file.content());
            }
            return new Keeping.Kept(find(form, owner.row()).orElseThrow());
        });
    }

    /// A form that is not finished.
    public Optional<KeptForm> of(FormId form, Owner owner) {
        return database.inOne(() -> find(form, owner.row()));
    }

    /// Unfinished forms, the last saved first.
    public List<KeptForm> unfinished(Owner owner) {
        return database.inOne(() -> database.query("form-unfinished", this::form, owner.row()));
    }

    /// A file of a form, with its content.
    public Optional<KeptFile> content(FormId form, Owner owner, Hash sha256) {
        return database.inOne(() -> database.first("form-file-content", r -> new KeptFile(
                r.getString("name"), r.getString("media"), Bytes.of(r.getBytes("content"))),
                form.hex(), owner.row(), sha256.hex()));
    }

    /// Takes one file out of a form again; nothing if it is not in it.
    public void drop(FormId form, Owner owner, Hash sha256) {
        database.inOne(() ->
                database.change("form-file-drop", form.hex(), owner.row(), sha256.hex()));
    }

    /// Forgets a form that is only being typed; nothing of what is handed in.
    public void discard(FormId form, Owner owner) {
        database.inOne(() -> {
            if (handIns.state(form) instanceof FormState.Typing) {
                forget(form, owner.row());
            }
            return form;
        });
    }

    /// Gives an officer the forms of the browser in which the officer has signed in.
    ///
    /// Where the officer has saved the same form before, the later save stands. A form that another
    /// officer began stays with the browser.
    ///
    /// @return the forms that are now the officer's, the last saved first
    public List<FormId> adopt(BrowserId browser, KeyId officer, Instant now) {
        String from = new Owner.OfBrowser(browser).row();
        String to = Owner.officer(officer);
        return database.inOne(() -> database.query("form-unfinished", this::form, from).stream()
                .filter(form -> adopt(form, from, to, officer)).map(KeptForm::id).toList());
    }

    private boolean adopt(KeptForm form, String from, String to, KeyId officer) {
        boolean begun = !(handIns.state(form.id()) instanceof FormState.Typing);
        if (!begun && othersHave(form.id(), officer)) {
            return false;
        }
        Optional<KeptForm> own = find(form.id(), to);
        if (begun || own.filter(o -> o.keptAt().isAfter(form.keptAt())).isPresent()) {
            forget(form.id(), from);
            return false;
        }
        if (own.isPresent()) {
            database.change("form-forget", form.id().hex(), to);
        }
        database.change("form-file-adopt", to, form.id().hex(), from);
        database.changeOne("form-adopt", to, form.id().hex(), from);
        database.change("form-file-forget", form.id().hex(), from);
        return true;
    }

    /// How far handing in has come: [FormState.Typing] also for a form that nobody has saved.
    public FormState state(FormId form) {
        return database.inOne(() -> handIns.state(form));
    }

    /// Keeps a signed envelope as the one that this form hands in, unless there is one already.
    ///
    /// @param settles what waits for this statement; held for this form until done or release
    public Claim claim(FormId form, KeyId officer, HandIn handIn, Settles settles, Instant now) {
        return database.inOne(() -> othersHave(form, officer)
                ? new Claim.OfAnother() : handIns.claim(form, officer, handIn, settles, now));
    }

    /// The desk has answered with an index: what was typed is no longer kept, the outcome is.
    ///
    /// What it settles is settled in the same transaction. Saying it again changes nothing.
    public FormState.Done done(FormId form, KeyId officer, FormState.Done outcome) {
        return database.inOne(() -> {
            FormState.Done first = handIns.done(form, officer, outcome);
            database.change("form-file-forget-all", form.hex());
            database.change("form-forget-all", form.hex());
            return first;
        });
    }

    /// The desk has refused this envelope: the form is typed in again.
    ///
    /// Nothing, if the form hands in another envelope by now or is done.
    public void release(FormId form, HandIn refused) {
        database.inOne(() -> {
            handIns.release(form, refused.envelope().id());
            return form;
        });
    }

    /// A form whose handing in was begun and not reported done.
    public record Begun(FormId form, KeyId officer) {}

    /// What a crash may have left between handing in and done, the oldest first.
    public List<Begun> begun() {
        return database.inOne(handIns::begun);
    }

    /// Removes forms nobody came back to, and outcomes that no page can still ask for.
    void purge(Instant now) {
        database.inOne(() -> {
            database.change("form-purge", now.minus(OFFICER_LIFE), now.minus(BROWSER_LIFE));
            database.change("form-file-purge");
            return database.change("hand-in-purge", now.minus(OUTCOME_LIFE));
        });
    }

    private boolean othersHave(FormId form, KeyId officer) {
        return database.number("form-of-others", form.hex(), Owner.officer(officer),
                form.hex(), Owner.officer(officer)) > 0;
    }

    private Optional<KeptForm> find(FormId form, String owner) {
        return database.first("form-of", this::form, form.hex(), owner);
    }

    private void forget(FormId form, String owner) {
        database.change("form-file-forget", form.hex(), owner);
        database.change("form-forget", form.hex(), owner);
    }

    private Optional<Keeping.TooMuch> tooMuch(
            Owner owner, Typed typed, Bytes fields, Optional<KeptForm> before) {
        Map<Hash, Long> files = new LinkedHashMap<>();
        before.ifPresent(form -> form.files().forEach(f -> files.put(f.sha256(), f.bytes())));
        typed.files().forEach(f -> files.put(f.sha256(), (long) f.content().length()));
        long forms = before.isPresent() ? 0 : 1 + switch (owner) {
            case Owner.OfOfficer _ -> database.number("form-count", owner.row());
            case Owner.OfBrowser _ -> database.number("form-count-browsers");
        };
        int formsMost = owner instanceof Owner.OfOfficer ? FORMS_MAX : BROWSER_FORMS_MAX;
        return past("FIELDS_BYTES_MAX", fields.length(), FIELDS_BYTES_MAX)
                .or(() -> past("FILES_MAX", files.size(), FILES_MAX))
                .or(() -> past("FILES_BYTES_MAX",
                        files.values().stream().mapToLong(Long::longValue).sum(), FILES_BYTES_MAX))
                .or(() -> past(owner instanceof Owner.OfOfficer ? "FORMS_MAX"
                        : "BROWSER_FORMS_MAX", forms, formsMost));
    }

    private static Optional<Keeping.TooMuch> past(String bound, long found, long most) {
        return found > most
                ? Optional.of(new Keeping.TooMuch(bound, found, most)) : Optional.empty();
    }

    private KeptForm form(ResultSet r) throws SQLException {
        String id = r.getString("id");
        return new KeptForm(FormId.parse(id).orElseThrow(), r.getString("kind"),
                fields(r.getString("fields")), files(id, r.getString("owner")),
                Instant.ofEpochMilli(r.getLong("begun_at")),
                Instant.ofEpochMilli(r.getLong("kept_at")));
    }

    private List<KeptFile.Line> files(String form, String owner) {
        return database.query("form-files", r -> new KeptFile.Line(r.getString("name"),
                r.getString("media"), Hash.parseHex(r.getString("sha256")), r.getLong("bytes")),
                form, owner);
    }

    private static Bytes json(Map<String, String> fields) {
        Map<String, Json> members = new LinkedHashMap<>();
        fields.forEach((name, text) -> members.put(Texts.wellFormed(name),
                Json.text(Texts.wellFormed(text))));
        return Json.encode(new Json.Members(members));
    }

    private static Map<String, String> fields(String json) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (Json.parse(Bytes.utf8(json), FIELDS_BYTES_MAX) instanceof Json.Members(var members)) {
            members.forEach((name, value) -> {
                if (value instanceof Json.Text(var text)) {
                    fields.put(name, text);
                }
            });
        }
        return fields;
    }
}
