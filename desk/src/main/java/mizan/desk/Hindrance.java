package mizan.desk;

import mizan.mechanism.RejectionText.Text;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;

/// What the desk itself finds in the way of a statement or a blob, beside rules and form.
///
/// Closed: these are the desk's own reasons. Codes are permanent.
public sealed interface Hindrance {
    /// More bytes than are read.
    ///
    /// @param limit in bytes
    record Oversize(long bytes, long limit) implements Hindrance {}

    /// A file or blob that the statement names is not stored, or of another length.
    ///
    /// @param bytes length that the statement names
    record BlobMissing(Hash sha256, long bytes) implements Hindrance {}

    /// The bytes handed in as a blob have another digest than their name.
    record BlobOfAnotherDigest(Hash named, Hash found) implements Hindrance {}

    /// No checkpoint of the size that the author names was published.
    ///
    /// @param newest size of the newest published one
    record SeenNotPublished(TreeSize seen, TreeSize newest) implements Hindrance {}

    /// More statements wait than the queue holds.
    record Busy(int waiting) implements Hindrance {}

    /// The desk has stopped after a fault.
    record Stopped(String why) implements Hindrance {}

    /// After a start, too few cosigners have said what they know.
    record Resuming(int answered, int needed) implements Hindrance {}

    /// The wall clock cannot be right.
    record ClockDrift(String facts) implements Hindrance {}

    /// The content was withdrawn and is not taken again.
    record BlobWithdrawn(Hash sha256) implements Hindrance {}

    /// The words for a person.
    default Text text() {
        return switch (this) {
            case Oversize(long bytes, long limit) -> new Text("D001",
                    "there are more bytes than a statement or blob may have",
                    "%d bytes, %d at most".formatted(bytes, limit),
                    "put long words and attachments into files, and split what is longer");
            case BlobMissing(Hash sha256, long bytes) -> new Text("D002",
                    "a file that the statement names is not stored here",
                    "SHA-256 %s, %d bytes".formatted(sha256, bytes),
                    "hand the file in first (PUT /api/blobs/{sha256}), then the same statement");
            case BlobOfAnotherDigest(Hash named, Hash found) -> new Text("D003",
                    "the bytes are not those that their name says",
                    "named %s, found %s".formatted(named, found),
                    "compute SHA-256 over exactly the bytes that are sent");
            case SeenNotPublished(TreeSize seen, TreeSize newest) -> new Text("D004",
                    "no checkpoint of the size that the author names was published",
                    "size %s; the newest published has %s".formatted(seen, newest),
                    "fetch the newest checkpoint, verify it, name it in seen, and sign again");
            case Busy(int waiting) -> new Text("D005",
                    "more statements wait than the desk can hold",
                    waiting + " wait", "hand the same statement in again in some seconds");
            case Stopped(String why) -> new Text("D006",
                    "the desk has stopped and takes nothing in",
                    why, "the operator looks at the fault and starts the desk again; "
                            + "hand the same statement in then");
            case Resuming(int answered, int needed) -> new Text("D007",
                    "the desk has just started and waits for the cosigners",
                    "%d have answered, %d must".formatted(answered, needed),
                    "hand the same statement in again in some minutes");
            case ClockDrift(String facts) -> new Text("D008",
                    "the desk's clock cannot be right", facts,
                    "the operator sets the clock; hand the same statement in then");
            case BlobWithdrawn(Hash sha256) -> new Text("D009",
                    "this content was withdrawn and is not taken again",
                    "SHA-256 " + sha256, "refer to what may be kept instead");
        };
    }
}
