package mizan.report;

/// Which report it is.
///
/// @param number  running number, 1 or more; decides which Party comes first
/// @param edition for whom
/// @param period  what it covers
/// @param entries size of the record at the cut-off
public record Issue(int number, ReportEdition edition, Period period, long entries) {
    /// Refuses a number below 1 and a negative size.
    public Issue {
        if (number < 1 || entries < 0) {
            throw new IllegalArgumentException(
                    "a report with the number %d over %d entries".formatted(number, entries));
        }
    }
}
