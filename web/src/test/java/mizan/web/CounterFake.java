package mizan.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.Note;
import mizan.tlog.TreeSize;

/// A counter in memory. An envelope that holds the word of an answer gets that answer.
final class CounterFake implements Counter {

    private static final CounterAnswer.Because BECAUSE =
            new CounterAnswer.Because("X000", "what happened", "its facts", "the next step");

    final Map<Hash, Bytes> blobs = new ConcurrentHashMap<>();
    final Map<String, Bytes> files = new ConcurrentHashMap<>();

    CounterFake() {
        String text = new Checkpoint("example.org/log", new TreeSize(0), Hash.EMPTY_TREE).text();
        var key = new Ed25519Seed(Hash.sha256(Bytes.utf8("log")).bytes());
        files.put("checkpoint", new Note(text, List.of(
                Note.sign(text, "example.org/log", key, Ed25519.jdk()))).encode());
        files.put("tile/0/000.p/1", Bytes.of(new byte[32]));
        files.put("checkpoints/index", Bytes.utf8("0\n"));
    }

    @Override
    public CounterAnswer submit(Bytes envelope) {
        Hash id = Hash.sha256(envelope);
        return switch (envelope.utf8()) {
            case "new" -> new CounterAnswer.Kept(id, new EntryIndex(7),
                    CounterAnswer.Degree.RECORDED, "mizan/receipt/v1\n", false);
            case "repeat" -> new CounterAnswer.Kept(id, new EntryIndex(7),
                    CounterAnswer.Degree.JOINTLY_COSIGNED, "mizan/receipt/v1\n", true);
            case "received" -> new CounterAnswer.Received(id);
            case "refused" -> new CounterAnswer.Refused(BECAUSE, Optional.of("mizan/refusal/v1\n"));
            case "oversize" -> new CounterAnswer.Oversize(BECAUSE);
            case "retry" -> new CounterAnswer.Retry(BECAUSE);
            case "unavailable" -> new CounterAnswer.Unavailable(BECAUSE);
            case "fault" -> throw new IllegalStateException("planted");
            default -> new CounterAnswer.Malformed(BECAUSE);
        };
    }

    @Override
    public CounterAnswer.Blob putBlob(Hash sha256, Bytes content) {
        return switch (content.utf8()) {
            case "withdrawn" -> new CounterAnswer.Blob.Refused(BECAUSE);
            case "stopped" -> new CounterAnswer.Blob.Unavailable(BECAUSE);
            default -> new CounterAnswer.Blob.Kept(blobs.put(sha256, content) == null);
        };
    }

    @Override
    public Optional<Bytes> blob(Hash sha256) {
        return Optional.ofNullable(blobs.get(sha256));
    }

    @Override
    public Optional<Bytes> proof(EntryIndex index) {
        return index.value() == 0
                ? Optional.of(Bytes.utf8("c2sp.org/tlog-proof@v1\n")) : Optional.empty();
    }

    @Override
    public Optional<Bytes> logFile(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public Set<String> declined() {
        return Set.of();
    }
}
