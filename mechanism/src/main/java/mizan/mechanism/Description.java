package mizan.mechanism;

import java.time.Instant;
import java.util.List;
import mizan.mechanism.CaseState.Access;
import mizan.mechanism.CaseState.AccessReply;
import mizan.mechanism.CaseState.Lapse;
import mizan.mechanism.CaseState.Link;
import mizan.mechanism.CaseState.Offer;
import mizan.mechanism.CaseState.Position;
import mizan.mechanism.CaseState.Proposal;
import mizan.mechanism.CaseState.Reply;
import mizan.mechanism.CaseState.Service;
import mizan.mechanism.CommitmentState.Result;
import mizan.statement.CaseContent.AxisValue;
import mizan.statement.CaseContent.Stand;
import mizan.statement.CharterTerms;
import mizan.statement.Json;
import mizan.statement.MemberId;
import mizan.statement.Role;

/// All states and clocks of a record as plain JSON: what `replay` prints and expects, what `verify`
/// shows, what followers compare.
///
/// It names members, never keys, ids or digests, so two records that differ only in these have the
/// same description. Members of objects stand in a fixed order; lists stand in the order of the
/// record or of the charter.
///
/// Source: `docs/spec/rules.md`, "Description".
public final class Description {

    private Description() {}

    /// Describes a state as it stands at an instant.
    public static Json of(State state, Instant now) {
        Described all = new Described()
                .whole("size", state.size().entries())
                .time("at", now);
        state.charter().ifPresent(charter -> all.object("charter", charter(charter)));
        all.list("proposals", state.proposals(), Description::proposal);
        all.list("officers", officers(state), Description::officer);
        if (!state.mission().equals(MissionState.NONE)) {
            all.object("mission", mission(state.mission()));
        }
        all.list("cases", state.cases(), c -> oneCase(c, state, now));
        all.list("commitments", state.commitments(), c -> commitment(c, now));
        all.list("notifications", state.notifications(), n -> notification(n, state, now));
        if (state.charter().filter(charter -> charter.rules() > 1).isPresent()) {
            all.list("contacts", state.contacts(), c -> contact(c, state, now));
            state.dailyReport().ifPresent(report ->
                    all.object("dailyReport", dailyReport(report)));
        }
        BoardsDescription.into(all, state, now);
        all.list("voids", state.voids(), v -> new Described()
                .whole("index", v.index().value())
                .text("code", RejectionText.code(v.rejection()))
                .json());
        return all.json();
    }

    private static Described charter(CharterInForce charter) {
        return new Described()
                .text("title", charter.terms().title())
                .truth("provisional", charter.provisional())
                .whole("rules", charter.rules())
                .whole("since", charter.since().value())
                .whole("live", charter.terms().live())
                .memberIds("parties", Terms.parties(charter.terms()))
                .memberIds("ratifiedBy", charter.ratifiedBy());
    }

    private static Json proposal(CharterProposal proposal) {
        Described described = new Described()
                .whole("index", proposal.index().value())
                .text("title", proposal.terms().title())
                .memberIds("ratifiedBy", proposal.ratified().stream()
                        .map(CharterProposal.Ratification::member).toList());
        proposal.inForceAt().ifPresent(at -> described.whole("inForceAt", at.value()));
        return described.json();
    }

    private static List<KeyState> officers(State state) {
        return state.keys().stream()
                .filter(key -> key.holding() instanceof KeyState.Holding.Delegated)
                .toList();
    }

    private static Json officer(KeyState key) {
        Described described = new Described()
                .text("member", key.member().code())
                .list("roles", key.roles(), (Role role) -> Json.text(role.code()))
                .whole("since", key.since().value());
        key.revokedAt().ifPresent(at -> described.whole("revokedAt", at.value()));
        key.duressFrom().ifPresent(from -> described.whole("duressFrom", from.value()));
        return described.json();
    }

    private static Described mission(MissionState mission) {
        Described described = new Described().list("participation", mission.presences(),
                presence -> new Described()
                        .text("party", presence.party().code())
                        .code("status", presence.status())
                        .whole("since", presence.said().index().value())
                        .time("returned", presence.returned())
                        .json());
        mission.successor().ifPresent(s -> described.object("successor", new Described()
                .text("member", s.successor().code())
                .whole("after", s.after().entries())));
        described.memberIds("ends", mission.ends().stream()
                .map(CaseState.Said::member).toList());
        mission.ended().ifPresent(said -> described.whole("endedAt", said.index().value()));
        return described.list("destroyed", mission.destroyed(), one -> new Described()
                .text("what", one.what().code())
                .whole("count", one.count())
                .json());
    }

    private static Json oneCase(CaseState c, State state, Instant now) {
        CharterTerms terms = state.terms();
        Described described = new Described()
                .whole("number", c.number())
                .code("opened", c.opening().how())
                .text("by", c.opening().said().member().code())
                .memberIds("concerned", c.opening().concerned())
                .memberIds("parties", c.opening().parties())
                .text("act", c.opening().act().code())
                .text("basis", c.opening().basis().code())
                .text("sector", c.opening().sector().code())
                .time("openedAt", c.opening().said().recordedAt())
                .code("phase", c.phase())
                .list("asserted", c.opening().asserted(), Description::stand)
                .list("services", c.services(), Description::service)
                .list("replies", c.replies(), Description::reply)
                .list("access", c.field().access(), Description::access)
                .whole("visits", c.field().visits().size());
        c.field().tasked().ifPresent(t -> described.text("team", t.team().code()));
        c.field().report().ifPresent(report ->
                described.list("report", report.on(), Description::stand));
        described.memberIds("comments", c.field().comments().stream()
                .map(CaseState.Said::member).toList());
        described.list("lapses", c.silences().lapses(), lapse -> lapse(lapse, terms, now));
        c.review().current().ifPresent(proposal ->
                described.object("finding", finding(
                        c, proposal, Sitting.on(c, state, terms, now))));
        described.list("superseded", superseded(c), Description::superseded);
        described.list("offers", c.offers(), (Offer offer) ->
                Json.text(offer.said().member().code()));
        c.end().ifPresent(end -> described
                .code("ending", end.ending())
                .time("endedAt", end.at())
                .list("adopted", end.adopted(), Description::axisValue));
        ConductDescription.of(c, described);
        return described
                .list("links", c.links(), Description::link)
                .whole("evidence", c.evidence().size())
                .list("clocks", Clocks.of(c, terms, now), Description::clock)
                .json();
    }

    private static Json stand(Stand stand) {
        return new Described()
                .code("proposition", stand.proposition())
                .code("stance", stand.stance())
                .json();
    }

    private static Json service(Service service) {
        return new Described()
                .code("duty", service.duty())
                .text("to", service.to().code())
                .time("servedAt", service.said().recordedAt())
                .time("provenAt", service.proven())
                .json();
    }

    private static Json reply(Reply reply) {
        return new Described()
                .text("by", reply.said().member().code())
                .text("kind", reply.kind())
                .list("on", reply.on(), Description::stand)
                .json();
    }

    private static Json access(Access access) {
        return new Described()
                .text("of", access.of().code())
                .list("answers", access.answers(), (AccessReply answer) ->
                        Json.text(answer.answer()))
                .json();
    }

    private static Json lapse(Lapse lapse, CharterTerms terms, Instant now) {
        Described described = new Described()
                .text("member", lapse.member().code())
                .code("duty", lapse.duty())
                .truth("contested", lapse.contested().isPresent());
        lapse.upheld().ifPresent(upheld -> described.truth("upheld", upheld));
        return described.truth("stands", Clocks.stands(lapse, terms, now)).json();
    }

    private static Described finding(
            CaseState c, Proposal proposal, Sitting sitting) {
        return new Described().list("axes", proposal.axes(), value -> axis(value)
                .code("adoption", Findings.adoption(c, value.axis(), sitting))
                .list("positions", proposal.positions().stream()
                                .filter(p -> p.axis() == value.axis()).toList(),
                        Description::position)
                .json());
    }

    /// Proposals that a newer one replaced: the positions taken on them stay on record.
    private static List<Proposal> superseded(CaseState c) {
        List<Proposal> all = c.review().proposals();
        return all.subList(0, Math.max(0, all.size() - 1));
    }

    private static Json superseded(Proposal proposal) {
        return new Described()
                .list("axes", proposal.axes(), value -> axis(value)
                        .list("positions", proposal.positions().stream()
                                        .filter(p -> p.axis() == value.axis()).toList(),
                                Description::position)
                        .json())
                .json();
    }

    private static Json position(Position position) {
        return new Described()
                .text("member", position.said().member().code())
                .truth("concurs", position.concurs())
                .json();
    }

    static Json axisValue(AxisValue value) {
        return axis(value).json();
    }

    private static Described axis(AxisValue value) {
        Described described = new Described()
                .code("axis", value.axis())
                .text("value", value.value().code())
                .code("standard", value.standard());
        value.of().ifPresent(of -> described.text("of", of.code()));
        return described;
    }

    private static Json link(Link link) {
        return new Described()
                .whole("case", link.other())
                .text("relation", link.relation())
                .text("by", link.said().member().code())
                .json();
    }

    static Json clock(Clock clock) {
        return new Described()
                .code("duty", clock.duty())
                .text("awaited", clock.awaited().code())
                .code("status", clock.status())
                .time("startedAt", clock.startedAt())
                .time("dueAt", clock.dueAt())
                .time("metAt", clock.metAt())
                .json();
    }

    private static Json commitment(CommitmentState commitment, Instant now) {
        Described described = new Described()
                .whole("number", commitment.number())
                .text("commitment", commitment.undertaken().commitment().code())
                .text("obligor", commitment.undertaken().obligor().code())
                .time("due", commitment.due());
        commitment.undertaken().recurs().ifPresent(_ ->
                described.whole("closed", commitment.closed()));
        List<Result> covered = commitment.assessments().stream()
                .filter(assessed -> assessed.coverage().isPresent()).toList();
        return described.some("coverage", covered, assessed ->
                        Json.whole(assessed.coverage().orElseThrow()))
                .list("selfReported", commitment.reports(), Description::result)
                .list("observed", commitment.observations(), Description::result)
                .list("assessed", commitment.assessments(), Description::result)
                .list("clocks", Clocks.of(commitment, now), Description::clock)
                .json();
    }

    private static Json result(Result result) {
        return Json.text(result.result());
    }

    private static Json notification(NotificationState notification, State state, Instant now) {
        List<MemberId> acknowledged = notification.acknowledged().stream()
                .map(CaseState.Said::member).toList();
        Described described = new Described()
                .whole("number", notification.number())
                .text("by", notification.said().member().code())
                .text("kind", notification.kind())
                .memberIds("to", notification.to());
        if (!notification.steps().isEmpty()) {
            described.text("standing", notification.standing());
        }
        return described
                .some("relayedTo", notification.relays().stream()
                        .flatMap(relay -> relay.to().stream()).toList(),
                        member -> Json.text(member.code()))
                .memberIds("acknowledged", acknowledged)
                .list("clocks", Clocks.of(notification, state.terms(), now), Description::clock)
                .json();
    }

    private static Json contact(ContactState contact, State state, Instant now) {
        Described described = new Described()
                .whole("number", contact.number())
                .text("kind", contact.kind());
        contact.letterOut().ifPresent(number -> described.whole("letterOut", number));
        described.text("with", contact.other().code());
        contact.direction().ifPresent(direction -> described.code("direction", direction));
        state.caseOf(contact.said().id()).ifPresent(c -> described.whole("case", c.number()));
        contact.about().flatMap(state::contact)
                .ifPresent(about -> described.whole("about", about.number()));
        return described
                .truth("provisional", state.statement(contact.said().id())
                        .map(Kept::provisional).orElse(false))
                .code("standing", contact.standing())
                .list("clocks", Clocks.of(contact, state.terms(), now), Description::clock)
                .json();
    }

    private static Described dailyReport(DailyReport report) {
        return new Described()
                .whole("number", report.number())
                .time("cutOff", report.cutOff())
                .whole("entries", report.entries().entries())
                .code("edition", report.edition());
    }
}
