package mizan.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.mechanism.CaseState;
import mizan.mechanism.State;
import mizan.statement.Axis;
import mizan.statement.CaseContent.AxisValue;
import mizan.statement.MemberId;
import mizan.statement.Proposition;

/// Makes the balance of one case.
///
/// A column holds what its member said in its own statements of the case. The joint column holds
/// what monitors, chair and mediators said: it belongs to what was verified, and to no Party.
final class BalanceView {

    private static final String ACCOUNT = "account";

    private final Roster roster;
    private final State state;
    private final CaseState c;
    private final List<EntryRow> statements;
    private final Instant now;

    BalanceView(
            Roster roster, State state, CaseState c, List<EntryRow> statements, Instant now) {
        this.roster = roster;
        this.state = state;
        this.c = c;
        this.statements = statements;
        this.now = now;
    }

    Balance balance(List<MemberId> parties) {
        List<MemberId> columns = Roster.alternate(parties, c.number());
        MemberId left = columns.getFirst();
        MemberId right = columns.getLast();
        List<Balance.Scale> scales = new ArrayList<>();
        for (String proposition : propositions()) {
            scales.add(new Balance.Scale(proposition, party(proposition, left),
                    joint(proposition, parties), party(proposition, right)));
        }
        List<Balance.AxisScale> axes = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            axis(axis).ifPresent(joint -> axes.add(new Balance.AxisScale(axis.code(),
                    position(axis, left, joint), joint, position(axis, right, joint))));
        }
        return new Balance(roster.voice(left), roster.voice(right), scales, axes);
    }

    /// The accounts as a whole, then the propositions that somebody took a stance on.
    private List<String> propositions() {
        Set<String> put = new LinkedHashSet<>();
        put.add(ACCOUNT);
        for (Proposition proposition : Proposition.values()) {
            boolean stated = statements.stream().anyMatch(row -> stance(row, proposition.code())
                    .isPresent());
            if (stated) {
                put.add(proposition.code());
            }
        }
        return List.copyOf(put);
    }

    private Balance.Pan party(String proposition, MemberId member) {
        List<Balance.Said> said = statements.stream()
                .filter(row -> row.member().equals(member.code()))
                .flatMap(row -> said(row, proposition).stream()).toList();
        if (!said.isEmpty()) {
            return new Balance.Pan(said, Balance.Silence.NONE, Optional.empty());
        }
        if (c.replies().stream().anyMatch(r -> r.said().member().equals(member)
                && row(r.said()).isEmpty())) {
            return new Balance.Pan(List.of(), Balance.Silence.NOT_RELEASED, Optional.empty());
        }
        boolean asked = c.isConcerned(member) && (proposition.equals(ACCOUNT)
                || c.opening().asserted().stream()
                        .anyMatch(on -> on.proposition().code().equals(proposition)));
        if (!asked) {
            return new Balance.Pan(List.of(), Balance.Silence.NOT_ASKED, Optional.empty());
        }
        Optional<Instant> served = c.services().stream().filter(s -> s.to().equals(member))
                .map(s -> s.said().recordedAt()).filter(at -> !at.isAfter(now)).findFirst();
        return new Balance.Pan(List.of(),
                served.isPresent() ? Balance.Silence.NO_ANSWER : Balance.Silence.NOT_SERVED,
                served);
    }

    private Balance.Pan joint(String proposition, List<MemberId> parties) {
        List<Balance.Said> said = statements.stream()
                .filter(row -> parties.stream().noneMatch(p -> p.code().equals(row.member())))
                .flatMap(row -> said(row, proposition).stream()).toList();
        boolean kept = c.field().report().stream().anyMatch(r -> row(r.said()).isEmpty());
        Balance.Silence silence = !said.isEmpty() ? Balance.Silence.NONE
                : kept ? Balance.Silence.NOT_RELEASED : Balance.Silence.NOT_VERIFIED;
        return new Balance.Pan(said, silence, Optional.empty());
    }

    /// What a statement says of a proposition, if it says anything.
    private Optional<Balance.Said> said(EntryRow row, String proposition) {
        boolean states = row.is("case.complaint") || row.is("case.chairs-motion")
                || row.is("case.reply") || row.is("case.team-report");
        if (proposition.equals(ACCOUNT)) {
            if (!states && !row.is("case.comment")) {
                return Optional.empty();
            }
            String mark = row.is("case.reply") ? row.open().code("kind") : "";
            return Optional.of(new Balance.Said(mark, row.fields().firstText("account", "words"),
                    Optional.empty(), List.of(), roster.source(row)));
        }
        Optional<String> stance = stance(row, proposition);
        Optional<String> words = row.fields().text("words." + proposition);
        if (!states || stance.isEmpty() && words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Balance.Said(stance.orElse(""), words, told(row, proposition),
                proposition.equals("casualties") ? casualties(row) : List.of(),
                roster.source(row)));
    }

    private static Optional<String> stance(EntryRow row, String proposition) {
        return row.open().rows("on").stream()
                .filter(on -> on.code("proposition").equals(proposition))
                .flatMap(on -> on.text("stance").stream()).findFirst();
    }

    /// What a statement names besides its words.
    private static Optional<String> told(EntryRow row, String proposition) {
        return switch (proposition) {
            case "place" -> row.fields().firstText("place.name", "place.district");
            case "time" -> row.fields().text("occurred.from");
            case "means" -> row.fields().text("means");
            case "unit" -> row.fields().text("unit");
            default -> Optional.empty();
        };
    }

    private static List<Balance.CasualtyLine> casualties(EntryRow row) {
        return row.fields().rows("casualties").stream()
                .map(r -> new Balance.CasualtyLine(r.code("category"), r.code("effect"),
                        r.whole("low"), r.whole("best"), r.whole("high"), r.text("source")))
                .toList();
    }

    /// The newest value of an axis: determined before proposed.
    private Optional<Balance.AxisFinding> axis(Axis axis) {
        for (CaseState.Determined determined : c.review().determined().reversed()) {
            if (determined.value().axis() == axis) {
                return finding(determined.value(), determined.said(),
                        Balance.Standing.DETERMINED);
            }
        }
        return c.review().current().flatMap(proposal -> proposal.axis(axis)
                .flatMap(value -> finding(value, proposal.said(), standing(axis))));
    }

    private Balance.Standing standing(Axis axis) {
        if (c.end().isEmpty()) {
            return Balance.Standing.PROPOSED;
        }
        return c.end().get().adopted().stream().anyMatch(v -> v.axis() == axis)
                ? Balance.Standing.ADOPTED : Balance.Standing.NOT_ADOPTED;
    }

    private Optional<Balance.AxisFinding> finding(
            AxisValue value, CaseState.Said said, Balance.Standing standing) {
        return row(said).map(row -> finding(value, row, standing));
    }

    private Balance.AxisFinding finding(
            AxisValue value, EntryRow row, Balance.Standing standing) {
        var terms = roster.terms().orElseThrow();
        Optional<Voice> by = value.of().map(roster::voice);
        String required = terms.standard(value.axis()).code();
        String rule = terms.decision(value.axis()).code();
        return new Balance.AxisFinding(value.value().code(), by, value.standard().code(),
                required, rule, standing, value.clause().map(Object::toString),
                row.fields().text("reasons"), roster.source(row));
    }

    private Balance.Pan position(Axis axis, MemberId member, Balance.AxisFinding joint) {
        List<CaseState.Position> taken = c.review().current().stream()
                .flatMap(p -> p.position(member, axis).stream()).toList();
        List<Balance.Said> said = taken.stream().flatMap(p -> row(p.said()).stream()
                .map(row -> new Balance.Said(p.concurs() ? "concurs" : "dissents",
                        row.fields().firstText("words", "reasons"), Optional.empty(), List.of(),
                        roster.source(row))))
                .toList();
        if (!taken.isEmpty()) {
            return new Balance.Pan(said, said.isEmpty() ? Balance.Silence.NOT_RELEASED
                    : Balance.Silence.NONE, Optional.empty());
        }
        return new Balance.Pan(List.of(),
                c.isParty(member) ? Balance.Silence.NO_ANSWER : Balance.Silence.NOT_ASKED,
                Optional.of(joint.source().recordedAt()));
    }

    /// The row of a statement of the case; absent where it is not released to this reader.
    private Optional<EntryRow> row(CaseState.Said said) {
        String id = said.id().hash().hex();
        return statements.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
