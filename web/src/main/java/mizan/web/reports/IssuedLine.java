package mizan.web.reports;

import java.util.List;
import java.util.Optional;
import mizan.projection.OpenedStatement;
import mizan.projection.Source;
import mizan.report.IssuedReport;

/// A report that a statement issued, as a list shows it.
///
/// @param source the statement
public record IssuedLine(Source source, IssuedReport report) {

    static Optional<IssuedLine> of(OpenedStatement statement) {
        return IssuedReport.read(statement.open(), List.of())
                .map(report -> new IssuedLine(statement.source(), report));
    }

    /// Running number.
    public int number() {
        return report.issue().number();
    }
}
