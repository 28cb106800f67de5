package mizan.testkit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// A program or a directory of files that comes from elsewhere and that a machine may lack.
///
/// The only way in which a test may count as not run: one line `not run: …` on standard output,
/// and the test is aborted.
public final class ForeignTool {
    private ForeignTool() {}

    /// The path of a program on `PATH`; without it the calling test is aborted.
    ///
    /// @param name    of the program
    /// @param withoutIt what is then not tried, as the end of the sentence "not run: …"
    public static Path requireTool(String name, String withoutIt) {
        return find(name).orElseGet(() -> notRun(
                "%s (no %s on PATH)".formatted(withoutIt, name)));
    }

    /// A program on `PATH`, if it is there.
    public static Optional<Path> find(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (String directory : path.split(File.pathSeparator)) {
            Path file = Path.of(directory, name);
            if (!directory.isEmpty() && Files.isExecutable(file) && !Files.isDirectory(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /// A file or directory below the repository's root; without it the calling test is aborted.
    ///
    /// @param relative  path from the root, such as `../shared/data/vectors`
    /// @param withoutIt what is then not tried
    public static Path requireFiles(String relative, String withoutIt) {
        Path files = root().resolve(relative).normalize();
        return Files.exists(files)
                ? files
                : notRun("%s (no %s beside the repository)".formatted(withoutIt, relative));
    }

    /// The repository's root, from the system property `mizan.root`, else the nearest directory
    /// upwards that holds `tlog` and `pom.xml`.
    public static Path root() {
        String given = System.getProperty("mizan.root");
        if (given != null) {
            return Path.of(given);
        }
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("tlog")) || !Files.exists(at.resolve("pom.xml"))) {
            at = Optional.ofNullable(at.getParent()).orElseThrow(
                    () -> new IllegalStateException("not inside the repository"));
        }
        return at;
    }

    /// Says on one line what is not tried, and aborts the calling test.
    public static <T> T notRun(String what) {
        System.out.println("not run: " + what);
        return Assumptions.abort("not run: " + what);
    }
}
