package mizan.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoteTest {
    private final Ed25519 ed25519 = Ed25519.jdk();

    @Test
    void the_example_of_the_specification_verifies() {
        VerifierKey key = VerifierKey.parse(
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        Note note = Note.parse(Bytes.utf8("""
                This is an example message.

                — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXs\
                YjOBH3mFXmRKuwHjG1Yu72IneyaQM=
                """));
        assertThat(note.verify(List.of(key), ed25519)).containsExactly(key);
    }
}
