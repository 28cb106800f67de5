package mizan.mechanism;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import mizan.statement.CharterTerms;
import mizan.statement.CharterTerms.Member;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.Envelope;
import mizan.statement.KeyId;
import mizan.statement.MemberId;
import mizan.statement.OffsetInstant;
import mizan.statement.PersonId;
import mizan.statement.Ref;
import mizan.statement.Role;
import mizan.statement.Seen;
import mizan.statement.Signature;
import mizan.statement.Statement;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// Asks a table, for each type, what becomes of an officer of every kind and role, and of every
/// reference left out, repeated or of another type.
///
/// The statements are those of [WholeStory]; they are asked at one place late in it, where every
/// type of statement stands in the record.
final class TableProbes {
    private static final PersonId PERSON = new PersonId(Bytes.fromHex("ab".repeat(16)));
    private static final StatementId NEW = new StatementId(Hash.sha256(Bytes.utf8("a probe")));

    private final State state;
    private final Hash root;
    private final TreeMap<String, Statement> sayings = new TreeMap<>();
    private final TreeMap<String, StatementId> examples = new TreeMap<>();

    TableProbes(Scenario story, String until) {
        int end = 0;
        while (!story.told().get(end).submission().statement().type().equals(until)) {
            end++;
        }
        state = story.told().get(end).before();
        root = story.root(state.size().entries());
        for (int i = 0; i < story.told().size(); i++) {
            if (story.decisions().get(i) instanceof Decision.Accepted) {
                Submission submission = story.told().get(i).submission();
                sayings.put(submission.statement().type(), submission.statement());
                if (i < end) {
                    examples.put(submission.statement().type(), submission.id());
                }
            }
        }
    }

    private static CharterTerms withKind(CharterTerms terms, String id, MemberKind kind) {
        Member m = Terms.member(terms, new MemberId(id)).orElseThrow();
        return terms.withMember(new Member(m.id(), kind, m.name(), m.root(), m.recovery(),
                m.person(), m.recipient(), m.cosigner()));
    }

    /// Every answer of a table about a type, by what was tried.
    TreeMap<String, String> answers(Rule row, List<Rule> table) {
        Mechanism mechanism = new Mechanism(Cast.ORIGIN, (_, _, _) -> true, _ -> table);
        TreeMap<String, String> answers = new TreeMap<>();
        Statement saying = sayings.get(row.type());
        if (saying == null) {
            throw new IllegalStateException("no story of " + row.type());
        }
        roles(mechanism, saying, answers);
        references(mechanism, row, saying, answers);
        return answers;
    }

    private void roles(Mechanism mechanism, Statement saying, TreeMap<String, String> answers) {
        for (MemberKind kind : MemberKind.values()) {
            State among = among(kind);
            MemberId member = among.terms().members().stream().filter(m -> m.kind() == kind)
                    .map(Member::id).findFirst().orElseThrow();
            answers.put(kind.code() + " root", ask(
                    among, mechanism, saying, member, new KeyState.Holding.Root(), saying.refs()));
            for (Role role : Role.values()) {
                answers.put(kind.code() + " " + role.code(), ask(
                        among, mechanism, saying, member, delegated(role), saying.refs()));
            }
        }
    }

    /// The state, with the observer as a guarantor where one is asked for.
    private State among(MemberKind kind) {
        return kind != MemberKind.GUARANTOR ? state : state.change(
                c -> c.charter = state.charter().map(charter -> charter.withTerms(
                        withKind(charter.terms(), "lodge", MemberKind.GUARANTOR))));
    }

    private static KeyState.Holding delegated(Role role) {
        return new KeyState.Holding.Delegated(List.of(role), List.of(),
                Instant.parse("2100-01-01T00:00:00Z"), KeyId.of(Bytes.fromHex("cd".repeat(32))));
    }

    private void references(
            Mechanism mechanism, Rule row, Statement saying, TreeMap<String, String> answers) {
        MemberId member = saying.member();
        KeyState.Holding entitled = entitled(row, member);
        for (Rule.RefRule ref : row.refs()) {
            List<Ref> others = saying.refs().stream()
                    .filter(one -> !one.as().equals(ref.as())).toList();
            examples.forEach((type, id) -> {
                for (int times : new int[] {1, ref.max(), ref.max() + 1}) {
                    answers.put("%s %s %d".formatted(ref.as(), type, times), ask(state, mechanism,
                            saying, member, entitled, repeated(others, ref.as(), id, times)));
                }
            });
            answers.put(ref.as() + " left out", ask(
                    state, mechanism, saying, member, entitled, others));
        }
    }

    private static List<Ref> repeated(List<Ref> others, String as, StatementId id, int times) {
        List<Ref> refs = new ArrayList<>(others);
        for (int i = 0; i < times; i++) {
            refs.add(new Ref(as, id));
        }
        return List.copyOf(refs);
    }

    private KeyState.Holding entitled(Rule row, MemberId member) {
        MemberKind kind = Terms.member(state.terms(), member).orElseThrow().kind();
        for (Rule.Signer signer : row.signers()) {
            if (signer instanceof Rule.Signer.RootKey) {
                return new KeyState.Holding.Root();
            }
            if (signer instanceof Rule.Signer.Officer(var kinds, var roles)
                    && (kinds.isEmpty() || kinds.contains(kind))) {
                return delegated(roles.iterator().next());
            }
        }
        throw new IllegalStateException(row.type() + " was said by nobody entitled");
    }

    private String ask(State among, Mechanism mechanism, Statement saying, MemberId member,
            KeyState.Holding holding, List<Ref> refs) {
        Bytes publicKey = Bytes.fromHex("ef".repeat(32));
        KeyId key = KeyId.of(publicKey);
        State asked = among.change(c -> c.key(new KeyState(
                key, publicKey, member, PERSON, holding, state.size().next(), Optional.empty(),
                Optional.empty())));
        Instant now = state.newest();
        Statement said = new Statement(saying.type(), saying.mechanism(), saying.rules(), member,
                key, PERSON, new OffsetInstant(now, 0, now.toString()),
                new Seen(state.size(), root), refs, saying.release(), saying.to(),
                saying.sector(), saying.content(), saying.sd(), saying.files(), saying.blobs(),
                saying.cited());
        Envelope envelope = new Envelope(Envelope.STATEMENT, Bytes.utf8(""),
                List.of(new Signature(key, Bytes.fromHex("00".repeat(64)))));
        Submission submission = new Submission(
                state.size().next(), now, envelope, NEW, said, Optional.of(root));
        try {
            return switch (mechanism.decide(asked, submission)) {
                case Decision.Accepted _ -> "accepted";
                case Decision.Rejected(var rejection) -> RejectionText.code(rejection);
            };
        } catch (IllegalStateException | NoSuchElementException relied) {
            // A rule that relies on the table finds what a changed table lets through.
            return "relied on";
        }
    }
}
