package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A day of an office in a real Chromium: 08:00 to the cut-off, by a clock that the test moves.
///
/// Invented Parties, invented incidents. Pictures of what was seen lie in `app/target/day/`.
class DayTest {
    private static final String DAY = "2026-03-02T";
    private static final int WIDE = 1440;
    private static final int PHONE = 390;
    private static final Path PICTURES =
            Path.of(System.getProperty("mizan.root"), "app", "target", "day");

    /// Keys beyond the words of the summary that one contact may cost.
    private static final int KEYS_MAX = 12;

    @TempDir
    Path place;

    private TestOffice office;
    private Chromium chromium;

    @BeforeEach
    void setUp() {
        office = TestOffice.at(place.resolve("office"), at("08:00"));
        chromium = Chromium.at(office.address());
    }

    @AfterEach
    void close() {
        chromium.close();
        office.close();
    }

    private static Instant at(String time) {
        return Instant.parse(DAY + time + ":00Z");
    }

    private void signIn(String officer, String passphrase) {
        chromium.as(officer, WIDE).open("/sign-in");
        chromium.fill("who", "office/" + officer);
        chromium.fill("passphrase", passphrase);
        chromium.press("Sign in");
        assertThat(chromium.path()).isEqualTo("/today");
    }

    @Test
    void a_call_is_logged_with_the_keyboard_alone() throws Exception {
        signIn("duty", TestOffice.DUTY);
        chromium.open("/register/new");
        String summary = "Tarn asks when the bridge at Grey Ford opens again.";
        int before = chromium.keystrokes();
        chromium.keys("T");
        chromium.tab();
        chromium.keys(summary);
        chromium.tab();
        chromium.tab();
        chromium.tab();
        chromium.enter();
        int keys = chromium.keystrokes() - before;
        assertThat(chromium.text()).contains("Kept as entry");
        chromium.picture(PICTURES.resolve("contact-kept.png"));
        chromium.follow("Entry and receipt");
        assertThat(chromium.text()).contains(summary);
        System.out.println("one contact: %d keys, of which %d are the words".formatted(
                keys, summary.length()));
        assertThat(keys - summary.length()).isLessThanOrEqualTo(KEYS_MAX);
    }
}
