package mizan.statement;

import static mizan.statement.Kinds.HASH;
import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.MEMBER;
import static mizan.statement.Kinds.some;

import java.util.List;
import java.util.Optional;
import mizan.tlog.Hash;

/// What is said about evidence and other content that is not open. Closed for rules version 2.
public sealed interface EvidenceContent extends Content {
    /// What a piece of evidence is. Closed for rules version 1.
    enum EvidenceKind implements Coded {
        /// A photograph.
        PHOTO,
        /// A film.
        VIDEO,
        /// A document.
        DOCUMENT,
        /// A piece of a thing.
        FRAGMENT,
        /// A reading of a sensor.
        SENSOR,
        /// What a person says.
        TESTIMONY,
        /// Something else.
        OTHER;

        static final Kind<EvidenceKind> KIND = Kind.choice(values());
    }

    /// Evidence for a case; its content is among the attachments or files.
    record Submitted(EvidenceKind kind) implements EvidenceContent {
        static Submitted read(Fields f) {
            return new Submitted(f.need("kind", EvidenceKind.KIND));
        }
    }

    /// What befell a piece of evidence (Berkeley Protocol). Closed for rules version 2.
    enum CustodyStep implements Coded {
        /// It was taken up.
        COLLECTED,
        /// It was received from somebody.
        RECEIVED,
        /// It was copied.
        COPIED,
        /// It was looked at.
        VIEWED,
        /// It was exported.
        EXPORTED,
        /// Parts of it were made unreadable.
        REDACTED,
        /// It was handed on.
        TRANSFERRED,
        /// It was closed under seal.
        SEALED,
        /// Its seal was opened.
        OPENED,
        /// It was disposed of.
        DISPOSED;

        static final Kind<CustodyStep> KIND = Kind.choice(values());
    }

    /// Why content is withdrawn. Closed for rules version 2.
    enum Withdrawal implements Coded {
        /// Somebody is in danger through it.
        SOURCE_AT_RISK,
        /// It was sealed to the wrong readers.
        SEALED_IN_ERROR,
        /// Whoever gave it takes back the consent.
        CONSENT_WITHDRAWN,
        /// Another reason.
        OTHER;

        static final Kind<Withdrawal> KIND = Kind.choice(values());
    }

    /// One event in the custody of a piece of evidence.
    ///
    /// @param at when, where it was not just now
    record Custody(CustodyStep event, Optional<OffsetInstant> at) implements EvidenceContent {
        static Custody read(Fields f) {
            return new Custody(
                    f.need("event", CustodyStep.KIND),
                    f.may("at", INSTANT));
        }
    }

    /// Evidence is disclosed to further members: this statement's own files hold it for them.
    record Disclosed(List<MemberId> to) implements EvidenceContent {
        static Disclosed read(Fields f) {
            return new Disclosed(f.need("to", some(MEMBER)));
        }
    }

    /// A Party to the case replies to a piece of evidence.
    record Replied() implements EvidenceContent {}

    /// What was sealed to the member cannot be opened by it.
    ///
    /// @param file digest of the stored bytes that cannot be opened
    record SealedUnreadable(Optional<Hash> file) implements EvidenceContent {
        static SealedUnreadable read(Fields f) {
            return new SealedUnreadable(f.may("file", HASH));
        }
    }

    /// The author of a statement withdraws content of it: who holds the bytes is to destroy them.
    ///
    /// @param sha256 digest of the stored bytes
    record BlobWithdrawn(Hash sha256, Withdrawal reason) implements EvidenceContent {
        static BlobWithdrawn read(Fields f) {
            return new BlobWithdrawn(
                    f.need("sha256", HASH),
                    f.need("reason", Withdrawal.KIND));
        }
    }
}
