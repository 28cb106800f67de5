package mizan.office;

import java.util.Optional;
import mizan.statement.Assembled;
import mizan.statement.Draft;
import mizan.statement.DraftFacts;
import mizan.statement.DraftNames;
import mizan.statement.Envelope;
import mizan.statement.Json;
import mizan.statement.KeyId;
import mizan.statement.Salts;
import mizan.statement.Sealer;
import mizan.statement.Seen;
import mizan.tlog.Ed25519;

/// Signs a draft with an officer's key.
///
/// @param origin  of the mechanism
/// @param rules   rules version of the charter in force
/// @param salts   of sealed fields
/// @param sealer  makes age files
public record Scribe(String origin, int rules, Ed25519 ed25519, Salts salts, Sealer sealer) {

    /// Signs what the draft says.
    ///
    /// @param key  an officer's; the draft must be this officer's
    /// @param seen the checkpoint that the author has verified
    /// @throws mizan.statement.MalformedStatement if the draft makes no statement
    /// @throws KeyTrouble if the draft is another officer's
    public HandIn sign(KeyFile key, Json draftJson, DraftNames names, Seen seen) {
        Draft draft = Draft.parse(draftJson, names);
        String author = draft.member().code() + "/" + draft.officer();
        if (!key.name().equals(author)) {
            throw new KeyTrouble("the draft is another officer's",
                    "it is by %s, the key is of %s".formatted(author, key.name()),
                    "sign with that officer's key");
        }
        Assembled assembled = draft.assemble(new DraftFacts(origin, rules,
                KeyId.of(key.seed().publicKey(ed25519)), key.needOfficer().person(), seen,
                _ -> Optional.empty()), salts, sealer);
        return new HandIn(Envelope.sign(assembled.payload(), key.seed(), ed25519),
                assembled.statement(), assembled.contents());
    }
}
