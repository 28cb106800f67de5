package mizan.app;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What happens at an office of its own, set up before each test and closed after it.
abstract class AtAnOffice {
    @TempDir
    Path place;

    TestOffice office;

    @BeforeEach
    void openOffice() {
        office = TestOffice.in(place.resolve("office"));
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }
}
