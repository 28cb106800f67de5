package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mizan.blobs.Age;
import mizan.desk.Degree;
import mizan.desk.DeskLimits;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.verify.RecordFiles;
import mizan.verify.Verdict;
import mizan.verify.Verifier;
import mizan.verify.VerifyOptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"istanbul-2025", "exercise"})
    void a_desk_answers_as_replay_does_and_the_record_is_cosigned_and_verifies(String name)
            throws Exception {
        SignatureProvider provider = SignatureProvider.choose();
        Keyring keys = new Keyring("mizan.example/" + name,
                Hash.sha256(Bytes.utf8(name)).bytes(), provider.ed25519());
        Stage stage = Stage.of(keys, Bytes.of(Files.readAllBytes(
                ReplayTest.CASES.resolve(name).resolve("drafts.jsonl"))), NOW);
        stage.create(directory, provider.ed25519());
        ScriptedTime time = ScriptedTime.scripted(stage.begins(), InstantSource.fixed(NOW));
        DeskLimits limits = new DeskLimits(
                64, 16, Duration.ofSeconds(5), 1, Duration.ZERO, Duration.ofMinutes(1));

        try (Hosted hosted = new Hosted(
                directory, Hosted.blobs(directory), (_, _, _) -> { }, provider.ed25519(), time,
                limits)) {
            Author author =
                    new Author(keys, provider.ed25519(), new DerivedSalts(name), new Age());
            assertThat(codes(Rehearsal.play(stage.script(), hosted, author, _ -> { })))
                    .isEqualTo(codes(Replay.of(
                            stage.script(), author, Optional.of(NOW)).outcomes()));
            time.release();
            hosted.desk().settle();
            assertThat(hosted.desk().degree(new EntryIndex(0))).isEqualTo(
                    name.equals("exercise") ? Degree.JOINTLY_COSIGNED : Degree.COSIGNED);
        }

        Verdict verdict = Verifier.of(
                RecordFiles.in(directory), VerifyOptions.NONE, provider.ed25519());
        assertThat(verdict).isInstanceOf(Verdict.Holds.class);
    }

    private static List<String> codes(List<Replay.Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> "line " + outcome.line() + " " + outcome.code()).toList();
    }
}
