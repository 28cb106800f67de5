package mizan.office;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import mizan.tlog.Bytes;

/// The one connection to `office.db`, behind one lock.
///
/// Shape: all work is one transaction, kept whole or not at all, and durable when [#inOne] returns.
/// Threads: any; one at a time gets in. Faults: [OfficeFault].
final class Database implements AutoCloseable {

    /// Turns one row of a result into a value.
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Sql sql = new Sql();
    private final Connection connection;

    /// Prepared and not in use now, by name; a reading within a reading of one name gets its own.
    private final Map<String, PreparedStatement> idle = new HashMap<>();

    Database(Connection connection) {
        this.connection = connection;
    }

    /// Runs work as one transaction that other work sees whole or not at all.
    <T> T inOne(Supplier<T> work) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction within a transaction");
        }
        lock.lock();
        try {
            run("BEGIN IMMEDIATE");
            T result;
            try {
                result = work.get();
                run("COMMIT");
            } catch (RuntimeException failure) {
                rollBack(failure);
                throw failure;
            }
            return result;
        } finally {
            lock.unlock();
        }
    }

    /// Changes rows with the named text; within [#inOne] only. Gives the number of rows changed.
    int change(String name, Object... values) {
        try {
            PreparedStatement statement = prepared(name, values);
            int changed = statement.executeUpdate();
            putBack(name, statement);
            return changed;
        } catch (SQLException failure) {
            throw new OfficeFault("office.db could not be written (" + name + ")", failure);
        }
    }

    /// Changes exactly one row.
    void changeOne(String name, Object... values) {
        int changed = change(name, values);
        if (changed != 1) {
            throw new OfficeFault(name + " changed " + changed + " rows of office.db, not one");
        }
    }

    /// Inserts a row and gives the number that it got.
    long insert(String name, Object... values) {
        changeOne(name, values);
        return query("last-number", row -> row.getLong(1)).getFirst();
    }

    /// Reads rows with the named text; within [#inOne] only.
    <T> List<T> query(String name, Reading<T> reading, Object... values) {
        List<T> found = new ArrayList<>();
        try {
            PreparedStatement statement = prepared(name, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            putBack(name, statement);
        } catch (SQLException failure) {
            throw new OfficeFault("office.db could not be read (" + name + ")", failure);
        }
        return List.copyOf(found);
    }

    /// The first row, if there is one.
    <T> Optional<T> first(String name, Reading<T> reading, Object... values) {
        return query(name, reading, values).stream().findFirst();
    }

    /// The one number that the named text gives.
    long number(String name, Object... values) {
        return query(name, row -> row.getLong(1), values).getFirst();
    }

    /// An instant in a column; 0 stands for none.
    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private PreparedStatement prepared(String name, Object... values) throws SQLException {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException(name + " outside a transaction");
        }
        PreparedStatement before = idle.remove(name);
        PreparedStatement statement =
                before == null ? connection.prepareStatement(sql.of(name)) : before;
        for (int at = 0; at < values.length; at++) {
            bind(statement, at + 1, values[at]);
        }
        return statement;
    }

    /// One that has failed is not put back; it is closed with the connection.
    private void putBack(String name, PreparedStatement statement) throws SQLException {
        statement.clearParameters();
        if (idle.putIfAbsent(name, statement) != null) {
            statement.close();
        }
    }

    private static void bind(PreparedStatement statement, int place, Object value)
            throws SQLException {
        switch (value) {
            case Bytes bytes -> statement.setBytes(place, bytes.toArray());
            case Instant at -> statement.setLong(place, at.toEpochMilli());
            case Long number -> statement.setLong(place, number);
            case Integer number -> statement.setInt(place, number);
            case String text -> statement.setString(place, text);
            default -> throw new IllegalArgumentException(
                    "no column takes " + value.getClass().getSimpleName());
        }
    }

    /// Runs a text that must stand in no transaction, between those of others.
    void between(String text) {
        lock.lock();
        try {
            run(text);
        } finally {
            lock.unlock();
        }
    }

    /// Runs a text that is no query. Whoever calls it holds the lock, or has the connection alone.
    void run(String text) {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException failure) {
            throw new OfficeFault("office.db did not do " + text, failure);
        }
    }

    private void rollBack(RuntimeException cause) {
        try {
            run("ROLLBACK");
        } catch (OfficeFault second) {
            // Where a commit fails, SQLite may have rolled back by itself: nothing is left to undo.
            cause.addSuppressed(second);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new OfficeFault("office.db could not be closed", failure);
        } finally {
            lock.unlock();
        }
    }
}
