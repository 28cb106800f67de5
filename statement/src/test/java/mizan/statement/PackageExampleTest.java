package mizan.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import mizan.testkit.ForeignTool;
import mizan.tlog.Hash;
import org.junit.jupiter.api.Test;

class PackageExampleTest {
    @Test
    void the_chapter_of_the_room_shows_the_example_as_it_is() throws IOException {
        String chapter = Files.readString(ForeignTool.root().resolve(
                "statement/src/main/java/mizan/statement/package-info.java"));
        assertThat(chapter).contains(
                "///     " + Example.envelope().id().hex() + "\n",
                "///     " + Example.leaf().encode().slice(0, 11).hex() + "\n",
                "///     " + Hash.leaf(Example.leaf().encode()).hex() + "\n",
                Example.RECORDED_AT.toString());
    }
}
