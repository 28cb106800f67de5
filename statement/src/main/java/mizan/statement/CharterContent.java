package mizan.statement;

/// What is said about the charter itself. Closed for rules version 1.
public sealed interface CharterContent extends Content {
    /// The terms under which one member keeps a record alone; Parties are subjects, not members.
    record Provisional(CharterTerms terms) implements CharterContent {}

    /// Terms put to the members; in force once ratified.
    record Proposed(CharterTerms terms) implements CharterContent {}

    /// The member ratifies the charter referred to as `charter`.
    record Ratified() implements CharterContent {}
}
