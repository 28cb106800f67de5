package mizan.projection;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import mizan.mechanism.RejectionText;
import mizan.mechanism.State;
import mizan.mechanism.VoidEntry;
import mizan.statement.DisclosureFile;
import mizan.statement.Envelope;
import mizan.statement.FileRef;
import mizan.statement.Json;
import mizan.statement.Leaf;
import mizan.statement.MalformedStatement;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;

/// The record as rows: every entry, its open fields, and what is opened of its sealed ones.
///
/// Derived: drop every table, apply the same entries, and the rows are the same. States of cases
/// and clocks are not rows; they are the mechanism's [State], kept beside the rows and asked at an
/// instant, never worked out again in SQL.
///
/// Shape: rows and cursor change in one transaction; a gap is refused. SQL in files beside this
/// class. Threads: any; one lock guards connection and state, so that a view sees one moment.
/// Faults: [ViewsFault]; a crash leaves the cursor at the last whole entry, and who opens it again
/// applies from there.
public final class Projection implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Sql sql = new Sql();
    private final Connection connection;
    private final DisclosureSource disclosures;
    private Optional<State> state = Optional.empty();

    private Projection(Connection connection, DisclosureSource disclosures) {
        this.connection = connection;
        this.disclosures = disclosures;
    }

    /// Opens or creates the views.
    ///
    /// @param jdbcUrl SQLite, such as `jdbc:sqlite:views.db` or `jdbc:sqlite::memory:`
    public static Projection open(String jdbcUrl, DisclosureSource disclosures) {
        try {
            Connection connection = DriverManager.getConnection(jdbcUrl);
            try (var statement = connection.createStatement()) {
                // Losing the newest rows in a crash of the machine costs a replay, nothing else.
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = NORMAL");
                for (String part : Sql.script("create")) {
                    statement.execute(part);
                }
            }
            connection.setAutoCommit(false);
            return new Projection(connection, disclosures);
        } catch (SQLException failure) {
            throw new ViewsFault("the views could not be opened at " + jdbcUrl, failure);
        }
    }

    /// The next index to apply.
    public EntryIndex cursor() {
        return locked(_ -> new EntryIndex(next()));
    }

    /// Folds one entry in: its rows, then the cursor, in one transaction; all of it or nothing.
    ///
    /// @param index must be the cursor
    /// @param entry the leaf's bytes
    /// @param after the state that the mechanism reached with this entry
    public void apply(EntryIndex index, Bytes entry, State after) {
        locked(_ -> {
            if (index.value() != next()) {
                throw new ViewsFault("entry " + index.value() + " cannot be applied: the views "
                        + "stand at " + next() + "; apply that one first");
            }
            try {
                insert(index.value(), entry, after);
                update("advance", index.value() + 1, index.value());
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                rollBack(failure);
                throw new ViewsFault("entry " + index.value() + " could not be applied", failure);
            }
            state = Optional.of(after);
            return after;
        });
    }

    /// Hands in the state at the cursor when the rows were there already, after a restart.
    ///
    /// @param atCursor the state after exactly as many entries as the cursor says
    public void resume(State atCursor) {
        locked(_ -> {
            if (atCursor.size().entries() != next()) {
                throw new ViewsFault("the views stand at " + next() + ", the state at "
                        + atCursor.size().entries() + "; apply the entries between");
            }
            state = Optional.of(atCursor);
            return atCursor;
        });
    }

    /// Forgets every row, so that the record can be applied again from its first entry.
    public void clear() {
        locked(_ -> {
            try (var statement = connection.createStatement()) {
                for (String name : List.of("drop", "create")) {
                    for (String part : Sql.script(name)) {
                        statement.execute(part);
                    }
                }
                connection.commit();
            } catch (SQLException failure) {
                rollBack(failure);
                throw new ViewsFault("the views could not be cleared", failure);
            }
            state = Optional.empty();
            return connection;
        });
    }

    /// The views; they follow the rows as entries are applied.
    public Views views() {
        return new Views(this);
    }

    /// Runs a reading on the rows and the state of one moment.
    <T> T read(Function<Moment, T> reading) {
        return locked(_ -> reading.apply(new Moment(new Rows(connection, sql), state)));
    }

    /// Rows and state that belong together.
    ///
    /// @param state absent before the first entry is applied
    record Moment(Rows rows, Optional<State> state) {}

    private void insert(long index, Bytes entry, State after) throws SQLException {
        Leaf leaf = Leaf.decode(entry);
        String hash = Hash.leaf(entry).hex();
        Optional<RejectionText.Text> refused = after.voids().stream()
                .filter(v -> v.index().value() == index)
                .map(VoidEntry::rejection).map(RejectionText::of).findFirst();
        Envelope envelope = leaf.envelope();
        String code = refused.map(RejectionText.Text::code).orElse("");
        String what = refused.map(RejectionText.Text::what).orElse("");
        String facts = refused.map(RejectionText.Text::facts).orElse("");
        Statement s;
        try {
            s = Statement.decode(envelope.payload());
        } catch (MalformedStatement unreadable) {
            update("insert-entry", index, hash, leaf.recordedAt().toEpochMilli(),
                    envelope.id().hash().hex(), "", "", "", "", "", 0, "", "", "", "{}", 0,
                    code.isEmpty() ? unreadable.code() : code, what, facts);
            return;
        }
        Map<String, Json> opened = opened(s);
        update("insert-entry", index, hash, leaf.recordedAt().toEpochMilli(),
                envelope.id().hash().hex(), s.type(), s.member().code(), s.officer().hash().hex(),
                s.person().sixteen().hex(), s.made().text(), s.seen().size().entries(),
                s.seen().root().hex(), s.release().code(), s.sector().code(),
                openFields(envelope.payload()), s.sd().size() - opened.size(), code, what, facts);
        parts(index, s, opened);
    }

    private void parts(long index, Statement s, Map<String, Json> opened) throws SQLException {
        int place = 0;
        for (var ref : s.refs()) {
            update("insert-reference", index, place++, ref.as(), ref.id().hash().hex());
        }
        place = 0;
        for (var field : opened.entrySet()) {
            update("insert-field", index, place++, field.getKey(), field.getValue().compact());
        }
        place = 0;
        for (FileRef file : s.files()) {
            update("insert-attachment", index, place++, "file", file.sha256().hex(), file.bytes(),
                    "", "", file.to().size());
        }
        for (var blob : s.blobs()) {
            update("insert-attachment", index, place++, "blob", blob.sha256().hex(), blob.bytes(),
                    blob.media(), "", 0);
        }
        for (var cited : s.cited()) {
            update("insert-attachment", index, place++, "cited", cited.sha256().hex(),
                    cited.bytes(), cited.media(), cited.heldBy().code(), 0);
        }
    }

    /// What may be opened of a statement; a file that does not match its digests opens nothing.
    private Map<String, Json> opened(Statement s) {
        Map<String, Json> opened = new LinkedHashMap<>();
        for (FileRef file : s.files()) {
            if (!file.to().isEmpty()) {
                continue;
            }
            Optional<DisclosureFile> content = disclosures.open(file);
            if (content.isPresent()) {
                try {
                    opened.putAll(content.get().openedAgainst(s.sd()));
                } catch (MalformedStatement other) {
                    // Counted as sealed: nothing in it is what the author signed.
                    continue;
                }
            }
        }
        return opened;
    }

    private static String openFields(Bytes payload) {
        return Json.parse(payload) instanceof Json.Members(var members)
                && members.get("open") instanceof Json.Members open ? open.compact() : "{}";
    }

    private long next() {
        try (PreparedStatement statement = connection.prepareStatement(sql.of("cursor"));
                ResultSet rows = statement.executeQuery()) {
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new ViewsFault("the cursor of the views could not be read", failure);
        }
    }

    private void update(String name, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.of(name))) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            int changed = statement.executeUpdate();
            if (changed != 1) {
                throw new ViewsFault(name + " changed " + changed + " rows instead of one");
            }
        }
    }

    private void rollBack(Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException second) {
            cause.addSuppressed(second);
        }
    }

    private <T> T locked(Function<Projection, T> work) {
        lock.lock();
        try {
            return work.apply(this);
        } finally {
            lock.unlock();
        }
    }

    /// Closes the database.
    @Override
    public void close() {
        locked(_ -> {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw new ViewsFault("the views could not be closed", failure);
            }
            return connection;
        });
    }
}
