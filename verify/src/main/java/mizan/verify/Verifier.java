package mizan.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.blobs.BlobFiles;
import mizan.ledger.Audit;
import mizan.ledger.AuditResult;
import mizan.ledger.LedgerFiles;
import mizan.mechanism.Acknowledgement;
import mizan.mechanism.CharterInForce;
import mizan.mechanism.CosignerPolicies;
import mizan.mechanism.Description;
import mizan.mechanism.Mechanism;
import mizan.mechanism.RejectionText;
import mizan.mechanism.VoidEntry;
import mizan.statement.CharterContent;
import mizan.statement.CharterTerms;
import mizan.statement.Json;
import mizan.statement.Leaf;
import mizan.statement.MalformedStatement;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.Ed25519;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.tlog.Note;
import mizan.tlog.Tiles;
import mizan.tlog.TlogPolicy;
import mizan.tlog.TreeSize;
import mizan.tlog.UnverifiedNoteException;
import mizan.tlog.VerifierKey;

/// Checks a whole record from its files: pure but for reading them, and opens no socket.
///
/// The bytes of the blob packs come first, for they need nothing else; then the order of the checks
/// is that of the package's chapter. The first thing that does not hold is the verdict. The newest
/// checkpoint is the one judged.
public final class Verifier {

    private final RecordFiles files;
    private final VerifyOptions options;
    private final Ed25519 ed25519;
    private final LedgerFiles ledger;

    private Verifier(RecordFiles files, VerifyOptions options, Ed25519 ed25519) {
        this.files = files;
        this.options = options;
        this.ed25519 = ed25519;
        this.ledger = new LedgerFiles(files.ledger());
    }

    /// Checks a record.
    public static Verdict of(RecordFiles files, VerifyOptions options, Ed25519 ed25519) {
        return new Verifier(files, options, ed25519).run();
    }

    private Verdict run() {
        Optional<Verdict.Account> account = Optional.empty();
        try {
            Contents contents = new Contents(BlobFiles.of(files.blobs()));
            contents.packs();
            Bytes first = firstEntry();
            VerifierKey log = logOf(first);
            Fold fold = new Fold(new Mechanism(log.name(), ed25519::verify));
            Note newest = audit(log, fold);
            if (fold.newerRules().isPresent()) {
                Fold.NewerRules newer = fold.newerRules().get();
                return new Verdict.RulesTooNew(newer.index(), newer.asked(), newer.known());
            }
            Heads heads = new Heads(ledger, fold, ed25519);
            heads.check(newest);
            held(log, fold);
            policyFiles(fold);
            account = Optional.of(account(first, newest, fold, contents));
            quorum(newest, fold, heads);
            voids(fold);
            fold.withContent().forEach(contents::check);
            return new Verdict.Holds(account(first, newest, fold, contents));
        } catch (Broken broken) {
            return broken.verdict(account);
        }
    }

    /// The first entry, as yet unchecked: it names the keys that everything else is held against.
    private Bytes firstEntry() {
        Bytes first = firstBundle().getFirst();
        Optional<Hash> genesis = options.genesis();
        if (genesis.isPresent() && !genesis.get().equals(Hash.leaf(first))) {
            throw new Broken(Verdict.Check.TREE, "--genesis", Optional.of(new EntryIndex(0)),
                    "the first entry has the leaf hash %s".formatted(Hash.leaf(first)));
        }
        return first;
    }

    private List<Bytes> firstBundle() {
        String place = "ledger/checkpoint";
        try {
            Note note = ledger.checkpoint().orElseThrow(
                    () -> Broken.notes("ledger/checkpoint", "it is missing: no record is here"));
            TreeSize size = Checkpoint.parse(note.text()).size();
            if (size.entries() == 0) {
                throw Broken.notes(place, "the record has no entry yet");
            }
            place = "ledger/" + Tiles.entryTileOf(new EntryIndex(0), size).path();
            return ledger.bundle(0, size);
        } catch (MalformedException e) {
            throw Broken.notes(place, String.valueOf(e.getMessage()));
        }
    }

    private VerifierKey logOf(Bytes first) {
        try {
            Statement statement = Statement.decode(Leaf.decode(first).payload());
            VerifierKey log = terms(statement).log();
            List<TlogPolicy.Log> asked = options.policy().map(TlogPolicy::logs).orElse(List.of());
            if (!asked.isEmpty() && asked.stream().noneMatch(l -> l.key().equals(log))) {
                throw Broken.notes("--policy",
                        "the log's key is %s, the policy asks for another"
                                .formatted(log.encode()));
            }
            return log;
        } catch (MalformedStatement malformed) {
            throw new Broken(Verdict.Check.ENVELOPES, "ledger", Optional.of(new EntryIndex(0)),
                    String.valueOf(malformed.getMessage()));
        }
    }

    private static CharterTerms terms(Statement statement) {
        if (statement.content() instanceof CharterContent.Provisional(var terms)) {
            return terms;
        }
        if (statement.content() instanceof CharterContent.Proposed(var terms)) {
            return terms;
        }
        throw new Broken(Verdict.Check.RULES, "ledger", Optional.of(new EntryIndex(0)),
                "the first entry is a %s, not a charter".formatted(statement.type()));
    }

    private Note audit(VerifierKey log, Fold fold) {
        AuditResult result = Audit.of(ledger, log, ed25519, fold::take);
        return switch (result) {
            case AuditResult.Unsound(var place, var entry, var why) ->
                    throw new Broken(Verdict.Check.TREE, "ledger/" + place, entry, why);
            case AuditResult.Sound sound -> {
                if (!sound.ahead().isEmpty()) {
                    throw Broken.notes("ledger/" + sound.ahead().getFirst(),
                            "it lies ahead of the checkpoint: the checkpoint was set back, or the"
                                    + " desk is publishing just now; in that case check again");
                }
                List<TreeSize> sizes = ledger.archivedSizes();
                if (sizes.getLast().compareTo(sound.size()) > 0) {
                    throw Broken.notes("ledger/" + LedgerFiles.INDEX,
                            "it names the size %s, the checkpoint has %s"
                                    .formatted(sizes.getLast(), sound.size()));
                }
                yield sound.checkpoint();
            }
        };
    }

    /// The record must extend the checkpoint that the reader holds.
    private void held(VerifierKey log, Fold fold) {
        if (options.held().isEmpty()) {
            return;
        }
        Checkpoint held;
        try {
            Note note = Note.parse(options.held().get());
            note.verify(List.of(log), ed25519);
            held = Checkpoint.parse(note.text());
        } catch (MalformedException | UnverifiedNoteException e) {
            throw Broken.notes("--held", String.valueOf(e.getMessage()));
        }
        if (!held.origin().equals(log.name())) {
            throw Broken.notes("--held", "it is of the origin " + held.origin());
        }
        Hash root = fold.rootAt(held.size()).orElseThrow(() -> new Broken(
                Verdict.Check.TREE, "--held", Optional.empty(),
                "the note held has %s entries, the record only %s: entries are missing"
                        .formatted(held.size(), fold.size())));
        if (!root.equals(held.root())) {
            throw new Broken(Verdict.Check.TREE, "--held", Optional.empty(),
                    "at %s entries the note held has the root %s, the record %s: one is a fork"
                            .formatted(held.size(), held.root(), root));
        }
    }

    private void policyFiles(Fold fold) {
        Optional<CharterTerms> terms = fold.state().charter().map(CharterInForce::terms);
        same("live.policy", files.live(), terms.map(CosignerPolicies::live));
        same("joint.policy", files.joint(), terms.flatMap(CosignerPolicies::joint));
    }

    private static void same(
            String name, Optional<Bytes> file, Optional<TlogPolicy> derived) {
        if (file.isPresent()
                && !file.equals(derived.map(policy -> Bytes.utf8(policy.encode())))) {
            throw Broken.notes(name, "it is not what the charter in force amounts to");
        }
    }

    private Optional<TlogPolicy> asked(Fold fold) {
        return options.policy().or(() -> fold.state().charter()
                .map(charter -> CosignerPolicies.live(charter.terms())));
    }

    private void quorum(Note newest, Fold fold, Heads heads) {
        Optional<TlogPolicy> asked = asked(fold);
        if (asked.isEmpty()) {
            return;
        }
        try {
            TlogPolicy.Verdict verdict = asked.get().judge(newest, ed25519);
            if (!verdict.valid()) {
                String largest = heads.largest(asked.get())
                        .map(size -> "the largest head that has it is of %s entries"
                                .formatted(size))
                        .orElse("no archived head has it");
                throw Broken.notes("ledger/checkpoint",
                        "cosigned by %s, which is not the quorum asked for (%s); %s".formatted(
                                names(verdict.witnesses().stream().toList()),
                                words(asked.get()), largest));
            }
        } catch (UnverifiedNoteException e) {
            throw Broken.notes("ledger/checkpoint", String.valueOf(e.getMessage()));
        }
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "nobody" : String.join(", ", names);
    }

    private static String words(TlogPolicy policy) {
        return policy.groups().stream()
                .filter(group -> group.name().equals(policy.quorum()))
                .findFirst()
                .map(group -> "%s of %s".formatted(group.rule(), group.members().size()))
                .orElse(policy.quorum());
    }

    /// A void entry fails the record, unless all Parties and a mediator acknowledged that one.
    private static void voids(Fold fold) {
        Set<EntryIndex> acknowledged = fold.state().boards().acknowledgements().stream()
                .filter(Acknowledgement::joint)
                .map(Acknowledgement::index)
                .collect(Collectors.toSet());
        fold.state().voids().stream()
                .filter(entry -> !acknowledged.contains(entry.index()))
                .findFirst().ifPresent(entry -> {
            RejectionText.Text text = RejectionText.of(entry.rejection());
            Verdict.Check check = text.code().startsWith("K") || text.code().startsWith("E")
                    ? Verdict.Check.ENVELOPES
                    : Verdict.Check.RULES;
            throw new Broken(check, "ledger", Optional.of(entry.index()),
                    "void: %s %s (%s)".formatted(text.code(), text.what(), text.facts()));
        });
    }

    private Verdict.Account account(
            Bytes first, Note newest, Fold fold, Contents contents) {
        Instant at = fold.state().newest();
        Optional<TlogPolicy> asked = asked(fold);
        List<String> cosigned = asked
                .map(policy -> policy.judge(newest, ed25519).witnesses().stream().toList())
                .orElse(List.of());
        boolean joint = fold.state().charter()
                .flatMap(charter -> CosignerPolicies.joint(charter.terms()))
                .filter(policy -> policy.judge(newest, ed25519).valid())
                .isPresent();
        List<VoidEntry> voids = fold.state().voids();
        Json states = Description.of(fold.state(), at);
        return new Verdict.Account(
                Checkpoint.parse(newest.text()).origin(), Hash.leaf(first), fold.size(),
                fold.root(), at, ledger.archivedSizes().size(), cosigned, joint,
                asked.map(Verifier::words).orElse(TlogPolicy.NONE), options.pinned(),
                contents.opened(), contents.sealed(), voids, states);
    }
}
