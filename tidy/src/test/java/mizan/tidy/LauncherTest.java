package mizan.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./mizan` answers before anything is built: help, wrong verbs, and machines that lack something.
class LauncherTest {

    private record Outcome(int code, String printed, String said) {}

    @TempDir
    Path elsewhere;

    @Test
    void without_a_verb_it_lists_the_verbs() throws Exception {
        Outcome outcome = run(Map.of(), List.of());
        assertThat(outcome.code()).isZero();
        assertThat(outcome.said()).isEmpty();
        assertThat(outcome.printed())
                .contains("./mizan demo", "./mizan test [X]", "./mizan verify");
        assertThat(run(Map.of(), List.of("help"))).isEqualTo(outcome);
    }

    @Test
    void a_wrong_verb_is_a_matter_of_usage() throws Exception {
        assertThat(run(Map.of(), List.of("dance"))).isEqualTo(new Outcome(2, "",
                "mizan: there is no verb 'dance'.\n  ./mizan help lists the verbs.\n"));
    }

    @Test
    void a_wrong_option_of_test_is_a_matter_of_usage() throws Exception {
        assertThat(run(Map.of(), List.of("test", "--fast"))).isEqualTo(new Outcome(2, "",
                "mizan: test does not know the option --fast.\n"
                        + "  Use: ./mizan test [ROOM or CLASS] [-Dseed=N]\n"));
    }

    @Test
    void without_a_jdk_and_without_leave_to_install_one_it_says_what_to_get() throws Exception {
        var bare = Map.of("JAVA_HOME", "", "MIZAN_JAVA_HOME", "", "MIZAN_JDK_PLACES", "",
                "PATH", pathWith("dirname", "readlink"));
        assertThat(run(bare, List.of("--no-install", "verify", "x"))).isEqualTo(new Outcome(3, "",
                "mizan: no JDK 25 was found on this machine.\n"
                        + "  Get Temurin 25 from https://adoptium.net, unpack it anywhere,"
                        + " and set\n"
                        + "  MIZAN_JAVA_HOME (or JAVA_HOME) to its directory.\n"));
    }

    @Test
    void a_jdk_is_found_in_the_usual_places_and_an_older_one_is_passed_over() throws Exception {
        jdk("jdk-17", "17.0.2");
        jdk("jdk-25", "25.0.1");
        var places = Map.of("JAVA_HOME", "", "MIZAN_JAVA_HOME", "",
                "MIZAN_JDK_PLACES", elsewhere.resolve("jdk-*").toString(),
                "PATH", pathWith("dirname", "readlink"));
        assertThat(run(places, List.of("--no-install", "build"))).isEqualTo(new Outcome(3, "",
                "mizan: Maven was not found on the PATH; Mizan is built with it.\n"
                        + "  Install the package 'maven' with your package manager, or unpack"
                        + " Maven 3.8 or newer\n"
                        + "  from https://maven.apache.org and put its bin directory on the"
                        + " PATH.\n"));
    }

    private void jdk(String name, String version) throws IOException {
        Path bin = Files.createDirectories(elsewhere.resolve(name).resolve("bin"));
        for (String tool : List.of("java", "javac")) {
            Files.writeString(bin.resolve(tool), "");
            bin.resolve(tool).toFile().setExecutable(true);
        }
        Files.writeString(elsewhere.resolve(name).resolve("release"),
                "JAVA_VERSION=\"" + version + "\"\n");
    }

    /// A PATH with these tools and nothing else.
    private String pathWith(String... tools) throws IOException {
        Path bin = Files.createDirectories(elsewhere.resolve("bin"));
        for (String tool : tools) {
            for (String folder : System.getenv("PATH").split(":")) {
                Path found = Path.of(folder, tool);
                if (Files.isExecutable(found)) {
                    Files.writeString(bin.resolve(tool),
                            "#!/bin/bash\nexec " + found + " \"$@\"\n");
                    bin.resolve(tool).toFile().setExecutable(true);
                    break;
                }
            }
        }
        return bin.toString();
    }

    private Outcome run(Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("/bin/bash",
                Repository.current().root().resolve("mizan").toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(elsewhere.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = text(process.getInputStream());
        String said = text(process.getErrorStream());
        return new Outcome(process.waitFor(), printed, said);
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
}
