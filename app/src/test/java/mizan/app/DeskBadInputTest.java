package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import mizan.desk.Answer;
import mizan.desk.Desk;
import mizan.mechanism.RejectionText;
import mizan.statement.Envelope;
import mizan.statement.MalformedStatement;
import mizan.statement.Refusal;
import mizan.statement.Seen;
import mizan.statement.Signature;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.tlog.Note;
import mizan.tlog.TreeSize;
import mizan.verify.RecordFiles;
import mizan.verify.Verdict;
import mizan.verify.Verifier;
import mizan.verify.VerifyOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that the desk turns away, with its code, its facts and what to do next; after each
/// the record is what it was, and holds.
class DeskBadInputTest {
    @TempDir
    private Path directory;

    private TestDesk desk;
    private TreeSize before;

    @BeforeEach
    void open() throws Exception {
        desk = TestDesk.create(directory, TestDesk.NOW);
        before = desk.size();
    }

    @AfterEach
    void nothing_was_kept_and_the_record_holds() {
        TreeSize after = desk.size();
        desk.desk().settle();
        desk.close();
        assertThat(Verifier.of(RecordFiles.in(directory), VerifyOptions.NONE, TestDesk.ED25519))
                .isInstanceOf(Verdict.Holds.class);
        assertThat(after).isEqualTo(before);
    }

    private static RejectionText.Text refusedUnsigned(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(((Answer.Refused) answer).refusal()).isEmpty();
        return ((Answer.Refused) answer).text();
    }

    /// The words, after the signed refusal has been found to say the same.
    private RejectionText.Text refused(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        Answer.Refused refused = (Answer.Refused) answer;
        Note note = refused.refusal().orElseThrow();
        assertThat(note.verify(List.of(desk.keys.desk()), TestDesk.ED25519)).hasSize(1);
        Refusal refusal = Refusal.parse(note.text());
        assertThat(refusal.code()).isEqualTo(refused.text().code());
        assertThat(refusal.next().value()).isEqualTo(desk.size().entries());
        return refused.text();
    }

    private static void says(RejectionText.Text text, String code, String facts) {
        assertThat(text.code()).isEqualTo(code);
        assertThat(text.facts()).contains(facts);
        assertThat(text.what()).isNotBlank();
        assertThat(text.next()).isNotBlank();
    }

    @Test
    void an_unknown_key() {
        says(refusedUnsigned(desk.submit(TestDesk.status("heron", "x")
                .replace("'liaison'", "'nobody'"))), "K001",
                desk.keys.keyId("heron", "nobody").hex());
    }

    @Test
    void a_revoked_key() {
        Answer.Kept revoked = desk.keep(("{'at':'PT0S','member':'heron','officer':'root','type':"
                + "'delegation.revoked','release':'public','open':{'officer':"
                + "'$keyid:heron/liaison','reason':'left'}}"));
        before = desk.size();
        desk.desk().settle();

        says(refused(desk.submit(TestDesk.status("heron", "x"))), "K003",
                Long.toString(revoked.index().value()));
    }

    @Test
    void a_key_whose_role_does_not_reach() {
        says(refused(desk.submit(TestDesk.status("heron", "x")
                .replace("'liaison'", "'head-of-component'"))), "K008", "head-of-component");
    }

    @Test
    void a_key_outside_its_area() {
        desk.keep("{'at':'PT0S','member':'heron','officer':'root','type':'delegation.given',"
                + "'release':'public','open':{'key':'$key:heron/west','recipient':"
                + "'$recipient:heron/west','person':'$person:heron/west','roles':['liaison'],"
                + "'sectors':['west'],'until':'$at:P9D'}}");
        before = desk.size();
        desk.desk().settle();

        says(refused(desk.submit(TestDesk.status("heron", "x")
                .replace("'liaison'", "'west'"))), "K009", "east");
    }

    @Test
    void a_statement_for_another_mechanism() {
        Author stranger = new Author(new Keyring("mizan.example/elsewhere",
                Hash.sha256(Bytes.utf8("test")).bytes(), TestDesk.ED25519), TestDesk.ED25519,
                new DerivedSalts(""), (plain, _) -> plain);

        says(refused(desk.submit(stranger.sign(desk.draft(TestDesk.status("heron", "x")),
                new Author.Knows(1, desk.newest(), _ -> Optional.empty())))), "M001",
                "mizan.example/elsewhere");
    }

    @Test
    void a_signature_over_other_bytes() {
        Envelope one = desk.sign(TestDesk.status("heron", "x")).envelope();
        Envelope other = desk.sign(TestDesk.status("heron", "y")).envelope();
        Envelope mixed = new Envelope(one.payloadType(), one.payload(), other.signatures());

        says(refusedUnsigned(desk.desk().submit(mixed.encodeDsse())), "K002",
                desk.keys.keyId("heron", "liaison").hex());
    }

    @Test
    void an_unknown_reference() {
        says(refused(desk.submit("{'at':'PT0S','member':'heron','officer':'liaison','type':"
                + "'case.withdrawn','release':'public','refs':[{'as':'case','id':'"
                + "00".repeat(32) + "'}],'open':{'reason':'mistaken'}}")), "R001",
                "00".repeat(32));
    }

    @Test
    void a_statement_in_the_wrong_state_of_its_case() {
        Answer.Kept complaint = complain();
        before = desk.size();
        desk.desk().settle();

        says(refused(desk.submit("{'at':'PT0S','member':'office','officer':'registrar','type':"
                + "'case.screening','release':'public','refs':[{'as':'case','id':'"
                + complaint.id().hex() + "'}],'open':{'result':'admitted'},"
                + "'fields':{'reasons':'x'}}")), "C001", "submitted");
    }

    private Answer.Kept complain() {
        return desk.keep("{'at':'PT0S','member':'heron','officer':'liaison','type':"
                + "'case.complaint','sector':'east','release':'public','open':{'act':"
                + "'direct-fire','against':'cedar','basis':'2.1','urgency':'routine','on':"
                + "[{'proposition':'occurrence','stance':'asserts'}]},'fields':{'account':'x'}}");
    }

    @Test
    void a_head_that_does_not_cover_a_reference_is_tried_again() {
        Seen earlier = desk.newest();
        Answer.Kept complaint = complain();
        before = desk.size();
        desk.desk().settle();
        String reply = "{'at':'PT0S','member':'cedar','officer':'liaison','type':'case.withdrawn',"
                + "'release':'public','refs':[{'as':'case','id':'" + complaint.id().hex()
                + "'}],'open':{'reason':'mistaken'}}";

        Answer answer = desk.submit(desk.sign(reply, earlier));

        assertThat(answer).isInstanceOf(Answer.Retry.class);
        says(((Answer.Retry) answer).text(), "H003", complaint.id().hex());
    }

    @Test
    void a_head_that_was_never_published_is_tried_again() {
        desk.keep(TestDesk.status("heron", "first"));
        desk.keep(TestDesk.status("heron", "second"));
        before = desk.size();
        TreeSize unpublished = new TreeSize(desk.size().entries() - 1);
        Seen seen = new Seen(unpublished, desk.desk().rootAt(unpublished));

        Answer answer = desk.submit(desk.sign(TestDesk.status("cedar", "x"), seen));

        assertThat(answer).isInstanceOf(Answer.Retry.class);
        says(((Answer.Retry) answer).text(), "D004", "size " + unpublished);
    }

    @Test
    void a_head_beyond_the_record_is_tried_again() {
        Seen ahead = new Seen(new TreeSize(desk.size().entries() + 5), Hash.EMPTY_TREE);

        Answer answer = desk.submit(desk.sign(TestDesk.status("cedar", "x"), ahead));

        assertThat(answer).isInstanceOf(Answer.Retry.class);
        says(((Answer.Retry) answer).text(), "H001", Long.toString(ahead.size().entries()));
    }

    @Test
    void a_head_with_another_root_is_a_fork_and_refused() {
        Seen forked = new Seen(desk.newest().size(), Hash.sha256(Bytes.utf8("a fork")));

        says(refused(desk.submit(desk.sign(TestDesk.status("cedar", "x"), forked))), "H002",
                forked.root().hex());
    }

    @Test
    void a_file_that_is_not_stored() {
        Author.HandIn handIn = desk.sign(TestDesk.status("heron", "nobody has it"));

        says(refused(desk.desk().submit(handIn.envelope().encodeDsse())), "D002",
                handIn.statement().files().getFirst().sha256().hex());
    }

    @Test
    void a_blob_under_another_name() {
        Desk.Stored stored = desk.desk().putBlob(Hash.sha256(Bytes.utf8("a")), Bytes.utf8("b"));

        assertThat(stored).isInstanceOf(Desk.Stored.Hindered.class);
        says(((Desk.Stored.Hindered) stored).hindrance().text(), "D003",
                Hash.sha256(Bytes.utf8("b")).hex());
        assertThat(desk.desk().blob(Hash.sha256(Bytes.utf8("b")))).isEmpty();
    }

    @Test
    void a_plain_file_that_is_not_the_one_sealed_in_the_statement() {
        Author.HandIn one = desk.sign(TestDesk.status("heron", "one"));
        String payload = one.envelope().payload().utf8();
        Bytes other = desk.sign(TestDesk.status("heron", "two")).contents().getFirst();
        var file = one.statement().files().getFirst();
        Envelope changed = Envelope.sign(Bytes.utf8(payload
                .replace(file.sha256().hex(), Hash.sha256(other).hex())
                .replace("\"bytes\":" + file.bytes(), "\"bytes\":" + other.length())),
                desk.keys.signing("heron", "liaison"), TestDesk.ED25519);
        desk.desk().putBlob(Hash.sha256(other), other);

        says(refused(desk.desk().submit(changed.encodeDsse())), "J083", "words");
    }

    @Test
    void a_clock_that_departs_from_the_other_clock() {
        desk.close();
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        long began = System.nanoTime();
        desk = TestDesk.reopen(directory, () -> TestDesk.NOW.plusNanos(System.nanoTime() - began)
                .plus(ahead.get()));
        ahead.set(Duration.ofSeconds(65));

        Answer answer = desk.submit(TestDesk.status("heron", "x"));

        assertThat(answer).isInstanceOf(Answer.Unavailable.class);
        says(((Answer.Unavailable) answer).text(), "D008", "s from the other clock");
        ahead.set(Duration.ZERO);
    }

    @Test
    void more_bytes_than_an_envelope_has() {
        Answer answer = desk.desk().submit(
                Bytes.utf8("{\"payload\":\"" + "A".repeat(Envelope.JSON_BYTES_MAX) + "\"}"));

        assertThat(answer).isInstanceOf(Answer.Oversize.class);
        says(((Answer.Oversize) answer).text(), "D001", "131072 at most");
    }

    @Test
    void more_bytes_than_a_payload_has() {
        Answer answer = payload(text -> text.replace("\"refs\":[]",
                "\"refs\":[" + " ".repeat(65_000) + "]"));

        assertThat(answer).isInstanceOf(Answer.Oversize.class);
        says(((Answer.Oversize) answer).text(), "J009", "at most");
    }

    private Answer payload(Function<String, String> change) {
        Envelope good = desk.sign(TestDesk.status("heron", "x")).envelope();
        return desk.desk().submit(Envelope.sign(Bytes.utf8(change.apply(good.payload().utf8())),
                desk.keys.signing("heron", "liaison"), TestDesk.ED25519).encodeDsse());
    }

    private void malformed(Answer answer, String code) {
        assertThat(answer).isInstanceOf(Answer.Malformed.class);
        RejectionText.Text text = ((Answer.Malformed) answer).text();
        assertThat(text.code()).isEqualTo(code);
        assertThat(text.facts()).isNotBlank();
        assertThat(text.next()).isNotBlank();
    }

    @Test
    void every_kind_of_malformed_envelope() {
        malformed(desk.desk().submit(Bytes.fromHex("7b22ff227d")), "J001");
        malformed(desk.desk().submit(Bytes.utf8("{payload}")), "J002");
        malformed(desk.desk().submit(Bytes.utf8("{\"payload\":")), "J003");
        malformed(desk.desk().submit(Bytes.utf8("{\"payload\":\"\\ud800\"}")), "J004");
        malformed(desk.desk().submit(Bytes.utf8("{\"a\":1,\"a\":1}")), "J005");
        malformed(desk.desk().submit(Bytes.utf8("{\"a\":1.5}")), "J006");
        malformed(desk.desk().submit(Bytes.utf8("{\"a\":9007199254740992}")), "J007");
        malformed(desk.desk().submit(Bytes.utf8("[".repeat(17) + "]".repeat(17))), "J008");
        malformed(desk.desk().submit(Bytes.utf8("{} {}")), "J010");
        malformed(desk.desk().submit(Bytes.utf8("{}")), "J021");
        malformed(desk.desk().submit(Bytes.utf8("[]")), "J023");
    }

    @Test
    void every_kind_of_malformed_payload() {
        malformed(payload(text -> text.replace("\"none-given\"", "\"\\ud800\"")), "J004");
        malformed(payload(text -> text.replace("\"rules\":1", "\"rules\":1,\"rules\":1")),
                "J005");
        malformed(payload(text -> text.replace("\"rules\":1", "\"rules\":1.0")), "J006");
        malformed(payload(text -> text + "x"), "J010");
        malformed(payload(text -> text.replace("\"rules\":1", "\"rules\":1,\"more\":1")),
                "J020");
        malformed(payload(text -> text.replace("\"rules\":1,", "")), "J021");
        malformed(payload(text -> text.replace("\"none-given\"", "\"boredom\"")), "J024");
        malformed(payload(text -> text.replace("\"pedestrian\"", "7")), "J023");
    }

    @Test
    void an_envelope_that_is_not_as_dsse_has_it() {
        Envelope good = desk.sign(TestDesk.status("heron", "x")).envelope();
        Signature signature = good.signatures().getFirst();
        malformed(desk.desk().submit(new Envelope(good.payloadType(), good.payload(),
                List.of(signature, signature)).encodeDsse()), "J041");
        malformed(desk.desk().submit(new Envelope("text/plain", good.payload(),
                good.signatures()).encodeDsse()), "J040");
        malformed(desk.desk().submit(Bytes.utf8(good.encodeDsse().utf8()
                .replace("\"payload\":\"", "\"payload\":\"!"))), "J042");
    }

    @Test
    void a_draft_cannot_even_be_signed_with_what_it_may_not_hold() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> desk.sign(
                        TestDesk.status("heron", "x")
                                .replace("'open','reason'", "'ajar','reason'")))
                .isInstanceOf(MalformedStatement.class);
    }
}
