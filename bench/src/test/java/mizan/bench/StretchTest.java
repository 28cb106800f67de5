package mizan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mizan.tlog.Ed25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The figures are rates of what was timed, and each stretch does what its line says.
class StretchTest {

    @TempDir
    Path directory;

    @Test
    void a_stretch_gives_count_time_and_both_rates() {
        var stretch = new Stretch("entries appended", 12_000, 2.0, 4.0);
        assertThat(stretch.json()).isEqualTo("{\"what\":\"entries appended\",\"count\":12000,"
                + "\"wallSeconds\":2.000,\"cpuSeconds\":4.000,\"perSecond\":6000.0,"
                + "\"perCpuSecond\":3000.0}");
        assertThat(stretch.plus(stretch)).isEqualTo(
                new Stretch("entries appended", 24_000, 4.0, 8.0));
    }

    @Test
    void what_is_appended_is_what_is_audited() throws Exception {
        var appends = new Appends(directory, Ed25519.jdk(), 200);
        assertThat(appends.run("small", 700, 64, 256).count()).isEqualTo(700);
        assertThat(appends.audit("small").count()).isEqualTo(700);
    }
}
