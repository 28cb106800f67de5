package mizan.projection;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import mizan.mechanism.State;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;

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

    /// KiB of the database that are kept in memory.
    private static final int CACHE_KIB = 64 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Sql sql = new Sql();
    private final Connection connection;
    private final Statements statements;
    private final RowWriter writer;
    private final String identity;
    private final States states;
    private Optional<State> state = Optional.empty();

    private Projection(Connection connection, DisclosureSource disclosures, States states) {
        this.states = states;
        this.connection = connection;
        this.identity = disclosures.identity();
        this.statements = new Statements(connection);
        this.writer = new RowWriter(statements, sql, disclosures);
    }

    /// Opens or creates the views of now.
    ///
    /// @see #open(String, DisclosureSource, States)
    public static Projection open(String jdbcUrl, DisclosureSource disclosures) {
        return open(jdbcUrl, disclosures, States.NONE);
    }

    /// Opens or creates the views, of now and of the past.
    ///
    /// Rows of another layout, or made with another identity, are forgotten: the record is applied
    /// again from its first entry.
    ///
    /// @param jdbcUrl SQLite, such as `jdbc:sqlite:views.db` or `jdbc:sqlite::memory:`
    public static Projection open(
            String jdbcUrl, DisclosureSource disclosures, States states) {
        try {
            Connection connection = DriverManager.getConnection(jdbcUrl);
            try (var statement = connection.createStatement()) {
                // Losing the newest rows in a crash of the machine costs a replay, nothing else.
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = NORMAL");
                statement.execute("PRAGMA cache_size = -" + CACHE_KIB);
            }
            connection.setAutoCommit(false);
            Layout.prepare(connection, disclosures.identity());
            connection.commit();
            return new Projection(connection, disclosures, states);
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
                writer.insert(index.value(), entry, after);
                writer.update("advance", index.value() + 1, index.value());
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
            try {
                statements.clear();
                Layout.renew(connection, identity);
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

    /// Runs a reading on the rows and the state of one moment, behind the gate of its reader.
    ///
    /// @param then the moment of the past that is read; absent for now
    <T> T read(Reader reader, Optional<AsOf> then, Function<Moment, T> reading) {
        return locked(_ -> {
            Gate gate = Gate.of(reader, state);
            long size = then.map(AsOf::size).orElse(next());
            boolean past = size != next();
            return reading.apply(new Moment(
                    new Rows(statements, sql, past ? gate.at(size) : gate),
                    past ? stateAt(size) : state, reader, gate.boards(), size));
        });
    }

    private Optional<State> stateAt(long size) {
        if (size == 0) {
            return Optional.empty();
        }
        return Optional.of(states.at(size).orElseThrow(() -> new ViewsFault(
                "the state after " + size + " entries is not at hand")));
    }

    /// Runs a reading on the rows as they are kept, for whoever compares two foldings.
    <T> T compared(Function<Rows, T> reading) {
        return locked(_ -> reading.apply(new Rows(statements, sql, Gate.OPEN)));
    }

    /// Rows and state that belong together.
    ///
    /// @param state  absent before the first entry is applied
    /// @param boards whether this reader may have boards
    /// @param size   entries folded in, or those that the record had then
    record Moment(
            Rows rows, Optional<State> state, Reader reader, boolean boards, long size) {}

    private long next() {
        try {
            return statements.with(sql.of("cursor"), statement -> {
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.getLong(1);
                }
            });
        } catch (SQLException failure) {
            throw new ViewsFault("the cursor of the views could not be read", failure);
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
