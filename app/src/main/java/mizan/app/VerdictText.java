package mizan.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.ledger.LedgerFiles;
import mizan.mechanism.RejectionText;
import mizan.mechanism.VoidEntry;
import mizan.statement.CharterContent;
import mizan.statement.CharterTerms;
import mizan.statement.Json;
import mizan.statement.Leaf;
import mizan.statement.MalformedStatement;
import mizan.statement.Statement;
import mizan.tlog.Checkpoint;
import mizan.tlog.MalformedException;
import mizan.tlog.TreeSize;
import mizan.tlog.VerifierKey;
import mizan.verify.Verdict;

/// What `verify` prints of a record.
final class VerdictText {
    private VerdictText() {}

    static ExitCode exit(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Holds _ -> ExitCode.OK;
            case Verdict.Fails _ -> ExitCode.DOES_NOT_HOLD;
            case Verdict.RulesTooNew _ -> ExitCode.FAULT;
        };
    }

    static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Holds(var account) -> text(account) + "holds\n";
            case Verdict.Fails fails -> fails.account().map(VerdictText::text).orElse("")
                    + "does not hold (%s): %s%n".formatted(fails.check().words(), fails);
            case Verdict.RulesTooNew(var at, int asked, int known) ->
                    ("cannot be judged: entry %d is under rules version %d, this program knows "
                            + "%d; get a newer one%n").formatted(at.value(), asked, known);
        };
    }

    private static String text(Verdict.Account account) {
        StringBuilder text = new StringBuilder();
        text.append("origin %s%n".formatted(account.origin()));
        text.append("genesis %s%n".formatted(account.genesis()));
        text.append("size %s, root %s, newest entry %s%n".formatted(
                account.size(), account.root(), account.newest()));
        text.append("replayed: %d; sealed from you: %d; vouched for by: %s%n".formatted(
                account.replayed(), account.sealed(), cosigners(account)));
        text.append(account.cosigned().isEmpty()
                ? "cosigned by nobody\n"
                : "quorum: %s%s%n".formatted(account.quorum(),
                        account.joint() ? "; jointly cosigned" : ""));
        text.append("states recomputed: %s%n".formatted(counts(account.states())));
        text.append("trust: %s%n".formatted(account.pinned() ? "pinned" : "self"));
        for (VoidEntry entry : account.voids()) {
            RejectionText.Text why = RejectionText.of(entry.rejection());
            text.append("void: entry %d, %s %s (%s)%n".formatted(
                    entry.index().value(), why.code(), why.what(), why.facts()));
        }
        return text.toString();
    }

    /// How many of each kind of state there are, such as `11 cases, 8 commitments`.
    private static String counts(Json states) {
        List<String> counts = new ArrayList<>();
        if (states instanceof Json.Members(var members)) {
            members.forEach((name, value) -> {
                if (!name.equals("voids") && value instanceof Json.Items(var items)) {
                    counts.add(items.size() + " " + name);
                }
            });
        }
        return String.join(", ", counts);
    }

    private static String cosigners(Verdict.Account account) {
        return account.cosigned().isEmpty() ? "nobody" : String.join(", ", account.cosigned());
    }

    static Json json(Verdict verdict) {
        Map<String, Json> all = new LinkedHashMap<>();
        switch (verdict) {
            case Verdict.Holds(var account) -> {
                all.put("holds", new Json.Truth(true));
                all.put("account", json(account));
            }
            case Verdict.Fails fails -> {
                all.put("holds", new Json.Truth(false));
                all.put("check", Json.text(fails.check().words()));
                all.put("place", Json.text(fails.place()));
                fails.entry().ifPresent(at -> all.put("entry", Json.whole(at.value())));
                all.put("why", Json.text(fails.why()));
                fails.account().ifPresent(account -> all.put("account", json(account)));
            }
            case Verdict.RulesTooNew(var at, int asked, int known) -> {
                all.put("holds", new Json.Null());
                all.put("entry", Json.whole(at.value()));
                all.put("rules", Json.whole(asked));
                all.put("known", Json.whole(known));
            }
        }
        return new Json.Members(all);
    }

    private static Json json(Verdict.Account account) {
        Map<String, Json> all = new LinkedHashMap<>();
        all.put("origin", Json.text(account.origin()));
        all.put("genesis", Json.text(account.genesis().hex()));
        all.put("size", Json.whole(account.size().entries()));
        all.put("root", Json.text(account.root().base64()));
        all.put("newest", Json.text(account.newest().toString()));
        all.put("archived", Json.whole(account.archived()));
        all.put("cosigned", new Json.Items(
                account.cosigned().stream().map(Json::text).toList()));
        all.put("jointlyCosigned", new Json.Truth(account.joint()));
        all.put("quorum", Json.text(account.quorum()));
        all.put("trust", Json.text(account.pinned() ? "pinned" : "self"));
        all.put("replayed", Json.whole(account.replayed()));
        all.put("opened", Json.whole(account.opened()));
        all.put("sealed", Json.whole(account.sealed()));
        all.put("states", account.states());
        return new Json.Members(all);
    }

    /// The desk's key as the first entry of a record names it, as yet unchecked.
    static VerifierKey deskOf(Path directory) {
        LedgerFiles ledger = new LedgerFiles(
                mizan.ledger.Files.in(directory.resolve(Hosted.LEDGER)));
        try {
            TreeSize size = Checkpoint.parse(ledger.checkpoint().orElseThrow(
                    () -> new MalformedException("it has no checkpoint")).text()).size();
            Statement first = Statement.decode(
                    Leaf.decode(ledger.bundle(0, size).getFirst()).payload());
            CharterTerms terms = switch (first.content()) {
                case CharterContent.Provisional(var provisional) -> provisional;
                case CharterContent.Proposed(var proposed) -> proposed;
                case mizan.statement.Content _ ->
                    throw new MalformedException("its first entry is no charter");
            };
            return terms.desk();
        } catch (IllegalArgumentException | MalformedStatement e) {
            throw Trouble.refused(directory + " is no record",
                    String.valueOf(e.getMessage()), "name a mechanism's directory");
        }
    }
}
