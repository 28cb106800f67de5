package mizan.mechanism;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import mizan.mechanism.Possible.Ground;
import mizan.statement.Axis;
import mizan.statement.CaseContent;
import mizan.statement.CaseContent.AxisValue;
import mizan.statement.CharterTerms.Member;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.Clause;
import mizan.statement.Code;
import mizan.statement.Content;
import mizan.statement.EvidenceContent;
import mizan.statement.MemberId;
import mizan.statement.Standard;
import mizan.statement.Step;
import mizan.statement.Urgency;
import mizan.tlog.Hash;

/// The trials of the steps of a case, and of what opens one.
final class CasePossible {

    /// A code that the rules do not look at, or that no charter has.
    static final Code ANY_CODE = new Code("any");

    static final Clause ANY_CLAUSE = new Clause("1");

    private static final Map<String, BiFunction<Ground, CaseState, Stream<Possible>>> STEPS =
            Map.ofEntries(
                    entry("case.served", (_, c) -> each(c.opening().concerned(),
                            to -> new CaseContent.Served(to, List.of()))),
                    entry("case.reply", (_, _) -> one(new CaseContent.Reply(
                            CaseContent.ReplyKind.DENIES, Optional.empty(), List.of()))),
                    entry("case.screening", (_, _) -> one(new CaseContent.Screening(
                            CaseContent.ScreeningResult.ADMITTED))),
                    entry("case.tasked", (g, _) -> tasked(g)),
                    entry("case.access-requested", (g, _) -> each(
                            orOwn(Terms.parties(g.terms()), g),
                            of -> new CaseContent.AccessRequested(of, ANY_CODE, g.now()))),
                    entry("case.access-answered", (_, c) -> c.field().access().stream()
                            .map(asked -> Possible.of(new CaseContent.AccessAnswered(
                                            CaseContent.Access.GRANTED,
                                            CaseContent.AccessReason.NONE_GIVEN,
                                            Optional.empty()))
                                    .with("request", asked.said().id()))),
                    entry("case.on-site", (g, _) -> one(
                            new CaseContent.OnSite(g.now(), Optional.empty()))),
                    entry("case.team-report", (_, _) -> one(
                            new CaseContent.TeamReport(List.of()))),
                    entry("case.comment", (_, c) -> c.field().report().stream()
                            .map(report -> Possible.of(new CaseContent.Comment())
                                    .with("report", report.said().id()))),
                    entry("case.reminder", CasePossible::reminders),
                    entry("case.note-of-lapse", (_, c) -> c.silences().reminders().stream()
                            .map(r -> Possible.of(
                                            new CaseContent.NoteOfLapse(r.to(), step(r.duty())))
                                    .with("reminder", r.said().id()))),
                    entry("case.lapse-contested", (_, c) -> c.silences().lapses().stream()
                            .map(lapse -> Possible.of(new CaseContent.LapseContested(
                                            CaseContent.LapseGrounds.OTHER))
                                    .with("lapse", lapse.said().id()))),
                    entry("case.lapse-ruled", (_, c) -> c.silences().lapses().stream()
                            .map(lapse -> Possible.of(new CaseContent.LapseRuled(
                                            CaseContent.Ruling.UPHELD))
                                    .with("lapse", lapse.said().id()))),
                    entry("case.review-scheduled", (g, _) -> one(
                            new CaseContent.ReviewScheduled(g.now(), false))),
                    entry("case.finding-proposed", (_, _) -> findings()),
                    entry("case.endorsed", (_, c) -> positions(c, CaseContent.Endorsed::new)),
                    entry("case.dissented", (_, c) -> positions(c, CaseContent.Dissented::new)),
                    entry("case.determination", (_, c) -> determinations(c)),
                    entry("case.settled", (_, _) -> one(
                            new CaseContent.Settled(Hash.EMPTY_TREE))),
                    entry("case.withdrawn", (_, _) -> one(new CaseContent.Withdrawn(
                            CaseContent.WithdrawalReason.OTHER))),
                    entry("case.closed", (_, _) -> Stream.of(CaseContent.Ending.values())
                            .map(CaseContent.Closed::new).map(Possible::of)),
                    entry("case.linked", CasePossible::links),
                    entry("evidence.submitted", (_, _) -> one(new EvidenceContent.Submitted(
                            EvidenceContent.EvidenceKind.OTHER))));

    private CasePossible() {}

    /// The types that are a step of one case.
    static List<String> types() {
        return Stream.concat(STEPS.keySet().stream(), ConductPossible.types().stream()).toList();
    }

    /// The trials of a step, each referring to the case; none where what the step has to refer to
    /// is not there.
    static Stream<Possible> step(Ground ground, CaseState c, String type) {
        return Optional.ofNullable(STEPS.get(type))
                .or(() -> ConductPossible.step(type)).orElseThrow().apply(ground, c)
                .map(possible -> possible.with("case", c.id()));
    }

    /// The trials of what opens a case.
    static Stream<Possible> opening(Ground ground, String type) {
        List<MemberId> parties = Terms.parties(ground.terms());
        Code act = act(ground);
        if (type.equals(CaseTable.COMPLAINT)) {
            List<MemberId> others = parties.stream()
                    .filter(party -> !party.equals(ground.key().member())).toList();
            return orOwn(others, ground).stream()
                    .map(against -> Possible.of(new CaseContent.Complaint(
                            act, against, ANY_CLAUSE, Urgency.ROUTINE, List.of(),
                            Optional.empty())));
        }
        if (type.equals(ConductTable.GRAVITY)) {
            return ConductPossible.gravity(ground, parties);
        }
        return each(orOwn(parties, ground), party -> new CaseContent.ChairsMotion(
                act, List.of(party), ANY_CLAUSE, List.of(), Optional.empty()));
    }

    /// These, or the officer's own member where there are none: it is refused, and said why.
    static List<MemberId> orOwn(List<MemberId> members, Ground ground) {
        return members.isEmpty() ? List.of(ground.key().member()) : members;
    }

    /// Some act of the charter.
    static Code act(Ground ground) {
        return ground.terms().acts().stream().findFirst().orElse(ANY_CODE);
    }

    private static Stream<Possible> one(Content content) {
        return Stream.of(Possible.of(content));
    }

    private static <T> Stream<Possible> each(
            List<T> all, Function<T, Content> content) {
        return all.stream().map(content).map(Possible::of);
    }

    private static Stream<Possible> tasked(Ground ground) {
        List<MemberId> teams = ground.terms().members().stream()
                .filter(member -> member.kind() == MemberKind.MONITOR)
                .map(Member::id).toList();
        return orOwn(teams, ground).stream()
                .map(team -> Possible.of(new CaseContent.Tasked(team, 1, ground.now())));
    }

    private static Stream<Possible> reminders(Ground ground, CaseState c) {
        return Clocks.of(c, ground.terms(), ground.now().instant()).stream()
                .filter(clock -> SilenceRules.step(clock.duty()).isPresent())
                .map(clock -> Possible.of(
                        new CaseContent.Reminder(clock.awaited(), step(clock.duty()))));
    }

    static Step step(Duty duty) {
        return SilenceRules.step(duty).orElseThrow();
    }

    /// Two findings, of which one at least is not the one proposed already.
    private static Stream<Possible> findings() {
        return Stream.of(Axis.INTENT, Axis.PERPETRATOR)
                .map(axis -> new AxisValue(axis, new Code("unknown"), Standard.INSUFFICIENT,
                        Optional.empty(), Optional.empty()))
                .map(value -> Possible.of(new CaseContent.FindingProposed(List.of(value))));
    }

    private static Stream<Possible> positions(
            CaseState c, Function<List<Axis>, Content> position) {
        return c.review().current().stream()
                .flatMap(proposal -> proposal.axes().stream()
                        .map(value -> Possible.of(position.apply(List.of(value.axis())))
                                .with("proposal", proposal.said().id())));
    }

    private static Stream<Possible> determinations(CaseState c) {
        return c.review().current().stream()
                .flatMap(proposal -> proposal.axes().stream()
                        .map(value -> new AxisValue(value.axis(), value.value(),
                                Standard.CLEAR_AND_CONVINCING, value.clause(), value.of()))
                        .map(value -> Possible.of(new CaseContent.Determination(List.of(value)))
                                .with("proposal", proposal.said().id())));
    }

    private static Stream<Possible> links(Ground ground, CaseState c) {
        List<Possible> others = new ArrayList<>();
        for (int number = 1; number <= 2; number++) {
            ground.state().caseNumbered(number)
                    .filter(other -> other.number() != c.number())
                    .ifPresent(other -> others.add(Possible.of(
                                    new CaseContent.Linked(CaseContent.Relation.SAME_CHAIN))
                            .with("other", other.id())));
        }
        return others.stream();
    }
}
