package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.fixtures.Story;
import mizan.mechanism.Description;
import mizan.mechanism.Mechanism;
import mizan.mechanism.State;
import mizan.mechanism.Submission;
import mizan.statement.Envelope;
import mizan.statement.Leaf;
import mizan.statement.Signature;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.EntryIndex;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// States of the past, folded again between those that are kept.
class KeptStatesTest {

    private static final Instant END = Instant.parse("2026-06-16T12:00:00Z");
    private static final String ORIGIN = "example.org/exercise";
    private static final List<Bytes> ENTRIES = new ArrayList<>();
    private static final List<State> STATES = new ArrayList<>();

    /// The exercise, and void entries after it: with a broken signature, and the same again.
    @BeforeAll
    static void folds_the_exercise() throws IOException {
        Story story = Story.of(ORIGIN, END, Bytes.of(
                Files.readAllBytes(ReplayTest.CASES.resolve("exercise/drafts.jsonl"))));
        Ed25519 ed25519 = Ed25519.jdk();
        Mechanism mechanism = new Mechanism(ORIGIN, ed25519::verify);
        State state = mechanism.initial();
        List<Bytes> leaves = new ArrayList<>(
                story.entries().stream().map(Story.Told::leaf).toList());
        Bytes last = leaves.getLast();
        leaves.addAll(List.of(broken(last), last, broken(last), last, last, last, last, last));
        for (Bytes bytes : leaves) {
            Leaf leaf = Leaf.decode(bytes);
            Statement s = Statement.decode(leaf.payload());
            state = mechanism.apply(state, Submission.of(new EntryIndex(ENTRIES.size()),
                    leaf.recordedAt(), leaf.envelope(), s, Optional.of(s.seen().root())))
                    .state();
            ENTRIES.add(bytes);
            STATES.add(state);
        }
        assertThat(state.voids()).hasSize(8);
        assertThat(ENTRIES).hasSizeGreaterThan(264);
    }

    private static Bytes broken(Bytes bytes) {
        Leaf leaf = Leaf.decode(bytes);
        Envelope envelope = leaf.envelope();
        Signature signature = envelope.signatures().getFirst();
        byte[] changed = signature.sig().toArray();
        changed[0] ^= 1;
        return Leaf.of(new Envelope(Envelope.STATEMENT, envelope.payload(),
                List.of(new Signature(signature.keyid(), Bytes.of(changed)))),
                leaf.recordedAt()).encode();
    }

    private static KeptStates kept(int published) {
        KeptStates kept = new KeptStates(number -> ENTRIES.subList((int) number * 256,
                Math.min(published, ((int) number + 1) * 256)), ORIGIN, 4);
        STATES.forEach(kept::recorded);
        return kept;
    }

    private static String shown(State state) {
        return state.size() + " " + state.newest() + " "
                + state.voids().stream().map(v -> v.index()).toList()
                + Description.of(state, END).compact();
    }

    @Test
    void at_every_size_it_is_the_state_that_the_desk_had() {
        KeptStates kept = kept(ENTRIES.size());
        for (int size = 1; size <= ENTRIES.size(); size++) {
            State then = kept.at(size).orElseThrow();
            assertThat(shown(then)).as("at " + size).isEqualTo(shown(STATES.get(size - 1)));
        }
        assertThat(kept.at(ENTRIES.size() + 1L)).isEmpty();
        assertThat(kept.at(0)).isEmpty();
    }

    @Test
    void what_is_not_published_is_kept_or_absent() {
        KeptStates kept = kept(50);
        assertThat(kept.at(50)).isPresent();
        assertThat(kept.at(51)).isEmpty();
        assertThat(kept.at(256)).isPresent();
        assertThat(kept.at(ENTRIES.size())).isPresent();
    }
}
