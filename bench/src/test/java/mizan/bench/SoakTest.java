package mizan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page of a soak says what the long tests came to, and measures one record.
class SoakTest {

    private static final String SUITE = """
            <?xml version="1.0"?>
            <testsuite xmlns:x="y" name="mizan.ledger.KillTest" time="12.5" tests="3" errors="1" \
            skipped="0" failures="0">
              <system-out><![CDATA[repeat: ./mizan test KillTest -Dseed=1
            7 kills: 70 entries acknowledged
            ]]></system-out>
            </testsuite>
            """;

    @TempDir
    Path directory;

    @Test
    void the_page_says_what_the_tests_came_to_and_measures_a_record() throws Exception {
        Path reports = Files.createDirectories(
                directory.resolve("ledger/target/surefire-reports"));
        Path unused = Files.writeString(reports.resolve("TEST-mizan.ledger.KillTest.xml"), SUITE);
        Soak soak = new Soak(directory, new Machine("a processor", 2, "a system", "a jdk",
                "a provider", "0123abc", Instant.parse("2026-11-22T16:00:00Z"), 0.5));
        assertThat(soak.run(directory.resolve("large"), 50)).isEqualTo(1);
        assertThat(soak.page())
                .startsWith("# Soak of 2026-11-22, commit 0123abc\n")
                .contains("| `KillTest` | 2 | 1 | 12.5 | 7 kills: 70 entries acknowledged |\n")
                .contains("| handed in at the desk, 512 authors | 50 |")
                .contains("| verify: audit, signatures, rules | 115 |");
    }
}
