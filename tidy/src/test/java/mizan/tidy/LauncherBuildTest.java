package mizan.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./mizan` builds when a source is newer, sums test reports, and says what failed; here with a
/// JDK and a Maven that only pretend.
class LauncherBuildTest {

    @TempDir
    Path elsewhere;

    private LauncherRun launcher;

    @BeforeEach
    void a_clone_with_one_room() throws IOException {
        launcher = LauncherRun.ofCopy(elsewhere);
        launcher.jdk("jdk-25", "25.0.1", "echo java \"${@: -2}\"");
        write("pom.xml", "<project/>");
        write("app/pom.xml", "<project/>");
        write("app/src/main/java/mizan/app/Main.java", "class Main {}");
    }

    @Test
    void the_program_is_built_once_and_again_when_a_source_is_newer() throws Exception {
        maven("mkdir -p app/target && touch app/target/app-0.1.0.jar && echo built >> builds");
        LauncherRun.Outcome first = launcher.run(environment(), List.of("verify", "a b"));
        assertThat(first).isEqualTo(new LauncherRun.Outcome(0, "java verify a b\n",
                "mizan: building for the first time; with downloads this takes a few minutes.\n"));
        assertThat(launcher.run(environment(), List.of("verify", "a b")))
                .isEqualTo(new LauncherRun.Outcome(0, "java verify a b\n", ""));
        Files.setLastModifiedTime(launcher.home().resolve("app/src/main/java/mizan/app/Main.java"),
                FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
        assertThat(launcher.run(environment(), List.of("verify", "a b")).said())
                .isEqualTo("mizan: sources have changed; building.\n");
        assertThat(Files.readAllLines(launcher.home().resolve("builds"))).hasSize(2);
    }

    @Test
    void a_build_that_fails_shows_its_errors_and_leaves_no_program() throws Exception {
        maven("echo '[INFO] fine'; echo '[ERROR] Main.java:[2,1] cannot find symbol'; exit 1");
        LauncherRun.Outcome outcome = launcher.run(environment(), List.of("verify", "x"));
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.printed()).isEmpty();
        assertThat(outcome.said()).isEqualTo(
                "mizan: building for the first time; with downloads this takes a few minutes.\n"
                        + "[ERROR] Main.java:[2,1] cannot find symbol\n"
                        + "mizan: the build failed.\n  Everything that Maven said is in "
                        + launcher.home().resolve("target/build.log") + "\n");
        assertThat(launcher.home().resolve("target/app.stamp")).doesNotExist();
    }

    @Test
    void the_last_line_of_test_is_the_sum_and_what_was_not_run_stands_above() throws Exception {
        report("a", "tests=\"5\" errors=\"0\" skipped=\"1\" failures=\"0\"",
                "<skipped type=\"org.opentest4j.TestAbortedException\"><![CDATA["
                        + "org.opentest4j.TestAbortedException: not run: age opens it"
                        + " (no age on PATH)\n\tat x\n]]></skipped>");
        report("b", "tests=\"2\" errors=\"0\" skipped=\"0\" failures=\"0\"", "");
        maven("mkdir -p app/target/surefire-reports"
                + "; cp *.report app/target/surefire-reports/"
                + "; cd app/target/surefire-reports; for f in *; do mv $f TEST-$f.xml; done");
        assertThat(launcher.run(environment(), List.of("test"))).isEqualTo(
                new LauncherRun.Outcome(0, "not run: age opens it (no age on PATH)\n"
                        + "6 passed, 0 failed, 1 skipped\n",
                        "mizan: building and testing everything; this takes some minutes.\n"));
    }

    @Test
    void a_failed_test_makes_the_whole_exit_with_1() throws Exception {
        report("a", "tests=\"3\" errors=\"1\" skipped=\"0\" failures=\"1\"", "");
        maven("mkdir -p app/target/surefire-reports"
                + "; cp a.report app/target/surefire-reports/TEST-a.xml");
        LauncherRun.Outcome outcome = launcher.run(environment(), List.of("check"));
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.printed()).isEqualTo("1 passed, 2 failed, 0 skipped\n");
    }

    @Test
    void a_name_that_no_test_has_is_a_matter_of_usage() throws Exception {
        maven("exit 0");
        assertThat(launcher.run(environment(), List.of("test", "GoneTest"))).isEqualTo(
                new LauncherRun.Outcome(2, "", "mizan: building and testing GoneTest.\n"
                        + "mizan: no test was run: none matches 'GoneTest'.\n"
                        + "  Use: ./mizan test [ROOM or CLASS]; a class by its simple name.\n"));
    }

    @Test
    void one_class_is_tested_with_the_rooms_that_it_needs() throws Exception {
        write("app/src/test/java/mizan/app/MainTest.java", "class MainTest {}");
        report("a", "tests=\"1\" errors=\"0\" skipped=\"0\" failures=\"0\"", "");
        maven("echo \"$*\" > asked; mkdir -p app/target/surefire-reports"
                + "; cp a.report app/target/surefire-reports/TEST-a.xml");
        launcher.run(environment(), List.of("test", "MainTest#one_promise", "-Dseed=7"));
        assertThat(Files.readString(launcher.home().resolve("asked"))).isEqualTo(
                "-B -ntp -Dmaven.test.failure.ignore=true -Dseed=7 -Dtest=MainTest#one_promise"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -pl app -am verify\n");
    }

    private Map<String, String> environment() {
        return Map.of("JAVA_HOME", elsewhere.resolve("jdk-25").toString(), "MIZAN_JAVA_HOME", "",
                "PATH", elsewhere.resolve("bin") + ":" + System.getenv("PATH"));
    }

    private void maven(String script) throws IOException {
        launcher.tool(elsewhere.resolve("bin/mvn"), script);
    }

    private void report(String name, String counts, String inside) throws IOException {
        write(name + ".report", "<testsuite name=\"" + name + "\" " + counts + ">\n"
                + "<testcase name=\"one\">\n" + inside + "\n</testcase>\n</testsuite>\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = launcher.home().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
