package mizan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import mizan.statement.OffsetInstant;
import mizan.tlog.Bytes;

/// Reads what stands on the command line, with words for what cannot be read.
final class Arguments {
    /// Bytes of the largest file that is named on a command line.
    static final long FILE_BYTES_MAX = 256L << 20;

    private Arguments() {}

    /// An instant, RFC 3339 with an offset.
    static Instant instant(String text) {
        try {
            return OffsetInstant.parse(text).instant();
        } catch (IllegalArgumentException e) {
            throw Trouble.usage("an instant cannot be read", "found " + text,
                    "write it like 2026-03-01T08:00:00Z or 2026-03-01T08:00:00+03:00");
        }
    }

    /// The bytes of a file.
    static Bytes file(Path path) {
        try {
            if (Files.size(path) > FILE_BYTES_MAX) {
                throw Trouble.usage(path + " is too large",
                        "%d bytes, %d at most".formatted(Files.size(path), FILE_BYTES_MAX),
                        "name the file that was meant");
            }
            return Bytes.of(Files.readAllBytes(path));
        } catch (IOException e) {
            throw Trouble.usage(path + " cannot be read", e.getClass().getSimpleName(),
                    "check the path and the right to read it");
        }
    }
}
