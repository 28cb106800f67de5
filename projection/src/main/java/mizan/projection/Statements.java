package mizan.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// Statements that the database has read before, by their texts: reading a text takes longer than
/// most of them run.
///
/// One that is in use is not among them: a reading within a reading of one text gets its own. The
/// caller holds the projection's lock.
final class Statements {

    private static final int IDLE_MAX = 256;

    private final Connection connection;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /// What is done with a statement.
    @FunctionalInterface
    interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /// Does something with a statement of this text, and keeps it; one that failed is closed.
    <T> T with(String text, Work<T> work) throws SQLException {
        PreparedStatement before = idle.remove(text);
        PreparedStatement statement = before == null ? connection.prepareStatement(text) : before;
        boolean done = false;
        try {
            T result = work.with(statement);
            statement.clearParameters();
            done = true;
            return result;
        } finally {
            if (!done || idle.containsKey(text)) {
                statement.close();
            } else {
                keep(text, statement);
            }
        }
    }

    /// The one not used for longest makes room.
    private void keep(String text, PreparedStatement statement) throws SQLException {
        idle.put(text, statement);
        if (idle.size() > IDLE_MAX) {
            Iterator<PreparedStatement> oldest = idle.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
    }

    /// Forgets all: the tables are made anew.
    void clear() throws SQLException {
        for (PreparedStatement statement : idle.values()) {
            statement.close();
        }
        idle.clear();
    }
}
