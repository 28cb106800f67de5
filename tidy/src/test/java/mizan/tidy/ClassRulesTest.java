package mizan.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each rule about compiled classes complains about a sample made to break it.
class ClassRulesTest {

    private static final String TABLE = """
            # Architecture

            ## Who may import whom

            | room | tlog | statement |
            |---|:-:|:-:|
            | tlog | | |
            | statement | x | |
            | ledger | x | |
            """;

    @TempDir
    Path root;

    @Test
    void an_import_that_the_table_does_not_give_is_found_even_when_only_generic() {
        Sample sample = Sample.in(root)
                .file("ARCHITECTURE.md", TABLE)
                .source("tlog", "Hash", "package mizan.tlog; public class Hash {}")
                .source("statement", "Draft", "package mizan.statement; public class Draft {}")
                .source("ledger", "Ledger", """
                        package mizan.ledger;
                        class Ledger {
                            mizan.tlog.Hash root;
                            java.util.List<mizan.statement.Draft> drafts;
                        }
                        """)
                .compiled("tlog", "statement", "ledger");
        assertThat(sample.complaintsOf(new ImportMatrix())).containsExactly(
                "ledger/src/main/java/mizan/ledger/Ledger.java: ledger imports statement,"
                        + " which the table in ARCHITECTURE.md does not give it;"
                        + " let the room that needs something own the interface;"
                        + " a new import needs an ADR");
    }

    @Test
    void the_table_and_the_rooms_are_the_same() {
        Sample sample = Sample.in(root)
                .file("ARCHITECTURE.md", TABLE)
                .source("tlog", "Hash", "package mizan.tlog;")
                .source("ledger", "Ledger", "package mizan.ledger;")
                .source("desk", "Desk", "package mizan.desk;");
        assertThat(sample.complaintsOf(new ImportMatrix())).containsExactly(
                "ARCHITECTURE.md: the import table has no row for room desk;"
                        + " add the row, and say in an ADR why the room exists",
                "ARCHITECTURE.md: the import table has a row for room statement,"
                        + " which does not exist; remove the row");
    }

    @Test
    void the_core_asks_no_clock_opens_no_file_and_knows_no_database() {
        Sample sample = Sample.in(root).source("mechanism", "Impure", """
                package mizan.mechanism;
                class Impure {
                    java.time.Instant now() { return java.time.Instant.now(); }
                    void read(java.nio.file.Path path) {}
                    java.sql.Connection rows;
                }
                """).compiled("mechanism");
        String path = "mechanism/src/main/java/mizan/mechanism/Impure.java: mechanism is core and ";
        assertThat(sample.complaintsOf(new CorePurity())).containsExactly(
                path + "names java.nio.file.Path; a port of the shell reads and writes",
                path + "names java.sql.Connection; the core knows no database",
                path + "names java.sql.Connection; the core needs java.base and itself,"
                        + " nothing else",
                path + "uses java.time.Instant.now; take the value as a parameter");
    }

    @Test
    void a_trusted_room_has_no_reflection_and_no_static_state() {
        Sample sample = Sample.in(root).source("desk", "Magic", """
                package mizan.desk;
                class Magic {
                    static int count;
                    static final int LIMIT = 3;
                    Object call(java.lang.reflect.Method method) { return method; }
                }
                """).compiled("desk");
        String path = "desk/src/main/java/mizan/desk/Magic.java: ";
        assertThat(sample.complaintsOf(new TrustedPlainness())).containsExactly(
                path + "desk is trusted and names java.lang.reflect.Method;"
                        + " call it by its name, and pass what it needs",
                path + "static field count can change;"
                        + " make it final, or a field of the object that owns it");
    }

    @Test
    void a_bound_stands_in_the_table_of_limits_with_its_number() {
        Sample sample = Sample.in(root)
                .file("ARCHITECTURE.md", "# A\n\n| `Desk.NOTES_MAX` | 1,000 | notes |\n"
                        + "| `Desk.PAGES_MAX` | 7 | pages |\n| `Desk.GONE_MAX` | 1 | – |\n")
                .source("desk", "Desk", """
                        package mizan.desk;
                        class Desk {
                            static final int NOTES_MAX = 1000;
                            static final long PAGES_MAX = 2 << 20;
                            static final int BYTES_MAX = 9;
                            private static final int DIGITS_MAX = 19;
                        }
                        """).compiled("desk");
        assertThat(sample.complaintsOf(new Limits())).containsExactly(
                "ARCHITECTURE.md: no limit Desk.BYTES_MAX = 9;"
                        + " add a row: name, number, what it bounds, what happens past it",
                "ARCHITECTURE.md: the limit Desk.PAGES_MAX is 2097152, not 7; correct the number",
                "ARCHITECTURE.md: a limit Desk.GONE_MAX, which no code has; remove the row");
    }

    @Test
    void a_decision_uses_no_floating_point() {
        Sample sample = Sample.in(root).source("mechanism", "Share", """
                package mizan.mechanism;
                class Share {
                    static boolean most(int part, int whole) { return part / (double) whole > 0.5; }
                    static boolean more(int part, int whole) { return 2 * part > whole; }
                }
                """).compiled("mechanism");
        assertThat(sample.complaintsOf(new NoFloatingPoint())).containsExactly(
                "mechanism/src/main/java/mizan/mechanism/Share.java:"
                        + " method most uses floating point;"
                        + " use integers with a unit in their name");
    }
}
