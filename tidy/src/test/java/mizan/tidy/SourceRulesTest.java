package mizan.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each rule about sources complains about a sample made to break it, and about nothing beside it.
class SourceRulesTest {

    @TempDir
    Path root;

    @Test
    void a_file_of_501_lines_is_too_long() {
        Sample sample = Sample.in(root)
                .source("desk", "Long", "// a line\n".repeat(501))
                .source("desk", "Short", "// a line\n".repeat(500));
        assertThat(sample.complaintsOf(new LineRules.FileLength())).containsExactly(
                "desk/src/main/java/mizan/desk/Long.java: 501 lines, limit 500;"
                        + " give one of its ideas a file of its own");
    }

    @Test
    void a_line_of_101_columns_is_too_long_and_letters_outside_the_basic_plane_count_once() {
        Sample sample = Sample.in(root).source("desk", "Wide",
                "x".repeat(101) + "\n" + "𐎠".repeat(100) + "\n");
        assertThat(sample.complaintsOf(new LineRules.LineLength())).containsExactly(
                "desk/src/main/java/mizan/desk/Wide.java:1: 101 columns, limit 100;"
                        + " break the line");
    }

    @Test
    void an_open_end_needs_an_issue_number() {
        String open = "TO" + "DO";
        Sample sample = Sample.in(root).source("desk", "Open",
                "// " + open + " mend this\n// " + open + " #12 mend that\n");
        assertThat(sample.complaintsOf(new LineRules.OpenEnds())).containsExactly(
                "desk/src/main/java/mizan/desk/Open.java:1: " + open
                        + " without an issue number; do it, or write " + open
                        + " #N with the number of its issue");
    }

    @Test
    void a_test_may_be_switched_off_by_a_missing_foreign_tool_only() {
        String abort = "Assum" + "ptions.abort();\n";
        Sample sample = Sample.in(root)
                .file("desk/src/test/java/mizan/desk/DeskTest.java", "@Dis" + "abled\n" + abort)
                .file("desk/src/test/java/mizan/desk/ForeignTool.java", abort);
        assertThat(sample.complaintsOf(new LineRules.SkippedTests())).containsExactly(
                "desk/src/test/java/mizan/desk/DeskTest.java:1: @Dis" + "abled switches a test off;"
                        + " only a helper named Foreign… may, where a foreign tool is missing",
                "desk/src/test/java/mizan/desk/DeskTest.java:2: Assum" + "ptions."
                        + " switches a test off; only a helper named Foreign… may,"
                        + " where a foreign tool is missing");
    }

    @Test
    void a_method_of_71_lines_is_too_long() {
        Sample sample = Sample.in(root).source("desk", "Counter", "class Counter {\n"
                + "    void tall() {\n" + "        ;\n".repeat(69) + "    }\n"
                + "    void fair() {\n" + "        ;\n".repeat(68) + "    }\n}\n");
        assertThat(sample.complaintsOf(new MethodLength())).containsExactly(
                "desk/src/main/java/mizan/desk/Counter.java:2: method tall is 71 lines, limit 70;"
                        + " move a branch's arithmetic into a method of its own,"
                        + " or add it to tidy.allow with a reason");
    }

    @Test
    void a_type_name_says_what_the_type_is() {
        Sample sample = Sample.in(root)
                .source("desk", "Names", "class CaseManager { record Eventual(int a) {} }\n"
                        + "interface Log {}\nclass PageHandler {}\n")
                .source("web", "PageHandler", "class PageHandler {}\n");
        String path = "desk/src/main/java/mizan/desk/Names.java";
        assertThat(sample.complaintsOf(new Names())).containsExactly(
                path + ":1: type CaseManager uses the word Manager; say what it does",
                path + ":2: type Log: one word, two things;"
                        + " Ledger is the transparency log, Diagnostics is operational output",
                path + ":3: type PageHandler uses the word Handler;"
                        + " say what it does; only web has handlers");
    }

    @Test
    void a_banned_call_is_answered_with_its_replacement() {
        Sample sample = Sample.in(root)
                .source("ledger", "Clocked", "// Instant.now() in a comment is only words\n"
                        + "var now = Instant.now();\nvar low = name.toLowerCase();\n")
                .source("app", "Main", "var now = Instant.now();\n");
        String path = "ledger/src/main/java/mizan/ledger/Clocked.java";
        assertThat(sample.complaintsOf(new BannedCalls())).containsExactly(
                path + ":2: Instant.now( is not used in ledger;"
                        + " take an Instant; the shell reads an InstantSource once",
                path + ":3: .toLowerCase() is not used in ledger;"
                        + " name the locale: Locale.ROOT");
    }

    @Test
    void a_switch_over_kinds_of_ours_has_no_default() {
        Sample sample = Sample.in(root).source("mechanism", "Answer", """
                sealed interface Answer {
                    record Yes(int a) implements Answer {}
                    record No() implements Answer {}
                    enum Shade { DARK, LIGHT }
                    static int bad(Answer answer) {
                        return switch (answer) {
                            case Yes(int a) -> a;
                            default -> 0;
                        };
                    }
                    static int good(Answer answer) {
                        return switch (answer) {
                            case Yes(int a) -> a;
                            case No _ -> 0;
                        };
                    }
                    static int shade(Shade shade) {
                        switch (shade) {
                            case DARK: return 1;
                            default: return 0;
                        }
                    }
                    static int text(String text) {
                        return switch (text) {
                            case "yes" -> 1;
                            default -> 0;
                        };
                    }
                }
                """);
        String path = "mechanism/src/main/java/mizan/mechanism/Answer.java";
        String next = " has a default; name every kind, so that a new one stops the build here";
        assertThat(sample.complaintsOf(new ExhaustiveSwitch())).containsExactlyInAnyOrder(
                path + ":6: switch with case Yes" + next,
                path + ":18: switch with case DARK" + next);
    }

    @Test
    void what_a_room_exports_is_documented() {
        Sample sample = Sample.in(root)
                .source("desk", "Desk", """
                        public interface Desk {
                            int bare();

                            /// The second.
                            int told();

                            record Inner() {}
                        }
                        class Hidden { public void free() {} }
                        """)
                .source("desk", "package-info", "/// One line.\npackage mizan.desk;\n");
        String folder = "desk/src/main/java/mizan/desk/";
        assertThat(sample.complaintsOf(new Documented())).containsExactly(
                folder + "Desk.java:1: exported type Desk has no comment;"
                        + " say what it is in one sentence, or make it package-private",
                folder + "Desk.java:7: exported type Inner has no comment;"
                        + " say what it is in one sentence, or make it package-private",
                folder + "Desk.java:2: exported method bare has no comment;"
                        + " say what it gives, or make it package-private",
                folder + "package-info.java: the chapter has 1 lines and no part `## Not here`;"
                        + " say what the room is for, its words, its rules, an example,"
                        + " and what is not here");
    }

    @Test
    void main_code_names_no_state() {
        String name = "Paki" + "stan";
        Sample sample = Sample.in(root)
                .source("desk", "Roster", "var party = \"" + name + "\";\n")
                .file("cases/press/charter.json", "{\"party\": \"" + name + "\"}\n");
        assertThat(sample.complaintsOf(new NeutralCode())).containsExactly(
                "desk/src/main/java/mizan/desk/Roster.java:1: names " + name
                        + "; take it from the charter or from statements;"
                        + " samples use invented places");
    }

    @Test
    void no_file_names_a_machine() {
        Sample sample = Sample.in(root).file("docs/guide.md", "see /wor" + "k/main/notes\n");
        assertThat(sample.complaintsOf(new Places())).containsExactly(
                "docs/guide.md:1: names /wor" + "k/; say it without the machine,"
                        + " or take it from the environment");
    }
}
