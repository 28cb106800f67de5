package mizan.web.officers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.office.HandIn;
import mizan.office.KeyFile;
import mizan.statement.CharterTerms;
import mizan.statement.Json;
import mizan.statement.MalformedStatement;
import mizan.statement.OffsetInstant;
import mizan.statement.Seen;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.Note;
import mizan.web.Counter;
import mizan.web.CounterAnswer;
import mizan.web.PageKit;
import mizan.web.form.FormScreen;
import mizan.web.form.OfficeNames;

/// Signs with a member's root key and hands in; the key is forgotten with the call.
final class RootDesk {
    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 100;

    private final PageKit kit;
    private final Counter counter;

    RootDesk(PageKit kit, Counter counter) {
        this.kit = kit;
        this.counter = counter;
    }

    /// What became of it.
    sealed interface Outcome {
        /// It has its place in the record.
        record Kept(long index) implements Outcome {}

        /// It was not kept, or nobody knows yet.
        ///
        /// @param open nobody knows yet: the desk did not answer
        record Refused(int status, FormScreen.Refused why, boolean open) implements Outcome {}
    }

    /// A draft of the root key's holder, with what only the office reads.
    Json draft(KeyFile root, String type, Map<String, Json> open, Map<String, Json> fields) {
        Map<String, Json> draft = new LinkedHashMap<>();
        draft.put("at", Json.text(OffsetInstant.of(kit.now(), 0).text()));
        draft.put("member", Json.text(root.member()));
        draft.put("officer", Json.text(root.officerName()));
        draft.put("type", Json.text(type));
        draft.put("release", Json.text("joint"));
        draft.put("open", new Json.Members(open));
        draft.put("fields", new Json.Members(fields));
        boolean sealed = kit.terms().audience() == CharterTerms.Audience.MEMBERS;
        if (sealed && !fields.isEmpty()) {
            Map<String, Json> file = new LinkedHashMap<>();
            file.put("to", new Json.Items(List.of(Json.text(root.member()))));
            file.put("fields", new Json.Items(
                    fields.keySet().stream().<Json>map(Json::text).toList()));
            draft.put("files", new Json.Items(List.of(new Json.Members(file))));
        }
        return new Json.Members(draft);
    }

    /// Signs and hands in; looks again where the head has moved meanwhile.
    Outcome handIn(KeyFile root, Json draft) {
        CharterTerms terms = kit.terms();
        Outcome last = unavailable();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                last = give(kit.office().scribe(terms, kit.rules()).sign(
                        root, draft, new OfficeNames(terms, kit.now()), head()));
            } catch (MalformedStatement why) {
                return new Outcome.Refused(422, new FormScreen.Refused(
                        why.code(), why.what(), why.facts(), why.next()), false);
            }
            boolean again = last instanceof Outcome.Refused(int status, var _, var _)
                    && status == 409;
            if (!again) {
                return last;
            }
            pause();
        }
        return last;
    }

    private Outcome give(HandIn handIn) {
        for (Bytes content : handIn.contents()) {
            switch (counter.putBlob(Hash.sha256(content), content)) {
                case CounterAnswer.Blob.Kept _ -> { }
                case CounterAnswer.Blob.Refused(var because) -> {
                    return refused(422, because);
                }
                case CounterAnswer.Blob.Unavailable(var because) -> {
                    return refused(503, because);
                }
            }
        }
        return switch (counter.submit(handIn.envelope().encodeDsse())) {
            case CounterAnswer.Kept kept -> kept(kept.index());
            case CounterAnswer.Received _ -> unavailable();
            case CounterAnswer.Refused no -> refused(422, no.because());
            case CounterAnswer.Malformed no -> refused(422, no.because());
            case CounterAnswer.Oversize no -> refused(413, no.because());
            case CounterAnswer.Retry no -> refused(409, no.because());
            case CounterAnswer.Unavailable no -> refused(503, no.because());
        };
    }

    /// The page that comes next shows what was just kept.
    private Outcome kept(EntryIndex index) {
        for (int look = 0; look < TRIES && !kit.viewsHold(index); look++) {
            pause();
        }
        return new Outcome.Kept(index.value());
    }

    private static Outcome refused(int status, CounterAnswer.Because why) {
        return new Outcome.Refused(status, new FormScreen.Refused(
                why.code(), why.what(), why.facts(), why.next()), status == 503);
    }

    private Outcome unavailable() {
        return new Outcome.Refused(503, new FormScreen.Refused("W013",
                kit.english("form.unavailable"), "", kit.english("form.unavailable-next")), true);
    }

    private Seen head() {
        Bytes note = counter.logFile("checkpoint").orElseThrow(() ->
                new IllegalStateException("no checkpoint is published"));
        Checkpoint head = Checkpoint.parse(Note.parse(note).text());
        return new Seen(head.size(), head.root());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
