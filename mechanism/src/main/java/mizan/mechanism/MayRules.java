package mizan.mechanism;

import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mizan.mechanism.Possible.Ground;
import mizan.statement.Content;
import mizan.statement.Envelope;
import mizan.statement.Json;
import mizan.statement.KeyId;
import mizan.statement.OffsetInstant;
import mizan.statement.Release;
import mizan.statement.SectorCode;
import mizan.statement.Seen;
import mizan.statement.Statement;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// What may be said next, by asking the rules themselves of trials: no rule is written down twice.
final class MayRules {

    private static final StatementId UNWRITTEN = new StatementId(Hash.EMPTY_TREE);

    private static final Envelope EMPTY =
            new Envelope(Envelope.STATEMENT, Bytes.utf8(""), List.of());

    /// A trial that refers to nothing.
    private static final Possible NOTHING =
            Possible.of(new Content.Unrecognised("", new Json.Members(Map.of())));

    private final State state;
    private final Instant now;
    private final String origin;
    private final Admission admission;

    MayRules(State state, Instant now, String origin, Admission admission) {
        this.state = state;
        this.now = now;
        this.origin = origin;
        this.admission = admission;
    }

    /// The types of which it can be asked whether they may be said, in the order of the table.
    static List<String> types() {
        Set<String> types = new HashSet<>(Set.of(CaseTable.OPENINGS));
        types.add(ConductTable.GRAVITY);
        types.addAll(CasePossible.types());
        types.addAll(RegisterPossible.types());
        return RuleTable.version(RuleTable.VERSION_NEWEST).stream()
                .map(Rule::type).filter(types::contains).toList();
    }

    MayNow of(KeyId officer, String type, Optional<Integer> caseNumber) {
        Optional<KeyState> key = state.key(officer);
        if (key.isEmpty()) {
            return new MayNow.MayNot(new Rejection.UnknownKey(officer));
        }
        Attempt unwritten = attempt(key.get(), type, NOTHING);
        Optional<Rejection> refused = admission.unwritten(unwritten);
        if (refused.isPresent()) {
            return new MayNow.MayNot(refused.get());
        }
        Ground ground = new Ground(
                state, key.get(), unwritten.terms(), unwritten.statement().made());
        return tried(ground, type, trials(ground, type, caseNumber.flatMap(state::caseNumbered)));
    }

    private static Stream<Possible> trials(Ground ground, String type, Optional<CaseState> about) {
        if (CaseTable.opens(type)) {
            return CasePossible.opening(ground, type);
        }
        return RegisterPossible.types().contains(type)
                ? RegisterPossible.of(ground, about, type)
                : about.stream().flatMap(c -> CasePossible.step(ground, c, type));
    }

    /// The first trial that is accepted decides; else the first one's refusal is told. Where there
    /// is none, what the type has to refer to is not there.
    private MayNow tried(Ground ground, String type, Stream<Possible> trials) {
        Optional<Rejection> first = Optional.empty();
        for (Iterator<Possible> all = trials.iterator(); all.hasNext(); ) {
            Attempt attempt = attempt(ground.key(), type, all.next());
            Optional<Rejection> refused = admission.referring(attempt)
                    .or(() -> Mechanism.check(attempt));
            if (refused.isEmpty()) {
                return new MayNow.May();
            }
            first = first.or(() -> refused);
        }
        return new MayNow.MayNot(first
                .or(() -> admission.referring(attempt(ground.key(), type, NOTHING)))
                .orElseThrow(() -> new IllegalStateException(type + " has no trial")));
    }

    private Attempt attempt(KeyState key, String type, Possible possible) {
        Statement first = statement(key, type, possible, 1);
        Statement statement = statement(key, type, possible, Admission.rulesFor(state, first));
        Submission submission = new Submission(state.size().next(), now, EMPTY, UNWRITTEN,
                statement, Optional.empty());
        return new Attempt(state, submission, key,
                Admission.termsFor(state, statement).orElseThrow());
    }

    private Statement statement(KeyState key, String type, Possible possible, int rules) {
        OffsetInstant made = new OffsetInstant(now, 0, now.toString());
        return new Statement(type, origin, rules, key.member(), key.key(), key.person(), made,
                new Seen(state.size(), Hash.EMPTY_TREE), possible.refs(), Release.JOINT,
                List.of(), SectorCode.NONE, possible.content(), List.of(), List.of(), List.of(),
                List.of());
    }
}
