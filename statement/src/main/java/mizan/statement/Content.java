package mizan.statement;

/// The open fields of a statement by its type: all that the rules of a mechanism may see.
///
/// There is no way from here to a sealed field. Open: later versions add types, which an older
/// version reads as [Unrecognised]: it can prove their inclusion and judges them void.
public sealed interface Content
        permits CharterContent,
                DelegationContent,
                ContactContent,
                InstrumentContent,
                ReportContent,
                CaseContent,
                ProcedureContent,
                AftermathContent,
                EvidenceContent,
                HotlineContent,
                CrossingContent,
                TalksContent,
                CommitmentContent,
                PublicationContent,
                CooperationContent,
                WarningContent,
                Content.Unrecognised {
    /// A type that this version does not know, with its open fields as they stand.
    record Unrecognised(String type, Json.Members open) implements Content {}
}
