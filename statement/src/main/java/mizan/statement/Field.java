package mizan.statement;

/// One field of a type: its JSON name, what it may hold, and whether it must be there.
public record Field(String name, Kind<?> kind, boolean required) {}
