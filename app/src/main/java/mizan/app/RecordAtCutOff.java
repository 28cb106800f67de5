package mizan.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.blobs.BlobFiles;
import mizan.blobs.FilePackDisk;
import mizan.ledger.Files;
import mizan.ledger.LedgerFiles;
import mizan.mechanism.DailyReport;
import mizan.mechanism.KeyState;
import mizan.mechanism.Mechanism;
import mizan.mechanism.State;
import mizan.projection.Edition;
import mizan.projection.Health;
import mizan.projection.Projection;
import mizan.projection.Reader;
import mizan.report.Boards;
import mizan.report.Issue;
import mizan.report.Period;
import mizan.report.ReportEdition;
import mizan.report.ReportInput;
import mizan.report.SituationReport;
import mizan.statement.Leaf;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.Ed25519;
import mizan.tlog.EntryIndex;
import mizan.tlog.Note;
import mizan.tlog.TilePath;
import mizan.tlog.TreeSize;
import mizan.verify.Fold;

/// A mechanism's published record, folded up to a cut-off and no further, for one report.
///
/// Reads the directory and writes nothing in it; a server may run beside it. Every entry is judged
/// by the rules again, and the entries must have the root of the published checkpoint.
final class RecordAtCutOff implements AutoCloseable {
    private final Path directory;
    private final LedgerFiles ledger;
    private final Ed25519 ed25519;
    private final Projection projection;
    private final Fold fold;
    private final Checkpoint head;
    private List<Bytes> bundle = List.of();
    private long bundleNumber = -1;

    RecordAtCutOff(Path directory, Ed25519 ed25519) {
        this.directory = directory;
        this.ledger = new LedgerFiles(Files.in(directory.resolve(Hosted.LEDGER)));
        this.ed25519 = ed25519;
        this.head = Checkpoint.parse(ledger.checkpoint().orElseThrow().text());
        this.fold = new Fold(new Mechanism(head.origin(), ed25519::verify));
        BlobFiles blobs = BlobFiles.of(FilePackDisk.at(directory.resolve(Hosted.BLOBS)));
        this.projection = Projection.open("jdbc:sqlite::memory:",
                StoredDisclosures.in(directory, blobs::get));
    }

    /// Counts a report.
    ///
    /// @param until  the cut-off
    /// @param number running number; absent: the one after the last that was issued by then
    SituationReport report(ReportEdition edition, Instant until, Optional<Integer> number) {
        return report(edition, until, number, Optional.empty());
    }

    private SituationReport report(ReportEdition edition, Instant until,
            Optional<Integer> number, Optional<Instant> known) {
        Instant from = known.orElse(until.minus(Duration.ofDays(1)));
        foldUpTo(from);
        Boards before = Boards.of(edition(edition), from);
        foldUpTo(until);
        Optional<DailyReport> last = fold.state().dailyReport();
        Optional<Instant> lastCutOff =
                last.map(DailyReport::cutOff).filter(at -> at.isBefore(until));
        if (known.isEmpty() && lastCutOff.filter(at -> !at.equals(from)).isPresent()) {
            // Only now it is known that the last report closed at another time than a day ago.
            try (RecordAtCutOff again = new RecordAtCutOff(directory, ed25519)) {
                return again.report(edition, until, number, lastCutOff);
            }
        }
        int next = number.orElse(last.map(r -> r.number() + 1).orElse(1));
        Issue issue = new Issue(
                next, edition, new Period(from, until), fold.size().entries());
        Edition views = edition(edition);
        return SituationReport.of(ReportInput.of(issue, views, before, health(views)));
    }

    /// The minute of the UTC day at which reports close by the charter of that day.
    static int cutOffMinutes(Path directory, Instant endOfDay, Ed25519 ed25519) {
        try (RecordAtCutOff record = new RecordAtCutOff(directory, ed25519)) {
            record.foldUpTo(endOfDay);
            return record.projection.views().as(Reader.PUBLIC).reporting()
                    .orElseThrow(() -> Trouble.usage("the record had no charter on that day",
                            "%s entries up to %s".formatted(record.fold.size(), endOfDay),
                            "name a day on which it was kept, or the instant with --cut-off"))
                    .cutOffMinutes();
        }
    }

    private void foldUpTo(Instant until) {
        while (fold.size().entries() < head.size().entries()) {
            Bytes entry = entry(fold.size().entries());
            if (Leaf.decode(entry).recordedAt().isAfter(until)) {
                return;
            }
            EntryIndex index = fold.size().next();
            State after = fold.take(index, entry).state();
            projection.apply(index, entry, after);
        }
        if (!fold.root().equals(head.root())) {
            throw Trouble.fault("the entries do not give the published root",
                    "%s entries, root %s, published %s".formatted(
                            fold.size(), fold.root().hex(), head.root().hex()),
                    "./mizan verify says where the record fails");
        }
    }

    private Bytes entry(long index) {
        long number = index / TilePath.WIDTH_MAX;
        if (number != bundleNumber) {
            bundle = ledger.bundle(number, head.size());
            bundleNumber = number;
        }
        return bundle.get((int) (index % TilePath.WIDTH_MAX));
    }

    private Edition edition(ReportEdition edition) {
        return projection.views().as(switch (edition) {
            case PUBLIC -> Reader.PUBLIC;
            case JOINT -> Reader.JOINT;
            case OFFICE -> office();
        });
    }

    /// The operating member, by any key of its that stands at the cut-off.
    private Reader office() {
        State state = fold.state();
        return state.charter().flatMap(charter -> state.keys().stream()
                        .filter(key -> key.member().equals(charter.terms().operator()))
                        .filter(key -> key.revokedAt().isEmpty()).findFirst())
                .<Reader>map(RecordAtCutOff::reader).orElse(Reader.PUBLIC);
    }

    private static Reader reader(KeyState key) {
        return new Reader.Officer(
                key.member(), Set.of(), List.of(), key.person(), key.key());
    }

    /// Of the newest archived checkpoint that covers no more than what is folded here.
    private Optional<Health> health(Edition views) {
        Optional<TreeSize> size = ledger.archivedSizes().stream()
                .filter(s -> s.entries() <= fold.size().entries())
                .reduce((_, newer) -> newer);
        Optional<Note> note = size.flatMap(ledger::archived);
        return note.flatMap(n -> views.health(n, Set.of(), ed25519));
    }

    @Override
    public void close() {
        projection.close();
    }
}
