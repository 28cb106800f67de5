package mizan.office;

/// An answer before it is received.
///
/// @param words word for word; may be empty where the kind needs none
/// @param name  of the person, as they give it; may be empty
public record AnswerDraft(AnswerKind kind, String words, String name) {}
