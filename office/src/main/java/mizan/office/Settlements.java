package mizan.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import mizan.statement.KeyId;
import mizan.statement.StatementId;

/// The rows that settle things once: by number, within a transaction of the caller.
record Settlements(Database database) {
    static final String ANSWER = "answer";
    static final String PROPOSAL = "proposal";

    /// One row, with the form that it came by; an empty form if none.
    record Row(String form, Settled settled) {}

    Optional<Row> of(String what, long number) {
        return database.first("settled-of", Settlements::row, what, number);
    }

    private static Row row(ResultSet r) throws SQLException {
        String statement = r.getString("statement");
        return new Row(r.getString("form"), new Settled(
                KeyId.parse(r.getString("officer")),
                statement.isEmpty() ? Optional.empty()
                        : Optional.of(StatementId.parse(statement)),
                r.getString("words"), Instant.ofEpochMilli(r.getLong("at")),
                r.getInt("done") == 1));
    }

    /// Settles for good what nothing has settled.
    Settling settle(String what, long number, Settled settled) {
        Optional<Row> before = of(what, number);
        if (before.isPresent()) {
            return new Settling.Before(before.get().settled());
        }
        put(what, number, "", settled);
        return new Settling.Now(settled);
    }

    /// Holds it for a form that is being handed in; what stands in the way, if anything does.
    Optional<Settled> hold(Settles settles, FormId form, Settled by) {
        if (settles instanceof Settles.Nothing) {
            return Optional.empty();
        }
        Optional<Row> before = of(what(settles), number(settles));
        if (before.isEmpty()) {
            put(what(settles), number(settles), form.hex(), by);
            return Optional.empty();
        }
        return before.filter(row -> !row.form().equals(form.hex())).map(Row::settled);
    }

    /// Settles for good what this form holds.
    void finish(FormId form, Instant at) {
        database.change("settled-finish", at, form.hex());
    }

    /// Lets go of what this form holds.
    void letGo(FormId form) {
        database.change("settled-let-go", form.hex());
    }

    private void put(String what, long number, String form, Settled settled) {
        database.changeOne("settled-put", what, number, form, settled.officer().hex(),
                settled.statement().map(StatementId::hex).orElse(""), settled.words(),
                settled.at(), settled.done() ? 1 : 0);
    }

    private static String what(Settles settles) {
        return switch (settles) {
            case Settles.AnAnswer _ -> ANSWER;
            case Settles.AProposal _ -> PROPOSAL;
            case Settles.Nothing _ -> "";
        };
    }

    private static long number(Settles settles) {
        return switch (settles) {
            case Settles.AnAnswer(var id) -> id;
            case Settles.AProposal(var id) -> id;
            case Settles.Nothing _ -> 0;
        };
    }
}
