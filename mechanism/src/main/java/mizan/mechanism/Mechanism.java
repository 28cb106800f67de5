package mizan.mechanism;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import mizan.mechanism.CaseState.Service;
import mizan.statement.AftermathContent;
import mizan.statement.CaseContent;
import mizan.statement.CharterContent;
import mizan.statement.CommitmentContent;
import mizan.statement.ContactContent;
import mizan.statement.Content;
import mizan.statement.CooperationContent;
import mizan.statement.CrossingContent;
import mizan.statement.DelegationContent;
import mizan.statement.EvidenceContent;
import mizan.statement.HotlineContent;
import mizan.statement.InstrumentContent;
import mizan.statement.KeyId;
import mizan.statement.MemberId;
import mizan.statement.ProcedureContent;
import mizan.statement.PublicationContent;
import mizan.statement.ReportContent;
import mizan.statement.Statement;
import mizan.statement.TalksContent;
import mizan.statement.WarningContent;
import mizan.tlog.EntryIndex;
import mizan.tlog.TreeSize;

/// The rules of one mechanism as pure functions: `decide` says whether a statement has effect,
/// `apply` folds it into the state.
///
/// Both see open fields only, and read no clock, file, view, locale or zone database: equal entries
/// give equal decisions everywhere and for ever.
///
/// Laws: `apply(s, x).decision()` equals `decide(s, x)`; a rejected submission changes nothing but
/// size, time and the list of void entries.
///
/// Threads: immutable, free to share.
public final class Mechanism {

    private final String origin;
    private final Admission admission;

    /// The rules for the record of one origin.
    ///
    /// @param origin the ledger's origin, which every statement must name
    /// @param check  Ed25519, cofactorless
    public Mechanism(String origin, SignatureCheck check) {
        this(origin, check, RuleTable::version);
    }

    /// For tests that change the tables.
    Mechanism(String origin, SignatureCheck check, IntFunction<List<Rule>> tables) {
        this.origin = origin;
        this.admission = new Admission(origin, check, tables);
    }

    /// The state of an empty record.
    public State initial() {
        return State.empty();
    }

    /// Whether the statement has effect at its index; precedence as in `docs/spec/rules.md`.
    ///
    /// @throws IllegalArgumentException if the submission's index is not the state's size
    public Decision decide(State state, Submission submission) {
        return judge(state, submission).decision();
    }

    /// The types of which [#mayNow] answers: those of cases, evidence, contacts, reports and
    /// issues.
    public static List<String> typesAsked() {
        return MayRules.types();
    }

    /// Whether an officer may say a type of statement now, decided by the rules themselves and
    /// leaving aside what depends on the words: key, role, area, state of the case, and whether
    /// there is what the type must refer to.
    ///
    /// Laws: where `decide` accepts a statement of the type by this key at this time, about this
    /// case if it is about one, the answer is May; so where it is MayNot, `decide` refuses it with
    /// any words.
    ///
    /// @param type       one of [#typesAsked]
    /// @param caseNumber the case that it is to be about; a contact may be about none
    /// @throws IllegalArgumentException for another type
    public MayNow mayNow(
            State state, KeyId officer, Instant now, String type, Optional<Integer> caseNumber) {
        if (!MayRules.types().contains(type)) {
            throw new IllegalArgumentException("nobody can ask whether " + type + " may be said");
        }
        return new MayRules(state, now, origin, admission).of(officer, type, caseNumber);
    }

    /// Folds one entry: an accepted statement has its effect, a refused one becomes void.
    ///
    /// @throws IllegalArgumentException if the submission's index is not the state's size
    public Judgement apply(State state, Submission submission) {
        return judge(state, submission);
    }

    /// Folds an entry whose bytes are no statement: it becomes void.
    ///
    /// @param code the malformation's permanent code
    public Judgement applyUndecodable(
            State state, EntryIndex index, Instant recordedAt, String code) {
        requireNext(state, index);
        Rejection rejection = new Rejection.Undecodable(code);
        return new Judgement(
                voided(state, index, recordedAt, rejection), new Decision.Rejected(rejection));
    }

    private Judgement judge(State state, Submission submission) {
        requireNext(state, submission.index());
        return switch (admission.admit(state, submission)) {
            case Admission.Outcome.Refused(var rejection) ->
                    rejected(state, submission, rejection);
            case Admission.Outcome.Admitted(var attempt) -> check(attempt)
                    .map(rejection -> rejected(state, submission, rejection))
                    .orElseGet(() -> new Judgement(evolve(attempt), new Decision.Accepted()));
        };
    }

    private static void requireNext(State state, EntryIndex index) {
        if (index.value() != state.size().entries()) {
            throw new IllegalArgumentException("entry %d does not follow %d entries"
                    .formatted(index.value(), state.size().entries()));
        }
    }

    private static Judgement rejected(State state, Submission submission, Rejection rejection) {
        return new Judgement(
                voided(state, submission.index(), submission.recordedAt(), rejection),
                new Decision.Rejected(rejection));
    }

    private static State voided(
            State state, EntryIndex index, Instant recordedAt, Rejection rejection) {
        return state.change(c -> {
            c.size = new TreeSize(index.value() + 1);
            c.newest = recordedAt.isAfter(c.newest) ? recordedAt : c.newest;
            c.voids = c.voids.with(new VoidEntry(index, recordedAt, rejection));
        });
    }

    static Optional<Rejection> check(Attempt a) {
        return switch (a.statement().content()) {
            case CharterContent content -> CharterRules.check(a, content);
            case DelegationContent content -> DelegationRules.check(a, content);
            case ContactContent content -> ContactRules.check(a, content);
            case InstrumentContent content -> InstrumentRules.check(a, content);
            case ReportContent content -> ReportRules.check(a, content);
            case CaseContent content -> CaseRules.check(a, content);
            case ProcedureContent content -> ProcedureRules.check(a, content);
            case AftermathContent content -> AftermathRules.check(a, content);
            case EvidenceContent content -> EvidenceRules.check(a, content);
            case HotlineContent content -> HotlineRules.check(a, content);
            case CrossingContent content -> CrossingRules.check(a, content);
            case TalksContent content -> TalksRules.check(a, content);
            case CommitmentContent content -> CommitmentRules.check(a, content);
            case PublicationContent content -> PublicationRules.check(a, content);
            case CooperationContent content -> CooperationRules.check(a, content);
            case WarningContent content -> WarningRules.check(a, content);
            case Content.Unrecognised(var type, _) ->
                    Optional.of(new Rejection.TypeOutsideRules(type));
        };
    }

    /// The effect of an accepted statement: its family's, then what holds for every statement.
    private static State evolve(Attempt a) {
        Attempt seen = new Attempt(provenByHead(a), a.submission(), a.key(), a.terms());
        State next = switch (a.statement().content()) {
            case CharterContent content -> CharterRules.evolve(seen, content);
            case DelegationContent content -> DelegationRules.evolve(seen, content);
            case CaseContent content -> CaseSteps.evolve(seen, content);
            case ProcedureContent content -> ProcedureRules.evolve(seen, content);
            case AftermathContent content -> AftermathRules.evolve(seen, content);
            case HotlineContent content -> HotlineRules.evolve(seen, content);
            case CommitmentContent content -> CommitmentRules.evolve(seen, content);
            case EvidenceContent content -> EvidenceRules.evolve(seen, content);
            case ContactContent content -> ContactRules.evolve(seen, content);
            case PublicationContent content -> PublicationRules.evolve(seen, content);
            case ReportContent content -> ReportRules.evolve(seen, content);
            case InstrumentContent content -> InstrumentRules.evolve(seen, content);
            case TalksContent content -> TalksRules.evolve(seen, content);
            case CooperationContent content -> CooperationRules.evolve(seen, content);
            case WarningContent content -> WarningRules.evolve(seen, content);
            case CrossingContent _, Content.Unrecognised _ -> seen.state();
        };
        return kept(a, next);
    }

    /// Proves service: the head that this statement names shows what its member had seen.
    private static State provenByHead(Attempt a) {
        MemberId member = a.member();
        List<Integer> open = a.state().unprovenCases(member);
        if (open.isEmpty()) {
            return a.state();
        }
        TreeSize seen = a.statement().seen().size();
        return a.state().change(change -> {
            List<Integer> still = new ArrayList<>();
            for (int number : open) {
                CaseState before = a.state().caseNumbered(number).orElseThrow();
                List<Service> services = before.services().stream()
                        .map(service -> proves(service, member, seen)
                                ? service.withProven(a.now())
                                : service)
                        .toList();
                change.replace(before.withServices(services));
                if (services.stream().anyMatch(s -> isUnproven(s, member))) {
                    still.add(number);
                }
            }
            change.unproven = change.unproven.with(member, List.copyOf(still));
        });
    }

    private static boolean proves(Service service, MemberId member, TreeSize seen) {
        return isUnproven(service, member)
                && service.said().index().value() < seen.entries();
    }

    private static boolean isUnproven(Service service, MemberId member) {
        return service.to().equals(member) && service.proven().isEmpty();
    }

    private static State kept(Attempt a, State next) {
        Statement statement = a.statement();
        boolean opens = CaseTable.opens(statement.type());
        Optional<Integer> number = opens
                ? Optional.of(next.caseCount())
                : a.ref("case").or(() -> a.ref("of")).flatMap(Kept::caseNumber);
        boolean provisional =
                a.state().charter().map(CharterInForce::provisional).orElse(false)
                        || statement.content() instanceof CharterContent.Provisional;
        Kept kept = new Kept(
                a.submission().id(), a.submission().index(), a.now(), statement.type(),
                a.member(), a.key().key(), a.key().person(), provisional, number);
        return next.change(c -> {
            c.size = new TreeSize(a.submission().index().value() + 1);
            c.newest = a.now();
            c.statements = c.statements.with(kept.id(), kept);
            if (KeyRules.knownBefore(a)) {
                c.lastSaid = c.lastSaid.with(kept.member(), kept.index());
            }
            number.flatMap(next::caseNumbered).ifPresent(one -> awaitProof(c, one));
            if (carries(statement)) {
                c.boards = c.boards.change(boards -> boards.carried =
                        boards.carried.with(kept.id(), Carried.by(statement)));
            }
        });
    }

    /// Version 1 says nothing of what a statement carries.
    private static boolean carries(Statement statement) {
        return statement.rules() > 1
                && !(statement.files().isEmpty() && statement.blobs().isEmpty());
    }

    private static void awaitProof(State.Change change, CaseState c) {
        for (Service service : c.services()) {
            List<Integer> open = change.unproven.get(service.to()).orElse(List.of());
            if (service.proven().isEmpty() && !open.contains(c.number())) {
                change.unproven =
                        change.unproven.with(service.to(), CaseState.plus(open, c.number()));
            }
        }
    }
}
