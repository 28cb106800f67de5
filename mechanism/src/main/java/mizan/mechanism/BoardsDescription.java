package mizan.mechanism;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.CommitmentState.Result;
import mizan.statement.CharterTerms;
import mizan.statement.Json;

/// The boards of version 2 in a [Description]: each list stands only where it is not empty.
final class BoardsDescription {
    private final State state;
    private final Instant now;

    private BoardsDescription(State state, Instant now) {
        this.state = state;
        this.now = now;
    }

    static void into(Described all, State state, Instant now) {
        if (state.charter().isPresent()) {
            new BoardsDescription(state, now).write(all);
        }
    }

    private void write(Described all) {
        BoardStates boards = state.boards();
        CharterTerms terms = state.terms();
        all.some("arrangements", boards.arrangements().toList(), this::arrangement);
        all.some("cooperation", boards.cooperation(), one -> cooperation(one, terms));
        all.some("evidence", boards.evidence().toList(), this::evidence);
        all.some("alerts", boards.alerts().toList(), this::alert);
        all.some("referenda", boards.referenda(), one -> referendum(one, terms));
        all.some("rounds", boards.rounds().toList().stream()
                .filter(round -> round.closed().isPresent() || !round.differ().isEmpty())
                .toList(), one -> round(one, terms));
        all.some("minutes", boards.minutes().toList(), one -> new Described()
                .list("adoptedBy", one.by(), BoardsDescription::by).json());
        all.some("communiques", boards.communiques().toList(), this::communique);
        all.some("patrols", boards.patrols().toList(), this::patrol);
        all.some("notices", boards.notices(), this::notice);
        all.some("widenings", boards.widenings(), this::widening);
        all.some("acknowledgements", boards.acknowledgements(), one -> new Described()
                .whole("index", one.index().value())
                .list("by", one.by(), BoardsDescription::by)
                .truth("joint", one.joint()).json());
    }

    private static Json by(Said said) {
        return Json.text(said.member().code());
    }

    private static Json result(Result result) {
        return Json.text(result.result());
    }

    private Json arrangement(ArrangementState one) {
        return new Described().whole("number", one.number())
                .text("by", one.said().member().code()).text("with", one.with().code())
                .text("kind", one.kind()).time("from", one.from()).time("until", one.until())
                .truth("agreed", one.agreed().isPresent()).json();
    }

    private Json cooperation(CooperationState one, CharterTerms terms) {
        return new Described().whole("number", one.number())
                .text("by", one.said().member().code()).text("of", one.of().code())
                .text("kind", one.kind())
                .list("measures", one.measures(), BoardsDescription::result)
                .list("followUps", one.followUps(), BoardsDescription::result)
                .list("clocks", List.of(BoardClocks.of(one, terms, now)), Description::clock)
                .json();
    }

    private Json evidence(EvidenceState one) {
        Described described = new Described();
        state.caseOf(one.evidence()).ifPresent(c -> described.whole("case", c.number()));
        return described
                .list("custody", one.custody(), BoardsDescription::result)
                .memberIds("disclosedTo", one.disclosed())
                .list("repliedBy", one.replies(), BoardsDescription::by).json();
    }

    private Json alert(AlertState one) {
        Described described = new Described().whole("number", one.number())
                .text("level", one.level()).time("until", one.until())
                .text("standing", one.standing()).whole("updates", one.updates())
                .whole("actions", one.actions().size());
        one.outcome().ifPresent(outcome -> described.text("outcome", outcome.result()));
        return described.json();
    }

    private Json referendum(ReferendumState one, CharterTerms terms) {
        Described described = new Described().whole("number", one.number())
                .text("by", one.said().member().code()).text("item", one.item());
        one.answer().ifPresent(answer -> described.text("answer", answer.result()));
        return described
                .list("clocks", List.of(BoardClocks.of(one, terms, now)), Description::clock)
                .json();
    }

    private Json round(RoundState one, CharterTerms terms) {
        Described described = new Described();
        one.closed().ifPresent(how -> described.text("closed", how.result()));
        return described
                .list("differ", one.differ(), BoardsDescription::by)
                .list("positions", one.positions(), position -> new Described()
                        .text("by", position.said().member().code())
                        .text("item", position.item())
                        .truth("lapsed", one.lapsed(position, Terms.parties(terms))).json())
                .json();
    }

    private Json communique(CommuniqueState one) {
        return new Described().whole("number", one.number())
                .list("by", one.by(), BoardsDescription::by)
                .truth("agreed", one.agreedAt().isPresent())
                .time("agreedAt", one.agreedAt()).json();
    }

    private Json patrol(PatrolState one) {
        return new Described().whole("number", one.number())
                .text("by", one.said().member().code())
                .time("from", one.from()).time("until", one.until())
                .memberIds("asks", one.asks())
                .list("answers", one.answers(), answer -> new Described()
                        .text("by", answer.said().member().code())
                        .text("answer", answer.result()).json()).json();
    }

    private Json notice(Notice one) {
        Described described = new Described().text("type", one.type())
                .text("by", one.said().member().code());
        Optional<Kept> about = one.about().equals(one.said().id())
                ? Optional.empty() : state.statement(one.about());
        about.ifPresent(kept -> described.whole("of", kept.index().value()));
        if (!one.word().isEmpty()) {
            described.text("word", one.word());
        }
        return described.json();
    }

    private Json widening(WideningState one) {
        List<Json> fields = new ArrayList<>();
        one.fields().forEach(field -> fields.add(Json.text(field)));
        return new Described().text("type", one.type()).code("to", one.to())
                .list("fields", fields, field -> field)
                .list("by", one.by(), BoardsDescription::by)
                .time("effectiveAt", one.effectiveAt())
                .truth("holds", one.holds(now)).json();
    }
}
