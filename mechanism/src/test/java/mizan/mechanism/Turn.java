package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mizan.statement.Assembled;
import mizan.statement.Draft;
import mizan.statement.DraftFacts;
import mizan.statement.Envelope;
import mizan.statement.Field;
import mizan.statement.Json;
import mizan.statement.KeyId;
import mizan.statement.OffsetInstant;
import mizan.statement.PersonId;
import mizan.statement.Seen;
import mizan.statement.Signature;
import mizan.statement.Statement;
import mizan.statement.StatementType;
import mizan.statement.StatementTypes;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;

/// One statement of a [Scenario] while it is put together; then handed in and judged.
///
/// What is not said is as it should be: made now, head seen the newest, right mechanism and rules.
final class Turn {
    private final Scenario scenario;
    private final String type;
    private String member;
    private String officer;
    private String person;
    private String signer;
    private String open = "{}";
    private String sector = "east";
    private String mechanism = Cast.ORIGIN;
    private int rules;
    private long madeOffsetSeconds;
    private long recordedOffsetSeconds;
    private OptionalLong seenSize = OptionalLong.empty();
    private Optional<Hash> seenRoot = Optional.empty();
    private final List<String[]> refs = new ArrayList<>();
    private Optional<String> name = Optional.empty();
    private UnaryOperator<Envelope> tampered = UnaryOperator.identity();
    private Optional<String> sealedTo = Optional.empty();
    private UnaryOperator<Statement> twisted = UnaryOperator.identity();

    Turn(Scenario scenario, String who, String type) {
        this.scenario = scenario;
        this.type = type;
        rules = scenario.rules;
        who = scenario.renamed(who);
        member = who.substring(0, who.indexOf('/'));
        officer = who.substring(who.indexOf('/') + 1);
        person = who;
        signer = who;
    }

    Turn open(String json) {
        open = scenario.renamed(json);
        return this;
    }

    /// A reference; what stands before a blank in `as` is a note to the reader.
    Turn ref(String as, String name) {
        refs.add(new String[] {as.contains(" ") ? as.substring(as.indexOf(' ') + 1) : as, name});
        return this;
    }

    /// Its fields are in a file that is sealed to this member's key.
    Turn sealedTo(String reader) {
        sealedTo = Optional.of(reader);
        return this;
    }

    Turn named(String given) {
        name = Optional.of(given);
        return this;
    }

    Turn in(String code) {
        sector = code;
        return this;
    }

    Turn forMember(String other) {
        member = other;
        return this;
    }

    Turn asPerson(String other) {
        person = other;
        return this;
    }

    Turn forMechanism(String other) {
        mechanism = other;
        return this;
    }

    Turn underRules(int version) {
        rules = version;
        return this;
    }

    Turn madeSecondsAgo(long seconds) {
        madeOffsetSeconds = -seconds;
        return this;
    }

    Turn recordedSecondsAgo(long seconds) {
        recordedOffsetSeconds = -seconds;
        return this;
    }

    Turn seen(long size) {
        seenSize = OptionalLong.of(size);
        return this;
    }

    Turn seenRoot(Hash other) {
        seenRoot = Optional.of(other);
        return this;
    }

    /// Changes the envelope after it was signed.
    Turn tamper(UnaryOperator<Envelope> change) {
        UnaryOperator<Envelope> before = tampered;
        tampered = envelope -> change.apply(before.apply(envelope));
        return this;
    }

    /// Changes the statement as it was read: for what no payload can spell.
    Turn twist(UnaryOperator<Statement> change) {
        UnaryOperator<Statement> before = twisted;
        twisted = statement -> change.apply(before.apply(statement));
        return this;
    }

    Submission submission() {
        Draft draft = Draft.parse(json(), scenario.cast);
        Seen seen = seenHead();
        DraftFacts facts = new DraftFacts(
                mechanism, rules, KeyId.of(scenario.cast.publicKey(signer)), person(), seen,
                n -> Optional.ofNullable(scenario.named().get(n)));
        int[] salt = new int[1];
        Assembled assembled = draft.assemble(
                facts,
                () -> Hash.sha256(Bytes.utf8(signer + type + salt[0]++)).bytes().slice(0, 16),
                (plain, _) -> plain);
        Envelope envelope = tampered.apply(sign(assembled.payload()));
        Optional<Hash> root = seen.size().entries() < scenario.roots().size()
                ? Optional.of(scenario.root(seen.size().entries()))
                : Optional.empty();
        return Submission.of(
                scenario.state().size().next(),
                scenario.now().plusSeconds(recordedOffsetSeconds),
                envelope,
                twisted.apply(assembled.statement()),
                root);
    }

    private Seen seenHead() {
        long newest = scenario.roots().size() - 1;
        long size = seenSize.orElse(newest);
        Hash ours = size <= newest ? scenario.root(size) : Hash.sha256(Bytes.utf8("elsewhere"));
        return new Seen(new TreeSize(size), seenRoot.orElse(ours));
    }

    private PersonId person() {
        int slash = person.indexOf('/');
        return scenario.cast
                .person(person.substring(0, slash), person.substring(slash + 1)).orElseThrow();
    }

    private Envelope sign(Bytes payload) {
        Bytes key = scenario.cast.publicKey(signer);
        if (scenario.real) {
            return Envelope.sign(payload, scenario.cast.seed(signer), Ed25519.jdk());
        }
        Bytes pae = Envelope.pae(Envelope.STATEMENT, payload);
        return new Envelope(Envelope.STATEMENT, payload,
                List.of(new Signature(KeyId.of(key), Scenario.digest(key, pae))));
    }

    private Json json() {
        StatementType known = StatementTypes.named(type).orElseThrow();
        Map<String, Json> fields = new LinkedHashMap<>();
        for (Field field : known.sealable()) {
            if (field.required()) {
                fields.put(field.name(), field.kind().sample());
            }
        }
        Instant made = scenario.now().plusSeconds(madeOffsetSeconds);
        String references = refs.stream()
                .map(r -> "{\"as\":\"%s\",\"%s\":\"%s\"}".formatted(
                        r[0], r[1].length() == 64 ? "id" : "name", r[1]))
                .collect(Collectors.joining(","));
        String files = sealedTo.map(to -> ",\"files\":[{\"to\":[\"%s/root\"],\"fields\":[%s]}]"
                .formatted(to, fields.keySet().stream().map(Charter::quoted)
                        .collect(Collectors.joining(",")))).orElse("");
        return Json.parse(Bytes.utf8("""
                {"at":"%s","member":"%s","officer":"%s","type":"%s","sector":"%s",
                 "refs":[%s],"release":"public","open":%s,"fields":%s%s}""".formatted(
                OffsetInstant.of(made, 0).text(), member, officer, type, sector, references,
                open, new Json.Members(fields).compact(), files)));
    }

    /// Hands it in; what follows is the scenario's new state.
    Decision handedIn() {
        Submission submission = submission();
        Decision decision = scenario.hand(submission);
        if (decision instanceof Decision.Accepted) {
            name.ifPresent(given -> scenario.named().put(given, submission.id()));
        }
        return decision;
    }

    /// Hands it in and demands that it is accepted.
    Scenario accepted() {
        Decision decision = handedIn();
        assertThat(decision)
                .as("%s by %s/%s", type, member, officer)
                .isEqualTo(new Decision.Accepted());
        return scenario;
    }

    /// Hands it in and demands this refusal, which changes nothing but size, time and voids.
    Scenario refused(String code) {
        assertThat(RejectionText.code(refused()))
                .as("%s by %s/%s", type, member, officer).isEqualTo(code);
        return scenario;
    }

    /// Hands it in and demands that it is refused.
    Rejection refused() {
        Decision decision = handedIn();
        assertThat(decision).as("%s by %s/%s", type, member, officer)
                .isInstanceOf(Decision.Rejected.class);
        return ((Decision.Rejected) decision).rejection();
    }

    /// The answer, without handing it in.
    Decision asked() {
        return scenario.mechanism().decide(scenario.state(), submission());
    }

    /// The code of the refusal, or `accepted`, without handing it in.
    String answer() {
        return switch (asked()) {
            case Decision.Accepted() -> "accepted";
            case Decision.Rejected(var rejection) -> RejectionText.code(rejection);
        };
    }
}
