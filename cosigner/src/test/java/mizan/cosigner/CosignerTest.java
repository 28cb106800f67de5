package mizan.cosigner;

import static mizan.cosigner.Samples.COSIGNER;
import static mizan.cosigner.Samples.ED25519;
import static mizan.cosigner.Samples.LOG_KEY;
import static mizan.cosigner.Samples.NAME;
import static mizan.cosigner.Samples.ORIGIN;
import static mizan.cosigner.Samples.checkpoint;
import static mizan.cosigner.Samples.proof;
import static mizan.cosigner.Samples.root;
import static mizan.cosigner.Samples.seed;
import static mizan.cosigner.Samples.seen;
import static mizan.cosigner.Samples.signed;
import static mizan.cosigner.Samples.size;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import mizan.cosigner.Cosigner.Answer;
import mizan.cosigner.Cosigner.Reason;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.Cosignature;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.tlog.Note;
import mizan.tlog.VerifierKey;
import org.junit.jupiter.api.Test;

class CosignerTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    private final MemoryLastSeen rows = new MemoryLastSeen();
    private final Cosigner cosigner =
            new Cosigner(NAME, COSIGNER, List.of(LOG_KEY), rows, ED25519);

    private Answer ask(long old, List<Hash> proof, Note checkpoint) {
        return cosigner.addCheckpoint(size(old), proof, checkpoint, NOW);
    }

    private void refused(Reason reason, Answer answer) {
        assertThat(answer).isEqualTo(new Answer.Refused(reason));
    }

    private void cosigned(Note checkpoint, Answer answer) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Cosigned.class, cosigned ->
                assertThat(Cosignature.verify(
                        checkpoint.text(), cosigned.line(), cosigner.key(), ED25519))
                        .contains(new Cosignature.Verified(
                                cosigner.key(), NOW.getEpochSecond())));
    }

    @Test
    void growth_is_cosigned_and_remembered() {
        cosigned(checkpoint(3), ask(0, List.of(), checkpoint(3)));
        assertThat(cosigner.seen(ORIGIN)).contains(seen(3));
        cosigned(checkpoint(7), ask(3, proof(3, 7), checkpoint(7)));
        assertThat(cosigner.seen(ORIGIN)).contains(seen(7));
        assertThat(cosigner.key()).isEqualTo(VerifierKey.cosigner(NAME, COSIGNER.publicKey()));
    }

    @Test
    void the_empty_tree_and_the_same_tree_are_cosigned() {
        cosigned(checkpoint(0), ask(0, List.of(), checkpoint(0)));
        cosigned(checkpoint(0), ask(0, List.of(), checkpoint(0)));
        cosigned(checkpoint(4), ask(0, List.of(), checkpoint(4)));
        cosigned(checkpoint(4), ask(4, List.of(), checkpoint(4)));
    }

    @Test
    void lines_of_others_are_passed_over_and_not_kept() {
        Note many = checkpoint(3).with(
                Note.sign(checkpoint(3).text(), "other.example", seed(9), ED25519));
        cosigned(many, ask(0, List.of(), many));
        assertThat(cosigner.seen(ORIGIN)).contains(seen(3));
    }

    @Test
    void reasons_are_given_in_their_order() {
        Note unknown = signed(new Checkpoint("other.example/ledger", size(2), root(3)));
        refused(Reason.UNKNOWN_LOG, ask(9, List.of(), unknown));

        Note unsigned = new Note(checkpoint(2).text(), List.of(
                Note.sign(checkpoint(2).text(), "somebody", seed(9), ED25519)));
        refused(Reason.BAD_SIGNATURE, ask(9, List.of(), unsigned));
        Note forged = new Note(checkpoint(2).text(), checkpoint(3).signatures());
        refused(Reason.BAD_SIGNATURE, ask(9, List.of(), forged));
        Note half = new Note(checkpoint(2).text(), List.of(
                checkpoint(2).signatures().getFirst(), checkpoint(3).signatures().getFirst()));
        refused(Reason.BAD_SIGNATURE, ask(9, List.of(), half));

        cosigned(checkpoint(4), ask(0, List.of(), checkpoint(4)));
        refused(Reason.OLD_AHEAD, ask(9, List.of(), checkpoint(2)));
        assertThat(ask(0, proof(2, 7), checkpoint(7))).isEqualTo(new Answer.Conflict(size(4)));
        Note wrongEmpty = signed(new Checkpoint(ORIGIN, size(0), root(1)));
        assertThat(ask(0, List.of(), wrongEmpty)).isEqualTo(new Answer.Conflict(size(4)));
    }

    @Test
    void an_empty_tree_has_one_root() {
        refused(Reason.WRONG_EMPTY_ROOT,
                ask(0, List.of(), signed(new Checkpoint(ORIGIN, size(0), root(1)))));
        refused(Reason.BAD_PROOF, ask(0, List.of(root(1)), checkpoint(0)));
        refused(Reason.BAD_PROOF, ask(0, List.of(root(1)), checkpoint(2)));
        assertThat(cosigner.seen(ORIGIN)).isEmpty();
    }

    @Test
    void a_fork_is_refused_at_the_same_size_and_beyond() {
        cosigned(checkpoint(4), ask(0, List.of(), checkpoint(4)));
        Note same = signed(new Checkpoint(ORIGIN, size(4), root(4, "fork")));
        refused(Reason.SAME_SIZE_OTHER_ROOT, ask(4, List.of(), same));
        refused(Reason.SAME_SIZE_OTHER_ROOT, ask(4, List.of(root(1)), same));
        Note beyond = signed(new Checkpoint(ORIGIN, size(6), root(6, "fork")));
        refused(Reason.BAD_PROOF, ask(4, proof(4, 6, "fork"), beyond));
        refused(Reason.BAD_PROOF, ask(4, proof(4, 6), beyond));
        refused(Reason.BAD_PROOF, ask(4, proof(4, 7), checkpoint(6)));
        refused(Reason.BAD_PROOF, ask(4, List.of(root(1)), checkpoint(4)));
        assertThat(cosigner.seen(ORIGIN)).contains(seen(4));
    }

    @Test
    void a_signed_text_that_is_no_checkpoint_is_malformed() {
        String text = ORIGIN + "\nmany\n";
        Note note = new Note(text, List.of(Note.sign(text, ORIGIN, Samples.LOG, ED25519)));
        assertThatThrownBy(() -> ask(0, List.of(), note)).isInstanceOf(MalformedException.class);
    }

    @Test
    void of_rival_requests_one_is_cosigned() throws Exception {
        List<Callable<Answer>> asked = new ArrayList<>();
        for (int to = 1; to <= 8; to++) {
            Note note = checkpoint(to);
            asked.add(() -> ask(0, List.of(), note));
        }
        int cosigned = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(asked)) {
                switch (answer.get()) {
                    case Answer.Cosigned _ -> cosigned++;
                    case Answer.Conflict(var known) -> assertThat(known.entries()).isPositive();
                    case Answer.Refused(var reason) -> throw new AssertionError(reason);
                }
            }
        }
        assertThat(cosigned).isEqualTo(1);
    }

    @Test
    void nothing_is_signed_over_a_row_that_was_not_stored() {
        cosigned(checkpoint(2), ask(0, List.of(), checkpoint(2)));
        rows.failNext(MemoryLastSeen.Fault.FAILED_AND_ABSENT);
        assertThatThrownBy(() -> ask(2, proof(2, 5), checkpoint(5)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(cosigner.seen(ORIGIN)).contains(seen(2));
        cosigned(checkpoint(5), ask(2, proof(2, 5), checkpoint(5)));
    }

    @Test
    void a_row_that_was_stored_after_all_leads_on_and_never_to_a_fork() {
        cosigned(checkpoint(2), ask(0, List.of(), checkpoint(2)));
        rows.failNext(MemoryLastSeen.Fault.FAILED_BUT_STORED);
        assertThatThrownBy(() -> ask(2, proof(2, 5), checkpoint(5)))
                .isInstanceOf(UncheckedIOException.class);
        Note fork = signed(new Checkpoint(ORIGIN, size(5), root(5, "fork")));
        assertThat(ask(2, proof(2, 5, "fork"), fork)).isEqualTo(new Answer.Conflict(size(5)));
        refused(Reason.SAME_SIZE_OTHER_ROOT, ask(5, List.of(), fork));
        assertThat(ask(2, proof(2, 5), checkpoint(5))).isEqualTo(new Answer.Conflict(size(5)));
        cosigned(checkpoint(5), ask(5, List.of(), checkpoint(5)));
    }

    @Test
    void a_request_reads_back_and_every_truncation_is_refused() {
        Bytes body = Cosigner.encodeRequest(size(3), proof(3, 7), checkpoint(7));
        assertThat(Cosigner.parseRequest(body)).isEqualTo(
                new Cosigner.Request(size(3), proof(3, 7), checkpoint(7)));
        for (int length = 0; length < body.length(); length++) {
            Bytes cut = body.slice(0, length);
            assertThatThrownBy(() -> Cosigner.parseRequest(cut))
                    .as("first %d bytes", length).isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void a_request_has_one_form() {
        String rest = "\n" + checkpoint(7).encode().utf8();
        for (String size : List.of("", "+3", "03", "-3", "3 ", "0x3", "٣",
                "9223372036854775808", "99999999999999999999")) {
            assertThatThrownBy(() -> Cosigner.parseRequest(
                    Bytes.utf8("old " + size + "\n" + rest)))
                    .isInstanceOf(MalformedException.class)
                    .hasMessage("request line 1: \"%s\" is no size".formatted(size));
        }
        assertThatThrownBy(() -> Cosigner.parseRequest(Bytes.utf8("old 3\r\n" + rest)))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Cosigner.parseRequest(Bytes.utf8("Old 3\n" + rest)))
                .hasMessage("request line 1: \"old <size>\" must stand there");
        String hashes = (root(1).base64() + "\n").repeat(64);
        assertThatThrownBy(() -> Cosigner.parseRequest(Bytes.utf8("old 3\n" + hashes + rest)))
                .hasMessage("request line 65: over 63 hashes");
    }
}
