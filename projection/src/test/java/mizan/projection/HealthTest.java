package mizan.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import mizan.fixtures.Story;
import mizan.statement.DisclosureFile;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Note;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How the head stands, read off notes that some signed and others did not.
class HealthTest {

    private static final Instant AT = Instant.parse("2026-06-16T12:00:00Z");
    private static Story story;

    @BeforeAll
    static void tells_the_exercise() throws IOException {
        Path drafts = Path.of(System.getProperty("mizan.root"), "cases/exercise/drafts.jsonl");
        story = Story.of("example.org/exercise", AT, Bytes.of(Files.readAllBytes(drafts)));
    }

    private static Health health(Note note, Set<String> declined) {
        try (Projection rows = Projection.open("jdbc:sqlite::memory:",
                file -> story.file(file.sha256()).map(DisclosureFile::decode))) {
            story.entries().forEach(e -> rows.apply(e.index(), e.leaf(), e.after()));
            return rows.views().as(Reader.PUBLIC)
                    .health(note, declined, Ed25519.jdk()).orElseThrow();
        }
    }

    private static Health.Standing blind(Health health, String member) {
        return health.cosigners().stream().filter(l -> l.member().id().equals(member))
                .findFirst().orElseThrow().blind().standing();
    }

    @Test
    void each_cosigner_is_current_in_outage_declined_or_not_enrolled() {
        Health health = health(story.checkpoint(List.of("tarn", "alder", "quayhouse"), AT),
                Set.of("example.org/exercise/stillwater"));
        assertThat(blind(health, "tarn")).isEqualTo(Health.Standing.CURRENT);
        assertThat(blind(health, "stillwater")).isEqualTo(Health.Standing.DECLINED);
        assertThat(blind(health, "lodestar")).isEqualTo(Health.Standing.OUTAGE);
        assertThat(blind(health, "footpath")).isEqualTo(Health.Standing.NOT_ENROLLED);
        assertThat(health.present()).isEqualTo(3);
        assertThat(health.enrolled()).isEqualTo(5);
        assertThat(health.quorum()).isTrue();
        assertThat(health.joint()).contains(true);
        assertThat(health.newestAt()).contains(AT);
        assertThat(health.log()).isTrue();
    }

    @Test
    void without_the_live_quorum_nothing_is_shown_as_cosigned() {
        Health health = health(story.checkpoint(List.of("tarn", "alder"), AT), Set.of());
        assertThat(health.quorum()).isFalse();
        assertThat(health.joint()).contains(false);
    }

    @Test
    void a_line_that_does_not_verify_counts_for_nobody() {
        Note honest = story.checkpoint(List.of("tarn"), AT);
        Note forged = Note.parse(Bytes.utf8(
                honest.encode().utf8().replace("\n" + story.entries().size() + "\n", "\n1\n")));
        Health health = health(forged, Set.of());
        assertThat(health.log()).isFalse();
        assertThat(health.present()).isZero();
        assertThat(blind(health, "tarn")).isEqualTo(Health.Standing.OUTAGE);
    }
}
