package mizan.mechanism;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.mechanism.CaseState.Position;
import mizan.mechanism.CaseState.Proposal;
import mizan.statement.Axis;
import mizan.statement.CaseContent.AxisValue;
import mizan.statement.CharterTerms;
import mizan.statement.DecisionRule;
import mizan.statement.MemberId;
import mizan.statement.Standard;

/// How the axes of a finding are adopted: functions of positions, lapses and the charter.
public final class Findings {

    /// How one axis of the newest proposal stands. Closed.
    public enum Adoption implements mizan.statement.Coded {
        /// A Party's position is awaited.
        AWAITED,
        /// Every Party to the case concurred.
        BY_CONSENSUS,
        /// The chair and one head of component concurred, as the charter allows; another did not.
        WITH_DISSENT,
        /// The chair determined it, as the charter allows.
        DETERMINED,
        /// The positions are in; the charter leaves it to the chair, who has not determined it.
        FOR_THE_CHAIR,
        /// The positions are in and do not carry it.
        NOT_ADOPTED
    }

    private Findings() {}

    /// The values that an axis may take.
    public static Set<String> values(Axis axis) {
        return switch (axis) {
            case OCCURRENCE -> Set.of("occurred", "did-not-occur", "undetermined");
            case COMPLIANCE -> Set.of(
                    "violation", "no-violation", "permitted-activity", "outside-scope",
                    "undetermined");
            case SEVERITY -> Set.of("minor", "serious", "grave");
            case PERPETRATOR -> Set.of(PARTY_FORCES, "third-actor", "unknown");
            case RESPONSIBILITY -> Set.of(
                    "ordered", "supported", "tolerated", "failed-to-take-agreed-measure",
                    "measures-taken", "none-found", "undetermined");
            case INTENT -> Set.of("deliberate", "negligent", "accidental", "unknown");
        };
    }

    private static final String PARTY_FORCES = "party-forces";

    /// Values that leave an axis open: they need no standard of proof.
    private static final Set<String> OPEN_VALUES = Set.of("undetermined", "unknown", "none-found");

    /// Why a list of axis values cannot be proposed or determined; absent if it can.
    ///
    /// Precedence: a value not of its axis, an axis twice or a Party's forces without the Party;
    /// then somebody named who is no Party to the case; then a standard too low; each in the order
    /// of the list.
    static Optional<Rejection> refuse(CaseState c, List<AxisValue> axes, CharterTerms terms) {
        for (int i = 0; i < axes.size(); i++) {
            AxisValue value = axes.get(i);
            boolean twice =
                    axes.subList(0, i).stream().anyMatch(v -> v.axis() == value.axis());
            boolean nameless = value.value().code().equals(PARTY_FORCES) && value.of().isEmpty();
            if (twice || nameless || !values(value.axis()).contains(value.value().code())) {
                return Optional.of(new Rejection.ValueNotOfAxis(
                        value.axis().code(), value.value().code()));
            }
        }
        for (AxisValue value : axes) {
            if (value.of().isPresent() && !c.isParty(value.of().get())) {
                return CaseRules.theirs(value.of().get(), "a Party to the case, as the one named");
            }
        }
        for (AxisValue value : axes) {
            Standard required = terms.standard(value.axis());
            if (!OPEN_VALUES.contains(value.value().code())
                    && value.standard().compareTo(required) < 0) {
                return Optional.of(new Rejection.StandardTooLow(
                        value.axis().code(), value.standard().code(), required.code()));
            }
        }
        return Optional.empty();
    }

    /// How an axis of the newest proposal stands at an instant.
    static Adoption adoption(CaseState c, Axis axis, Sitting sitting) {
        Proposal proposal = c.review().current()
                .orElseThrow(() -> new IllegalStateException("nothing is proposed"));
        if (c.review().determined().stream().anyMatch(d -> d.value().axis() == axis)) {
            return Adoption.DETERMINED;
        }
        int concur = 0;
        for (MemberId member : c.opening().parties()) {
            Optional<Position> position = proposal.position(member, axis);
            if (position.isEmpty()
                    && !Clocks.reviewLapsed(c, sitting.terms(), sitting.now(), member)) {
                return Adoption.AWAITED;
            }
            concur += position.isPresent() && position.get().concurs() ? 1 : 0;
        }
        DecisionRule rule = sitting.terms().decision(axis);
        if (concur == c.opening().parties().size()) {
            return Adoption.BY_CONSENSUS;
        }
        if (sitting.rests(axis)) {
            return sitting.forTheChair(axis) ? Adoption.FOR_THE_CHAIR : Adoption.NOT_ADOPTED;
        }
        return switch (rule) {
            case CONSENSUS -> Adoption.NOT_ADOPTED;
            case CHAIR_AND_ONE -> concur > 0 ? Adoption.WITH_DISSENT : Adoption.NOT_ADOPTED;
            case CHAIR -> Adoption.FOR_THE_CHAIR;
        };
    }

    /// Members whose position on an axis is awaited at an instant, in the charter's order.
    static List<MemberId> awaited(CaseState c, Axis axis, Sitting sitting) {
        Proposal proposal = c.review().current().orElseThrow();
        return c.opening().parties().stream()
                .filter(member -> proposal.position(member, axis).isEmpty())
                .filter(member -> !Clocks.reviewLapsed(c, sitting.terms(), sitting.now(), member))
                .toList();
    }

    /// The ending that positions, lapses and determinations amount to; absent while they do not.
    static Optional<Ending> ending(CaseState c, Sitting sitting) {
        if (c.review().current().isEmpty()) {
            return Optional.empty();
        }
        boolean determined = false;
        boolean dissent = false;
        for (AxisValue value : c.review().current().get().axes()) {
            switch (adoption(c, value.axis(), sitting)) {
                case AWAITED, FOR_THE_CHAIR, NOT_ADOPTED -> {
                    return Optional.empty();
                }
                case DETERMINED -> determined = true;
                case WITH_DISSENT -> dissent = true;
                case BY_CONSENSUS -> {}
            }
        }
        if (determined) {
            return Optional.of(Ending.CHAIRS_DETERMINATION);
        }
        return Optional.of(dissent ? Ending.ADOPTED_WITH_DISSENT : Ending.CONSENSUS);
    }

    /// The values adopted or determined at an instant, in the order of the proposal.
    static List<AxisValue> adopted(CaseState c, Sitting sitting) {
        return c.review().current().map(proposal -> proposal.axes().stream()
                .flatMap(value -> adoptedValue(c, value, sitting).stream())
                .toList()).orElse(List.of());
    }

    private static Optional<AxisValue> adoptedValue(
            CaseState c, AxisValue proposed, Sitting sitting) {
        return switch (adoption(c, proposed.axis(), sitting)) {
            case BY_CONSENSUS, WITH_DISSENT -> Optional.of(proposed);
            case DETERMINED -> c.review().determined().stream()
                    .map(CaseState.Determined::value)
                    .filter(value -> value.axis() == proposed.axis())
                    .findFirst();
            case AWAITED, FOR_THE_CHAIR, NOT_ADOPTED -> Optional.empty();
        };
    }
}
