package mizan.mechanism;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.CommitmentState.Result;
import mizan.statement.CharterTerms;
import mizan.statement.CommitmentContent;
import mizan.statement.CommitmentContent.Due;
import mizan.statement.CommitmentContent.Undertaken;
import mizan.statement.CrossingContent;
import mizan.statement.CrossingCode;
import mizan.statement.HotlineContent;
import mizan.statement.InstrumentContent;
import mizan.statement.MemberId;
import mizan.statement.ReportContent;
import mizan.statement.StatementId;
import mizan.statement.TalksContent;

/// The rules of everything beside cases: codes that the charter defines, the hotline, commitments.
final class BoardRules {

    private BoardRules() {}

    static Optional<Rejection> report(Attempt a, ReportContent content) {
        return switch (content) {
            case ReportContent.FieldReported report -> CaseRules.act(a, report.act());
            case ReportContent.IncidentReported report -> CaseRules.act(a, report.act());
            case ReportContent.Related _ -> related(a);
            case ReportContent.ArticleKept _, ReportContent.ClaimAttributed _,
                    ReportContent.CoverageStated _ -> Optional.empty();
        };
    }

    private static Optional<Rejection> related(Attempt a) {
        StatementId other = a.required("other").id();
        return other.equals(a.required("report").id())
                ? CaseRules.theirs(a.member(), "two different reports")
                : Optional.empty();
    }

    static Optional<Rejection> instrument(Attempt a, InstrumentContent content) {
        return switch (content) {
            case InstrumentContent.Recorded recorded -> allNamed(a, recorded.signatories());
            case InstrumentContent.StatusClaimed claimed ->
                    named(a, claimed.by()).or(() -> ownName(a, claimed.by()));
        };
    }

    static Optional<Rejection> talks(Attempt a, TalksContent content) {
        return switch (content) {
            case TalksContent.Delegation delegation ->
                    named(a, delegation.of()).or(() -> ownName(a, delegation.of()));
            case TalksContent.OutcomeClaimed claimed ->
                    named(a, claimed.by()).or(() -> ownName(a, claimed.by()));
            case TalksContent.RoundConvened _, TalksContent.SessionHeld _,
                    TalksContent.AgendaItem _, TalksContent.Position _ -> Optional.empty();
        };
    }

    /// A Party speaks for itself alone; what others are heard to say, the offices keep.
    private static Optional<Rejection> ownName(Attempt a, MemberId spoken) {
        return a.isParty(a.member()) && !spoken.equals(a.member())
                ? CaseRules.theirs(spoken, spoken.code() + " itself to say")
                : Optional.empty();
    }

    static Optional<Rejection> crossing(Attempt a, CrossingContent content) {
        return switch (content) {
            case CrossingContent.StatusDeclared s ->
                    crossing(a, s.crossing(), List.of(s.from(), s.to()));
            case CrossingContent.StatusObserved s ->
                    crossing(a, s.crossing(), List.of(s.from(), s.to()));
            case CrossingContent.FlowCounted f ->
                    crossing(a, f.crossing(), List.of(f.from(), f.to()));
            case CrossingContent.ReturnsCounted r ->
                    r.crossing().flatMap(code -> crossing(a, code));
        };
    }

    private static Optional<Rejection> crossing(
            Attempt a, CrossingCode code, List<MemberId> fromAndTo) {
        Optional<Rejection> refused = crossing(a, code);
        if (refused.isPresent()) {
            return refused;
        }
        if (fromAndTo.getFirst().equals(fromAndTo.getLast())) {
            return CaseRules.theirs(fromAndTo.getLast(), "two different Parties, from and to");
        }
        return fromAndTo.stream()
                .filter(member -> !a.isParty(member))
                .findFirst()
                .flatMap(member -> CaseRules.theirs(member, "Parties, from and to"));
    }

    /// What is said of a crossing is said in the crossing's sector.
    private static Optional<Rejection> crossing(Attempt a, CrossingCode code) {
        Optional<CharterTerms.Crossing> crossing = a.terms().crossings().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
        return crossing.isEmpty()
                ? Optional.of(new Rejection.CodeNotInCharter("crossing", code.code()))
                : Admission.outsideArea(a, crossing.get().sector());
    }

    private static Optional<Rejection> named(Attempt a, MemberId member) {
        return Terms.names(a.terms(), member)
                ? Optional.empty()
                : Optional.of(new Rejection.CodeNotInCharter("member", member.code()));
    }

    private static Optional<Rejection> allNamed(Attempt a, List<MemberId> members) {
        return members.stream().flatMap(member -> named(a, member).stream()).findFirst();
    }

    static Optional<Rejection> hotline(Attempt a, HotlineContent content) {
        return switch (content) {
            case HotlineContent.Notified notified -> notified.to().contains(a.member())
                    ? CaseRules.theirs(a.member(), "other members, as those addressed")
                    : notified.to().stream()
                            .filter(to -> Terms.member(a.terms(), to).isEmpty())
                            .findFirst()
                            .map(to -> new Rejection.CodeNotInCharter("member", to.code()));
            case HotlineContent.Acknowledged() -> acknowledged(a);
        };
    }

    private static Optional<Rejection> acknowledged(Attempt a) {
        NotificationState notification =
                a.state().notification(a.required("notification").id()).orElseThrow();
        if (!notification.to().contains(a.member())) {
            return CaseRules.theirs(a.member(), "the members addressed");
        }
        return notification.acknowledgedBy(a.member())
                .map(said -> new Rejection.AlreadySaid("acknowledged", said.index()));
    }

    static State evolve(Attempt a, HotlineContent content) {
        return switch (content) {
            case HotlineContent.Notified notified -> a.state().change(c -> {
                int place = c.notifications.size();
                c.notificationPlaces = c.notificationPlaces.with(a.submission().id(), place);
                c.notifications = c.notifications.with(new NotificationState(
                        place + 1, a.said(), notified.kind().code(),
                        notified.to().stream().distinct().toList(), List.of()));
            });
            case HotlineContent.Acknowledged() -> {
                NotificationState before =
                        a.state().notification(a.required("notification").id()).orElseThrow();
                yield a.state().change(c -> c.notifications = c.notifications.with(
                        before.number() - 1, before.withAcknowledged(a.said())));
            }
        };
    }

    static Optional<Rejection> commitment(Attempt a, CommitmentContent content) {
        return switch (content) {
            case Undertaken undertaken -> undertaken(a, undertaken);
            case CommitmentContent.SelfReported _ -> {
                MemberId obligor = commitment(a).undertaken().obligor();
                yield obligor.equals(a.member())
                        ? Optional.empty()
                        : Optional.of(new Rejection.NotTheObligor(a.member(), obligor));
            }
            case CommitmentContent.Observed _, CommitmentContent.Assessed _ ->
                    Optional.empty();
        };
    }

    private static CommitmentState commitment(Attempt a) {
        return a.state().commitment(a.required("commitment").id()).orElseThrow();
    }

    private static Optional<Rejection> undertaken(Attempt a, Undertaken undertaken) {
        if (!undertaken.obligor().equals(a.member())) {
            return Optional.of(new Rejection.NotTheObligor(a.member(), undertaken.obligor()));
        }
        Optional<Rejection> beneficiary =
                undertaken.beneficiary().flatMap(member -> named(a, member));
        if (beneficiary.isPresent()) {
            return beneficiary;
        }
        Optional<CommitmentState> same = a.state().commitments().stream()
                .filter(c -> c.undertaken().commitment().equals(undertaken.commitment()))
                .findFirst();
        if (same.isPresent()) {
            return Optional.of(new Rejection.AlreadySaid(
                    "commitment " + undertaken.commitment().code(), same.get().said().index()));
        }
        return undertaken.due().after()
                .filter(after -> a.state().commitments().stream()
                        .noneMatch(c -> c.undertaken().commitment().equals(after)))
                .map(after -> new Rejection.CodeNotInCharter("commitment", after.code()));
    }

    static State evolve(Attempt a, CommitmentContent content) {
        return switch (content) {
            case Undertaken undertaken -> a.state().change(c -> {
                int place = c.commitments.size();
                c.commitmentPlaces = c.commitmentPlaces.with(a.submission().id(), place);
                c.commitments = c.commitments.with(new CommitmentState(
                        place + 1, a.said(), undertaken, due(a, undertaken.due()),
                        List.of(), List.of(), List.of()));
            });
            case CommitmentContent.SelfReported(var result) ->
                    replace(a, commitment(a).withReport(new Result(a.said(), result.code())));
            case CommitmentContent.Observed(var result) -> replace(
                    a, commitment(a).withObservation(new Result(a.said(), result.code())));
            case CommitmentContent.Assessed(var result) -> assessed(a, result);
        };
    }

    private static State replace(Attempt a, CommitmentState next) {
        return a.state().change(
                c -> c.commitments = c.commitments.with(next.number() - 1, next));
    }

    /// Records the assessment; what waits for a commitment that is met begins to run.
    private static State assessed(Attempt a, CommitmentContent.Assessment result) {
        CommitmentState next =
                commitment(a).withAssessment(new Result(a.said(), result.code()));
        State state = replace(a, next);
        if (result != CommitmentContent.Assessment.MET) {
            return state;
        }
        return state.change(c -> {
            for (CommitmentState waiting : state.commitments()) {
                Due due = waiting.undertaken().due();
                boolean begins = waiting.due().isEmpty()
                        && due.after().equals(
                                Optional.of(next.undertaken().commitment()));
                if (begins) {
                    c.commitments = c.commitments.with(
                            waiting.number() - 1, waiting.withDue(after(a.now(), due)));
                }
            }
        });
    }

    private static Optional<Instant> due(Attempt a, Due due) {
        return switch (due.kind()) {
            case DATE -> due.at().map(at -> at.instant());
            case AFTER_DAYS -> Optional.of(after(a.now(), due));
            case AFTER_COMMITMENT -> alreadyMet(a, due);
            case DECLARATORY -> Optional.empty();
        };
    }

    private static Optional<Instant> alreadyMet(Attempt a, Due due) {
        return a.state().commitments().stream()
                .filter(c -> due.after().equals(Optional.of(c.undertaken().commitment())))
                .filter(c -> !c.assessments().isEmpty()
                        && c.assessments().getLast().result()
                                .equals(CommitmentContent.Assessment.MET.code()))
                .findFirst()
                .map(_ -> after(a.now(), due));
    }

    private static Instant after(Instant start, Due due) {
        return start.plus(Duration.ofDays(due.days().orElse(0)));
    }
}
