package mizan.report;

/// For whom a report is made: what it was counted over, and how coarse it says places.
///
/// Codes are those of `publication.daily-report-issued`. Closed.
public enum ReportEdition {
    /// The operating office's own: everything that its officers may read.
    OFFICE("office"),
    /// What every officer of a member may read.
    JOINT("joint"),
    /// What everybody may read; places by district only, notifications only late and added up.
    PUBLIC("public");

    private final String code;

    ReportEdition(String code) {
        this.code = code;
    }

    /// As in the statement that issues a report.
    public String code() {
        return code;
    }

    /// The edition of a code.
    public static java.util.Optional<ReportEdition> of(String code) {
        for (ReportEdition edition : values()) {
            if (edition.code.equals(code)) {
                return java.util.Optional.of(edition);
            }
        }
        return java.util.Optional.empty();
    }
}
