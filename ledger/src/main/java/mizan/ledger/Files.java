package mizan.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.tlog.Bytes;

/// A published ledger as named files, wherever they are: a directory, a map, a web server.
///
/// Paths are those below the ledger's prefix: `checkpoint`, `tile/0/000`, `checkpoints/index`.
///
/// Faults: [UncheckedIOException] where the place fails; a missing file is no failure.
public interface Files {
    /// What stands at a path, or empty.
    Optional<Bytes> read(String path);

    /// Every path there is, sorted; empty where the place cannot be listed.
    default Optional<List<String>> list() {
        return Optional.empty();
    }

    /// The files of a directory, such as `ledger/` of a mechanism.
    static Files in(Path directory) {
        return new Files() {
            @Override
            public Optional<Bytes> read(String path) {
                Path file = directory.resolve(path);
                try {
                    return java.nio.file.Files.isRegularFile(file)
                            ? Optional.of(Bytes.of(java.nio.file.Files.readAllBytes(file)))
                            : Optional.empty();
                } catch (NoSuchFileException _) {
                    return Optional.empty();
                } catch (IOException e) {
                    throw new UncheckedIOException("could not read " + file, e);
                }
            }

            @Override
            public Optional<List<String>> list() {
                try (Stream<Path> files = java.nio.file.Files.walk(directory)) {
                    return Optional.of(files.filter(java.nio.file.Files::isRegularFile)
                            .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                            .sorted().toList());
                } catch (IOException e) {
                    throw new UncheckedIOException("could not list " + directory, e);
                }
            }
        };
    }

    /// Files that are given.
    static Files of(Map<String, Bytes> contents) {
        Map<String, Bytes> kept = Map.copyOf(contents);
        return new Files() {
            @Override
            public Optional<Bytes> read(String path) {
                return Optional.ofNullable(kept.get(path));
            }

            @Override
            public Optional<List<String>> list() {
                return Optional.of(kept.keySet().stream().sorted().toList());
            }
        };
    }
}
