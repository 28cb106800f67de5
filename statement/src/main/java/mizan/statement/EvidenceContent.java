package mizan.statement;

/// What is said about evidence. Closed for rules version 1.
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
}
