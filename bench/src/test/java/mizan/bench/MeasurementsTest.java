package mizan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run over very little gives every line of the table, once.
class MeasurementsTest {

    @TempDir
    Path directory;

    @Test
    void a_tiny_run_measures_everything_that_a_long_one_does() throws Exception {
        Table table = new Table(new Machine("a processor", 2, "a system", "a jdk", "a provider",
                "0123abc", Instant.parse("2026-11-22T16:00:00Z"), 0.5), true);
        new Measurements(table, directory, 100, 1_000, 0.02).run();
        assertThat(table.json())
                .startsWith("{\"machine\":{\"processor\":\"a processor\",\"cores\":2,"
                        + "\"system\":\"a system\",\"jdk\":\"a jdk\",\"signatures\":\"a provider\","
                        + "\"commit\":\"0123abc\",\"at\":\"2026-11-22T16:00:00Z\",\"load\":0.50},"
                        + "\"stretches\":[{\"group\":\"bare Ed25519, one thread\",")
                .contains("\"what\":\"statements, 512 authors\",\"count\":100,")
                .contains("\"what\":\"statements, 1 author\",\"count\":2,")
                .contains("\"what\":\"with a file, 512 authors\",\"count\":10,")
                .contains("\"what\":\"sign the receipt\",\"count\":20,")
                .contains("\"what\":\"a start, cold\",\"count\":217,");
        assertThat(table.svg(Measurements.STAGES)).contains("decode envelope and statement</text>")
                .endsWith("</svg>\n");
    }
}
