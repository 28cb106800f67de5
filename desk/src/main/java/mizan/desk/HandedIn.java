package mizan.desk;

import java.util.Optional;
import mizan.blobs.Age;
import mizan.blobs.BlobStore;
import mizan.mechanism.RejectionText.Text;
import mizan.statement.BlobRef;
import mizan.statement.DisclosureFile;
import mizan.statement.Envelope;
import mizan.statement.FileRef;
import mizan.statement.Malformation;
import mizan.statement.MalformedStatement;
import mizan.statement.Statement;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;

/// An envelope that was understood, and what its files came to; made on the caller's thread.
///
/// @param files     what is wrong with files and blobs, to be said only if the rules accept
/// @param signature what verifying came to, where the officer's key was known
record HandedIn(Envelope envelope, StatementId id, Statement statement, Optional<Answer> files,
        Optional<SignaturesAhead.Found> signature) {
    HandedIn with(Optional<SignaturesAhead.Found> found) {
        return new HandedIn(envelope, id, statement, files, found);
    }

    /// What reading came to. Closed.
    sealed interface Reading {
        /// A statement.
        record Understood(HandedIn handedIn) implements Reading {}

        /// The answer is known already.
        record Answered(Answer answer) implements Reading {}
    }

    /// Reads DSSE JSON and looks at the files it names.
    static Reading read(Bytes dsse, BlobStore blobs) {
        if (dsse.length() > Envelope.JSON_BYTES_MAX) {
            return new Reading.Answered(oversize(dsse.length(), Envelope.JSON_BYTES_MAX));
        }
        try {
            Envelope envelope = Envelope.decodeDsse(dsse);
            Statement statement = Statement.decode(envelope.payload());
            return new Reading.Understood(new HandedIn(
                    envelope, envelope.id(), statement, files(statement, blobs),
                    Optional.empty()));
        } catch (MalformedStatement trouble) {
            return new Reading.Answered(trouble.malformation() == Malformation.TOO_LONG
                    ? new Answer.Oversize(text(trouble))
                    : new Answer.Malformed(text(trouble)));
        }
    }

    static Answer.Oversize oversize(long bytes, long limit) {
        return new Answer.Oversize(new Hindrance.Oversize(bytes, limit).text());
    }

    /// The first file or blob that is missing or does not fit, in the statement's order.
    private static Optional<Answer> files(Statement statement, BlobStore blobs) {
        for (FileRef file : statement.files()) {
            Optional<Bytes> content = blobs.has(file.sha256(), file.bytes())
                    ? blobs.get(file.sha256()) : Optional.empty();
            if (content.isEmpty()) {
                return Optional.of(missing(new Hindrance.BlobMissing(
                        file.sha256(), file.bytes())));
            }
            try {
                check(statement, file, content.get());
            } catch (MalformedStatement trouble) {
                return Optional.of(new Answer.Refused(text(trouble), Optional.empty()));
            }
        }
        for (BlobRef blob : statement.blobs()) {
            if (!blobs.has(blob.sha256(), blob.bytes())) {
                return Optional.of(missing(new Hindrance.BlobMissing(
                        blob.sha256(), blob.bytes())));
            }
        }
        return Optional.empty();
    }

    private static void check(Statement statement, FileRef file, Bytes content) {
        if (file.to().isEmpty()) {
            DisclosureFile.decode(content).openedAgainst(statement.sd());
        } else {
            Age.checkStanzas(content, file.to().size());
        }
    }

    private static Answer missing(Hindrance hindrance) {
        return new Answer.Refused(hindrance.text(), Optional.empty());
    }

    private static Text text(MalformedStatement trouble) {
        return new Text(trouble.code(), trouble.what(), trouble.facts(), trouble.next());
    }
}
