package mizan.web;

import mizan.office.Chance;
import mizan.office.KeyChest;
import mizan.office.OfficeStore;
import mizan.office.Scribe;
import mizan.office.Sessions;
import mizan.office.SignInChallenges;
import mizan.statement.CharterTerms;
import mizan.statement.Salts;
import mizan.statement.Sealer;
import mizan.tlog.Ed25519;

/// What the pages of an office at work are made of; `app` constructs it.
///
/// @param store    what is kept beside the record
/// @param sessions who is signed in
/// @param challenges of officers whose keys lie elsewhere
/// @param keys     officers' keys on this host
/// @param salts    of sealed fields
/// @param sealer   makes age files
/// @param ed25519  signs
/// @param address  under which others reach the office
public record OfficeParts(OfficeStore store, Sessions sessions, SignInChallenges challenges,
        KeyChest keys, Chance chance, Salts salts, Sealer sealer, Ed25519 ed25519,
        PublicAddress address) {

    /// Signs for officers of a mechanism with these terms.
    ///
    /// @param rules rules version of the charter in force
    public Scribe scribe(CharterTerms terms, int rules) {
        return new Scribe(terms.log().name(), rules, ed25519, salts, sealer);
    }
}
