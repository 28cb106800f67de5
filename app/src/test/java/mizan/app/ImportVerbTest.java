package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import mizan.statement.Json;
import mizan.testkit.ForeignTool;
import mizan.tlog.Bytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./mizan import` as a person uses it: look, answer, import, import again.
class ImportVerbTest {
    private static final String CHARTER = "cases/exercises/provisional.jsonl";

    @TempDir
    private Path directory;

    private Path sheet;

    @BeforeEach
    void write() throws Exception {
        sheet = Files.writeString(directory.resolve("log 2026-11-24.csv"), """
                Incident no,Date,Time,Sector,Type,Notes
                1,24/11/26,08:12,east,Firing,Two shots
                2,1/2/26,2030,bridge,Shelling,Four shells
                3,30/2/26,,west,Firing,No such day
                """);
    }

    private ReplayTest.Ran ran(String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "import";
        arguments[1] = sheet.toString();
        arguments[2] = "--charter";
        arguments[3] = ForeignTool.root().resolve(CHARTER).toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return ReplayTest.Ran.of(arguments);
    }

    @Test
    void a_dry_run_shows_the_proposal_and_writes_nothing() throws Exception {
        ReplayTest.Ran run = ran("--dry-run", "--map", directory.resolve("map.json").toString());

        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains(
                "  B   Date                       date                   3  24/11/26 · 1/2/26",
                "the dates: 2 cells do not say how far their local time is from UTC",
                "  row 4, column B (Date): “30/2/26”: no calendar has this day",
                "0 new, 0 held already, 0 held with other words, 2 wait, 1 cannot be read");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(sheet);
        }
    }

    @Test
    void the_same_sheet_again_adds_nothing_and_the_mapping_is_remembered() throws Exception {
        Path map = directory.resolve("map.json");
        Path drafts = directory.resolve("drafts.jsonl");
        ReplayTest.Ran first = ran("--offset", "+04:30", "--map", map.toString(),
                "--out", drafts.toString());
        String written = Files.readString(drafts);
        ReplayTest.Ran again = ran("--map", map.toString(), "--out", drafts.toString());

        assertThat(first.out()).contains("2 new, 0 held already", "1 cannot be read",
                "wrote the mapping to " + map, "wrote 2 drafts to " + drafts);
        assertThat(written.lines()).hasSize(2).allSatisfy(line ->
                assertThat(line).startsWith("{\"name\":\"import-").contains(
                        "\"member\":\"field-office\"", "+04:30"));
        assertThat(Files.readString(drafts)).isEqualTo(written);
        assertThat(again.out()).contains("0 new, 2 held already", "wrote 0 drafts");
        assertThat(again.exit()).isEqualTo(1);
    }

    @Test
    void a_program_gets_one_object() throws Exception {
        ReplayTest.Ran run = ran("--json", "--dry-run");
        Json.Members json = (Json.Members) Json.parse(Bytes.utf8(run.out()));

        assertThat(json.members().get("counts").compact()).isEqualTo("{\"new\":0,\"same\":0,"
                + "\"changed\":0,\"waiting\":2,\"unread\":1,\"rowRemarks\":0}");
        assertThat(json.members().get("ready")).isEqualTo(new Json.Truth(false));
    }

    @Test
    void what_cannot_be_understood_is_told_with_what_to_do() throws Exception {
        assertThat(ran("--offset", "half past").err()).isEqualTo(
                "mizan: --offset is no offset\n  found half past\n  write it like +04:30\n");
        Path map = Files.writeString(directory.resolve("map.json"), "{}");
        assertThat(ran("--map", map.toString()).err()).contains("is no mapping",
                "its format is not import-mapping-1");
        sheet = Files.writeString(directory.resolve("x.pdf"), "%PDF-1.7");
        assertThat(ran().exit()).isEqualTo(2);
        assertThat(ran().err()).isEqualTo("mizan: x.pdf cannot be imported\n"
                + "  is no spreadsheet\n  name a file in CSV, TSV or XLSX\n");
    }
}
