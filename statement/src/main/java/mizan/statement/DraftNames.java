package mizan.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.tlog.Bytes;
import mizan.tlog.VerifierKey;

/// What a tool knows about the names that drafts use. An officer is a role or a name; `root` and
/// `recovery` exist for every member.
public interface DraftNames {
    /// The instant to which relative times are added: the end of the drafts' story.
    Instant end();

    /// The offset in which relative times are written, minutes east of UTC.
    int offsetMinutes();

    /// The officer's Ed25519 public key, 32 bytes.
    Optional<Bytes> publicKey(String member, String officer);

    /// The officer's X25519 public key, 32 bytes.
    Optional<Bytes> recipient(String member, String officer);

    /// The officer's pseudonym.
    Optional<PersonId> person(String member, String officer);

    /// Whose pseudonym an officer of a draft signs with: `liaison@phone` is another key of
    /// `liaison`, and whoever holds the recovery key is whoever holds the root key.
    static String personOf(String officer) {
        int at = officer.indexOf('@');
        String name = at < 0 ? officer : officer.substring(0, at);
        return name.equals("recovery") ? "root" : name;
    }

    /// The X25519 public keys that `to` means by this name: a member, `member/officer`, or a name
    /// that the tool has for several; empty if it knows none.
    List<Bytes> recipients(String name);

    /// The member's blind cosigner key.
    Optional<VerifierKey> blind(String member);

    /// The member's full cosigner key.
    Optional<VerifierKey> full(String member);

    /// The ledger's key.
    VerifierKey log();

    /// The desk's key.
    VerifierKey desk();
}
