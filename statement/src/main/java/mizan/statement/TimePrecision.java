package mizan.statement;

/// How precisely an observation or an incident is timed. Closed for rules version 2.
public enum TimePrecision implements Coded {
    /// To the minute.
    EXACT,
    /// To the hour.
    HOUR,
    /// To the day.
    DAY,
    /// To the month.
    MONTH;

    static final Kind<TimePrecision> KIND = Kind.choice(values());
}
