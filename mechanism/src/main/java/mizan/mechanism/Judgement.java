package mizan.mechanism;

/// One step of folding the record: the decision on an entry, and the state after it.
///
/// @param state    the state that the next entry is judged against
/// @param decision the decision on this entry; a rejected one left only its void mark
public record Judgement(State state, Decision decision) {}
