package mizan.mechanism;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.mechanism.CaseState.Access;
import mizan.mechanism.CaseState.Offer;
import mizan.mechanism.CaseState.Position;
import mizan.mechanism.CaseState.Proposal;
import mizan.mechanism.CaseState.Said;
import mizan.statement.Axis;
import mizan.statement.CaseContent;
import mizan.statement.CaseContent.AxisValue;
import mizan.statement.DecisionRule;
import mizan.statement.MemberId;
import mizan.statement.StatementId;

/// Review, findings, positions, and the ways in which a case ends.
final class DecisionRules {

    private static final Set<Phase> REVIEW = EnumSet.of(Phase.UNDER_REVIEW);
    private static final Set<Phase> BEFORE_THE_END = EnumSet.range(
            Phase.SUBMITTED, Phase.UNDER_REVIEW);

    private DecisionRules() {}

    /// Who has adjudicated the case so far.
    static List<Said> adjudicated(CaseState c) {
        List<Said> all = new ArrayList<>();
        c.after().former().forEach(former -> adjudicated(former.review(), all));
        adjudicated(c.review(), all);
        return all;
    }

    private static void adjudicated(CaseState.Review review, List<Said> all) {
        for (Proposal proposal : review.proposals()) {
            all.add(proposal.said());
            proposal.positions().forEach(position -> all.add(position.said()));
        }
        review.determined().forEach(determined -> all.add(determined.said()));
    }

    private static void verified(CaseState.Verification field, List<Said> all) {
        all.addAll(field.visits());
        field.report().ifPresent(report -> all.add(report.said()));
    }

    private static Optional<Rejection> didNotVerify(Attempt a, CaseState c) {
        List<Said> verified = new ArrayList<>();
        c.after().former().forEach(former -> verified(former.field(), verified));
        verified(c.field(), verified);
        return CaseRules.notAlso(a, verified);
    }

    static Optional<Rejection> scheduled(Attempt a) {
        CaseState c = a.theCase();
        boolean unverifiable = EnumSet.of(Phase.TASKED, Phase.VERIFYING).contains(c.phase())
                && noAccess(a, c);
        return unverifiable || AssessmentRules.readyForReview(c)
                ? Optional.empty()
                : CaseRules.phase(a, c, EnumSet.of(Phase.REPORTED, Phase.UNDER_REVIEW));
    }

    /// Whether access was asked for and every request was refused, by an answer or by silence
    /// with effect. One refused site does not end a verification that goes on at another.
    private static boolean noAccess(Attempt a, CaseState c) {
        return !c.field().access().isEmpty()
                && c.field().access().stream().allMatch(request -> refused(a, c, request));
    }

    private static boolean refused(Attempt a, CaseState c, Access request) {
        Optional<String> latest = request.latest().map(CaseState.AccessReply::answer);
        return latest.equals(Optional.of("denied"))
                || (latest.isEmpty() || latest.get().equals("delayed"))
                        && Clocks.accessLapsed(c, a.terms(), a.now(), request);
    }

    static Optional<Rejection> proposed(Attempt a, CaseContent.FindingProposed proposed) {
        CaseState c = a.theCase();
        return Admission.first(List.of(
                () -> LevelRules.proposes(a, c),
                () -> CaseRules.phase(a, c, REVIEW),
                () -> didNotVerify(a, c),
                () -> Findings.refuse(c, proposed.axes(), a.terms()),
                () -> another(c, proposed.axes())));
    }

    /// The finding that is decided on cannot be proposed once more: that would only wipe out the
    /// positions taken on it.
    private static Optional<Rejection> another(CaseState c, List<AxisValue> axes) {
        return c.review().current()
                .filter(current -> current.axes().equals(axes))
                .filter(current -> LevelRules.atThisLevel(c, current.said()))
                .map(current -> new Rejection.AlreadySaid(
                        "this finding is proposed", current.said().index()));
    }

    static Optional<Rejection> position(Attempt a, List<Axis> axes) {
        CaseState c = a.theCase();
        return Admission.first(List.of(
                () -> LevelRules.position(a, c),
                () -> CaseRules.party(a, c),
                () -> CaseRules.phase(a, c, REVIEW),
                () -> newest(a, c),
                () -> didNotVerify(a, c),
                () -> eachOnce(a, c, axes)));
    }

    /// The proposal referred to must be this case's newest.
    private static Optional<Rejection> newest(Attempt a, CaseState c) {
        StatementId id = a.required("proposal").id();
        if (c.review().proposals().stream().noneMatch(p -> p.said().id().equals(id))) {
            return Optional.of(new Rejection.RefOfAnotherCase("proposal", id));
        }
        Proposal current = c.review().current().orElseThrow();
        return current.said().id().equals(id)
                ? Optional.empty()
                : Optional.of(new Rejection.ProposalSuperseded(current.said().index()));
    }

    private static Optional<Rejection> eachOnce(Attempt a, CaseState c, List<Axis> axes) {
        Proposal proposal = c.review().current().orElseThrow();
        for (int i = 0; i < axes.size(); i++) {
            Axis axis = axes.get(i);
            if (proposal.axis(axis).isEmpty() || axes.subList(0, i).contains(axis)) {
                return Optional.of(new Rejection.AxisNotProposed(axis.code()));
            }
            Optional<Position> earlier = proposal.position(a.member(), axis);
            if (earlier.isPresent()) {
                return Optional.of(new Rejection.AlreadySaid(
                        "position of %s on %s".formatted(a.member().code(), axis.code()),
                        earlier.get().said().index()));
            }
        }
        return Optional.empty();
    }

    static Optional<Rejection> determination(
            Attempt a, CaseContent.Determination determination) {
        CaseState c = a.theCase();
        return Admission.first(List.of(
                () -> CaseRules.phase(a, c, REVIEW),
                () -> newest(a, c),
                () -> didNotVerify(a, c),
                () -> Findings.refuse(c, determination.axes(), a.terms()),
                () -> forTheChair(a, c, determination.axes())));
    }

    private static Optional<Rejection> forTheChair(
            Attempt a, CaseState c, List<AxisValue> axes) {
        Proposal proposal = c.review().current().orElseThrow();
        for (AxisValue value : axes) {
            Axis axis = value.axis();
            Optional<String> rule = notForTheChair(a, c, axis);
            if (rule.isPresent()) {
                return rule.map(words ->
                        new Rejection.NotForTheChairAlone(axis.code(), words));
            }
            Optional<AxisValue> proposed = proposal.axis(axis);
            if (proposed.isEmpty()) {
                return Optional.of(new Rejection.AxisNotProposed(axis.code()));
            }
            Optional<Rejection> refused = decided(c, axis)
                    .or(() -> positionsIn(a, c, axis))
                    .or(() -> asProposed(proposed.get(), value));
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    /// By whom an axis is decided, where that is not the chair.
    private static Optional<String> notForTheChair(Attempt a, CaseState c, Axis axis) {
        Sitting sitting = a.sitting(c);
        if (sitting.rests(axis)) {
            return sitting.forTheChair(axis)
                    ? Optional.empty()
                    : Optional.of("nobody while a Party to the case takes no part");
        }
        DecisionRule rule = a.terms().decision(axis);
        return rule == DecisionRule.CHAIR ? Optional.empty() : Optional.of(rule.code());
    }

    /// What the Parties agreed on, or the chair determined before, is not determined again.
    private static Optional<Rejection> decided(CaseState c, Axis axis) {
        Optional<Said> earlier = c.review().determined().stream()
                .filter(determined -> determined.value().axis() == axis)
                .map(CaseState.Determined::said)
                .findFirst();
        List<Position> concurring = c.review().current().orElseThrow().positions().stream()
                .filter(position -> position.axis() == axis && position.concurs())
                .toList();
        if (earlier.isEmpty() && concurring.size() == c.opening().parties().size()) {
            earlier = Optional.of(concurring.getLast().said());
        }
        return earlier.map(said -> new Rejection.AlreadySaid(
                axis.code() + " is decided", said.index()));
    }

    private static Optional<Rejection> positionsIn(Attempt a, CaseState c, Axis axis) {
        List<MemberId> awaited = Findings.awaited(c, axis, a.sitting(c));
        return awaited.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rejection.PositionsAwaited(awaited));
    }

    /// The chair determines the value on which the Parties could take a position, or proposes anew.
    private static Optional<Rejection> asProposed(AxisValue proposed, AxisValue determined) {
        boolean same = proposed.value().equals(determined.value())
                && proposed.of().equals(determined.of());
        return same
                ? Optional.empty()
                : Optional.of(new Rejection.DeterminedOtherwise(
                        proposed.axis().code(), words(proposed), words(determined)));
    }

    private static String words(AxisValue value) {
        return value.value().code()
                + value.of().map(member -> " of " + member.code()).orElse("");
    }

    static Optional<Rejection> settled(Attempt a, CaseContent.Settled settled) {
        CaseState c = a.theCase();
        return Admission.first(List.of(
                () -> CaseRules.party(a, c),
                () -> CaseRules.phase(a, c, BEFORE_THE_END),
                () -> concurs(a, c, settled)));
    }

    private static Optional<Rejection> concurs(
            Attempt a, CaseState c, CaseContent.Settled settled) {
        Optional<Kept> named = a.ref("offer");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Optional<Offer> offer = c.offers().stream()
                .filter(one -> one.said().id().equals(named.get().id()))
                .findFirst();
        if (offer.isEmpty()) {
            return Optional.of(new Rejection.RefOfAnotherCase("offer", named.get().id()));
        }
        if (offer.get().said().member().equals(a.member())) {
            return CaseRules.theirs(a.member(), "the other Party, to concur");
        }
        return offer.get().terms().equals(settled.terms().hex())
                ? Optional.empty()
                : Optional.of(new Rejection.TermsDiffer());
    }

    static Optional<Rejection> withdrawn(Attempt a) {
        CaseState c = a.theCase();
        return c.opening().said().member().equals(a.member())
                ? CaseRules.phase(a, c, BEFORE_THE_END)
                        .or(() -> MergerRules.withdrawn(a, c))
                : CaseRules.theirs(a.member(), "whoever opened the case");
    }

    static Optional<Rejection> closed(Attempt a, CaseContent.Closed closed) {
        CaseState c = a.theCase();
        if (c.phase() == Phase.CLOSED || c.phase() == Phase.WITHDRAWN) {
            return CaseRules.phase(a, c, EnumSet.range(Phase.SUBMITTED, Phase.ENDED));
        }
        Optional<String> why = switch (closed.ending()) {
            case AS_ENDED -> asEnded(a, c);
            case NO_CONSENSUS -> noConsensus(a, c);
            case VERIFICATION_NOT_POSSIBLE -> notPossible(a, c);
            case RECORDED_WITHOUT_FINDING -> withoutFinding(a, c);
        };
        return why.map(reason -> new Rejection.EndingNotOpen(closed.ending().code(), reason));
    }

    private static Optional<String> asEnded(Attempt a, CaseState c) {
        return c.phase() == Phase.ENDED || Findings.ending(c, a.sitting(c)).isPresent()
                ? RemedyRules.unfinished(c)
                : Optional.of("the case is " + c.phase().code() + " and has not ended");
    }

    /// From version 2 on: while Parties are subjects, or one of them takes no part, nothing need be
    /// found about them.
    private static Optional<String> withoutFinding(Attempt a, CaseState c) {
        if (a.statement().rules() == 1) {
            return Optional.of("version 1 knows no suspended Party");
        }
        if (c.phase().over()) {
            return Optional.of("the case has ended");
        }
        return a.state().charter().filter(CharterInForce::provisional).isPresent()
                        || a.sitting(c).away()
                ? Optional.empty()
                : Optional.of("the charter in force is joint: its Parties can be heard");
    }

    private static Optional<String> noConsensus(Attempt a, CaseState c) {
        if (c.phase() != Phase.UNDER_REVIEW || c.review().current().isEmpty()) {
            return Optional.of("no finding is under review");
        }
        boolean failed = false;
        for (AxisValue value : c.review().current().get().axes()) {
            switch (Findings.adoption(c, value.axis(), a.sitting(c))) {
                case AWAITED -> {
                    return Optional.of("a position on %s is awaited"
                            .formatted(value.axis().code()));
                }
                case FOR_THE_CHAIR -> {
                    return Optional.of("%s is for the chair to determine"
                            .formatted(value.axis().code()));
                }
                case NOT_ADOPTED -> failed = true;
                case BY_CONSENSUS, WITH_DISSENT, DETERMINED -> {}
            }
        }
        return failed ? Optional.empty() : Optional.of("every axis is adopted");
    }

    private static Optional<String> notPossible(Attempt a, CaseState c) {
        if (c.phase().over()) {
            return Optional.of("the case has ended");
        }
        if (c.field().report().isPresent()) {
            return Optional.of("the team has reported");
        }
        if (!c.field().visits().isEmpty()) {
            return Optional.of("the team has been on site");
        }
        if (c.review().current().isPresent()) {
            return Optional.of("a finding is proposed");
        }
        return noAccess(a, c)
                ? Optional.empty()
                : Optional.of("some access was not asked for, is awaited or was given");
    }
}
