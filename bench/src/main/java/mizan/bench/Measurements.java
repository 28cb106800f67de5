package mizan.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mizan.tlog.Ed25519;

/// What one run measures, in the order of the table.
///
/// @param statements handed in by many authors at once; the other sizes follow from it
/// @param entries    opaque ones
/// @param seconds    of bare verification, and of each other bare rate
record Measurements(Table table, Path directory, int statements, int entries, double seconds) {

    static final String STAGES = "where the time of one statement goes";
    static final int AUTHORS = 512;
    private static final int ENTRY_BYTES = 200;
    private static final int BATCH = 256;

    void run() throws Exception {
        Ed25519 fastest = Providers.fastest();
        signatures(fastest);
        appends(fastest);
        Path place = directory.resolve("desk");
        counter(place, fastest);
        record(place, fastest);
        pages();
    }

    /// Pages over a record with so many incidents.
    void pages() throws Exception {
        new FirstPage(directory.resolve("pages"), Providers.fastest(), statements).into(table);
    }

    private void signatures(Ed25519 fastest) throws Exception {
        table.group("bare Ed25519, one thread");
        table.bare(Signatures.verifications(fastest, seconds));
        table.add(Signatures.signatures(fastest, seconds), "");
        Optional<Ed25519> corretto = Providers.corretto();
        if (corretto.isPresent()) {
            Ed25519 jdk = Ed25519.jdk();
            table.add(Signatures.verifications(jdk, seconds), "");
            table.add(Signatures.signatures(jdk, seconds), "");
        }
    }

    private void appends(Ed25519 ed25519) throws Exception {
        table.group("ledger, entries of " + ENTRY_BYTES + " bytes");
        var appends = new Appends(directory, ed25519, ENTRY_BYTES);
        Stretch unused = appends.run("warm", entries / 5, BATCH, entries);
        table.add(appends.run("batches", entries, BATCH, entries), "one force each");
        table.add(appends.run("published", entries, BATCH, 65_536), "tiles and notes too");
        table.add(appends.run("alone", entries / 250, 1, entries), "one force each");
        table.add(appends.audit("published"), "");
    }

    private void counter(Path place, Ed25519 ed25519) throws Exception {
        table.group("full path at the desk");
        try (Counter counter = Counter.create(place, ed25519)) {
            int number = 0;
            int warm = Math.min(20_000, statements / 5);
            Counter.Run unused = counter.run("warm", number, warm, AUTHORS, false);
            number += warm;
            add(counter.run("statements, %d authors".formatted(AUTHORS), number, statements,
                    AUTHORS, false));
            number += statements;
            add(counter.run("statements, 16 authors", number, statements / 5, 16, false));
            number += statements / 5;
            add(counter.run("statements, 1 author", number, statements / 50, 1, false));
            number += statements / 50;
            add(counter.run("with a file, %d authors".formatted(AUTHORS), number, statements / 10,
                    AUTHORS, true));
            number += statements / 10;
            stages(counter, number, ed25519);
        }
    }

    private void add(Counter.Run run) {
        table.add(run.stretch(), String.format(Locale.ROOT, "receipt after %.1f ms, 99 %% in %.0f",
                run.medianMillis(), run.slowMillis()));
    }

    private void stages(Counter counter, int number, Ed25519 ed25519) throws Exception {
        int sample = Math.max(1, statements / 5);
        List<Office.Signed> signed = counter.sign(number, sample, false);
        Object unused = new Stages(ed25519, counter, signed).run(directory.resolve("stages-warm"));
        table.group(STAGES);
        List<Stretch> stages =
                new Stages(ed25519, counter, signed).run(directory.resolve("stages"));
        double all = stages.stream().mapToDouble(Stretch::cpuMicros).sum();
        for (Stretch stage : stages) {
            table.add(stage, String.format(Locale.ROOT, "%.1f µs, %.0f %%",
                    stage.cpuMicros(), 100 * stage.cpuMicros() / all));
        }
    }

    private void record(Path place, Ed25519 ed25519) throws Exception {
        table.group("the finished record");
        var replays = new Replays(place, ed25519);
        table.add(replays.audit(), "");
        table.add(replays.verify(), "one thread");
        table.add(replays.rulesAndSignatures().stretch(), "one thread");
        Replays.Replay rules = replays.rules();
        table.add(rules.stretch(), "the state keeps " + megabytes(rules.heapBytes()));
        StartUp start = StartUp.apart(place);
        table.add(new Stretch("a start, cold", start.entries(), start.wall(), start.cpu()),
                "ready after %.1f s with %s in use".formatted(
                        start.wall(), megabytes(start.heapBytes())));
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
    }
}
