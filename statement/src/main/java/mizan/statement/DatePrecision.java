package mizan.statement;

/// How precisely a claim dates what it is about. Closed.
public enum DatePrecision implements Coded {
    /// To the day.
    DAY,
    /// To the week.
    WEEK,
    /// To the month.
    MONTH,
    /// To the year.
    YEAR,
    /// Before the day given.
    BEFORE,
    /// Not at all.
    UNKNOWN;

    static final Kind<DatePrecision> KIND = Kind.choice(values());
}
