package mizan.blobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.tlog.Bytes;

/// Packs as files of one directory.
public final class FilePackDisk implements PackDisk {
    private final Path directory;

    private FilePackDisk(Path directory) {
        this.directory = directory;
    }

    /// Packs in this directory; it is made on the first write.
    public static FilePackDisk at(Path directory) {
        return new FilePackDisk(directory);
    }

    @Override
    public List<String> names() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException trouble) {
            throw failed("list", directory, trouble);
        }
    }

    @Override
    public long length(String name) {
        Path file = directory.resolve(name);
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException trouble) {
            throw failed("measure", file, trouble);
        }
    }

    @Override
    public Optional<Bytes> read(String name, long offset, int length) {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < offset + length) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.allocate(length);
            while (buffer.hasRemaining()
                    && channel.read(buffer, offset + buffer.position()) >= 0) {
                // The position moves with what was read.
            }
            return buffer.hasRemaining() ? Optional.empty() : Optional.of(Bytes.of(buffer.array()));
        } catch (IOException trouble) {
            throw failed("read", file, trouble);
        }
    }

    @Override
    public void append(String name, Bytes bytes) {
        Path file = directory.resolve(name);
        try {
            Files.createDirectories(directory);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                write(channel, bytes);
            }
        } catch (IOException trouble) {
            throw failed("write", file, trouble);
        }
    }

    @Override
    public void overwrite(String name, long offset, Bytes bytes) {
        Path file = directory.resolve(name);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.position(offset);
            write(channel, bytes);
        } catch (IOException trouble) {
            throw failed("write over", file, trouble);
        }
    }

    @Override
    public void truncate(String name, long length) {
        Path file = directory.resolve(name);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        } catch (IOException trouble) {
            throw failed("cut", file, trouble);
        }
    }

    @Override
    public void force(String name) {
        Path file = directory.resolve(name);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
            names.force(true);
        } catch (IOException trouble) {
            throw failed("force", file, trouble);
        }
    }

    private static void write(FileChannel channel, Bytes bytes) throws IOException {
        ByteBuffer source = ByteBuffer.wrap(bytes.toArray());
        while (source.hasRemaining()) {
            channel.write(source);
        }
    }

    private static UncheckedIOException failed(String verb, Path file, IOException trouble) {
        return new UncheckedIOException("could not %s %s".formatted(verb, file), trouble);
    }
}
