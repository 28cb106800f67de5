package mizan.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/// A small repository made to break a rule.
final class Sample {

    private final Path root;

    private Sample(Path root) {
        this.root = root;
    }

    static Sample in(Path root) {
        return new Sample(root);
    }

    Sample file(String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /// A room with one main source, `mizan/<room>/<name>.java`.
    Sample source(String room, String name, String text) {
        file(room + "/pom.xml", "<project/>\n");
        return file(room + "/src/main/java/mizan/" + room + "/" + name + ".java", text);
    }

    /// Compiles the main sources of all rooms, each into its own `target/classes`.
    Sample compiled(String... rooms) {
        var classPath = new ArrayList<String>();
        for (String room : rooms) {
            Path classes = root.resolve(room + "/target/classes");
            classPath.add(classes.toString());
            List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(),
                    "-cp", String.join(System.getProperty("path.separator"), classPath)));
            Repository.at(root).mainPaths(room)
                    .forEach(path -> arguments.add(root.resolve(path).toString()));
            int status = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, arguments.toArray(String[]::new));
            assertThat(status).as("the sample of " + room + " compiles").isZero();
        }
        return this;
    }

    List<String> complaintsOf(Rule rule) {
        return rule.check(Repository.at(root)).stream().map(Complaint::toString).toList();
    }
}
