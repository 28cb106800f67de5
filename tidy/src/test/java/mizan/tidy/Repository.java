package mizan.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The files of one clone, by their path from the root with `/`.
///
/// Build output, the version history and files that are not UTF-8 text are left out. Compiled
/// classes are found through [#classes].
final class Repository {

    private static final Set<String> SKIPPED = Set.of("target", ".git", ".idea", ".vscode");

    private final Path root;
    private final List<String> paths;
    private final Map<String, Optional<List<String>>> texts = new HashMap<>();
    private final Map<String, Object> derived = new HashMap<>();

    private Repository(Path root, List<String> paths) {
        this.root = root;
        this.paths = paths;
    }

    static Repository at(Path root) {
        var paths = new ArrayList<String>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes a) {
                    boolean skip = SKIPPED.contains(directory.getFileName().toString());
                    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    paths.add(root.relativize(file).toString().replace('\\', '/'));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot walk " + root, failure);
        }
        paths.remove(".git"); // the file that stands for the history in a second work tree
        paths.sort(null);
        return new Repository(root, List.copyOf(paths));
    }

    /// The clone that the build runs in.
    static Repository current() {
        String root = System.getProperty("mizan.root");
        if (root == null) {
            throw new IllegalStateException("mizan.root is not set; use ./mizan test");
        }
        return at(Path.of(root));
    }

    Path root() {
        return root;
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    /// Paths of all text files that match, in order.
    List<String> paths(Predicate<String> wanted) {
        return paths.stream().filter(wanted).filter(path -> read(path).isPresent()).toList();
    }

    List<String> javaPaths() {
        return paths(path -> path.endsWith(".java"));
    }

    /// Java sources of a room's main code.
    List<String> mainPaths(String room) {
        return paths(path -> path.startsWith(room + "/src/main/java/") && path.endsWith(".java"));
    }

    /// Documents for readers, not what tests expect.
    List<String> markdownPaths() {
        return paths(path -> path.endsWith(".md") && !path.contains("/src/test/"));
    }

    /// Directories at the root that are Maven modules, in order.
    List<String> rooms() {
        return paths.stream().filter(path -> path.matches("[a-z]+/pom\\.xml"))
                .map(path -> path.substring(0, path.indexOf('/'))).toList();
    }

    List<String> lines(String path) {
        return read(path).orElseThrow(() -> new IllegalArgumentException(path + " is not text"));
    }

    String text(String path) {
        return String.join("\n", lines(path)) + "\n";
    }

    /// Compiled main classes of a room; none before the room has been built.
    List<Path> classes(String room) {
        Path directory = root.resolve(room).resolve("target/classes/mizan");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var walk = Files.walk(directory)) {
            return walk.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot walk " + directory, failure);
        }
    }

    /// Something costly computed once from this repository, such as all syntax trees.
    <T> T derive(Class<T> type, java.util.function.Function<Repository, T> from) {
        return type.cast(derived.computeIfAbsent(type.getName(), _ -> from.apply(this)));
    }

    private Optional<List<String>> read(String path) {
        return texts.computeIfAbsent(path, this::load);
    }

    private Optional<List<String>> load(String path) {
        try {
            return Optional.of(Files.readAllLines(root.resolve(path)));
        } catch (MalformedInputException notText) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + path, failure);
        }
    }
}
