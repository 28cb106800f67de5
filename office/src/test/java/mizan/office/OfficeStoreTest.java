package mizan.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One file, of its owner alone, that says what it is.
class OfficeStoreTest {
    @TempDir
    Path root;

    private static void execute(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(root.resolve(name)));
    }

    @Test
    void the_file_and_the_two_beside_it_are_their_owners_alone() throws IOException {
        try (Desktop desktop = new Desktop(root)) {
            desktop.forms().keep(desktop.form(), new Owner.OfOfficer(Desktop.AMAL),
                    Typed.of("contact", Map.of("who", "the duty officer")), Desktop.NINE);
            assertThat(mode("office.db")).isEqualTo("rw-------");
            assertThat(mode("office.db-wal")).isEqualTo("rw-------");
            assertThat(mode("office.db-shm")).isEqualTo("rw-------");
        }
    }

    @Test
    void a_file_that_others_could_read_is_closed_to_them() throws IOException {
        Files.createFile(root.resolve("office.db"), PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rw-r--r--")));
        try (Desktop _ = new Desktop(root)) {
            assertThat(mode("office.db")).isEqualTo("rw-------");
        }
    }

    @Test
    void a_link_to_a_file_elsewhere_is_refused() throws IOException {
        Files.createSymbolicLink(root.resolve("office.db"), root.resolve("elsewhere"));
        assertThatThrownBy(() -> new Desktop(root)).isInstanceOf(OfficeFault.class)
                .hasMessage(root.resolve("office.db") + " is no regular file; name another");
    }

    @Test
    void another_programs_database_is_refused_and_left_as_it_was() throws Exception {
        Path file = root.resolve("office.db");
        execute(file, "CREATE TABLE entry (idx INTEGER)");
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> new Desktop(root)).isInstanceOf(OfficeFault.class)
                .hasMessage("this SQLite file is no office.db: its application id is 0, not "
                        + "1299861350; name another file");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws IOException {
        Files.writeString(root.resolve("office.db"), "this is no database".repeat(100));
        assertThatThrownBy(() -> new Desktop(root)).isInstanceOf(OfficeFault.class)
                .hasMessageStartingWith("office.db could not be opened at jdbc:sqlite:");
    }

    @Test
    void a_newer_programs_file_is_refused_with_what_to_do() throws Exception {
        new Desktop(root).close();
        execute(root.resolve("office.db"), "PRAGMA user_version = 99");
        assertThatThrownBy(() -> new Desktop(root)).isInstanceOf(OfficeFault.class)
                .hasMessage("office.db has version 99, this program knows " + OfficeStore.VERSION
                        + "; start the newer program again, or restore a copy");
    }

    @Test
    void a_transaction_that_fails_leaves_nothing() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Database database = new Database(connection);
            database.inOne(() -> {
                Sql.script("schema-1").forEach(database::run);
                return 0;
            });
            assertThatThrownBy(() -> database.inOne(() -> {
                database.change("link-attempt", 1L, Desktop.NINE, 1L, 9);
                throw new IllegalStateException("in the middle");
            })).hasMessage("in the middle");
            assertThat(database.inOne(() ->
                    database.query("link-attempts", r -> r.getLong(1), 1L))).isEmpty();
        }
    }

    @Test
    void a_purge_waits_for_those_who_write_and_they_for_it() throws Exception {
        try (Desktop desktop = new Desktop(root);
                var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int number = i;
                FormId form = desktop.form();
                all.add(() -> {
                    if (number % 4 == 0) {
                        desktop.store().purge(Desktop.NINE);
                    }
                    desktop.forms().keep(form, new Owner.OfOfficer(Desktop.AMAL),
                            Typed.of("contact", Map.of("who", "x".repeat(9_000))), Desktop.NINE);
                    return number;
                });
            }
            for (Future<Integer> one : threads.invokeAll(all)) {
                one.get();
            }
            assertThat(desktop.forms().unfinished(new Owner.OfOfficer(Desktop.AMAL)))
                    .hasSize(40);
        }
    }

    @Test
    void work_within_work_and_reading_outside_it_are_mistakes_of_the_program() {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Database database = new Database(connection);
            assertThatThrownBy(() -> database.inOne(() -> database.inOne(() -> 1)))
                    .hasMessage("a transaction within a transaction");
            assertThatThrownBy(() -> database.number("last-number"))
                    .hasMessage("last-number outside a transaction");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
