package mizan.mechanism;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import mizan.mechanism.Aftermath.Remedy;
import mizan.mechanism.Possible.Ground;
import mizan.statement.AftermathContent;
import mizan.statement.AftermathContent.FollowUp;
import mizan.statement.AftermathContent.RemedyAnswer;
import mizan.statement.AftermathContent.ReopeningReason;
import mizan.statement.Code;
import mizan.statement.Content;
import mizan.statement.MemberId;
import mizan.statement.ProcedureContent;
import mizan.statement.ProcedureContent.Assessment;
import mizan.statement.ProcedureContent.CaseDuty;
import mizan.statement.ProcedureContent.ChallengeGrounds;
import mizan.statement.ProcedureContent.Grounds;
import mizan.statement.ProcedureContent.Level;
import mizan.statement.ProcedureContent.ReferralReason;
import mizan.statement.ProcedureContent.Ruling;
import mizan.statement.Role;
import mizan.statement.StatementId;

/// The trials of how a case is conducted beside its path and of what comes of it: part of
/// [CasePossible].
final class ConductPossible {

    private static final Map<String, BiFunction<Ground, CaseState, Stream<Possible>>> STEPS =
            Map.ofEntries(
                    entry("case.objection", (_, _) -> one(
                            new ProcedureContent.Objection(Grounds.OTHER))),
                    entry("case.objection-ruled", (_, c) -> c.course().objections().stream()
                            .map(objection -> Possible.of(
                                            new ProcedureContent.ObjectionRuled(Ruling.DISMISSED))
                                    .with("objection", objection.said().id()))),
                    entry("case.assessed", (_, _) -> one(new ProcedureContent.Assessed(
                            Assessment.VERIFY, Optional.empty()))),
                    entry("case.extension-asked", (g, c) -> clocks(g, c)
                            .filter(clock -> SilenceRules.step(clock.duty()).isPresent())
                            .map(clock -> Possible.of(new ProcedureContent.ExtensionAsked(
                                    CasePossible.step(clock.duty()), clock.awaited())))),
                    entry("case.extended", (g, c) -> clocks(g, c)
                            .filter(clock -> SilenceRules.step(clock.duty()).isPresent())
                            .map(clock -> Possible.of(new ProcedureContent.Extended(
                                    CasePossible.step(clock.duty()), clock.awaited(), 1)))),
                    entry("case.clock-stopped", ConductPossible::stops),
                    entry("case.clock-resumed", (_, c) -> c.course().pauses().stops().stream()
                            .map(stop -> Possible.of(new ProcedureContent.ClockResumed())
                                    .with("stop", stop.said().id()))),
                    entry("case.chair-challenged", (g, _) -> g.state().keys().stream()
                            .filter(key -> key.roles().contains(Role.CHAIR)
                                    || key.roles().contains(Role.ALTERNATE_CHAIR))
                            .map(key -> Possible.of(new ProcedureContent.ChairChallenged(
                                    ChallengeGrounds.OTHER, key.key())))),
                    entry("case.chair-challenge-ruled", (_, c) -> c.course().challenges().stream()
                            .map(challenge -> Possible.of(
                                            new ProcedureContent.ChallengeRuled(Ruling.DISMISSED))
                                    .with("challenge", challenge.said().id()))),
                    entry("case.chair-recused", (_, _) -> one(
                            new ProcedureContent.ChairRecused())),
                    entry("case.referred", (_, _) -> one(new ProcedureContent.Referred(
                            Level.PRINCIPALS, ReferralReason.OTHER))),
                    entry("case.remedy-proposed", ConductPossible::remedies),
                    entry("case.remedy-replied", (_, c) -> remedy(c,
                            new AftermathContent.RemedyReplied(RemedyAnswer.OBJECTS))),
                    entry("case.remedy-assigned", (_, c) -> remedy(c,
                            new AftermathContent.RemedyAssigned())),
                    entry("case.followed-up", (_, c) -> remedy(c,
                            new AftermathContent.FollowedUp(FollowUp.PARTLY))),
                    entry("case.reopened", (_, _) -> one(new AftermathContent.Reopened(
                            ReopeningReason.NEW_EVIDENCE))),
                    entry("case.merged", ConductPossible::mergers),
                    entry("case.split", ConductPossible::splits));

    private ConductPossible() {}

    static List<String> types() {
        return List.copyOf(STEPS.keySet());
    }

    static Optional<BiFunction<Ground, CaseState, Stream<Possible>>> step(String type) {
        return Optional.ofNullable(STEPS.get(type));
    }

    private static Stream<Possible> one(Content content) {
        return Stream.of(Possible.of(content));
    }

    private static Stream<Clock> clocks(Ground ground, CaseState c) {
        return Clocks.of(c, ground.terms(), ground.now().instant()).stream();
    }

    /// A case on each act on which the charter asks for one, on the newest reports.
    static Stream<Possible> gravity(Ground ground, List<MemberId> parties) {
        List<StatementId> reports = Stream.of("report.incident-reported", "report.field-reported")
                .flatMap(type -> ground.state().newest(type).stream()).limit(1).toList();
        Code act = ground.terms().provisions().gravity().stream().findFirst()
                .orElse(CasePossible.act(ground));
        return reports.stream().flatMap(report -> CasePossible.orOwn(parties, ground).stream()
                .map(party -> Possible.of(new ProcedureContent.GravityTriggered(
                                act, List.of(party), CasePossible.ANY_CLAUSE, List.of()))
                        .with("report", report)));
    }

    private static Stream<Possible> stops(Ground ground, CaseState c) {
        Code reason = ground.terms().provisions().stopReasons().stream().findFirst()
                .orElse(CasePossible.ANY_CODE);
        return clocks(ground, c).flatMap(clock -> EnumSet.allOf(CaseDuty.class).stream()
                .filter(duty -> ClockRules.duty(duty) == clock.duty())
                .map(duty -> Possible.of(new ProcedureContent.ClockStopped(
                        duty, clock.awaited(), reason))));
    }

    /// Each consequence of the charter, of each Party to the case.
    private static Stream<Possible> remedies(Ground ground, CaseState c) {
        List<Code> consequences = ground.terms().provisions().consequences();
        return (consequences.isEmpty() ? List.of(CasePossible.ANY_CODE) : consequences).stream()
                .flatMap(remedy -> c.opening().parties().stream()
                        .map(of -> Possible.of(new AftermathContent.RemedyProposed(
                                remedy, of, Optional.empty()))));
    }

    private static Stream<Possible> remedy(CaseState c, Content content) {
        return c.after().remedies().stream().map(Remedy::said)
                .map(said -> Possible.of(content).with("remedy", said.id()));
    }

    /// The other cases, those that are not over first; one that is over only to be told why not.
    private static Stream<CaseState> others(Ground ground, CaseState c) {
        List<CaseState> others = ground.state().cases().stream()
                .filter(other -> other.number() != c.number()).toList();
        return Stream.concat(
                others.stream().filter(other -> !other.phase().over()),
                others.stream().filter(other -> other.phase().over()).limit(1));
    }

    private static Stream<Possible> mergers(Ground ground, CaseState c) {
        return others(ground, c).map(other -> Possible.of(new AftermathContent.Merged())
                .with("into", other.id()));
    }

    private static Stream<Possible> splits(Ground ground, CaseState c) {
        List<CaseState> two = others(ground, c).limit(2).toList();
        return two.size() < 2
                ? Stream.empty()
                : Stream.of(Possible.of(new AftermathContent.Split())
                        .with("into", two.getFirst().id()).with("into", two.getLast().id()));
    }
}
