package mizan.mechanism;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mizan.mechanism.Rule.RefRule;
import mizan.mechanism.Rule.Signer;
import mizan.statement.CharterContent;
import mizan.statement.CharterTerms;
import mizan.statement.CharterTerms.Member;
import mizan.statement.Coded;
import mizan.statement.Envelope;
import mizan.statement.Ref;
import mizan.statement.SectorCode;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;

/// The rules that are the same for every statement: envelope, key, mechanism, role, area, time,
/// head seen, references.
///
/// They are asked in the order in which the methods stand here; the first refusal is the answer.
final class Admission {

    private static final Set<String> WITHOUT_CHARTER = Set.of(
            "charter.provisional", "charter.proposed", "charter.ratified", "delegation.given",
            "delegation.revoked");

    private final String origin;
    private final SignatureCheck check;
    private final IntFunction<List<Rule>> tables;

    /// @param tables the table of each rules version
    Admission(String origin, SignatureCheck check, IntFunction<List<Rule>> tables) {
        this.origin = origin;
        this.check = check;
        this.tables = tables;
    }

    /// What the general rules find: a refusal, or the attempt that the family's rules judge.
    sealed interface Outcome {
        record Refused(Rejection rejection) implements Outcome {}

        record Admitted(Attempt attempt) implements Outcome {}
    }

    Outcome admit(State state, Submission submission) {
        Statement statement = submission.statement();
        Optional<Rejection> refused = envelope(submission).or(() -> beginning(state, statement));
        if (refused.isPresent()) {
            return new Outcome.Refused(refused.get());
        }
        Optional<KeyState> known = keyOf(state, statement);
        if (known.isEmpty()) {
            return new Outcome.Refused(new Rejection.UnknownKey(statement.officer()));
        }
        KeyState key = known.get();
        refused = first(List.of(
                () -> signature(submission, key),
                () -> mechanism(state, submission)));
        if (refused.isPresent()) {
            return new Outcome.Refused(refused.get());
        }
        CharterTerms terms = termsFor(state, statement).orElseThrow();
        Rule rule = row(statement).orElseThrow();
        Attempt attempt = new Attempt(state, submission, key, terms);
        refused = first(List.of(
                () -> holder(attempt),
                () -> entitled(attempt, rule),
                () -> time(attempt),
                () -> seen(attempt),
                () -> refs(attempt, rule),
                () -> sector(attempt),
                () -> areaOfTheCase(attempt)));
        return refused.<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Admitted(attempt));
    }

    static Optional<Rejection> first(List<Supplier<Optional<Rejection>>> checks) {
        for (Supplier<Optional<Rejection>> one : checks) {
            Optional<Rejection> refused = one.get();
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private static Optional<Rejection> envelope(Submission submission) {
        Envelope envelope = submission.envelope();
        if (!envelope.payloadType().equals(Envelope.STATEMENT)) {
            return Optional.of(new Rejection.NotAStatement(envelope.payloadType()));
        }
        boolean byTheOfficer = envelope.signatures().size() == 1
                && envelope.signatures().getFirst().keyid()
                        .equals(submission.statement().officer());
        return byTheOfficer
                ? Optional.empty()
                : Optional.of(
                        new Rejection.SignaturesNotAsRequired(envelope.signatures().size()));
    }

    /// Asked before the key: while there is no charter there is no key to know.
    private static Optional<Rejection> beginning(State state, Statement statement) {
        return state.size().entries() == 0 && ownTerms(statement).isEmpty()
                ? Optional.of(new Rejection.FirstEntryNotACharter(statement.type()))
                : Optional.empty();
    }

    /// The key as the record knows it; for a first entry, the root key that its own charter names
    /// for the operator; for a ratification, the root key that the charter proposed names.
    private static Optional<KeyState> keyOf(State state, Statement statement) {
        Optional<KeyState> known = state.key(statement.officer());
        if (known.isPresent()) {
            return known;
        }
        if (statement.content() instanceof CharterContent.Ratified) {
            return CharterRules.proposedKey(state, statement);
        }
        Optional<KeyState> recovery = KeyRules.recovery(state, statement);
        if (recovery.isPresent()) {
            return recovery;
        }
        if (state.size().entries() > 0) {
            return Optional.empty();
        }
        return ownTerms(statement)
                .flatMap(terms -> Terms.member(terms, terms.operator()))
                .map(operator -> CharterRules.rootKey(operator, new EntryIndex(0)))
                .filter(root -> root.key().equals(statement.officer()));
    }

    private Optional<Rejection> signature(Submission submission, KeyState key) {
        Envelope envelope = submission.envelope();
        Bytes signature = envelope.signatures().getFirst().sig();
        return check.verify(key.publicKey(), envelope.pae(), signature)
                ? Optional.empty()
                : Optional.of(new Rejection.SignatureInvalid(key.key()));
    }

    private Optional<Rejection> mechanism(State state, Submission submission) {
        Statement statement = submission.statement();
        if (!statement.mechanism().equals(origin)) {
            return Optional.of(new Rejection.WrongMechanism(origin, statement.mechanism()));
        }
        int inForce = rulesFor(state, statement);
        if (statement.rules() > RuleTable.VERSION_NEWEST) {
            return Optional.of(
                    new Rejection.RulesNotKnown(statement.rules(), RuleTable.VERSION_NEWEST));
        }
        if (statement.rules() != inForce) {
            return Optional.of(new Rejection.WrongRules(inForce, statement.rules()));
        }
        Optional<Rejection> refused = sayable(state, statement);
        if (refused.isPresent()) {
            return refused;
        }
        return state.statement(submission.id())
                .map(kept -> new Rejection.AlreadyInTheRecord(kept.id(), kept.index()));
    }

    /// Whether the rules have the type, and have it without a charter in force.
    private Optional<Rejection> sayable(State state, Statement statement) {
        if (row(statement).isEmpty()) {
            return Optional.of(new Rejection.TypeOutsideRules(statement.type()));
        }
        if (state.charter().isEmpty() && !passesWithoutCharter(statement.type())) {
            return Optional.of(new Rejection.CharterNotInForce(statement.type()));
        }
        return state.mission().ended()
                .filter(_ -> !passesAfterTheEnd(statement.type()))
                .map(said -> new Rejection.MissionEnded(statement.type(), said.index()));
    }

    /// What the general rules say of a type before anybody has written a statement of it.
    Optional<Rejection> unwritten(Attempt a) {
        return sayable(a.state(), a.statement())
                .or(() -> holder(a))
                .or(() -> entitled(a, row(a.statement()).orElseThrow()));
    }

    /// What the general rules say of references, and of the officer's area where they are to a
    /// case.
    Optional<Rejection> referring(Attempt a) {
        return refs(a, row(a.statement()).orElseThrow()).or(() -> areaOfTheCase(a));
    }

    private Optional<Rule> row(Statement statement) {
        return RuleTable.row(tables.apply(statement.rules()), statement.type());
    }

    /// The rules version under which a statement is judged: that of the charter in force, or before
    /// one is, of the charter proposed whose terms it is judged by. A charter chooses a version
    /// itself, though none older than the one in force; its ratification goes with it.
    static int rulesFor(State state, Statement statement) {
        int inForce = state.charter().map(CharterInForce::rules)
                .or(() -> proposalFor(state, statement).map(CharterProposal::rules))
                .orElse(statement.rules());
        if (statement.content() instanceof CharterContent charter) {
            return switch (charter) {
                case CharterContent.Provisional _, CharterContent.Proposed _ -> Math.max(
                        state.charter().map(CharterInForce::rules).orElse(1),
                        statement.rules());
                case CharterContent.Ratified() -> CharterRules.named(state, statement)
                        .map(CharterProposal::rules).orElse(inForce);
                case CharterContent.ParticipationChanged _, CharterContent.RootRotated _,
                        CharterContent.SuccessionActivated _, CharterContent.Ended _,
                        CharterContent.SealedDestroyed _ -> inForce;
            };
        }
        return inForce;
    }

    private static boolean passesWithoutCharter(String type) {
        return WITHOUT_CHARTER.contains(type)
                || type.startsWith("contact.");
    }

    /// After the end keys are still looked after, what is sealed is destroyed, and what was
    /// published is put right.
    private static boolean passesAfterTheEnd(String type) {
        return type.startsWith("charter.")
                || type.startsWith("delegation.")
                || type.startsWith("publication.");
    }

    private static Optional<CharterTerms> ownTerms(Statement statement) {
        return statement.content() instanceof CharterContent charter
                ? CharterRules.terms(charter)
                : Optional.empty();
    }

    /// The charter in force; before one is, the first proposed that names the member, else the
    /// first proposed, so that no later one can shut anybody out; for the first entry, its own.
    static Optional<CharterTerms> termsFor(State state, Statement statement) {
        Optional<CharterTerms> inForce = state.charter().map(CharterInForce::terms);
        if (inForce.isPresent()) {
            return inForce;
        }
        return proposalFor(state, statement).map(CharterProposal::terms)
                .or(() -> ownTerms(statement));
    }

    private static Optional<CharterProposal> proposalFor(State state, Statement statement) {
        return state.proposals().stream()
                .filter(one -> Terms.member(one.terms(), statement.member()).isPresent())
                .findFirst()
                .or(() -> state.proposals().stream().findFirst());
    }

    private static Optional<Rejection> holder(Attempt a) {
        KeyState key = a.key();
        if (key.revokedAt().isPresent()) {
            return Optional.of(new Rejection.RevokedKey(key.key(), key.revokedAt().get()));
        }
        if (key.holding() instanceof KeyState.Holding.Delegated(_, _, var until, _)
                && !a.now().isBefore(until)) {
            return Optional.of(new Rejection.ExpiredDelegation(key.key(), until, a.now()));
        }
        if (!key.member().equals(a.member())) {
            return Optional.of(new Rejection.KeyOfAnotherMember(a.member(), key.member()));
        }
        if (!key.person().equals(a.statement().person())) {
            return Optional.of(new Rejection.KeyOfAnotherPerson(key.key()));
        }
        boolean named = Terms.member(a.terms(), a.member()).isPresent()
                || ofACharter(a.statement());
        return named
                ? Optional.empty()
                : Optional.of(new Rejection.MemberNotInCharter(a.member()));
    }

    /// A charter or its ratification: it may name members that the one in force does not.
    private static boolean ofACharter(Statement statement) {
        return statement.content() instanceof CharterContent charter && switch (charter) {
            case CharterContent.Provisional _, CharterContent.Proposed _,
                    CharterContent.Ratified _ -> true;
            case CharterContent.ParticipationChanged _, CharterContent.RootRotated _,
                    CharterContent.SuccessionActivated _, CharterContent.Ended _,
                    CharterContent.SealedDestroyed _ -> false;
        };
    }

    private static Optional<Rejection> entitled(Attempt a, Rule rule) {
        boolean may = rule.signers().stream().anyMatch(signer -> switch (signer) {
            case Signer.RootKey root ->
                    a.key().holding() instanceof KeyState.Holding.Root;
            case Signer.Officer officer -> Terms.member(a.terms(), a.member())
                    .map(Member::kind)
                    .filter(kind -> officer.matches(kind, a.key()))
                    .isPresent();
        });
        if (!may) {
            return Optional.of(new Rejection.RoleNotEntitled(
                    rule.type(), capacity(a), rule.signersInWords()));
        }
        return outsideArea(a, a.statement().sector());
    }

    private static String capacity(Attempt a) {
        String kind = Terms.member(a.terms(), a.member())
                .map(member -> member.kind().code()).orElse("member");
        return switch (a.key().holding()) {
            case KeyState.Holding.Root() -> kind + ": root key";
            case KeyState.Holding.Delegated(var roles, _, _, _) -> kind + ": "
                    + roles.stream().map(Coded::code).collect(Collectors.joining(", "));
        };
    }

    /// A step in a case is a step in the case's sector, whatever sector its statement names.
    private static Optional<Rejection> areaOfTheCase(Attempt a) {
        return a.ref("case").isEmpty()
                ? Optional.empty()
                : outsideArea(a, a.theCase().opening().sector());
    }

    /// Whether the officer's delegation is limited to other sectors than this one.
    static Optional<Rejection> outsideArea(Attempt a, SectorCode sector) {
        return switch (a.key().holding()) {
            case KeyState.Holding.Root() -> Optional.empty();
            case KeyState.Holding.Delegated(_, var area, _, _) ->
                    area.isEmpty() || area.contains(sector)
                                    || sector.code().equals(Terms.SECTOR_NONE)
                            ? Optional.empty()
                            : Optional.of(new Rejection.OutsideArea(
                                    sector.code(),
                                    area.stream().map(SectorCode::code)
                                            .collect(Collectors.joining(", "))));
        };
    }

    private static Optional<Rejection> time(Attempt a) {
        Instant newest = a.state().newest();
        Instant made = a.statement().made().instant();
        int limitMinutes = a.terms().madeLimitMinutes();
        int skewSeconds = a.terms().clockSkewSeconds();
        if (a.now().isBefore(newest)) {
            return Optional.of(new Rejection.RecordedBackwards(a.now(), newest));
        }
        if (made.isBefore(a.now().minus(Duration.ofMinutes(limitMinutes)))) {
            return Optional.of(new Rejection.MadeTooOld(made, a.now(), limitMinutes));
        }
        return made.isAfter(a.now().plusSeconds(skewSeconds))
                ? Optional.of(new Rejection.MadeAhead(made, a.now(), skewSeconds))
                : Optional.empty();
    }

    private static Optional<Rejection> seen(Attempt a) {
        TreeSize seen = a.statement().seen().size();
        TreeSize size = a.state().size();
        Hash stated = a.statement().seen().root();
        if (seen.entries() > size.entries() || a.submission().rootAtSeen().isEmpty()) {
            return Optional.of(new Rejection.SeenBeyondRecord(seen, size));
        }
        Hash ours = a.submission().rootAtSeen().get();
        return ours.equals(stated)
                ? Optional.empty()
                : Optional.of(new Rejection.SeenRootDiffers(seen, stated, ours));
    }

    private static Optional<Rejection> refs(Attempt a, Rule rule) {
        for (Ref ref : a.statement().refs()) {
            if (rule.ref(ref.as()).isEmpty()) {
                return Optional.of(new Rejection.RefNotAllowed(rule.type(), ref.as()));
            }
        }
        for (RefRule refRule : rule.refs()) {
            int count = a.refs(refRule.as()).size();
            if (count < refRule.min() || count > refRule.max()) {
                return Optional.of(
                        new Rejection.RefCount(refRule.as(), count, refRule.allowed()));
            }
        }
        for (Ref ref : a.statement().refs()) {
            Optional<Rejection> refused = ref(a, ref, rule.ref(ref.as()).orElseThrow());
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private static Optional<Rejection> ref(Attempt a, Ref ref, RefRule rule) {
        Optional<Kept> kept = a.state().statement(ref.id());
        if (kept.isEmpty()) {
            return Optional.of(new Rejection.UnknownRef(ref.as(), ref.id()));
        }
        if (!rule.mayBe(kept.get().type())) {
            return Optional.of(new Rejection.RefOfWrongType(
                    ref.as(), kept.get().type(), String.join(" or ", rule.types())));
        }
        TreeSize seen = a.statement().seen().size();
        boolean covered = kept.get().index().value() < seen.entries();
        boolean own = kept.get().officer().equals(a.statement().officer());
        return covered || own
                ? Optional.empty()
                : Optional.of(
                        new Rejection.SeenDoesNotCover(ref.id(), kept.get().index(), seen));
    }

    private static Optional<Rejection> sector(Attempt a) {
        SectorCode sector = a.statement().sector();
        boolean charter = a.statement().content() instanceof CharterContent;
        return charter || Terms.hasSector(a.terms(), sector)
                ? Optional.empty()
                : Optional.of(new Rejection.CodeNotInCharter("sector", sector.code()));
    }
}
