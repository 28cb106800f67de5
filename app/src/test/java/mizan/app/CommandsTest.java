package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import mizan.desk.DeskLimits;
import mizan.office.KeyFile;
import mizan.statement.Receipt;
import mizan.tlog.Note;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The verbs as a person uses them, against a served record: sign, submit, verify.
class CommandsTest {
    @TempDir
    private Path directory;

    private Path record;
    private Served served;
    private String url;

    @BeforeEach
    void serve() throws Exception {
        record = directory.resolve("record");
        TestDesk.create(record, Instant.now()).close();
        served = new Served(record, Served.viewsIn(record), TestDesk.ED25519,
                ScriptedTime.real(InstantSource.system()), DeskLimits.IN_USE);
        served.awaitViews();
        url = "http://127.0.0.1:" + served.listen("127.0.0.1", 0, TestDesk.ED25519);
        Files.writeString(directory.resolve("seen.note"), get("/log/checkpoint"));
    }

    @AfterEach
    void close() {
        served.close();
    }

    private String get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url + path)).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private ReplayTest.Ran ran(String... arguments) {
        return ReplayTest.Ran.now(arguments);
    }

    private Path sign(String draft) throws Exception {
        Path file = Files.writeString(directory.resolve("draft.json"), draft.replace('\'', '"'));
        Path envelope = directory.resolve("outbox/envelope.json");
        ReplayTest.Ran signed = ran("sign", file.toString(),
                "--key", record.resolve("keys/officers/heron/root.key").toString(),
                "--seen", directory.resolve("seen.note").toString(), "--out", envelope.toString());
        assertThat(signed.exit()).as(signed.err()).isZero();
        assertThat(signed.out()).startsWith("statement ").contains("wrote " + envelope);
        return envelope;
    }

    private static String delegation(String until) {
        return ("{'at':'PT0S','member':'heron','officer':'root','type':'delegation.given',"
                + "'release':'public','open':{'key':'$key:heron/root','recipient':"
                + "'$recipient:heron/root','person':'$person:heron/root','roles':['notifier'],"
                + "'sectors':[],'until':'$at:%s'},'fields':{'name':'The same again'}}")
                .formatted(until);
    }

    @Test
    void what_is_signed_is_handed_in_proved_and_verified() throws Exception {
        Path envelope = sign(("{'at':'PT0S','member':'heron','officer':'root','type':"
                + "'delegation.revoked','release':'public','open':{'officer':'%s',"
                + "'reason':'left'},'fields':{'note':'moved on'}}")
                .formatted(TestDesk.keys().keyId("heron", "liaison").hex()));
        Path receipt = directory.resolve("receipt.note");

        ReplayTest.Ran first = ran("submit", envelope.toString(), "--to", url,
                "--receipt", receipt.toString());
        ReplayTest.Ran again = ran("submit", envelope.toString(), "--to", url + "/");
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(again.out()).contains("(it was there before)")
                .endsWith("\n\n" + Files.readString(receipt));

        served.settle();
        Receipt parsed = Receipt.parse(
                Note.parse(Arguments.file(receipt)).text());
        Path proof = Files.writeString(directory.resolve("entry.tlog-proof"),
                get("/api/statements/" + parsed.id().hex() + "/proof"));
        assertThat(ran("verify", record.toString()).out()).endsWith("trust: self\nholds\n");
        assertThat(ran("verify", receipt.toString(), "--record", record.toString()).out())
                .startsWith("holds: the record keeps what the receipt says\n");
        assertThat(ran("verify", proof.toString(),
                "--policy", record.resolve("joint.policy").toString()).out())
                .startsWith("holds: entry %d of ".formatted(parsed.index().value()));
        assertThat(ran("verify", proof.toString()).exit()).isEqualTo(2);
    }

    @Test
    void an_officer_signs_in_with_a_key_and_makes_a_token_that_reads() throws Exception {
        Keyring keys = TestDesk.keys();
        Path file = directory.resolve("liaison.key");
        KeyFile.signer("heron/liaison", keys.signing("heron", "liaison"))
                .of(keys.identity("heron", "liaison"), keys.person("heron", "liaison"))
                .write(file);
        String key = file.toString();
        ReplayTest.Ran signedIn = ran("sign-in", "--key", key, "--to", url);
        ReplayTest.Ran made = ran("sign-in", "--key", key, "--to", url, "--token", "export");
        assertThat(signedIn.err() + made.err()).isEmpty();
        assertThat(signedIn.out()).startsWith("session-");
        assertThat(made.out()).startsWith("mizan_");

        assertThat(status("/api/situation", "Bearer " + made.out().strip())).isEqualTo(200);
        assertThat(status("/api/situation", "Bearer mizan_nothing")).isEqualTo(401);
    }

    @Test
    void a_key_without_a_delegation_does_not_sign_in() {
        ReplayTest.Ran refused = ran("sign-in", "--key",
                record.resolve("keys/officers/heron/root.key").toString(), "--to", url);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).startsWith("mizan: refused: W014 this does not prove a key that"
                + " may sign in\n  the record knows no delegation in force for key ");
    }

    private int status(String path, String authorization) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url + path))
                            .header("Authorization", authorization).build(),
                    HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }

    @Test
    void a_refusal_is_told_in_plain_words_with_what_to_do() throws Exception {
        ReplayTest.Ran refused = ran(
                "submit", sign(delegation("P9D")).toString(), "--to", url);

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err().lines().toList()).hasSize(3)
                .first().asString().startsWith("mizan: refused: ");
    }

    @Test
    void a_record_that_holds_no_more_names_the_place() throws Exception {
        served.settle();
        Path policy = record.resolve("live.policy");
        Files.writeString(policy, Files.readString(policy).replace("live 2", "live 1"));

        ReplayTest.Ran verified = ran("verify", record.toString());

        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.out()).contains("does not hold (").contains("live.policy");
    }

    @Test
    void a_directory_in_use_is_a_fault_in_words() {
        ReplayTest.Ran second = ran("serve", record.toString());

        assertThat(second.exit()).isEqualTo(3);
        assertThat(second.err()).startsWith("mizan: the ledger cannot be used now\n")
                .contains("is held: another process writes this ledger")
                .doesNotContain("at mizan.");
    }

    @Test
    void nobody_at_the_address_is_a_fault_in_words() throws Exception {
        ReplayTest.Ran lost = ran("submit", sign(delegation("P9D")).toString(),
                "--to", "http://127.0.0.1:1");

        assertThat(lost.exit()).isEqualTo(3);
        assertThat(lost.err()).contains("nobody answers at http://127.0.0.1:1");
    }
}
