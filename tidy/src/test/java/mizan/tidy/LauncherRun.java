package mizan.tidy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A copy of the script `mizan` in an empty clone, and tools around it that only pretend.
record LauncherRun(Path elsewhere, Path home) {

    record Outcome(int code, String printed, String said) {}

    static LauncherRun ofCopy(Path elsewhere) throws IOException {
        Path home = Files.createDirectories(elsewhere.toRealPath().resolve("clone"));
        Path script = home.resolve("mizan");
        Files.copy(Repository.current().root().resolve("mizan"), script);
        script.toFile().setExecutable(true);
        return new LauncherRun(elsewhere, home);
    }

    /// A directory that looks like a JDK; its `java` runs this script.
    void jdk(String name, String version, String java) throws IOException {
        tool(elsewhere.resolve(name).resolve("bin/java"), java);
        tool(elsewhere.resolve(name).resolve("bin/javac"), "exit 1");
        Files.writeString(elsewhere.resolve(name).resolve("release"),
                "JAVA_VERSION=\"" + version + "\"\n");
    }

    void tool(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/bash\n" + script + "\n");
        file.toFile().setExecutable(true);
    }

    /// A PATH with these tools of the machine and nothing else.
    String pathWith(String... tools) throws IOException {
        Path bin = elsewhere.resolve("bin");
        for (String tool : tools) {
            for (String folder : System.getenv("PATH").split(":")) {
                Path found = Path.of(folder, tool);
                if (Files.isExecutable(found)) {
                    tool(bin.resolve(tool), "exec " + found + " \"$@\"");
                    break;
                }
            }
        }
        return bin.toString();
    }

    Outcome run(Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("/bin/bash", home.resolve("mizan").toString()));
        command.addAll(arguments);
        Path printed = elsewhere.resolve("printed");
        Path said = elsewhere.resolve("said");
        var builder = new ProcessBuilder(command).directory(elsewhere.toFile())
                .redirectOutput(printed.toFile()).redirectError(said.toFile());
        builder.environment().remove("MAVEN_HOME");
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Outcome(code, Files.readString(printed, StandardCharsets.UTF_8),
                Files.readString(said, StandardCharsets.UTF_8));
    }
}
