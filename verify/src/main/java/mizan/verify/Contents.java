package mizan.verify;

import java.util.Map;
import java.util.Optional;
import mizan.blobs.Age;
import mizan.blobs.BlobFiles;
import mizan.statement.BlobRef;
import mizan.statement.DisclosureFile;
import mizan.statement.FileRef;
import mizan.statement.Json;
import mizan.statement.MalformedStatement;
import mizan.statement.Statement;
import mizan.statement.StatementType;
import mizan.statement.StatementTypes;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;

/// The files and blobs that statements name, against the store.
final class Contents {

    private final BlobFiles store;
    private int opened;
    private int sealed;

    Contents(BlobFiles store) {
        this.store = store;
    }

    /// Checks the packs byte by byte; throws [Broken] at the first bad place.
    void packs() {
        store.firstBad().ifPresent(bad -> {
            throw new Broken(Verdict.Check.CONTENT,
                    "blobs/%s at byte %d".formatted(bad.file(), bad.offset()),
                    Optional.empty(), bad.what());
        });
    }

    /// Checks everything that a statement names; throws [Broken] at the first thing wrong.
    void check(Fold.Accepted accepted) {
        Statement statement = accepted.statement();
        for (FileRef file : statement.files()) {
            if (file.to().isEmpty()) {
                plain(accepted.index(), statement, file);
            } else {
                sealed(accepted.index(), file);
            }
        }
        for (BlobRef blob : statement.blobs()) {
            stored(accepted.index(), blob.sha256(), blob.bytes());
        }
    }

    private void plain(EntryIndex index, Statement statement, FileRef file) {
        Bytes content = stored(index, file.sha256(), file.bytes());
        String place = place(file.sha256());
        try {
            Map<String, Json> fields =
                    DisclosureFile.decode(content).openedAgainst(statement.sd());
            StatementType type = StatementTypes
                    .named(statement.type(), statement.rules()).orElseThrow();
            fields.forEach(type::checkSealed);
            opened++;
        } catch (MalformedStatement malformed) {
            throw Broken.content(place, index,
                    String.valueOf(malformed.getMessage()));
        }
    }

    private void sealed(EntryIndex index, FileRef file) {
        sealed++;
        Optional<Bytes> content = store.get(file.sha256());
        if (content.isEmpty()) {
            return;
        }
        length(index, file.sha256(), content.get(), file.bytes());
        try {
            int stanzas = Age.stanzas(content.get());
            if (stanzas != file.to().size()) {
                throw Broken.content(place(file.sha256()), index,
                        "it is sealed to %d recipients, the statement names %d"
                                .formatted(stanzas, file.to().size()));
            }
        } catch (MalformedStatement malformed) {
            throw Broken.content(place(file.sha256()), index,
                    String.valueOf(malformed.getMessage()));
        }
    }

    private Bytes stored(EntryIndex index, Hash sha256, long bytes) {
        Bytes content = store.get(sha256).orElseThrow(() -> Broken.content(
                place(sha256), index,
                store.withdrawn(sha256)
                        ? "it was withdrawn, and no statement says so"
                        : "it is missing"));
        length(index, sha256, content, bytes);
        return content;
    }

    private static void length(EntryIndex index, Hash sha256, Bytes content, long stated) {
        if (content.length() != stated) {
            throw Broken.content(place(sha256), index, "it has %d bytes, the statement says %d"
                    .formatted(content.length(), stated));
        }
    }

    private static String place(Hash sha256) {
        return "blob " + sha256.hex();
    }

    int opened() {
        return opened;
    }

    int sealed() {
        return sealed;
    }
}
