package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mizan.statement.Json;
import mizan.statement.Leaf;
import mizan.statement.MalformedStatement;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import mizan.tlog.CompactRange;
import mizan.tlog.Ed25519;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Records that every version of this program must judge as they were judged: entries in, decisions
/// and description out.
///
/// A vector is written once, by `./mizan golden` where its file is missing, and never rewritten.
class RecordVectorsTest {
    private static final int BYTES_MAX = 4_000_000;
    private static final Map<String, Supplier<Scenario>> STORIES = Map.of(
            "every-statement", () -> WholeStory.told(Scenario.signed()),
            "silence", RecordVectorsTest::silence,
            "void-entries", RecordVectorsTest::voids,
            "access-refused", RecordVectorsTest::accessRefused,
            "every-statement-2", () -> WholeStory.told(Scenario.signed(2)),
            "register-2", RecordVectorsTest::register,
            "alone-2", RecordVectorsTest::alone);

    private static Scenario register() {
        Scenario s = Scenario.ratified(Scenario.signed(2));
        Register office = new Register(s);
        office.letterOut("south", office.answerIn(24)).named("letter").accepted();
        office.letterIn("north", office.answerIn(2)).named("in").accepted();
        office.answers("south", "asks-particulars").ref("of", "letter").accepted();
        office.answers("north", "answers").ref("of", "letter").refused("C002");
        office.oral("south", Register.OUT).ref("answers", "letter").refused("A001");
        s.hours(3);
        office.answers("south", "answers").ref("of", "letter").named("answer").accepted();
        office.confirms("south/liaison", "answer").accepted();
        office.disowns("south/principal", "answer").refused("C005");
        office.daily(1, s.state().size().entries()).named("day").accepted();
        office.daily(3, s.state().size().entries()).ref("previous", "day").refused("N001");
        s.turn("south/liaison", "contact.disowned").underRules(1).in("none")
                .ref("contact", "in").refused("M002");
        return s;
    }

    private static Scenario alone() {
        Scenario s = Scenario.alone(Scenario.signed(2));
        Register office = new Register(s);
        Steps c = new Steps(s, "case");
        c.moves("south").accepted();
        c.serves("south").named("service").accepted();
        s.hours(1);
        office.proves("south", "read-by-link", "service").named("proof").accepted();
        office.answers("south", "declines").ref("of", "service").accepted();
        c.closes("recorded-without-finding").accepted();
        s.turn("office/root", "charter.proposed").in("none").open(Charter.joint().json())
                .named("joint").accepted();
        for (String member : new String[] {"north", "south", "bridge"}) {
            s.turn(member + "/root", "charter.ratified").in("none").ref("charter", "joint")
                    .accepted();
        }
        s.delegate("south", "liaison");
        office.disowns("south/liaison", "proof").accepted();
        return s;
    }

    private static Scenario silence() {
        Scenario s = Scenario.ratified(Scenario.signed());
        Steps c = Steps.until(s, "case", "north", Phase.UNDER_REVIEW);
        c.endorses("north", "occurrence").accepted();
        s.hours(168);
        c.reminds("south", "review").accepted();
        c.notesLapse("south", "review").accepted();
        c.determines(Steps.OCCURRED).refused("C010");
        s.hours(48);
        c.determines(Steps.OCCURRED).accepted();
        return s;
    }

    private static Scenario voids() {
        Scenario s = Scenario.ratified(Scenario.signed());
        Steps c = Steps.until(s, "case", "south", Phase.SERVED);
        c.replies("south", "denies").refused("C002");
        c.replies("north", "accepts").refused("C003");
        c.serves("north").seen(3).refused("H003");
        c.screens("admitted").seenRoot(Hash.sha256(Bytes.utf8("fork"))).refused("H002");
        s.turn("north/stranger", "hotline.notified")
                .open("{\"kind\":\"convoy\",\"to\":[\"south\"]}").refused("K001");
        c.screens("admitted").accepted();
        return s;
    }

    private static Scenario accessRefused() {
        Scenario s = Scenario.ratified(Scenario.signed());
        Steps c = Steps.until(s, "case", "north", Phase.TASKED);
        c.asksAccess("south").accepted();
        c.answersAccess("south", "delayed").accepted();
        s.hours(25);
        c.reminds("south", "access").accepted();
        c.notesLapse("south", "access").accepted();
        c.contests("south", "access").accepted();
        c.rules("south", "access", "upheld").accepted();
        c.closes("verification-not-possible").accepted();
        return s;
    }

    @ParameterizedTest
    @ValueSource(strings = {"every-statement", "silence", "void-entries", "access-refused",
        "every-statement-2", "register-2", "alone-2"})
    void a_record_is_judged_as_it_was_judged(String name) {
        String file = "vectors/mechanism/" + name + ".json";
        if (GoldenFile.rewriting() && !Files.exists(GoldenFile.path(file))) {
            GoldenFile.write(file, written(name, STORIES.get(name).get()).pretty() + "\n");
        }
        Json.Members vector =
                (Json.Members) Json.parse(Bytes.utf8(GoldenFile.read(file).strip()), BYTES_MAX);
        Mechanism mechanism = new Mechanism(text(vector, "origin"), Ed25519.jdk()::verify);
        State state = mechanism.initial();
        CompactRange tree = CompactRange.EMPTY;
        List<Hash> roots = new ArrayList<>(List.of(tree.root()));
        for (Json item : ((Json.Items) member(vector, "entries")).items()) {
            Bytes leaf = Bytes.fromHex(text((Json.Members) item, "leaf"));
            Judgement judgement = judged(mechanism, state, leaf, roots);
            assertThat(answer(judgement.decision())).as("entry %s", state.size())
                    .isEqualTo(text((Json.Members) item, "expect"));
            state = judgement.state();
            tree = tree.append(Hash.leaf(leaf));
            roots.add(tree.root());
        }
        assertThat(tree.root().hex()).isEqualTo(text(vector, "root"));
        assertThat(Description.of(state, Instant.parse(text(vector, "at"))).pretty())
                .isEqualTo(member(vector, "description").pretty());
    }

    private static Judgement judged(
            Mechanism mechanism, State state, Bytes bytes, List<Hash> roots) {
        EntryIndex index = state.size().next();
        try {
            Leaf leaf = Leaf.decode(bytes);
            Statement statement = Statement.decode(leaf.payload());
            long seen = statement.seen().size().entries();
            return mechanism.apply(state, Submission.of(index, leaf.recordedAt(),
                    leaf.envelope(), statement,
                    seen < roots.size() ? Optional.of(roots.get((int) seen)) : Optional.empty()));
        } catch (MalformedStatement malformed) {
            return mechanism.applyUndecodable(state, index, state.newest(), malformed.code());
        }
    }

    private static String answer(Decision decision) {
        return switch (decision) {
            case Decision.Accepted() -> "accepted";
            case Decision.Rejected(var rejection) -> RejectionText.code(rejection);
        };
    }

    private static Json member(Json.Members object, String name) {
        return Optional.ofNullable(object.members().get(name)).orElseThrow();
    }

    private static String text(Json.Members object, String name) {
        return ((Json.Text) member(object, name)).value();
    }

    private static Json written(String name, Scenario scenario) {
        List<Json> entries = new ArrayList<>();
        for (int i = 0; i < scenario.leaves().size(); i++) {
            Leaf leaf = scenario.leaves().get(i);
            Map<String, Json> entry = new LinkedHashMap<>();
            entry.put("what", Json.text(Scenario.read(leaf).type()));
            entry.put("expect", Json.text(answer(scenario.decisions().get(i))));
            entry.put("leaf", Json.text(leaf.encode().hex()));
            entries.add(new Json.Members(entry));
        }
        Map<String, Json> vector = new LinkedHashMap<>();
        vector.put("what", Json.text("A record under rules version %d: %s.".formatted(
                scenario.rules, name)));
        vector.put("spec", Json.text("docs/spec/rules.md"));
        vector.put("expect", Json.text("each entry as it says: accepted, or void with the code;"
                + " at the end the root and the description"));
        vector.put("why", Json.text("what was once decided is decided so for ever"));
        vector.put("origin", Json.text(Cast.ORIGIN));
        vector.put("entries", new Json.Items(entries));
        vector.put("root", Json.text(
                scenario.root(scenario.leaves().size()).hex()));
        vector.put("at", Json.text(scenario.now().toString()));
        vector.put("description", scenario.description());
        return new Json.Members(vector);
    }
}
