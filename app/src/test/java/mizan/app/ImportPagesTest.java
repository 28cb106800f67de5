package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.Map;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import org.junit.jupiter.api.Test;

/// A spreadsheet brought in over the pages: looked at, asked about, proposed once, confirmed once.
class ImportPagesTest extends AtAnOffice {
    private static final String CSV = """
            No;Date;Sector;Type;Notes
            1;13/11/2026;Mill Bend;Sorcery;Two shots near the mill
            2;14/11/2026;Grey Ford;Sorcery;<script>alert(1)</script> & =cmd()
            3;30/2/2026;Grey Ford;Sorcery;No such day
            """;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String bring(TestOffice.Browser browser, String csv) {
        HttpResponse<String> answer = browser.upload("/import",
                Map.of("target", "report.incident-reported"), "log.csv", bytes(csv));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static Map<String, String> answers(String press) {
        return Map.of("press", press, "q-offset", "+05:00", "m-0", "act", "x-0", "Sorcery",
                "w-0", "direct-fire");
    }

    @Test
    void a_spreadsheet_becomes_proposals_once_and_statements_once() {
        TestOffice.Browser duty = office.duty();
        String file = bring(duty, CSV);
        assertThat(duty.page(file)).contains("Sorcery", "row 4", "no calendar has",
                "What would become of its rows");
        assertThat(duty.post(file, answers("look")).statusCode()).isEqualTo(302);
        assertThat(duty.page(file)).contains("Propose 2 drafts");
        assertThat(duty.post(file, Map.of("press", "propose")).body())
                .contains("2 drafts were proposed.");

        String proposals = duty.page("/proposals");
        assertThat(proposals).contains("Confirm all 2 on this page", "&lt;script&gt;")
                .doesNotContain("<script>alert");
        HttpResponse<String> confirmed = duty.post("/proposals", Map.of("number", "1"));
        assertThat(confirmed.body()).contains("Confirmed: 1. Still waiting: 1");
        assertThat(duty.post("/proposals", Map.of("number", "1")).body())
                .contains("Confirmed: 1. Still waiting: 1");

        String again = bring(duty, CSV);
        assertThat(duty.page(again)).doesNotContain("Propose 2 drafts", "name=\"w-0\" value");
        assertThat(duty.post(again, Map.of("press", "propose")).body())
                .contains("0 drafts were proposed.");
        String changed = bring(duty, CSV.replace("Two shots", "Three shots"));
        assertThat(duty.post(changed, Map.of("press", "propose")).body())
                .contains("0 drafts were proposed.", "is held with other words");
        assertThat(office.browser().get("/proposals").statusCode()).isEqualTo(302);
    }

    @Test
    void the_original_is_kept_by_its_digest_and_what_is_set_aside_needs_a_reason() {
        TestOffice.Browser duty = office.duty();
        String file = bring(duty, CSV);
        duty.post(file, answers("propose"));
        String digest = Hash.sha256(Bytes.utf8(CSV)).hex();
        assertThat(duty.page("/import/originals/" + digest)).isEqualTo(CSV);
        assertThat(duty.post("/proposals/1/set-aside", Map.of("why", " ")).statusCode())
                .isEqualTo(422);
        assertThat(duty.post("/proposals/1/set-aside", Map.of("why", "told twice")).statusCode())
                .isEqualTo(302);
        assertThat(duty.page("/proposals")).contains("Confirm all 1 on this page");
        assertThat(duty.page(file)).contains("Spreadsheet: log.csv");
    }

    @Test
    void what_is_no_spreadsheet_is_refused_in_words() {
        TestOffice.Browser duty = office.duty();
        HttpResponse<String> answer = duty.upload("/import", Map.of(), "x.pdf", bytes("%PDF-1.7"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("is no spreadsheet");
        assertThat(duty.post("/import", Map.of()).body()).contains("No file came with the form.");
    }

    @Test
    void a_file_that_comes_with_a_form_is_in_no_directory_for_temporary_files() throws Exception {
        office.close();
        String before = System.getProperty("java.io.tmpdir");
        Path temporary = Files.createDirectory(place.resolve("temporary"));
        System.setProperty("java.io.tmpdir", temporary.toString());
        try (WatchService watch = temporary.getFileSystem().newWatchService()) {
            office = TestOffice.in(place.resolve("another"));
            temporary.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            TestOffice.Browser duty = office.duty();
            String rows = "No;Date;Type;Notes\n" + "7;13/11/2026;Firing;words\n".repeat(100_000);
            bring(duty, rows);
            assertThat(duty.upload("/import", Map.of(), "large.csv",
                    new byte[(16 << 20) + 2]).statusCode()).isEqualTo(413);
            assertThat(watch.poll()).as("files made for a moment").isNull();
            assertThat(files(temporary)).isZero();
        } finally {
            System.setProperty("java.io.tmpdir", before);
        }
    }

    private static long files(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.count();
        }
    }
}
