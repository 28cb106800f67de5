package mizan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.blobs.Age;
import mizan.office.KeyFile;
import mizan.statement.Assembled;
import mizan.statement.Draft;
import mizan.statement.DraftFacts;
import mizan.statement.DraftNames;
import mizan.statement.Envelope;
import mizan.statement.Json;
import mizan.statement.KeyId;
import mizan.statement.MalformedStatement;
import mizan.statement.Seen;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.Ed25519;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.tlog.Note;

/// Signs one draft with one officer's key, offline.
///
/// @param key     an officer's
/// @param origin  of the mechanism
/// @param rules   rules version to name where the draft names none
/// @param seen    the checkpoint that the author has verified
/// @param ed25519 of this machine
record Signing(KeyFile key, String origin, int rules, Seen seen, Ed25519 ed25519) {
    /// The version that a charter names unless its draft says otherwise.
    static final int RULES_FIRST = 1;

    /// What is written: the envelope, and files under their digests.
    ///
    /// @param written paths, the envelope's first
    record Written(Envelope envelope, List<Path> written) {
        /// Keeps an unmodifiable copy.
        Written {
            written = List.copyOf(written);
        }
    }

    /// For an author who has verified this checkpoint.
    static Signing having(KeyFile key, Path checkpoint, int rules, Ed25519 ed25519) {
        try {
            Checkpoint head = Checkpoint.parse(Note.parse(Arguments.file(checkpoint)).text());
            return new Signing(
                    key, head.origin(), rules, new Seen(head.size(), head.root()), ed25519);
        } catch (MalformedException e) {
            throw Trouble.usage(checkpoint + " is no checkpoint",
                    String.valueOf(e.getMessage()),
                    "fetch /log/checkpoint and verify it before signing");
        }
    }

    /// Signs and returns the envelope with the contents to store.
    Author.HandIn sign(Json draftJson, DraftNames names) {
        try {
            Draft draft = Draft.parse(draftJson, names);
            if (!key.name().equals(draft.member().code() + "/" + draft.officer())) {
                throw Trouble.usage("the draft is another officer's",
                        "it is by %s/%s, the key is of %s".formatted(
                                draft.member(), draft.officer(), key.name()),
                        "sign with that officer's key");
            }
            KeyId officer = KeyId.of(key.seed().publicKey(ed25519));
            Assembled assembled = draft.assemble(new DraftFacts(origin, rules, officer,
                    key.needOfficer().person(), seen, _ -> Optional.empty()),
                    new RandomSalts(), new Age());
            return new Author.HandIn(
                    Envelope.sign(assembled.payload(), key.seed(), ed25519),
                    assembled.statement(), assembled.contents());
        } catch (MalformedStatement why) {
            throw Trouble.refused("the draft makes no statement: " + why.code() + " "
                    + why.what(), why.facts(), why.next());
        }
    }

    /// Writes the envelope, and beside it each file under its SHA-256.
    static Written write(Author.HandIn handIn, Path envelope) {
        try {
            Path directory = Optional.ofNullable(envelope.toAbsolutePath().getParent())
                    .orElseThrow();
            List<Path> written = new ArrayList<>(List.of(envelope));
            Files.createDirectories(directory);
            for (Bytes content : handIn.contents()) {
                Path file = directory.resolve(Hash.sha256(content).hex());
                Files.write(file, content.toArray());
                written.add(file);
            }
            Files.write(envelope, handIn.envelope().encodeDsse().toArray());
            return new Written(handIn.envelope(), written);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + envelope, e);
        }
    }
}
