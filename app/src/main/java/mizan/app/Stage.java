package mizan.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.office.KeyFile;
import mizan.statement.CharterContent;
import mizan.statement.CharterTerms;
import mizan.statement.Content;
import mizan.statement.Draft;
import mizan.statement.Seen;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;

/// Sets up the directory in which a script is rehearsed: all keys of all offices on one host, as
/// only a demonstration or a test may have them.
///
/// @param keys   keyring of the rehearsal
/// @param script what will be played
record Stage(Keyring keys, DraftScript script) {
    /// Reads a script for a story that ends at `end`.
    static Stage of(Keyring keys, Bytes drafts, Instant end) {
        return new Stage(keys, DraftScript.parse(drafts, new RehearsalNames(keys, end)));
    }

    /// When the first draft is handed in.
    Instant begins() {
        return drafts().stream().map(draft -> draft.at().instant()).min(Instant::compareTo)
                .orElseThrow(() -> Trouble.usage("the script holds no draft",
                        script.lines().size() + " lines", "see docs/spec/draft.md"));
    }

    private List<Draft> drafts() {
        return script.lines().stream()
                .map(line -> line instanceof DraftScript.Line.Understood(_, Draft draft)
                        ? Optional.of(draft) : Optional.<Draft>empty())
                .flatMap(Optional::stream).toList();
    }

    /// Makes the directory: ledger, desk's and ledger's keys, cosigners' keys, officers' keys.
    void create(Path directory, Ed25519 ed25519) {
        Hosted.create(directory, KeyFile.signer(keys.origin(), keys.logSeed()),
                KeyFile.signer(keys.desk().name(), keys.deskSeed()), ed25519);
        Path cosigners = directory.resolve(Hosted.COSIGNER_KEYS);
        for (String member : cosigningMembers()) {
            KeyFile.cosigner(keys.blindName(member), keys.blindSeed(member))
                    .write(cosigners.resolve(member + ".blind.key"));
            KeyFile.cosigner(keys.fullName(member), keys.fullSeed(member))
                    .write(cosigners.resolve(member + ".full.key"));
        }
        Set<String> written = new HashSet<>();
        for (Draft draft : drafts()) {
            String member = draft.member().code();
            if (written.add(member + "/" + draft.officer())) {
                KeyFile.signer(member + "/" + draft.officer(),
                                keys.signing(member, draft.officer()))
                        .of(keys.identity(member, draft.officer()),
                                keys.person(member, draft.officer()))
                        .write(directory.resolve("keys").resolve("officers").resolve(member)
                                .resolve(draft.officer() + ".key"));
            }
        }
    }

    /// Members with a cosigner in any charter of the script, in the charter's order.
    private List<String> cosigningMembers() {
        return drafts().stream()
                .filter(draft -> draft.type().equals("charter.proposed")
                        || draft.type().equals("charter.provisional"))
                .flatMap(draft -> terms(draft).members().stream())
                .filter(member -> member.cosigner().isPresent())
                .map(member -> member.id().code()).distinct().toList();
    }

    private CharterTerms terms(Draft draft) {
        Author author = new Author(keys, Ed25519.jdk(), new DerivedSalts(""),
                (plain, recipients) -> plain);
        Statement statement = author.sign(draft, new Author.Knows(1,
                new Seen(TreeSize.ZERO, Hash.EMPTY_TREE),
                _ -> Optional.empty())).statement();
        return switch (statement.content()) {
            case CharterContent.Provisional(var terms) -> terms;
            case CharterContent.Proposed(var terms) -> terms;
            case Content other -> throw new IllegalStateException(
                    "a charter reads back as " + other);
        };
    }
}
