package mizan.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TlogPolicyTest {
    private static final NoteSigner LOG =
            NoteSigner.ed25519("log.example", Samples.seed(1), Samples.FAST);
    private static final NoteSigner A = cosigner("a", 2);
    private static final NoteSigner B = cosigner("b", 3);
    private static final NoteSigner C = cosigner("c", 4);
    private static final String HEAD = """
            log %s
            witness A %s
            witness B %s
            witness C %s https://c.example/
            """.formatted(LOG.key(), A.key(), B.key(), C.key());
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("log.example", TreeSize.ZERO, Hash.EMPTY_TREE);

    private static NoteSigner cosigner(String name, int filler) {
        return NoteSigner.cosigner(name + ".example", Samples.seed(filler), Samples.FAST);
    }

    private static Note signedBy(NoteSigner... signers) {
        Note note = new Note(CHECKPOINT.text(), List.of());
        for (NoteSigner signer : signers) {
            note = note.with(signer.key().type() == VerifierKey.ED25519
                    ? signer.sign(CHECKPOINT.text())
                    : signer.cosign(CHECKPOINT, 1_760_000_000));
        }
        return note;
    }

    @Test
    void a_policy_is_written_in_one_form_and_read_in_any() {
        TlogPolicy policy = TlogPolicy.parse("""
                # whose signatures count

                  \tlog\t%s
                witness  A %s \t
                witness C %s https://c.example/
                   # in between
                group both all A C
                quorum both""".formatted(LOG.key(), A.key(), C.key()));
        assertThat(policy.encode()).isEqualTo("""
                log %s
                witness A %s
                witness C %s https://c.example/
                group both all A C
                quorum both
                """.formatted(LOG.key(), A.key(), C.key()));
        assertThat(TlogPolicy.parse(policy.encode())).isEqualTo(policy);
        assertThat(policy).isEqualTo(new TlogPolicy(
                List.of(new TlogPolicy.Log(LOG.key())),
                List.of(new TlogPolicy.Witness("A", A.key()), new TlogPolicy.Witness(
                        "C", C.key(), Optional.of("https://c.example/"))),
                List.of(new TlogPolicy.Group("both", "all", List.of("A", "C"))), "both"));
        assertThat(policy.keys()).containsExactly(LOG.key(), A.key(), C.key());
        assertThat(policy.witnessKeys()).containsOnlyKeys("A", "C");
    }

    @Test
    void groups_nest_and_count_each_member_once() {
        TlogPolicy policy = TlogPolicy.parse(HEAD
                + "group pair any A B\ngroup all 2 pair C\nquorum all\n");
        assertThat(policy.satisfiedBy(Set.of("A", "B"))).isFalse();
        assertThat(policy.satisfiedBy(Set.of("C"))).isFalse();
        assertThat(policy.satisfiedBy(Set.of("B", "C"))).isTrue();
        assertThat(policy.satisfiedBy(Set.of("pair", "C"))).as("only witnesses sign").isFalse();
        assertThat(TlogPolicy.Group.of("g", 2, List.of("A", "B", "C")).threshold()).isEqualTo(2);
    }

    @Test
    void the_verdict_names_who_signed_and_when() {
        TlogPolicy policy = TlogPolicy.parse(HEAD + "group live 2 A B C\nquorum live\n");
        TlogPolicy.Verdict verdict = policy.judge(signedBy(LOG, A, A, C), Samples.FAST);
        TreeMap<String, Long> times = new TreeMap<>();
        times.put("A", 1_760_000_000L);
        times.put("C", 1_760_000_000L);
        assertThat(verdict).isEqualTo(new TlogPolicy.Verdict(true, times, true));
        assertThat(policy.judge(signedBy(LOG, A, A), Samples.FAST).quorum()).isFalse();
        assertThat(policy.judge(signedBy(A, C), Samples.FAST).logSigned()).isFalse();
        assertThat(policy.judge(signedBy(A, C), Samples.FAST).valid()).isFalse();
    }

    @Test
    void the_newest_time_of_a_witness_counts() {
        TlogPolicy policy = TlogPolicy.parse(HEAD + "quorum A\n");
        Note note = new Note(CHECKPOINT.text(), List.of(LOG.sign(CHECKPOINT.text()),
                A.cosign(CHECKPOINT, 7), A.cosign(CHECKPOINT, 9), A.cosign(CHECKPOINT, 8)));
        assertThat(policy.judge(note, Samples.FAST).witnessTimes()).containsEntry("A", 9L);
    }

    @Test
    void a_log_counts_for_its_own_origin_only() {
        NoteSigner other = NoteSigner.ed25519("other.example", Samples.seed(9), Samples.FAST);
        TlogPolicy policy = TlogPolicy.parse("log " + other.key() + "\nquorum none\n");
        assertThat(policy.judge(signedBy(other), Samples.FAST))
                .isEqualTo(new TlogPolicy.Verdict(false, new TreeMap<>(), true));
    }

    @Test
    void a_false_line_of_a_key_in_the_policy_spoils_the_note() {
        TlogPolicy policy = TlogPolicy.parse(HEAD + "quorum none\n");
        Checkpoint other = new Checkpoint("log.example", new TreeSize(1), Hash.EMPTY_TREE);
        assertThatThrownBy(() -> policy.judge(
                signedBy(LOG).with(B.cosign(other, 1)), Samples.FAST))
                .isInstanceOf(UnverifiedNoteException.class)
                .hasMessage("the cosignature of witness B (b.example) does not verify");
        assertThatThrownBy(() -> policy.judge(
                signedBy(A).with(LOG.sign(other.text())), Samples.FAST))
                .isInstanceOf(UnverifiedNoteException.class)
                .hasMessage("the signature of log.example (key id %s) does not verify"
                        .formatted(LOG.key().keyIdHex()));
    }

    @Test
    void what_is_not_a_policy_is_refused_with_its_line() {
        refused("", "policy has no quorum line");
        refused("quorum none\nquorum none\n", "policy line 2: a second quorum");
        refused("quorum X\n", "policy line 1: quorum \"X\" is not defined above");
        refused("quorum A\n" + HEAD, "policy line 1: quorum \"A\" is not defined above");
        refused(HEAD + "group g any A D\nquorum g\n",
                "policy line 5: member \"D\" is not defined above");
        refused(HEAD + "group g any none\nquorum g\n",
                "policy line 5: member \"none\" is not defined above");
        refused(HEAD + "group g 0 A B\nquorum g\n",
                "policy line 5: group g asks for 0 of 2 members");
        refused(HEAD + "group g 3 A B\nquorum g\n",
                "policy line 5: group g asks for 3 of 2 members");
        refused(HEAD + "group g 01 A B\nquorum g\n", "policy line 5: "
                + "group threshold is not a plain decimal number: \"01\"");
        refused(HEAD + "group g all\nquorum g\n",
                "policy line 5: must be \"group <name> all|any|<k> <member>...\"");
        refused(HEAD + "quorum A B\n", "policy line 5: must be \"quorum <name>|none\"");
        refused("log\n", "policy line 1: must be \"log <vkey> [<url>]\"");
        refused("Log x\n", "policy line 1: unknown word \"Log\"");
        refused("quorum none # nobody\n", "policy line 1: "
                + "a # inside a line, where readers differ on whether a comment begins");
        refused("quorum none\r\n", "policy line 1: control character U+000D");
        refused("log a+00000000+AQ==\n",
                "policy line 1: verifier key without key bytes: \"a+00000000+AQ==\"");
        refused("quorum\u00a0none\n", "policy line 1: unknown word \"quorum\u00a0none\"");
    }

    @Test
    void names_and_keys_are_used_once() {
        String again = "witness D %s\n".formatted(
                VerifierKey.cosigner("d.example", A.key().publicKey()));
        refused(HEAD + again + "quorum none\n", "policy: the key of witness D occurs twice");
        refused(HEAD + "witness A %s\nquorum none\n".formatted(cosigner("d", 5).key()),
                "policy: the name A is taken");
        refused(HEAD + "witness none %s\nquorum none\n".formatted(cosigner("d", 5).key()),
                "policy: the name none is taken");
        refused(HEAD + "group A any B\nquorum A\n", "policy: the name A is taken");
        refused(HEAD + "group g any A A\nquorum g\n", "policy: A cannot be a member (again)");
        refused(HEAD + "group g any A\ngroup h any A B\nquorum h\n",
                "policy: A cannot be a member (again)");
        refused("log %s\nlog %s\nquorum none\n".formatted(LOG.key(),
                VerifierKey.ed25519("l", LOG.key().publicKey())),
                "policy: the key of log l occurs twice");
    }

    @Test
    void logs_sign_and_witnesses_cosign() {
        refused("log " + A.key() + "\nquorum none\n",
                "policy: the key of log a.example is of type 0x04, not 0x01");
        refused("witness L " + LOG.key() + "\nquorum none\n",
                "policy: the key of witness log.example is of type 0x01, not 0x04");
    }

    @Test
    void what_could_not_be_read_back_is_not_made() {
        assertThatThrownBy(() -> new TlogPolicy(List.of(),
                List.of(new TlogPolicy.Witness("a b", A.key())), List.of(), "none"))
                .hasMessage("policy: witness name \"a b\" is empty or has a space, a # or a "
                        + "control character");
        assertThatThrownBy(() -> new TlogPolicy(List.of(new TlogPolicy.Log(
                LOG.key(), Optional.of(""))), List.of(), List.of(), "none"))
                .hasMessage("policy: log URL \"\" is empty or has a space, a # or a "
                        + "control character");
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> TlogPolicy.parse(text)).as(text)
                .isInstanceOf(MalformedException.class).hasMessage(message);
    }
}
