package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `report` on a directory: what it reads, what it writes, and how it says no.
class ReportVerbTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path directory;

    private Path record;

    @BeforeEach
    void make() throws Exception {
        record = directory.resolve("record");
        TestDesk.create(record, NOW).close();
    }

    private ReplayTest.Ran ran(String... arguments) {
        return ReplayTest.Ran.now(arguments);
    }

    private Bytes made(String name, String... more) throws IOException {
        Path file = directory.resolve(name);
        String[] arguments = Stream.concat(Stream.of("report", record.toString(), "--cut-off",
                "2026-11-24T14:30:00Z", "--out", file.toString()), Stream.of(more))
                .toArray(String[]::new);
        ReplayTest.Ran ran = ran(arguments);
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("situation-report-1-").endsWith(" in " + file + "\n");
        return Bytes.of(Files.readAllBytes(file));
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(record)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(),
                        Hash.sha256(Bytes.of(Files.readAllBytes(file))).hex());
            }
        }
        return files;
    }

    @Test
    void each_way_out_is_the_same_again_and_the_record_is_left_as_it_was() throws Exception {
        Map<String, String> before = files();
        for (String format : new String[] {"html", "json", "csv", "xlsx"}) {
            assertThat(made("one", "--format", format))
                    .isEqualTo(made("other", "--format", format));
        }
        assertThat(made("ur", "--lang", "ur").utf8()).contains("dir=\"rtl\"");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void editions_and_the_number_are_told_in_the_report() throws Exception {
        for (String edition : new String[] {"office", "joint", "public"}) {
            assertThat(made(edition, "--edition", edition, "--format", "json", "--number", "1")
                    .utf8()).contains("\"edition\": \"" + edition + "\"", "\"number\": 1");
        }
    }

    @Test
    void what_cannot_be_made_is_told_in_plain_words() {
        String dir = record.toString();
        assertThat(ran("report", dir, "--date", "24/11/26").err()).isEqualTo("""
                mizan: a day cannot be read
                  found 24/11/26
                  write it like 2026-03-01
                """);
        assertThat(ran("report", dir, "--date", "2020-01-01").err())
                .startsWith("mizan: the record had no charter on that day\n");
        assertThat(ran("report", dir, "--date", "2026-11-24", "--lang", "xx").exit())
                .isEqualTo(2);
        assertThat(ran("report", dir, "--date", "2026-11-24", "--edition", "mine").err())
                .contains("use --edition office, joint or public");
        assertThat(ran("report", dir, "--date", "2026-11-24", "--format", "xlsx").err())
                .contains("say where with --out FILE");
        assertThat(ran("report", directory.toString(), "--date", "2026-11-24").exit())
                .isEqualTo(2);
    }
}
