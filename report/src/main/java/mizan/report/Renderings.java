package mizan.report;

import java.util.List;
import java.util.Optional;
import mizan.tlog.Bytes;

/// Every way out of one report. The same report and language give the same bytes, on any machine:
/// nothing here reads a clock, a locale or a zone.
public final class Renderings {

    private final SituationReport report;
    private final List<Table> tables;

    private Renderings(SituationReport report) {
        this.report = report;
        this.tables = new ReportTables(report).all();
    }

    /// The ways out of a report.
    public static Renderings of(SituationReport report) {
        return new Renderings(report);
    }

    /// The report itself.
    public SituationReport report() {
        return report;
    }

    /// One printable page and its annexes as one HTML file, UTF-8.
    public Bytes html(ReportLanguage language) {
        return new ReportPage(report, tables, phrasing(language)).html();
    }

    /// All tables as one XLSX workbook.
    public Bytes xlsx(ReportLanguage language) {
        return new Workbook(phrasing(language)).of(tables);
    }

    /// One table as CSV with a row of HXL tags, UTF-8 without a mark; absent if there is no such.
    public Optional<Bytes> csv(String table, ReportLanguage language) {
        return tables.stream().filter(t -> t.name().equals(table)).findFirst()
                .map(t -> CsvText.of(t, ReportWords.load(language)));
    }

    /// Everything as one JSON object; it is in no language.
    public Bytes json() {
        return ReportJson.of(report, tables);
    }

    /// Names of the tables, in order.
    public List<String> tables() {
        return tables.stream().map(Table::name).toList();
    }

    private Phrasing phrasing(ReportLanguage language) {
        return new Phrasing(ReportWords.load(language), report.issue().period().until());
    }
}
