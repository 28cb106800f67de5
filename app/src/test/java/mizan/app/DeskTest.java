package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import mizan.desk.Answer;
import mizan.desk.Degree;
import mizan.desk.Standing;
import mizan.statement.Receipt;
import mizan.statement.Seen;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.TlogProof;
import mizan.tlog.TreeSize;
import mizan.verify.RecordFiles;
import mizan.verify.Verdict;
import mizan.verify.Verifier;
import mizan.verify.VerifyOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {
    @TempDir
    private Path directory;

    private static Receipt receipt(TestDesk desk, Answer.Kept kept) {
        assertThat(kept.receipt().verify(List.of(desk.keys.desk()), TestDesk.ED25519)).hasSize(1);
        return Receipt.parse(kept.receipt().text());
    }

    private Verdict verified() {
        return Verifier.of(RecordFiles.in(directory), VerifyOptions.NONE, TestDesk.ED25519);
    }

    @Test
    void a_receipt_says_where_a_statement_stands_and_its_proof_shows_it() throws Exception {
        try (TestDesk desk = TestDesk.create(directory, TestDesk.NOW)) {
            Answer.Kept kept = desk.keep(TestDesk.status("heron", "open"));
            Receipt receipt = receipt(desk, kept);

            assertThat(kept.degree()).isEqualTo(Degree.RECORDED);
            assertThat(receipt).isEqualTo(new Receipt(TestDesk.ORIGIN, kept.id(),
                    receipt.leafHash(), kept.index(), TestDesk.NOW,
                    TestDesk.NOW.plusSeconds(60)));
            assertThat(desk.desk().proof(kept.index())).isEmpty();

            desk.desk().settle();
            assertThat(desk.desk().degree(kept.index())).isEqualTo(Degree.JOINTLY_COSIGNED);
            TlogProof proof = desk.desk().proof(kept.index()).orElseThrow();
            assertThat(proof.verify(receipt.leafHash(), desk.desk().jointPolicy().orElseThrow(),
                    TestDesk.ED25519).verdict().witnesses())
                    .containsExactly("bridge-house-full", "cedar-full", "heron-full");
            assertThat(proof.extra().map(Hash::leaf)).contains(receipt.leafHash());
            assertThat(desk.desk().standings().values()).containsOnly(Standing.CURRENT);
        }
        assertThat(verified()).isInstanceOf(Verdict.Holds.class);
    }

    @Test
    void a_repeat_gets_its_first_answer_also_after_a_restart() throws Exception {
        Author.HandIn handIn;
        Answer.Kept first;
        try (TestDesk desk = TestDesk.create(directory, TestDesk.NOW)) {
            handIn = desk.sign(TestDesk.status("heron", "open"));
            first = (Answer.Kept) desk.submit(handIn);
            Answer.Kept again = (Answer.Kept) desk.submit(handIn);

            assertThat(again).isEqualTo(new Answer.Kept(first.id(), first.index(),
                    first.degree(), first.receipt(), true));
        }
        try (TestDesk desk = TestDesk.reopen(directory, TestDesk.NOW.plusSeconds(900))) {
            Answer.Kept later = (Answer.Kept) desk.submit(handIn);

            assertThat(later.receipt()).isEqualTo(first.receipt());
            assertThat(later.index()).isEqualTo(first.index());
            assertThat(later.repeat()).isTrue();
            desk.desk().settle();
        }
        assertThat(verified()).isInstanceOf(Verdict.Holds.class);
    }

    @Test
    void concurrent_callers_get_one_index_each_and_no_gap() throws Exception {
        int callers = 16;
        int each = 8;
        try (TestDesk desk = TestDesk.create(directory, TestDesk.NOW);
                ExecutorService pool = Executors.newFixedThreadPool(callers)) {
            long before = desk.size().entries();
            Seen seen = desk.newest();
            List<Callable<List<Answer.Kept>>> work = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                int number = caller;
                work.add(() -> {
                    List<Answer.Kept> kept = new ArrayList<>();
                    for (int at = 0; at < each; at++) {
                        Author.HandIn handIn = desk.sign(TestDesk.status(
                                number % 2 == 0 ? "heron" : "cedar",
                                "caller %d statement %d".formatted(number, at)), seen);
                        kept.add((Answer.Kept) desk.submit(handIn));
                    }
                    return kept;
                });
            }
            Set<Long> indices = new TreeSet<>();
            for (Future<List<Answer.Kept>> done : pool.invokeAll(work)) {
                for (Answer.Kept kept : done.get()) {
                    assertThat(indices.add(kept.index().value())).isTrue();
                    assertThat(receipt(desk, kept).index()).isEqualTo(kept.index());
                }
            }
            desk.desk().settle();
            assertThat(indices).hasSize(callers * each);
            assertThat(Collections.min(indices)).isEqualTo(before);
            assertThat(Collections.max(indices)).isEqualTo(before + callers * each - 1);
            for (long index : indices) {
                assertThat(desk.desk().proof(new EntryIndex(index))).isPresent();
            }
        }
        assertThat(verified()).isInstanceOf(Verdict.Holds.class);
    }

    @Test
    void of_two_statements_that_exclude_each_other_one_is_kept() throws Exception {
        try (TestDesk desk = TestDesk.create(directory, TestDesk.NOW);
                ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Seen seen = desk.newest();
            String revocation = "{'at':'PT0S','member':'heron','officer':'root','type':"
                    + "'delegation.revoked','release':'public','open':{'officer':"
                    + "'$keyid:heron/liaison','reason':'%s'}}";
            List<Callable<Answer>> both = Stream.of("left", "lost")
                    .map(reason -> desk.sign(revocation.formatted(reason), seen))
                    .map(handIn -> (Callable<Answer>) () -> desk.submit(handIn)).toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> done : pool.invokeAll(both)) {
                answers.add(done.get());
            }

            assertThat(answers).hasAtLeastOneElementOfType(Answer.Kept.class)
                    .hasAtLeastOneElementOfType(Answer.Refused.class);
        }
    }

    @Test
    void recorded_at_is_the_desks_clock_and_never_runs_backwards() throws Exception {
        try (TestDesk desk = TestDesk.create(directory, TestDesk.NOW)) {
            desk.time.set(TestDesk.NOW.plusMillis(1500));
            assertThat(receipt(desk, desk.keep(TestDesk.status("heron", "a"))).recordedAt())
                    .isEqualTo(TestDesk.NOW.plusMillis(1500));
        }
        Instant behind = TestDesk.NOW.minusSeconds(30);
        try (TestDesk desk = TestDesk.reopen(directory, behind)) {
            desk.desk().settle();
            assertThat(receipt(desk, desk.keep(TestDesk.status("heron", "b"))).recordedAt())
                    .isEqualTo(TestDesk.NOW.plusMillis(1500));
        }
    }

    @Test
    void a_desk_that_lost_its_cosigners_waits_and_says_so() throws Exception {
        TestDesk.create(directory, TestDesk.NOW).close();
        for (String key : List.of("heron.blind.key", "cedar.blind.key")) {
            Files.delete(directory.resolve(Hosted.COSIGNER_KEYS).resolve(key));
        }
        try (TestDesk desk = TestDesk.reopen(directory, TestDesk.NOW)) {
            Answer answer = desk.submit(TestDesk.status("heron", "x"));

            assertThat(answer).isInstanceOf(Answer.Unavailable.class);
            assertThat(((Answer.Unavailable) answer).text().code()).isEqualTo("D007");
            assertThat(((Answer.Unavailable) answer).text().facts())
                    .isEqualTo("1 have answered, 2 must");
        }
    }

    @Test
    void one_silent_cosigner_is_no_veto() throws Exception {
        TestDesk.create(directory, TestDesk.NOW).close();
        for (String key : List.of("heron.blind.key", "heron.full.key")) {
            Files.delete(directory.resolve(Hosted.COSIGNER_KEYS).resolve(key));
        }
        try (TestDesk desk = TestDesk.reopen(directory, TestDesk.NOW)) {
            Answer.Kept kept = desk.keep(TestDesk.status("heron", "x"));
            desk.desk().settle();

            assertThat(desk.desk().degree(kept.index())).isEqualTo(Degree.COSIGNED);
            assertThat(desk.desk().cosigned()).isEqualTo(desk.size());
            assertThat(desk.desk().jointlyCosigned()).isEqualTo(
                    new TreeSize(kept.index().value()));
        }
        assertThat(verified()).isInstanceOf(Verdict.Holds.class);
    }

    @Test
    void a_directory_from_an_older_copy_is_not_served() throws Exception {
        TestDesk.create(directory, TestDesk.NOW).close();
        Path copy = directory.resolveSibling(directory.getFileName() + "-copy");
        copyAll(directory.resolve("ledger"), copy.resolve("ledger"));
        copyAll(directory.resolve("journal"), copy.resolve("journal"));
        try (TestDesk desk = TestDesk.reopen(directory, TestDesk.NOW)) {
            desk.keep(TestDesk.status("heron", "after the copy"));
            desk.desk().settle();
        }
        for (String part : List.of("ledger", "journal")) {
            deleteAll(directory.resolve(part));
            copyAll(copy.resolve(part), directory.resolve(part));
        }
        assertThatThrownBy(() -> TestDesk.reopen(directory, TestDesk.NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the directory is an older copy; bring back the newer one");
        deleteAll(copy);
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void deleteAll(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void the_policies_beside_the_record_are_the_charters() throws Exception {
        try (TestDesk desk = TestDesk.create(directory, TestDesk.NOW)) {
            assertThat(Files.readString(directory.resolve("live.policy")))
                    .isEqualTo(desk.desk().livePolicy().orElseThrow().encode())
                    .contains("group live 2 heron cedar bridge-house\nquorum live\n");
            assertThat(Files.readString(directory.resolve("joint.policy")))
                    .isEqualTo(desk.desk().jointPolicy().orElseThrow().encode())
                    .endsWith("""
                            group parties all heron-full cedar-full
                            group mediators any bridge-house-full
                            group joint all parties mediators
                            quorum joint
                            """);
        }
    }

    @Test
    void a_closed_desk_answers_that_it_has_stopped() throws Exception {
        TestDesk desk = TestDesk.create(directory, TestDesk.NOW);
        Author.HandIn handIn = desk.sign(TestDesk.status("heron", "x"));
        desk.close();

        Answer answer = desk.desk().submit(handIn.envelope().encodeDsse());

        assertThat(answer).isInstanceOf(Answer.Unavailable.class);
        assertThat(((Answer.Unavailable) answer).text().code()).isEqualTo("D006");
    }
}
