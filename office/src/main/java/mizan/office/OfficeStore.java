package mizan.office;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// What an office keeps on its host beside the record: one SQLite file, `office.db`.
///
/// Losing it loses what somebody was typing, links and their answers not yet entered, tokens and
/// habits; it loses no statement. Everything that a method reports as kept is durable when the
/// method returns.
///
/// Shape: the file carries its version (`user_version`); [#open] brings an older one forward, one
/// version in one transaction, and refuses a newer one. Deleted rows are overwritten with zeros.
/// Threads: any; one lock. Faults: [OfficeFault]. Source: `docs/spec/office.md`.
public final class OfficeStore implements AutoCloseable {
    /// The version of the tables that this program writes.
    static final int VERSION = 3;

    /// "MzOf": says in the file's head that it is an office's, and no other SQLite file.
    private static final int APPLICATION = 0x4d7a4f66;

    private final Database database;
    private final Chance chance;

    private OfficeStore(Database database, Chance chance) {
        this.database = database;
        this.chance = chance;
    }

    /// Opens or creates the store.
    ///
    /// @param jdbcUrl such as `jdbc:sqlite:office.db`; for a file prefer [#openPrivately]
    public static OfficeStore open(String jdbcUrl, Chance chance) {
        try {
            Connection connection = DriverManager.getConnection(jdbcUrl);
            Database database = new Database(connection);
            try {
                prepare(connection, database);
            } catch (SQLException | RuntimeException failure) {
                connection.close();
                throw failure;
            }
            return new OfficeStore(database, chance);
        } catch (SQLException failure) {
            throw new OfficeFault("office.db could not be opened at " + jdbcUrl, failure);
        }
    }

    /// Opens or creates the store in a file that its owner alone can read.
    public static OfficeStore openPrivately(Path file, Chance chance) {
        PrivateFile.make(file);
        return open("jdbc:sqlite:" + file.toAbsolutePath(), chance);
    }

    private static void prepare(Connection connection, Database database) throws SQLException {
        database.run("PRAGMA busy_timeout = 5000");
        database.run("PRAGMA secure_delete = ON");
        if (!check(connection).equals("ok")) {
            throw new OfficeFault("office.db is damaged: " + check(connection)
                    + "; stop, put the file aside and restore a copy, or begin with none");
        }
        int version = pragma(connection, "user_version");
        int application = pragma(connection, "application_id");
        boolean empty = version == 0 && application == 0
                && pragma(connection, "schema_version") == 0;
        if (!empty && application != APPLICATION) {
            throw new OfficeFault("this SQLite file is no office.db: its application id is "
                    + application + ", not " + APPLICATION + "; name another file");
        }
        if (version > VERSION) {
            throw new OfficeFault("office.db has version " + version + ", this program knows "
                    + VERSION + "; start the newer program again, or restore a copy");
        }
        database.run("PRAGMA journal_mode = WAL");
        // FULL: what was acknowledged to a person must survive the machine's crash.
        database.run("PRAGMA synchronous = FULL");
        for (int next = version + 1; next <= VERSION; next++) {
            int to = next;
            database.inOne(() -> {
                database.run("PRAGMA application_id = " + APPLICATION);
                Sql.script("schema-" + to).forEach(database::run);
                database.run("PRAGMA user_version = " + to);
                return to;
            });
        }
    }

    private static String check(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
            return row.getString(1);
        }
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.getInt(1);
        }
    }

    /// What somebody typed, by form.
    public KeptForms forms() {
        return new KeptForms(database);
    }

    /// One-time links and the answers received by them.
    public Links links() {
        return new Links(database, chance);
    }

    /// Drafts that wait for a person.
    public Proposals proposals() {
        return new Proposals(database);
    }

    /// Tokens for programs.
    public Tokens tokens() {
        return new Tokens(database, chance);
    }

    /// Searches that officers keep.
    public SavedSearches searches() {
        return new SavedSearches(database);
    }

    /// What each officer had seen of the record.
    public LastLooks looks() {
        return new LastLooks(database);
    }

    /// How columns of spreadsheets were understood.
    public ImportMappings mappings() {
        return new ImportMappings(database);
    }

    /// Spreadsheets brought in, and their rows.
    public ImportedRows rows() {
        return new ImportedRows(database);
    }

    /// Who was reminded of what.
    public Reminders reminders() {
        return new Reminders(database);
    }

    /// Removes what is past its time; once a day is enough.
    public void purge(Instant now) {
        forms().purge(now);
        links().purge(now);
        proposals().purge(now);
        tokens().purge(now);
        reminders().purge(now);
        // What was deleted stands in the write-ahead log until this.
        database.between("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// Closes the file; what was acknowledged is in it.
    @Override
    public void close() {
        database.close();
    }
}
