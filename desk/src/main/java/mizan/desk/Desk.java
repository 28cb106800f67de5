package mizan.desk;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mizan.blobs.BlobStore;
import mizan.ledger.Ledger;
import mizan.mechanism.State;
import mizan.statement.Receipt;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.Note;
import mizan.tlog.TlogPolicy;
import mizan.tlog.TlogProof;
import mizan.tlog.TreeSize;

/// The counter of one mechanism.
///
/// *Kept* is said only after the entry is durable, *cosigned* only after this desk has verified
/// the quorum itself. The desk authors nothing: every entry is a statement signed elsewhere.
///
/// Threads: any; callers wait for their answers. Faults: after one of storage the desk stops, and
/// answers everything with [Answer.Unavailable] until it is opened anew.
public final class Desk implements AutoCloseable {
    private final DeskParts parts;
    private final Ledger ledger;
    private final BlobStore blobs;
    private final Decider decider;
    private final Writer writer;
    private final Degrees degrees;
    private final Publisher publisher;

    private Desk(DeskParts parts) {
        this.parts = parts;
        this.ledger = parts.ledger();
        this.blobs = parts.blobs();
        this.degrees = new Degrees(ledger, parts.ed25519(), parts.policies());
        this.decider = new Decider(parts);
        this.writer = new Writer(decider, degrees, blobs, parts.limits());
        this.publisher = new Publisher(parts, decider, writer, degrees);
    }

    /// Opens the desk over a ledger and blobs that are open: folds every entry, asks every
    /// cosigner where it stands, then takes statements in.
    ///
    /// @throws IllegalStateException if a cosigner has signed more than the ledger holds
    public static Desk open(DeskParts parts) {
        Desk desk = new Desk(parts);
        desk.degrees.follow(desk.decider.state());
        desk.publisher.resume();
        desk.writer.start();
        desk.publisher.start();
        return desk;
    }

    /// Takes one envelope in and waits for the answer.
    ///
    /// @param dsse DSSE JSON
    public Answer submit(Bytes dsse) {
        return switch (HandedIn.read(dsse, blobs)) {
            case HandedIn.Reading.Answered(Answer answer) -> answer;
            case HandedIn.Reading.Understood(HandedIn in) -> publisher.resumed()
                    ? answer(writer.submit(decider.verified(in)))
                    : new Answer.Unavailable(publisher.resuming().text());
        };
    }

    private Answer answer(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Placed(Placement placement) -> new Answer.Kept(placement.id(),
                    placement.index(), degrees.of(placement.index()), receipt(placement),
                    placement.repeat());
            case Verdict.Unsigned(Answer answer) -> answer;
            case Verdict.Signed(Answer.Refused answer, var refusal) ->
                new Answer.Refused(answer.text(), Optional.of(signed(refusal.text())));
        };
    }

    private Note receipt(Placement placement) {
        Instant promisedBy = placement.recordedAt().plus(parts.limits().promise());
        return signed(new Receipt(parts.origin(), placement.id(), placement.leafHash(),
                placement.index(), placement.recordedAt(), promisedBy).text());
    }

    private Note signed(String text) {
        return new Note(text, java.util.List.of(parts.desk().sign(text)));
    }

    /// Stores a disclosure file or attachment durably, before the statement that names it.
    ///
    /// @param named digest that the caller says it has
    /// @return whether it is new here, or why it was not taken
    public Stored putBlob(Hash named, Bytes content) {
        if (content.length() < 1 || content.length() > BlobStore.CONTENT_BYTES_MAX) {
            return new Stored.Hindered(new Hindrance.Oversize(
                    content.length(), BlobStore.CONTENT_BYTES_MAX));
        }
        Hash found = Hash.sha256(content);
        if (!found.equals(named)) {
            return new Stored.Hindered(new Hindrance.BlobOfAnotherDigest(named, found));
        }
        CompletableFuture<BlobStore.Put> put = new CompletableFuture<>();
        return writer.put(content, put)
                .<Stored>map(Stored.Hindered::new)
                .orElseGet(() -> switch (put.join()) {
                    case STORED -> new Stored.Here(true);
                    case PRESENT -> new Stored.Here(false);
                    case WITHDRAWN -> new Stored.Hindered(new Hindrance.BlobWithdrawn(named));
                });
    }

    /// What became of a blob. Closed.
    public sealed interface Stored {
        /// It is here and durable.
        ///
        /// @param fresh it was not before
        record Here(boolean fresh) implements Stored {}

        /// It was not taken.
        record Hindered(Hindrance hindrance) implements Stored {}
    }

    /// A blob by digest.
    public Optional<Bytes> blob(Hash sha256) {
        return blobs.get(sha256);
    }

    /// The state after every durable entry.
    public State state() {
        return decider.state();
    }

    /// How firmly the entry at an index is kept now.
    public Degree degree(EntryIndex index) {
        return degrees.of(index);
    }

    /// The newest size that is cosigned by the live quorum; 0 if none is.
    public TreeSize cosigned() {
        return degrees.cosigned();
    }

    /// The newest size that is jointly cosigned; 0 if none is.
    public TreeSize jointlyCosigned() {
        return degrees.jointly();
    }

    /// The policy for *cosigned*; absent before a charter is in force.
    public Optional<TlogPolicy> livePolicy() {
        return degrees.live();
    }

    /// The policy for *jointly cosigned*; absent where it does not exist.
    public Optional<TlogPolicy> jointPolicy() {
        return degrees.joint();
    }

    /// How each cosigner that the desk can ask answered last, by key name.
    public Map<String, Standing> standings() {
        return publisher.standings();
    }

    /// Proof that an entry stands in a published head: the newest that is jointly cosigned, else
    /// cosigned, else the newest of all; absent while none covers it.
    public Optional<TlogProof> proof(EntryIndex index) {
        for (TreeSize size : new TreeSize[] {degrees.jointly(), degrees.cosigned()}) {
            if (size.covers(index)) {
                return Optional.of(ledger.prove(index, size));
            }
        }
        TreeSize newest = mizan.tlog.Checkpoint.parse(ledger.checkpoint().text()).size();
        return newest.covers(index) ? Optional.of(ledger.prove(index, newest)) : Optional.empty();
    }

    /// The newest published checkpoint with its cosignatures.
    public Note checkpoint() {
        return ledger.checkpoint();
    }

    /// The root at a size that is recorded.
    public Hash rootAt(TreeSize size) {
        return ledger.rootAt(size);
    }

    /// How many entries are recorded.
    public TreeSize size() {
        return ledger.size();
    }

    /// Index of a statement that is in the record.
    public Optional<EntryIndex> indexOf(StatementId id) {
        return decider.state().statement(id).map(kept -> kept.index());
    }

    /// Returns when everything recorded before is published and its cosigners were asked.
    public void settle() {
        publisher.settle();
    }

    /// Why the desk takes nothing in, if it has stopped.
    public Optional<String> stopped() {
        return writer.stopped();
    }

    /// Answers what waits, then lets go of ledger and blobs. What is recorded and not published
    /// is published after the next start.
    @Override
    public void close() {
        publisher.close();
        writer.close();
        blobs.close();
        ledger.close();
    }
}
