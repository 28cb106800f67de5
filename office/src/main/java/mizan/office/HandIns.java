package mizan.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.statement.Envelope;
import mizan.statement.KeyId;
import mizan.statement.Statement;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;

/// The rows that hand a form in once. Every method stands within a transaction of the caller.
final class HandIns {
    private static final long NOT_YET = -1;

    private final Database database;
    private final Settlements settlements;

    HandIns(Database database) {
        this.database = database;
        settlements = new Settlements(database);
    }

    private record Row(StatementId statement, Bytes envelope, Instant begunAt, long entry,
            Instant doneAt) {}

    private Optional<Row> row(FormId form) {
        return database.first("hand-in-of", r -> new Row(
                StatementId.parse(r.getString("statement")), Bytes.of(r.getBytes("envelope")),
                Instant.ofEpochMilli(r.getLong("begun_at")), r.getLong("entry"),
                Instant.ofEpochMilli(r.getLong("done_at"))), form.hex());
    }

    FormState state(FormId form) {
        return row(form).map(row -> state(form, row)).orElseGet(FormState.Typing::new);
    }

    private FormState state(FormId form, Row row) {
        if (row.entry() != NOT_YET) {
            return new FormState.Done(
                    row.statement(), new EntryIndex(row.entry()), row.doneAt());
        }
        Envelope envelope = Envelope.decodeDsse(row.envelope());
        return new FormState.HandingIn(new HandIn(envelope,
                Statement.decode(envelope.payload()), contents(form)), row.begunAt());
    }

    private List<Bytes> contents(FormId form) {
        return database.query(
                "hand-in-contents", r -> Bytes.of(r.getBytes("content")), form.hex());
    }

    Claim claim(FormId form, KeyId officer, HandIn handIn, Settles settles, Instant now) {
        switch (state(form)) {
            case FormState.HandingIn(var before, var _) -> {
                return new Claim.HandThisIn(before);
            }
            case FormState.Done done -> {
                return new Claim.Done(done);
            }
            case FormState.Typing _ -> { }
        }
        StatementId id = handIn.envelope().id();
        Optional<Settled> taken = settlements.hold(settles, form,
                new Settled(officer, Optional.of(id), "", now, false));
        if (taken.isPresent()) {
            return new Claim.Taken(taken.get());
        }
        database.changeOne("hand-in-claim", form.hex(), Owner.officer(officer), id.hex(),
                handIn.envelope().encodeDsse(), now);
        int place = 0;
        for (Bytes content : handIn.contents()) {
            database.changeOne("hand-in-content", form.hex(), place++, content);
        }
        return new Claim.HandThisIn(handIn);
    }

    FormState.Done done(FormId form, KeyId officer, FormState.Done outcome) {
        if (state(form) instanceof FormState.Done before) {
            return before;
        }
        // Also where an answer of the desk to another try has released it: the record is right.
        database.changeOne("hand-in-done", form.hex(), Owner.officer(officer),
                outcome.id().hex(), outcome.at(), outcome.index().value(), outcome.at());
        database.change("hand-in-content-forget", form.hex());
        settlements.finish(form, outcome.at());
        return outcome;
    }

    void release(FormId form, StatementId refused) {
        if (database.change("hand-in-release", form.hex(), refused.hex()) > 0) {
            database.change("hand-in-content-forget", form.hex());
            settlements.letGo(form);
        }
    }

    List<KeptForms.Begun> begun() {
        List<KeptForms.Begun> begun = new ArrayList<>();
        database.query("hand-in-begun", r -> List.of(r.getString("form"), r.getString("owner")))
                .forEach(row -> begun.add(new KeptForms.Begun(
                        FormId.parse(row.getFirst()).orElseThrow(),
                        KeyId.parse(row.getLast().substring(row.getLast().indexOf(':') + 1)))));
        return List.copyOf(begun);
    }
}
