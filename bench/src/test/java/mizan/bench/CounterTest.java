package mizan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import mizan.desk.Answer;
import mizan.statement.Envelope;
import mizan.statement.Signature;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is measured is the real path: everything handed in is kept, verified and found again.
class CounterTest {

    @TempDir
    Path directory;

    private final Ed25519 ed25519 = Providers.fastest();

    @Test
    void what_is_handed_in_is_what_is_verified_and_opened_again() throws Exception {
        Path place = directory.resolve("small");
        try (Counter counter = Counter.create(place, ed25519)) {
            assertThat(counter.run("many", 0, 300, 16, false).stretch().count()).isEqualTo(300);
            assertThat(counter.run("with files", 300, 20, 4, true).stretch().count())
                    .isEqualTo(20);
            List<Stretch> stages = new Stages(ed25519, counter, counter.sign(400, 10, false))
                    .run(directory.resolve("stages"));
            assertThat(stages).extracting(Stretch::count).containsOnly(10L);
        }
        long entries = 1 + Office.MONITORS + 320;
        var replays = new Replays(place, ed25519);
        assertThat(replays.audit().count()).isEqualTo(entries);
        assertThat(replays.verify().count()).isEqualTo(entries);
        assertThat(replays.rules().stretch().count()).isEqualTo(entries);
        assertThat(replays.rulesAndSignatures().stretch().count()).isEqualTo(entries);
        try (Counter again = Counter.open(place, ed25519)) {
            assertThat(again.desk().state().size().entries()).isEqualTo(entries);
            assertThat(again.desk().state().voids()).isEmpty();
        }
    }

    @Test
    void a_signature_over_other_bytes_is_refused_at_the_desk() {
        try (Counter counter = Counter.create(directory.resolve("forged"), ed25519)) {
            Envelope right = counter.sign(0, 1, false).getFirst().envelope();
            Envelope other = counter.sign(1, 1, false).getFirst().envelope();
            Bytes forged = new Envelope(right.payloadType(), right.payload(), List.of(
                    new Signature(right.signatures().getFirst().keyid(),
                            other.signatures().getFirst().sig()))).encodeDsse();
            assertThat(counter.desk().submit(forged)).isInstanceOfSatisfying(
                    Answer.Refused.class,
                    refused -> assertThat(refused.text().code()).isEqualTo("K002"));
        }
    }
}
