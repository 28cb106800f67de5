package mizan.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mizan.tlog.Note;
import mizan.tlog.TilePath;

/// Finds archived checkpoints among the published files.
final class Checkpoints {
    private static final String DIRECTORY = "checkpoints/";

    private Checkpoints() {}

    /// The newest archived checkpoint that covers no more than so many entries.
    static Optional<Note> newest(Counter counter, long entries) {
        return counter.logFile(DIRECTORY + "index").flatMap(index ->
                        new String(index.toArray(), StandardCharsets.UTF_8).lines()
                                .filter(line -> line.matches("[0-9]{1,18}"))
                                .map(Long::valueOf).filter(size -> size <= entries)
                                .reduce((_, newer) -> newer))
                .flatMap(size -> counter.logFile(DIRECTORY + TilePath.digits(size)))
                .map(Note::parse);
    }
}
