package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mizan.mechanism.Clock.Status;
import mizan.statement.KeyId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every case can end, whoever is silent: a search over what may be said next, and from every state
/// that it reaches a way to the end that needs no Party.
///
/// What may be said next are the trials of [CasePossible], so a new step is searched the day it is
/// written. States count as one where all that bears on an end is the same.
class TotalityTest {
    private static final int DEPTH = 8;
    private static final int DEPTH_AFTER_AN_END = 4;
    private static final int WAYS_MAX = 80;
    private static final List<String> OFFICE = List.of("office/registrar", "bridge/chair",
            "ridge/alternate-chair", "lookout/team-lead", "lookout/monitor");
    private static final List<String> NORTH = List.of("north/head-of-component");

    private final Scenario scenario = Scenario.ratified(2);

    /// States from which a way to the end was found.
    private final Set<String> leading = new HashSet<>();

    private List<KeyId> keys(List<String> who) {
        return who.stream().map(one -> KeyId.of(scenario.cast.publicKey(one))).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "both"})
    void from_every_state_a_case_can_end_though_parties_are_silent(String silent) {
        List<KeyId> speaking = keys(silent.equals("both") ? OFFICE
                : Stream.concat(OFFICE.stream(), NORTH.stream()).toList());
        Set<Phase> phases = new HashSet<>();
        int states = 0;
        for (Beginning beginning : beginnings()) {
            states += search(beginning, speaking, phases);
        }
        System.out.printf("totality, %s silent: %d states to a depth of %d, each can end; %s%n",
                silent, states, DEPTH, phases);
        assertThat(states).isGreaterThan(800);
        assertThat(phases).contains(Phase.UNDER_REVIEW, Phase.ENDED);
    }

    /// Where a search begins, and how deep it goes.
    private record Beginning(CaseMoves at, int depth) {}

    private int search(Beginning beginning, List<KeyId> speaking, Set<Phase> phases) {
        Set<String> seen = new HashSet<>();
        List<CaseMoves> layer = List.of(beginning.at);
        for (int depth = 0; depth <= beginning.depth; depth++) {
            List<CaseMoves> next = new ArrayList<>();
            for (CaseMoves at : layer) {
                if (!seen.add(whatBearsOnAnEnd(at))) {
                    continue;
                }
                phases.add(at.theCase().phase());
                assertThat(ends(at)).as(() -> "no end from "
                        + Description.of(at.state(), at.now()).pretty()).isTrue();
                if (depth < beginning.depth) {
                    Stream.concat(at.next(speaking), Stream.of(at.later(60), at.later(200)))
                            .filter(one -> !seen.contains(whatBearsOnAnEnd(one)))
                            .forEach(next::add);
                }
            }
            layer = next;
        }
        return seen.size();
    }

    /// A case just opened, and one that ended with a finding.
    private List<Beginning> beginnings() {
        Scenario ended = scenario.copy();
        Steps.until(ended, "case", "north", Phase.ENDED);
        new Steps(scenario, "case").moves("north", "south").accepted();
        return List.of(
                new Beginning(new CaseMoves(scenario.state(), scenario.now()), DEPTH),
                new Beginning(new CaseMoves(ended.state(), ended.now()), DEPTH_AFTER_AN_END));
    }

    private static String whatBearsOnAnEnd(CaseMoves at) {
        CaseState c = at.theCase();
        Sitting sitting = Sitting.on(c, at.state(), at.state().terms(), at.now());
        return Stream.of(c.phase(), c.end().map(CaseState.End::ending), c.course().level(),
                        at.clocks().stream()
                                .filter(clock -> SilenceRules.step(clock.duty()).isPresent())
                                .map(clock -> clock.duty() + " " + clock.awaited().code()
                                        + " " + clock.status()).distinct().toList(),
                        Clocks.teamIsOverdue(c, sitting.terms(), at.now()),
                        c.services().stream().map(one -> one.duty() + one.to().code())
                                .distinct().toList(),
                        c.field().access().stream().map(one -> one.of().code()
                                + one.latest().map(CaseState.AccessReply::answer)).distinct()
                                .toList(),
                        c.field().visits().isEmpty(), c.field().report().isPresent(),
                        AssessmentRules.withoutTeam(c).isPresent(),
                        c.silences().reminders().stream().map(one -> one.duty() + " "
                                + one.to().code()).distinct().toList(),
                        c.silences().lapses().stream().map(one -> one.duty() + " "
                                + one.member().code() + one.contested().isPresent()
                                + Clocks.stands(one, sitting.terms(), at.now())).distinct()
                                .toList(),
                        c.review().current().map(proposal -> proposal.axes().stream()
                                .map(value -> value.axis() + " " + Findings.adoption(
                                        c, value.axis(), sitting)).toList()),
                        c.course().recused().stream().map(one -> one.member().code()).distinct()
                                .toList(),
                        c.course().challenges().stream().map(one -> one.member().code()
                                + one.upheld()).distinct().toList(),
                        c.course().objections().stream().map(one -> one.upheld().toString())
                                .toList(),
                        c.after().remedies().stream().map(one -> one.of().code()
                                + one.reply().isPresent() + one.open()
                                + one.settled().isPresent()).distinct().toList(),
                        c.after().former().size() > 0)
                .map(Object::toString).reduce("", (a, b) -> a + "|" + b);
    }

    /// Whether the mechanism's own officers bring the case to its file; no Party says anything.
    private boolean ends(CaseMoves from) {
        CaseMoves at = from;
        List<String> way = new ArrayList<>();
        for (int i = 0; i < WAYS_MAX; i++) {
            Phase phase = at.theCase().phase();
            String bearing = whatBearsOnAnEnd(at);
            if (phase == Phase.CLOSED || phase == Phase.WITHDRAWN || leading.contains(bearing)) {
                leading.addAll(way);
                return true;
            }
            way.add(bearing);
            CaseMoves here = at;
            at = towardsTheEnd(here).orElseGet(() -> here.later(100));
        }
        return false;
    }

    private Optional<CaseMoves> towardsTheEnd(CaseMoves at) {
        List<KeyId> office = keys(OFFICE);
        KeyId registrar = office.getFirst();
        CaseState c = at.theCase();
        boolean undecided = c.phase() == Phase.UNDER_REVIEW && c.review().current().isEmpty();
        boolean toSchedule = c.phase() != Phase.UNDER_REVIEW;
        List<Supplier<Optional<CaseMoves>>> ways = List.of(
                () -> at.first(office, "case.closed"),
                () -> at.notImplemented(registrar),
                () -> at.first(office, "case.clock-resumed"),
                () -> at.first(office, "case.determination"),
                () -> at.first(office, "case.lapse-ruled"),
                () -> at.first(office, "case.note-of-lapse"),
                () -> reminded(at, registrar),
                () -> undecided ? at.first(office, "case.finding-proposed") : Optional.empty(),
                () -> toSchedule ? at.first(office, "case.review-scheduled") : Optional.empty(),
                () -> at.deskReview(registrar),
                () -> at.first(office, "case.team-report"),
                () -> at.first(office, "case.screening"),
                () -> c.phase() == Phase.SUBMITTED ? unserved(at, registrar) : Optional.empty());
        return ways.stream().flatMap(way -> way.get().stream()).findFirst();
    }

    /// A reminder of a duty whose time is over, where none stands since it began.
    private static Optional<CaseMoves> reminded(CaseMoves at, KeyId registrar) {
        return at.said(registrar, "case.reminder")
                .filter(next -> {
                    CaseState.Reminded sent = next.theCase().silences().reminders().getLast();
                    return at.clocks().stream().anyMatch(clock -> clock.duty() == sent.duty()
                            && clock.awaited().equals(sent.to())
                            && clock.status() == Status.OVERDUE
                            && at.theCase().silences().reminders().stream().noneMatch(one ->
                                    one.duty() == sent.duty() && one.to().equals(sent.to())
                                            && !one.said().recordedAt().isBefore(
                                                    clock.startedAt().orElseThrow())));
                })
                .findFirst();
    }

    private static Optional<CaseMoves> unserved(CaseMoves at, KeyId registrar) {
        return at.said(registrar, "case.served")
                .filter(next -> next.theCase().services().stream().map(CaseState.Service::to)
                        .distinct().count() > at.theCase().services().stream()
                        .map(CaseState.Service::to).distinct().count())
                .findFirst();
    }
}
