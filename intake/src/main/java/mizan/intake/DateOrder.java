package mizan.intake;

import mizan.statement.Coded;

/// Which of day and month stands first in dates such as 1/2/25. Closed.
public enum DateOrder implements Coded {
    /// Nobody has said; such dates wait.
    ASK,
    /// The day.
    DAY_FIRST,
    /// The month.
    MONTH_FIRST
}
