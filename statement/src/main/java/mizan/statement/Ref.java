package mizan.statement;

/// A reference to an earlier statement, in a role that the type allows, for example `case`.
public record Ref(String as, StatementId id) {}
