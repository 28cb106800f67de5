package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file whose content a test holds; `./mizan golden` rewrites it and a person reads the change.
final class GoldenFile {
    private GoldenFile() {}

    static Path path(String fromRoot) {
        return Path.of(System.getProperty("mizan.root"), fromRoot);
    }

    static String read(String fromRoot) {
        try {
            return Files.readString(path(fromRoot));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static boolean rewriting() {
        return "rewrite".equals(System.getProperty("mizan.golden"));
    }

    static void holds(String fromRoot, String content) {
        if (rewriting()) {
            write(fromRoot, content);
        }
        assertThat(content).as("%s; ./mizan golden rewrites it", fromRoot)
                .isEqualTo(read(fromRoot));
    }

    static void write(String fromRoot, String content) {
        try {
            Files.createDirectories(path(fromRoot).getParent());
            Files.writeString(path(fromRoot), content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
