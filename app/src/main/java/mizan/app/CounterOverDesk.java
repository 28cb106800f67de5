package mizan.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.desk.Answer;
import mizan.desk.Desk;
import mizan.desk.Hindrance;
import mizan.desk.Standing;
import mizan.ledger.Files;
import mizan.ledger.LedgerFiles;
import mizan.mechanism.RejectionText;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.tlog.TilePath;
import mizan.web.Counter;
import mizan.web.CounterAnswer;

/// The web's counter: a running desk, and the ledger's published files as they lie on disk.
final class CounterOverDesk implements Counter {
    private final Desk desk;
    private final Files published;
    private final LedgerFiles ledger;
    private final StoredDisclosures sealed;

    /// @param sealed opens what is sealed to this host's office
    CounterOverDesk(Desk desk, Path ledgerDirectory, StoredDisclosures sealed) {
        this.desk = desk;
        this.sealed = sealed;
        this.published = Files.in(ledgerDirectory);
        this.ledger = new LedgerFiles(published);
    }

    @Override
    public CounterAnswer submit(Bytes envelope) {
        return switch (desk.submit(envelope)) {
            case Answer.Kept kept -> new CounterAnswer.Kept(kept.id().hash(), kept.index(),
                    switch (kept.degree()) {
                        case RECORDED -> CounterAnswer.Degree.RECORDED;
                        case COSIGNED -> CounterAnswer.Degree.COSIGNED;
                        case JOINTLY_COSIGNED -> CounterAnswer.Degree.JOINTLY_COSIGNED;
                    },
                    kept.receipt().encode().utf8(), kept.repeat());
            case Answer.Refused(var text, var refusal) -> new CounterAnswer.Refused(
                    because(text), refusal.map(note -> note.encode().utf8()));
            case Answer.Malformed(var text) -> new CounterAnswer.Malformed(because(text));
            case Answer.Oversize(var text) -> new CounterAnswer.Oversize(because(text));
            case Answer.Retry(var text) -> new CounterAnswer.Retry(because(text));
            case Answer.Unavailable(var text) -> new CounterAnswer.Unavailable(because(text));
        };
    }

    private static CounterAnswer.Because because(RejectionText.Text text) {
        return new CounterAnswer.Because(text.code(), text.what(), text.facts(), text.next());
    }

    @Override
    public CounterAnswer.Blob putBlob(Hash sha256, Bytes content) {
        return switch (desk.putBlob(sha256, content)) {
            case Desk.Stored.Here(boolean fresh) -> new CounterAnswer.Blob.Kept(fresh);
            case Desk.Stored.Hindered(var hindrance) -> switch (hindrance) {
                case Hindrance.Busy _, Hindrance.Stopped _, Hindrance.Resuming _,
                        Hindrance.ClockDrift _ ->
                        new CounterAnswer.Blob.Unavailable(because(hindrance.text()));
                case Hindrance.Oversize _, Hindrance.BlobMissing _,
                        Hindrance.BlobOfAnotherDigest _, Hindrance.SeenNotPublished _,
                        Hindrance.BlobWithdrawn _ ->
                        new CounterAnswer.Blob.Refused(because(hindrance.text()));
            };
        };
    }

    @Override
    public Optional<Bytes> blob(Hash sha256) {
        return desk.blob(sha256);
    }

    @Override
    public Optional<Bytes> opened(Hash sha256) {
        return sealed.opened(sha256);
    }

    @Override
    public Optional<Bytes> proof(EntryIndex index) {
        return desk.proof(index).map(proof -> proof.encode());
    }

    @Override
    public Optional<Bytes> logFile(String path) {
        return path.startsWith("tile/") ? tile(path) : published.read(path);
    }

    /// A partial tile that was replaced by a wider one is cut from that, as clients may ask.
    private Optional<Bytes> tile(String path) {
        try {
            return ledger.tiles().read(TilePath.parse(path));
        } catch (MalformedException _) {
            return Optional.empty();
        }
    }

    @Override
    public Set<String> declined() {
        return desk.standings().entrySet().stream()
                .filter(entry -> entry.getValue() == Standing.DECLINED)
                .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }
}
