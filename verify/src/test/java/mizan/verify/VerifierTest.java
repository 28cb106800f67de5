package mizan.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Hash;
import mizan.tlog.TlogPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {
    private static final Ed25519 ED25519 = FastEd25519.choose();

    @TempDir
    static Path directory;

    private static SmallRecord record;

    @BeforeAll
    static void record() throws IOException {
        record = SmallRecord.of(directory, ED25519);
    }

    private static Verdict.Account account(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Holds(var account) -> account;
            case Verdict.Fails fails -> fail(fails.toString());
            case Verdict.RulesTooNew tooNew -> fail(tooNew.toString());
        };
    }

    private static Verdict.Fails failure(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fails fails -> fails;
            case Verdict.Holds _ -> fail("the record holds");
            case Verdict.RulesTooNew tooNew -> fail(tooNew.toString());
        };
    }

    @Test
    void a_sound_record_holds() {
        Verdict.Account account = account(record.verify(VerifyOptions.NONE, ED25519));
        assertThat(account.origin()).isEqualTo("office.example/record");
        assertThat(account.size().entries()).isEqualTo(5);
        assertThat(account.replayed()).isEqualTo(5);
        assertThat(account.cosigned()).containsExactly("observer");
        assertThat(account.quorum()).isEqualTo("1 of 1");
        assertThat(account.joint()).isFalse();
        assertThat(account.pinned()).isFalse();
        assertThat(account.opened()).isEqualTo(2);
        assertThat(account.sealed()).isEqualTo(1);
        assertThat(account.archived()).isEqualTo(3);
    }

    @Test
    void every_single_changed_byte_is_found_and_its_place_named() {
        List<String> unnoticed = Collections.synchronizedList(new ArrayList<>());
        record.files.forEach((path, bytes) -> IntStream.range(0, bytes.length()).parallel()
                .forEach(at -> {
                    byte[] changed = bytes.toArray();
                    changed[at] ^= 1;
                    Verdict verdict = record.with(path, Bytes.of(changed))
                            .verify(VerifyOptions.NONE, ED25519);
                    if (!(verdict instanceof Verdict.Fails fails) || fails.place().isEmpty()) {
                        unnoticed.add("%s at byte %d: %s".formatted(path, at, verdict));
                    }
                }));
        assertThat(unnoticed).isEmpty();
    }

    /// A partial tile that a wider one has replaced holds nothing that the wider one does not.
    @Test
    void every_removed_file_is_found_that_holds_something_of_its_own() {
        record.files.keySet().stream()
                .filter(path -> !path.endsWith(".p/3"))
                .forEach(path -> assertThat(
                                record.without(path).verify(VerifyOptions.NONE, ED25519))
                        .as(path).isInstanceOf(Verdict.Fails.class));
    }

    /// A note that lost whole lines of cosigners is a note that fewer have cosigned: no forgery.
    @Test
    void a_file_cut_short_anywhere_is_found() {
        record.files.forEach((path, bytes) -> {
            for (int length = 0; length < bytes.length(); length += 7) {
                if (path.contains("checkpoint") && length > 0 && bytes.at(length - 1) == '\n') {
                    continue;
                }
                Verdict verdict = record.with(path, bytes.slice(0, length))
                        .verify(VerifyOptions.NONE, ED25519);
                assertThat(verdict).as(path + " cut to " + length)
                        .isInstanceOf(Verdict.Fails.class);
            }
        });
    }

    @Test
    void a_stray_file_is_named() {
        assertThat(failure(record.with("ledger/notes.txt", Bytes.utf8("x"))
                .verify(VerifyOptions.NONE, ED25519)).toString())
                .isEqualTo("ledger/notes.txt: no such file belongs to a ledger");
        assertThat(failure(record.with("blobs/notes.txt", Bytes.utf8("x"))
                .verify(VerifyOptions.NONE, ED25519)).toString())
                .isEqualTo("blobs/notes.txt at byte 0: expected 000001.pack");
    }

    @Test
    void a_checkpoint_set_back_is_found() {
        SmallRecord back = record.with(
                "ledger/checkpoint", record.files.get("ledger/checkpoints/003"));
        assertThat(failure(back.verify(VerifyOptions.NONE, ED25519)).why())
                .startsWith("it lies ahead of the checkpoint: the checkpoint was set back");
    }

    @Test
    void the_pinned_first_entry_must_be_the_first_entry() {
        Verdict.Account account = account(record.verify(VerifyOptions.NONE, ED25519));
        VerifyOptions right = new VerifyOptions(
                Optional.of(account.genesis()), Optional.empty(), Optional.empty());
        assertThat(account(record.verify(right, ED25519)).pinned()).isTrue();
        VerifyOptions wrong = new VerifyOptions(
                Optional.of(Hash.leaf(Bytes.EMPTY)), Optional.empty(), Optional.empty());
        assertThat(failure(record.verify(wrong, ED25519)).toString()).isEqualTo(
                "--genesis, entry 0: the first entry has the leaf hash " + account.genesis());
    }

    @Test
    void a_fork_under_the_same_key_is_refused_with_the_note_held(@TempDir Path other)
            throws IOException {
        SmallRecord fork = fork(other);
        VerifyOptions held = new VerifyOptions(
                Optional.empty(), Optional.of(record.files.get("ledger/checkpoint")),
                Optional.empty());
        assertThat(failure(fork.verify(held, ED25519)).toString())
                .startsWith("--held: at 5 entries the note held has the root ")
                .endsWith(": one is a fork");
        assertThat(account(record.verify(held, ED25519)).replayed()).isEqualTo(5);
    }

    @Test
    void a_fork_without_cosignatures_fails_the_quorum(@TempDir Path other) throws IOException {
        SmallRecord fork = withoutCosignatures(fork(other));
        Verdict.Fails fails = failure(fork.verify(VerifyOptions.NONE, ED25519));
        assertThat(fails.toString()).isEqualTo("ledger/checkpoint: cosigned by nobody, which is"
                + " not the quorum asked for (1 of 1); no archived head has it");
        assertThat(fails.account()).isPresent();
    }

    @Test
    void a_shorter_record_is_refused_with_the_note_held(@TempDir Path other)
            throws IOException {
        SmallRecord shorter = SmallRecord.of(other, new Office(ED25519), List.of(
                SmallRecord.CHARTER, SmallRecord.DELEGATION, SmallRecord.CALL));
        VerifyOptions held = new VerifyOptions(
                Optional.empty(), Optional.of(record.files.get("ledger/checkpoint")),
                Optional.empty());
        assertThat(failure(shorter.verify(held, ED25519)).toString()).isEqualTo(
                "--held: the note held has 5 entries, the record only 3: entries are missing");
    }

    @Test
    void a_removed_or_swapped_entry_does_not_fit_what_was_cosigned(@TempDir Path first,
            @TempDir Path second) throws IOException {
        SmallRecord removed = SmallRecord.of(first, new Office(ED25519), List.of(
                SmallRecord.CHARTER, SmallRecord.DELEGATION, SmallRecord.CALL,
                SmallRecord.LETTER));
        SmallRecord swapped = SmallRecord.of(second, new Office(ED25519), List.of(
                SmallRecord.CHARTER, SmallRecord.DELEGATION, SmallRecord.CALL,
                SmallRecord.LETTER.replace("08:00:04", "08:00:03"),
                SmallRecord.SEALED.replace("08:00:03", "08:00:04")));
        for (SmallRecord changed : List.of(removed, swapped)) {
            SmallRecord patched = changed.with(
                    "ledger/checkpoint", record.files.get("ledger/checkpoint"));
            assertThat(failure(patched.verify(VerifyOptions.NONE, ED25519)).place())
                    .startsWith("ledger/");
        }
    }

    @Test
    void a_signature_line_of_an_unknown_key_is_a_failure() {
        String note = record.files.get("ledger/checkpoint").utf8();
        String line = note.lines().filter(l -> l.startsWith("— office.example/record/observer "))
                .findFirst().orElseThrow();
        Bytes more = Bytes.utf8(note + line.replace("observer", "stranger") + "\n");
        assertThat(failure(record.with("ledger/checkpoint", more)
                .verify(VerifyOptions.NONE, ED25519)).toString()).isEqualTo(
                "ledger/checkpoint: the signature line of office.example/record/stranger is of no"
                        + " key that a charter names");
    }

    @Test
    void a_void_entry_is_named(@TempDir Path other) throws IOException {
        SmallRecord withVoid = SmallRecord.of(other, new Office(ED25519), List.of(
                SmallRecord.CHARTER, SmallRecord.DELEGATION, SmallRecord.CALL,
                SmallRecord.LETTER.replace("registrar", "stranger")));
        Verdict.Fails fails = failure(withVoid.verify(VerifyOptions.NONE, ED25519));
        assertThat(fails.toString())
                .startsWith("ledger, entry 3: void: K001 the key is not known here (key ");
        assertThat(fails.check()).isEqualTo(Verdict.Check.ENVELOPES);
    }

    @Test
    void the_code_of_a_malformed_first_entry_is_named_once() {
        String path = "ledger/tile/entries/000.p/5";
        String latin = new String(
                record.files.get(path).toArray(), StandardCharsets.ISO_8859_1);
        Bytes changed = Bytes.of(latin.replaceFirst("\\{\"type\"", "{'type\"")
                .getBytes(StandardCharsets.ISO_8859_1));
        Verdict.Fails fails =
                failure(record.with(path, changed).verify(VerifyOptions.NONE, ED25519));
        assertThat(fails.toString()).isEqualTo("ledger, entry 0: J002 the text is not JSON, at"
                + " byte 1: found ', expected a key in quotation marks; correct the text at this"
                + " byte");
    }

    @Test
    void a_policy_file_that_the_charter_does_not_amount_to_is_found() {
        assertThat(failure(record.with("live.policy", Bytes.utf8("quorum none\n"))
                .verify(VerifyOptions.NONE, ED25519)).toString())
                .isEqualTo("live.policy: it is not what the charter in force amounts to");
    }

    @Test
    void the_readers_policy_takes_the_place_of_the_charters() {
        Office office = new Office(ED25519);
        TlogPolicy strict = TlogPolicy.parse("""
                log %s
                witness full %s
                witness other %s
                group both all full other
                quorum both
                """.formatted(office.log().encode(),
                office.full("observer").orElseThrow().encode(),
                office.full("nobody").orElseThrow().encode()));
        VerifyOptions options =
                new VerifyOptions(Optional.empty(), Optional.empty(), Optional.of(strict));
        assertThat(failure(record.verify(options, ED25519)).why()).isEqualTo(
                "cosigned by full, which is not the quorum asked for (all of 2);"
                        + " no archived head has it");
    }

    private static SmallRecord fork(Path other) throws IOException {
        return SmallRecord.of(other, new Office(ED25519), List.of(
                SmallRecord.CHARTER, SmallRecord.DELEGATION, SmallRecord.CALL,
                SmallRecord.SEALED,
                SmallRecord.LETTER.replace("harvest", "another matter")));
    }

    private static SmallRecord withoutCosignatures(SmallRecord from) {
        SmallRecord bare = from;
        for (String path : from.files.keySet()) {
            if (path.equals("ledger/checkpoint") || path.startsWith("ledger/checkpoints/00")) {
                List<String> lines = from.files.get(path).utf8().lines()
                        .filter(line -> !line.contains("/observer")).toList();
                bare = bare.with(path, Bytes.utf8(String.join("\n", lines) + "\n"));
            }
        }
        return bare;
    }
}
