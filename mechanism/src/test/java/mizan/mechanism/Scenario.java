package mizan.mechanism;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mizan.statement.Json;
import mizan.statement.Leaf;
import mizan.statement.Statement;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;
import mizan.tlog.CompactRange;
import mizan.tlog.Ed25519;
import mizan.tlog.Hash;

/// A story over members and days: each turn is a signed statement, folded into a state over a real
/// tree.
///
/// Deterministic: the same turns give the same bytes. Signatures are Ed25519 in scenarios that
/// say so, else a digest that the scenario's own check knows (thousands of histories a second).
final class Scenario {
    static final Instant BEGIN = Instant.parse("2026-03-01T06:00:00Z");

    /// Stands for Ed25519 where signatures are not the point: key and message, hashed.
    static final SignatureCheck DIGEST =
            (key, message, signature) -> signature.equals(digest(key, message));

    private static final Cast CAST = new Cast();
    private static final Map<Integer, Scenario> RATIFIED = Map.of(
            1, ratified(new Scenario(false, 1)), 2, ratified(new Scenario(false, 2)));

    final Cast cast = CAST;
    final boolean real;

    /// The rules version that every statement names unless its turn says otherwise.
    final int rules;
    private final Mechanism mechanism;
    private UnaryOperator<String> renaming = UnaryOperator.identity();
    private State state;
    private Instant now = BEGIN;
    private CompactRange tree = CompactRange.EMPTY;
    private final List<Hash> roots = new ArrayList<>(List.of(Hash.EMPTY_TREE));
    private final Map<String, StatementId> named = new HashMap<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    /// A submission and the state that it was judged against.
    record Told(State before, Submission submission) {}

    private Scenario(boolean real, int rules) {
        this.real = real;
        this.rules = rules;
        Ed25519 ed25519 = Ed25519.jdk();
        mechanism = new Mechanism(Cast.ORIGIN, real ? ed25519::verify : DIGEST);
        state = mechanism.initial();
    }

    static Bytes digest(Bytes key, Bytes message) {
        Bytes half = Hash.sha256(key.concat(message)).bytes();
        return half.concat(half);
    }

    /// An empty record; signatures are digests.
    static Scenario empty() {
        return empty(1);
    }

    /// An empty record of a rules version; signatures are digests.
    static Scenario empty(int rules) {
        return new Scenario(false, rules);
    }

    /// An empty record; signatures are Ed25519.
    static Scenario signed() {
        return signed(1);
    }

    /// An empty record of a rules version; signatures are Ed25519.
    static Scenario signed(int rules) {
        return new Scenario(true, rules);
    }

    /// The joint charter is in force and every office has its officers.
    static Scenario ratified() {
        return ratified(1);
    }

    /// The joint charter, of a rules version, is in force and every office has its officers.
    static Scenario ratified(int rules) {
        return Optional.ofNullable(RATIFIED.get(rules)).orElseThrow().copy();
    }

    /// A desk alone with a mediator, under rules version 2; the Parties are subjects.
    static Scenario alone() {
        return alone(empty(2));
    }

    static Scenario alone(Scenario scenario) {
        scenario.turn("office/root", "charter.provisional").in("none")
                .open(Charter.provisional().json()).accepted();
        scenario.delegate("office", "registrar", "duty-officer", "analyst");
        scenario.delegate("bridge", "chair");
        return scenario;
    }

    static Scenario ratified(Scenario scenario) {
        scenario.turn("office/root", "charter.proposed")
                .open(Charter.joint(scenario.rules).json()).named("charter").accepted();
        for (String member : List.of("north", "south", "bridge")) {
            scenario.turn(member + "/root", "charter.ratified").ref("case charter", "charter")
                    .accepted();
        }
        scenario.officers();
        return scenario;
    }

    /// The same story told with Party names exchanged.
    Scenario renaming(UnaryOperator<String> other) {
        renaming = other;
        return this;
    }

    /// Every office gives its delegations.
    void officers() {
        for (String party : List.of("north", "south")) {
            delegate(party, "liaison", "head-of-component", "principal", "notifier",
                    "crossing-officer", "analyst");
        }
        delegate("office", "registrar", "duty-officer", "analyst");
        delegate("bridge", "chair", "liaison");
        delegate("ridge", "alternate-chair");
        delegate("lookout", "team-lead", "monitor");
        delegate("spotter", "team-lead");
        delegate("relief", "information-officer");
        delegate("lodge", "auditor");
    }

    void delegate(String member, String... roles) {
        for (String role : roles) {
            turn(member + "/root", "delegation.given").open(given(member, role, role, ""))
                    .accepted();
        }
    }

    /// Open fields of a delegation to `member/officer` with roles and an area, each as JSON items.
    static String given(String member, String officer, String role, String area) {
        return """
                {"key":"$key:%1$s/%2$s","recipient":"$recipient:%1$s/%2$s",
                 "person":"$person:%1$s/%2$s","roles":["%3$s"],"sectors":[%4$s],
                 "until":"$at:P400D"}""".formatted(member, officer, role, area);
    }

    /// Begins a statement by `member/officer`.
    Turn turn(String who, String type) {
        return new Turn(this, who, type);
    }

    /// A copy that goes its own way.
    Scenario copy() {
        Scenario other = new Scenario(real, rules);
        other.renaming = renaming;
        other.state = state;
        other.now = now;
        other.tree = tree;
        other.roots.clear();
        other.roots.addAll(roots);
        other.named.putAll(named);
        other.leaves.addAll(leaves);
        other.decisions.addAll(decisions);
        other.told.addAll(told);
        return other;
    }

    Scenario hours(int hours) {
        return minutes(60 * hours);
    }

    Scenario minutes(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        return this;
    }

    Scenario seconds(int seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    Instant now() {
        return now;
    }

    State state() {
        return state;
    }

    Mechanism mechanism() {
        return mechanism;
    }

    List<Hash> roots() {
        return roots;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    List<Told> told() {
        return told;
    }

    List<Decision> decisions() {
        return decisions;
    }

    StatementId id(String name) {
        StatementId id = named.get(name);
        if (id == null) {
            throw new IllegalArgumentException("nothing is named " + name);
        }
        return id;
    }

    Map<String, StatementId> named() {
        return named;
    }

    /// Digest of the first file of a statement, in hex.
    String file(String name) {
        return leaves.stream().filter(leaf -> leaf.envelope().id().equals(id(name)))
                .map(Scenario::read).findFirst().orElseThrow()
                .files().getFirst().sha256().hex();
    }

    String renamed(String text) {
        return renaming.apply(text);
    }

    CaseState theCase(String name) {
        return state.caseOf(id(name)).orElseThrow();
    }

    List<Clock> clocks(String name) {
        return Clocks.of(theCase(name), state.terms(), now);
    }

    Clock clock(String name, Duty duty, String member) {
        return clocks(name).stream()
                .filter(c -> c.duty() == duty && c.awaited().code().equals(member))
                .findFirst().orElseThrow();
    }

    Json description() {
        return Description.of(state, now);
    }

    /// The root of the tree at a size, if it has that many entries.
    Hash root(long size) {
        return roots.get((int) size);
    }

    Decision hand(Submission submission) {
        told.add(new Told(state, submission));
        Decision decision = mechanism.decide(state, submission);
        Judgement judgement = mechanism.apply(state, submission);
        if (!judgement.decision().equals(decision)) {
            throw new AssertionError("decide: %s, apply: %s"
                    .formatted(decision, judgement.decision()));
        }
        Leaf leaf = Leaf.of(submission.envelope(), submission.recordedAt());
        leaves.add(leaf);
        decisions.add(decision);
        tree = tree.append(Hash.leaf(leaf.encode()));
        roots.add(tree.root());
        state = judgement.state();
        return decision;
    }

    /// Folds bytes that are no statement.
    void handGarbage(String code) {
        state = mechanism.applyUndecodable(state, state.size().next(), now, code).state();
        tree = tree.append(Hash.leaf(Bytes.utf8(code)));
        roots.add(tree.root());
    }

    static Statement read(Leaf leaf) {
        return Statement.decode(leaf.payload());
    }
}
