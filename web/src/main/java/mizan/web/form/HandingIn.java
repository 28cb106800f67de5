package mizan.web.form;

import java.time.Instant;
import mizan.office.Claim;
import mizan.office.FormId;
import mizan.office.FormState;
import mizan.office.HandIn;
import mizan.office.KeyFile;
import mizan.office.KeptForms;
import mizan.office.Owner;
import mizan.office.Settles;
import mizan.statement.CharterTerms;
import mizan.statement.Json;
import mizan.statement.Seen;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.tlog.Note;
import mizan.web.Caller;
import mizan.web.Counter;
import mizan.web.CounterAnswer;
import mizan.web.OfficeParts;
import mizan.web.PageKit;

/// Signs what an officer confirmed and hands it in: the same envelope again after a crash, never
/// two.
///
/// The signed envelope is kept with the form before the desk sees it. A crash leaves it there; the
/// officer's next press, or [#resume] at the start, hands the same one in.
///
/// Threads: any.
public final class HandingIn {
    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 100;

    private final PageKit kit;
    private final OfficeParts office;
    private final Counter counter;

    /// For one office at one counter.
    public HandingIn(PageKit kit, Counter counter) {
        this.kit = kit;
        this.office = kit.office();
        this.counter = counter;
    }

    /// What became of it.
    public sealed interface Outcome {
        /// It has its place in the record.
        record Kept(long index) implements Outcome {}

        /// It was not kept.
        record Refused(int status, FormScreen.Refused why) implements Outcome {}

        /// The officer's key lies elsewhere: the draft is to be signed there.
        record SignElsewhere(Json draft) implements Outcome {}
    }

    /// Signs a draft and hands it in.
    ///
    /// @throws mizan.statement.MalformedStatement if the draft makes no statement
    public Outcome handIn(FormId form, Caller.SignedIn me, Json draft, Settles settles) {
        if (me.session().key().isEmpty()) {
            return new Outcome.SignElsewhere(draft);
        }
        KeyFile key = me.session().key().get();
        CharterTerms terms = kit.terms();
        Outcome last = unavailable();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            HandIn signed = office.scribe(terms, kit.rules()).sign(
                    key, draft, new OfficeNames(terms, kit.now()), head());
            switch (office.store().forms().claim(
                    form, me.session().id(), signed, settles, kit.now())) {
                case Claim.HandThisIn(var handIn) -> last = give(form, me, handIn);
                case Claim.Done(var done) -> {
                    return new Outcome.Kept(done.index().value());
                }
                case Claim.OfAnother() -> {
                    return refused(409, "W011", "form.of-another");
                }
                case Claim.Taken _ -> {
                    return refused(409, "W012", "form.taken");
                }
            }
            boolean retry = last instanceof Outcome.Refused(int status, var _) && status == 409;
            if (!retry) {
                return last;
            }
            // The head that covers what it refers to is about to be published: look again.
            pause();
        }
        return last;
    }

    /// Hands in again what this form had begun to hand in.
    public Outcome again(FormId form, Caller.SignedIn me) {
        return switch (office.store().forms().state(form)) {
            case FormState.Done(var _, var index, var _) -> new Outcome.Kept(index.value());
            case FormState.HandingIn(var handIn, var _) -> give(form, me, handIn);
            case FormState.Typing() -> unavailable();
        };
    }

    /// Finishes what a crash left between signing and the desk's answer.
    public void resume() {
        for (KeptForms.Begun begun : office.store().forms().begun()) {
            if (office.store().forms().state(begun.form())
                    instanceof FormState.HandingIn(var handIn, var _)) {
                var unused = give(begun.form(), begun.officer(), handIn);
            }
        }
    }

    /// Takes a file out of a form again.
    void drop(FormId form, Caller.SignedIn me, String sha256) {
        try {
            office.store().forms().drop(form, new Owner.OfOfficer(me.session().id()),
                    Hash.parseHex(sha256));
        } catch (MalformedException _) {
            return;
        }
    }

    private Outcome give(FormId form, Caller.SignedIn me, HandIn handIn) {
        return give(form, me.session().id(), handIn);
    }

    private Outcome give(FormId form, mizan.statement.KeyId officer, HandIn handIn) {
        for (Bytes content : handIn.contents()) {
            switch (counter.putBlob(Hash.sha256(content), content)) {
                case CounterAnswer.Blob.Kept _ -> { }
                case CounterAnswer.Blob.Refused(var because) -> {
                    office.store().forms().release(form, handIn);
                    return refused(422, because);
                }
                case CounterAnswer.Blob.Unavailable(var because) -> {
                    return refused(503, because);
                }
            }
        }
        return switch (counter.submit(handIn.envelope().encodeDsse())) {
            case CounterAnswer.Kept kept -> done(form, officer, handIn, kept.index());
            case CounterAnswer.Received _ -> unavailable();
            case CounterAnswer.Refused no -> released(form, handIn, 422, no.because());
            case CounterAnswer.Malformed no -> released(form, handIn, 422, no.because());
            case CounterAnswer.Oversize no -> released(form, handIn, 413, no.because());
            case CounterAnswer.Retry no -> released(form, handIn, 409, no.because());
            // Nobody knows yet: the same envelope stays with the form.
            case CounterAnswer.Unavailable no -> refused(503, no.because());
        };
    }

    private Outcome done(FormId form, mizan.statement.KeyId officer, HandIn handIn,
            EntryIndex index) {
        Instant now = kit.now();
        var unused = office.store().forms().done(form, officer,
                new FormState.Done(handIn.envelope().id(), index, now));
        awaitViews(index);
        return new Outcome.Kept(index.value());
    }

    /// The page that comes next shows what was just kept.
    private void awaitViews(EntryIndex index) {
        for (int look = 0; look < TRIES && !kit.viewsHold(index); look++) {
            pause();
        }
    }

    private Outcome released(FormId form, HandIn handIn, int status, CounterAnswer.Because why) {
        office.store().forms().release(form, handIn);
        return refused(status, why);
    }

    private static Outcome refused(int status, CounterAnswer.Because why) {
        return new Outcome.Refused(status, new FormScreen.Refused(
                why.code(), why.what(), why.facts(), why.next()));
    }

    private Outcome refused(int status, String code, String key) {
        return new Outcome.Refused(status, new FormScreen.Refused(code, kit.english(key), "",
                kit.english(key + "-next")));
    }

    private Outcome unavailable() {
        return refused(503, "W013", "form.unavailable");
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
