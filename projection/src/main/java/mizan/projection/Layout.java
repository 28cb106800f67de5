package mizan.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// The tables of the views and which program made them.
///
/// The number of a layout is raised with every change of `create.sql` or of what is written into
/// the tables: rows that an earlier program made are dropped, and made anew from the record.
final class Layout {

    private static final int NUMBER = 6;

    private Layout() {}

    /// Makes the tables where they are not there, or were made otherwise.
    ///
    /// @param identity names with what sealed files are opened
    static void prepare(Connection connection, String identity) throws SQLException {
        if (number(connection) != NUMBER || !identityOf(connection).equals(identity)) {
            renew(connection, identity);
        }
    }

    /// Drops every table and makes it anew.
    static void renew(Connection connection, String identity) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String name : new String[] {"drop", "create"}) {
                for (String part : Sql.script(name)) {
                    statement.execute(part);
                }
            }
            statement.execute("PRAGMA user_version = " + NUMBER);
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE cursor SET identity = ? WHERE one = 1")) {
            statement.setString(1, identity);
            statement.executeUpdate();
        }
    }

    private static int number(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA user_version")) {
            return rows.getInt(1);
        }
    }

    private static String identityOf(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT identity FROM cursor WHERE one = 1")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
