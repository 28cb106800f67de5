package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The verb with which an office begins.
class OfficeVerbTest {
    @TempDir
    private Path place;

    @Test
    void an_address_that_is_none_is_refused_before_anything_is_made() {
        ReplayTest.Ran ran = ReplayTest.Ran.now("office", place.resolve("office").toString(),
                "--address", "office.example.org/mizan");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--address is no address of pages",
                "give scheme, host and port alone");
        assertThat(place.resolve("office")).doesNotExist();
    }

    @Test
    void a_port_that_is_taken_is_said_with_what_to_do() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            ReplayTest.Ran ran = ReplayTest.Ran.now("office", place.resolve("office").toString(),
                    "--port", Integer.toString(taken.getLocalPort()));
            assertThat(ran.exit()).isEqualTo(3);
            assertThat(ran.err()).contains("the pages cannot be served at 127.0.0.1:"
                    + taken.getLocalPort(), "choose another port with --port");
        }
        assertThat(place.resolve("office")).doesNotExist();
    }
}
