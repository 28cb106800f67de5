package mizan.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./mizan` answers before anything is built: help, wrong verbs, and machines that lack something.
class LauncherTest {

    @TempDir
    Path elsewhere;

    private LauncherRun launcher;

    @BeforeEach
    void a_clone_with_the_script_alone() throws IOException {
        launcher = LauncherRun.ofCopy(elsewhere);
    }

    @Test
    void without_a_verb_it_lists_the_verbs() throws Exception {
        LauncherRun.Outcome outcome = launcher.run(Map.of(), List.of());
        assertThat(outcome.code()).isZero();
        assertThat(outcome.said()).isEmpty();
        assertThat(outcome.printed())
                .contains("./mizan demo", "./mizan test [X]", "./mizan verify");
        assertThat(launcher.run(Map.of(), List.of("help"))).isEqualTo(outcome);
    }

    @Test
    void a_wrong_verb_is_a_matter_of_usage() throws Exception {
        assertThat(launcher.run(Map.of(), List.of("dance"))).isEqualTo(answer(2, "",
                "mizan: there is no verb 'dance'.\n  ./mizan help lists the verbs.\n"));
    }

    @Test
    void a_wrong_option_of_test_is_a_matter_of_usage() throws Exception {
        assertThat(launcher.run(Map.of(), List.of("test", "--fast"))).isEqualTo(answer(2, "",
                "mizan: test does not know the option --fast.\n"
                        + "  Use: ./mizan test [ROOM or CLASS] [-Dseed=N]\n"));
    }

    @Test
    void without_a_jdk_and_without_leave_to_install_one_it_says_what_to_get() throws Exception {
        var bare = Map.of("JAVA_HOME", "", "MIZAN_JAVA_HOME", "", "MIZAN_JDK_PLACES", "",
                "PATH", launcher.pathWith("dirname", "readlink"));
        assertThat(launcher.run(bare, List.of("--no-install", "verify", "x"))).isEqualTo(answer(3,
                "",
                "mizan: no JDK 25 was found on this machine.\n"
                        + "  Get Temurin 25 from https://adoptium.net, unpack it anywhere,"
                        + " and set\n"
                        + "  MIZAN_JAVA_HOME (or JAVA_HOME) to its directory.\n"));
    }

    @Test
    void a_jdk_is_found_in_the_usual_places_and_an_older_one_is_passed_over() throws Exception {
        launcher.jdk("jdk-17", "17.0.2", "exit 1");
        launcher.jdk("jdk-25", "25.0.1", "exit 1");
        var places = Map.of("JAVA_HOME", "", "MIZAN_JAVA_HOME", "",
                "MIZAN_JDK_PLACES", elsewhere.resolve("jdk-*").toString(),
                "PATH", launcher.pathWith("dirname", "readlink"));
        assertThat(launcher.run(places, List.of("--no-install", "build"))).isEqualTo(answer(3,
                "",
                "mizan: Maven was not found on the PATH; Mizan is built with it.\n"
                        + "  Install the package 'maven' with your package manager, or unpack"
                        + " Maven 3.8 or newer\n"
                        + "  from https://maven.apache.org and put its bin directory on the"
                        + " PATH.\n"));
    }

    private static LauncherRun.Outcome answer(int code, String printed, String said) {
        return new LauncherRun.Outcome(code, printed, said);
    }
}
