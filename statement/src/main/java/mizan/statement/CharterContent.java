package mizan.statement;

import static mizan.statement.Kinds.CODE;
import static mizan.statement.Kinds.COUNT;
import static mizan.statement.Kinds.KEY;
import static mizan.statement.Kinds.MEMBER;
import static mizan.statement.Kinds.PERSON;
import static mizan.statement.Kinds.VKEY;

import mizan.tlog.Bytes;
import mizan.tlog.VerifierKey;

/// What is said about the charter itself, and about the mechanism as a whole.
public sealed interface CharterContent extends Content {
    /// The terms under which one member keeps a record alone; Parties are subjects, not members.
    record Provisional(CharterTerms terms) implements CharterContent {}

    /// Terms put to the members; in force once ratified.
    record Proposed(CharterTerms terms) implements CharterContent {}

    /// The member ratifies the charter referred to as `charter`.
    record Ratified() implements CharterContent {}

    /// Whether a Party takes part. Closed.
    enum Participation implements Coded {
        /// It takes part.
        ACTIVE,
        /// Its part rests; it is served as before.
        SUSPENDED,
        /// It has left; it is served as before.
        WITHDRAWN;

        static final Kind<Participation> KIND = Kind.choice(values());
    }

    /// Why a mechanism ends. Closed.
    enum EndReason implements Coded {
        /// The charter's sunset has come.
        SUNSET,
        /// The members agree that it ends.
        AGREED,
        /// Another mechanism takes its place.
        REPLACED;

        static final Kind<EndReason> KIND = Kind.choice(values());
    }

    /// A Party takes part, suspends its part, or leaves.
    record ParticipationChanged(Participation status) implements CharterContent {
        static ParticipationChanged read(Fields f) {
            return new ParticipationChanged(f.need("status", Participation.KIND));
        }
    }

    /// A member's root key is replaced, under its root key or its recovery key.
    ///
    /// @param root      Ed25519 public key, 32 bytes
    /// @param recovery  Ed25519 public key, 32 bytes
    /// @param person    pseudonym that signs with the new root key
    /// @param recipient X25519 public key, 32 bytes
    record RootRotated(Bytes root, Bytes recovery, PersonId person, Bytes recipient)
            implements CharterContent {
        static RootRotated read(Fields f) {
            return new RootRotated(
                    f.need("root", KEY), f.need("recovery", KEY), f.need("person", PERSON),
                    f.need("recipient", KEY));
        }
    }

    /// The member says that a successor takes over from the operator, after the head that this
    /// statement has seen.
    ///
    /// @param log verifier key of the successor's ledger
    record SuccessionActivated(MemberId successor, VerifierKey log) implements CharterContent {
        static SuccessionActivated read(Fields f) {
            return new SuccessionActivated(f.need("successor", MEMBER), f.need("log", VKEY));
        }
    }

    /// The member says that the mechanism ends.
    record Ended(EndReason reason) implements CharterContent {
        static Ended read(Fields f) {
            return new Ended(f.need("reason", EndReason.KIND));
        }
    }

    /// Sealed material was destroyed after the end.
    ///
    /// @param what  code of the charter's list
    /// @param count so many files; their digests stay in the record
    record SealedDestroyed(Code what, long count) implements CharterContent {
        static SealedDestroyed read(Fields f) {
            return new SealedDestroyed(f.need("what", CODE), f.need("count", COUNT));
        }
    }
}
