package mizan.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Text files of the repository that are held to what the code writes.
///
/// With the system property `mizan.golden` set to `rewrite` the file is written instead; a person
/// then reads the difference. Tests that use it are named `…Golden`.
public final class Golden {
    private Golden() {}

    /// Compares the file at `relative`, from the repository's root, with `actual`.
    public static void check(String relative, String actual) {
        Path file = ForeignTool.root().resolve(relative);
        try {
            if (System.getProperty("mizan.golden", "compare").equals("rewrite")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual, StandardCharsets.UTF_8);
                return;
            }
            String expected = Files.exists(file)
                    ? Files.readString(file, StandardCharsets.UTF_8) : "";
            if (!expected.equals(actual)) {
                throw new AssertionError(difference(relative, expected, actual));
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException("could not read or write " + file, trouble);
        }
    }

    private static String difference(String relative, String expected, String actual) {
        String[] old = expected.split("\n", -1);
        String[] now = actual.split("\n", -1);
        int line = 0;
        while (line < old.length && line < now.length && old[line].equals(now[line])) {
            line++;
        }
        return "%s:%d: the file says%n  %s%nthe code says%n  %s%nrewrite: ./mizan golden".formatted(
                relative, line + 1,
                line < old.length ? old[line] : "(nothing)",
                line < now.length ? now[line] : "(nothing)");
    }
}
