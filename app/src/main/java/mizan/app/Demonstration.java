package mizan.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import mizan.blobs.Age;
import mizan.desk.DeskLimits;
import mizan.tlog.Ed25519;

/// One of the two demonstration records: its drafts, its directory, its origin.
///
/// @param name   of the directories under `cases/` and in the target
/// @param drafts the script
record Demonstration(String name, Path drafts) {
    private static final String UNFINISHED = ".unfinished";
    /// Nobody waits for a silent cosigner here: all of them are in this process.
    private static final DeskLimits REHEARSING = new DeskLimits(
            1024, 256, Duration.ofSeconds(5), 1, Duration.ZERO, Duration.ofMinutes(1));

    /// Both, in the order of their ports.
    static List<Demonstration> both(Path root) {
        return Stream.of("istanbul-2025", "exercise")
                .map(name -> new Demonstration(name,
                        root.resolve("cases").resolve(name).resolve("drafts.jsonl")))
                .toList();
    }

    /// The record in `directory`: opened as it is if it is there, else made from the drafts.
    ///
    /// It is made beside and moved into place when it is whole: a demonstration that was
    /// interrupted leaves nothing that looks like a record.
    Served open(Path directory, Ed25519 ed25519, InstantSource machine, PrintWriter out) {
        Path place = directory.resolve(name);
        if (!Hosted.isIn(place)) {
            make(place, ed25519, machine, out);
        }
        Served served = new Served(place, Served.viewsIn(place), ed25519,
                ScriptedTime.real(machine), DeskLimits.IN_USE);
        served.awaitViews();
        return served;
    }

    private void make(Path place, Ed25519 ed25519, InstantSource machine, PrintWriter out) {
        Path making = place.resolveSibling(name + UNFINISHED);
        Instant now = machine.instant().truncatedTo(ChronoUnit.SECONDS);
        Keyring keys = new Keyring("mizan.example/" + name,
                new RandomSalts().bytes(32), ed25519);
        Stage stage = Stage.of(keys, Arguments.file(drafts), now);
        try {
            Directories.deleteAll(making);
            stage.create(making, ed25519);
            ScriptedTime time = ScriptedTime.scripted(stage.begins(), machine);
            int all = stage.script().lines().size();
            Progress progress = new Progress(name, all, out, machine);
            try (Served served = new Served(
                    making, Served.viewsIn(making), ed25519, time, REHEARSING)) {
                Rehearsal.play(stage.script(), served.hosted(),
                                new Author(keys, ed25519, new RandomSalts(), new Age()),
                                progress::done)
                        .stream().filter(outcome -> !outcome.holds())
                        .forEach(outcome -> out.println("  %s, line %d: %s %s, not as expected"
                                .formatted(name, outcome.line(), outcome.code(),
                                        outcome.words())));
                time.release();
                served.settle();
            }
            Files.move(making, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("could not make " + place, e);
        }
    }
}
