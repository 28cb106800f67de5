package mizan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mizan.testkit.ForeignTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody else's programs open what a report gives.
class ForeignReadersTest {

    @TempDir
    private Path directory = Path.of("");

    private static Renderings renderings() {
        return Renderings.of(SituationReport.of(Day.input(37, ReportEdition.OFFICE)));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    @Test
    void another_reader_opens_the_workbook() throws IOException, InterruptedException {
        String without = "the workbook in another reader";
        Path python = ForeignTool.requireTool("python3", without);
        if (run(List.of(python.toString(), "-c", "import openpyxl")).contains("Error")) {
            ForeignTool.notRun(without + " (no openpyxl for python3)");
        }
        Path file = directory.resolve("day.xlsx");
        Files.write(file, renderings().xlsx(ReportLanguage.URDU).toArray());
        String said = run(List.of(python.toString(), "-c", """
                import openpyxl, sys
                book = openpyxl.load_workbook(sys.argv[1])
                print(len(book.worksheets), book.worksheets[0].sheet_view.rightToLeft)
                for sheet in book.worksheets:
                    if sheet.title.startswith("M "):
                        print(sheet.freeze_panes, sheet["D2"].value)
                        for row in sheet.iter_rows(min_row=3):
                            if str(row[3].value).startswith("="):
                                print(row[3].data_type, row[3].quotePrefix)
                    if sheet.title.startswith("A "):
                        print(sheet["A3"].value, sheet.max_row)
                """, file.toString()));
        assertThat(said).isEqualTo("19 True\n1 10\nA3 #description\ns True\n");
    }

    @Test
    void a_browser_prints_a_full_day_on_one_page() throws IOException, InterruptedException {
        String without = "the printed page";
        Path chromium = ForeignTool.requireTool("chromium", without);
        Path text = ForeignTool.requireTool("pdftotext", without);
        for (ReportLanguage language : ReportLanguage.values()) {
            Path html = directory.resolve(language.code() + ".html");
            Path pdf = directory.resolve(language.code() + ".pdf");
            Files.write(html, renderings().html(language).toArray());
            run(List.of(chromium.toString(), "--headless", "--no-sandbox", "--disable-gpu",
                    "--no-pdf-header-footer", "--print-to-pdf=" + pdf, html.toUri().toString()));
            String first = run(List.of(text.toString(), "-l", "1", pdf.toString(), "-"));
            String second = run(List.of(text.toString(), "-f", "2", "-l", "2", pdf.toString(),
                    "-"));
            ReportWords words = ReportWords.load(language);
            assertThat(first).contains("282", "37").doesNotContain("the caller thinks");
            assertThat(second).contains("mortar, as");
            if (language == ReportLanguage.ENGLISH) {
                assertThat(first.replaceAll("\\s+", " "))
                        .contains(words.say("foot.prejudice"), words.say("steps.title"));
            }
        }
    }
}
