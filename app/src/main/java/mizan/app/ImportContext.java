package mizan.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.blobs.BlobFiles;
import mizan.blobs.FilePackDisk;
import mizan.intake.CharterWords;
import mizan.ledger.LedgerFiles;
import mizan.statement.DisclosureFile;
import mizan.statement.FileRef;
import mizan.statement.Json;
import mizan.statement.Leaf;
import mizan.statement.MalformedStatement;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.MalformedException;
import mizan.tlog.TilePath;
import mizan.tlog.TreeSize;

/// What an import is held against: the words of a charter, and the rows that are held already.
///
/// @param imported texts of the sealed field `imported`, as far as this host may read it
record ImportContext(CharterWords words, List<String> imported) {
    private static final String FIELD = "imported";

    /// From a mechanism's directory, or from a file of drafts that holds a charter.
    static ImportContext of(Path charter) {
        return Files.isDirectory(charter) ? record(charter) : drafts(charter);
    }

    /// The keys of rows in a file of drafts, one JSON object a line.
    static List<String> keys(Path drafts) {
        List<String> keys = new ArrayList<>();
        for (Json.Members draft : lines(drafts)) {
            if (draft.members().get("fields") instanceof Json.Members fields
                    && fields.members().get(FIELD) instanceof Json.Text(var key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static ImportContext drafts(Path file) {
        CharterWords words = CharterWords.NONE;
        for (Json.Members draft : lines(file)) {
            words = charter(draft).orElse(words);
        }
        if (!words.isKnown()) {
            throw Trouble.usage(file + " holds no charter",
                    "no line is a draft of type charter.proposed or charter.provisional",
                    "name a file with the charter, or the directory of the record");
        }
        return new ImportContext(words, List.of());
    }

    private static List<Json.Members> lines(Path file) {
        List<Json.Members> lines = new ArrayList<>();
        for (String line : Arguments.file(file).utf8().split("\n")) {
            if (!line.isBlank() && SignVerb.json(Bytes.utf8(line)) instanceof Json.Members draft) {
                lines.add(draft);
            }
        }
        return lines;
    }

    private static Optional<CharterWords> charter(Json.Members statement) {
        return statement.members().get("type") instanceof Json.Text(var type)
                && (type.equals("charter.proposed") || type.equals("charter.provisional"))
                && statement.members().get("open") instanceof Json.Members open
                ? Optional.of(CharterWords.of(open)) : Optional.empty();
    }

    private static ImportContext record(Path directory) {
        LedgerFiles ledger = new LedgerFiles(
                mizan.ledger.Files.in(directory.resolve(Hosted.LEDGER)));
        TreeSize size = ledger.checkpoint().map(note -> Checkpoint.parse(note.text()).size())
                .orElseThrow(() -> Trouble.usage(directory + " holds no record",
                        "there is no " + Hosted.LEDGER + "/" + LedgerFiles.CHECKPOINT,
                        "name the directory of a mechanism"));
        BlobFiles blobs = BlobFiles.of(FilePackDisk.at(directory.resolve(Hosted.BLOBS)));
        StoredDisclosures disclosures = StoredDisclosures.in(directory, blobs::get);
        CharterWords words = CharterWords.NONE;
        List<String> imported = new ArrayList<>();
        for (long bundle = 0; bundle * TilePath.WIDTH_MAX < size.entries(); bundle++) {
            for (Bytes entry : ledger.bundle(bundle, size)) {
                Bytes payload = Leaf.decode(entry).payload();
                words = Json.parse(payload) instanceof Json.Members members
                        ? charter(members).orElse(words) : words;
                key(Statement.decode(payload), disclosures).ifPresent(imported::add);
            }
        }
        return new ImportContext(words, imported);
    }

    private static Optional<String> key(Statement statement, StoredDisclosures disclosures) {
        for (FileRef file : statement.files()) {
            try {
                Optional<DisclosureFile> opened = disclosures.open(file);
                if (opened.isPresent() && opened.get().openedAgainst(statement.sd())
                        .get(FIELD) instanceof Json.Text(var key)) {
                    return Optional.of(key);
                }
            } catch (MalformedStatement | MalformedException _) {
                // What does not open is not known here; another host may know it.
            }
        }
        return Optional.empty();
    }
}
