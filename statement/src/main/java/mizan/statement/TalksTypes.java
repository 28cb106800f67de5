package mizan.statement;

import static mizan.statement.Kinds.TEXT;
import static mizan.statement.Kinds.some;
import static mizan.statement.StatementType.of;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Talks and commitments.
final class TalksTypes {
    private static final String ROUND = "round";
    private static final String COMMITMENT = "commitment";

    private TalksTypes() {}

    static List<StatementType> version1() {
        return Stream.of(talks(), commitments(CommitmentContent.Undertaken::version1,
                        CommitmentContent.Assessed::version1))
                .flatMap(List::stream).toList();
    }

    static List<StatementType> version2() {
        return Stream.of(talks(), later(), commitments(CommitmentContent.Undertaken::read,
                        CommitmentContent.Assessed::read))
                .flatMap(List::stream).toList();
    }

    private static List<StatementType> talks() {
        return List.of(
                of("talks.round-convened", "A round of talks opens.",
                        TalksContent.RoundConvened::read).seal("venue", TEXT).seal("title", TEXT),
                of("talks.session-held", "A session of a round was held.",
                        TalksContent.SessionHeld::read)
                        .ref(ROUND).seal("minutes", TEXT).seal("attendance", some(TEXT)),
                of("talks.agenda-item", "An item of the agenda of a round.",
                        TalksContent.AgendaItem::read).ref(ROUND).must("title", TEXT),
                of("talks.position", "The member's position on an item.",
                        TalksContent.Position::read).ref(ROUND).must("words", TEXT),
                of("talks.delegation", "A delegation to a round.",
                        TalksContent.Delegation::read)
                        .ref(ROUND).seal("head.name", TEXT).seal("members", some(TEXT)),
                of("talks.outcome-claimed", "Somebody claims an outcome of a round.",
                        TalksContent.OutcomeClaimed::read).ref(ROUND).must("words", TEXT));
    }

    private static List<StatementType> later() {
        return List.of(
                of("talks.ad-referendum", "A head agrees to an item, if the capital does.",
                        TalksContent.AdReferendum::read).ref(ROUND).seal("words", TEXT),
                of("talks.ad-referendum-answered", "The capital answers.",
                        TalksContent.AdReferendumAnswered::read)
                        .ref("referendum").seal("words", TEXT),
                of("talks.mediator-note", "A mediator's own note.",
                        _ -> new TalksContent.MediatorNote())
                        .refs(ROUND, 0, 1).must("words", TEXT),
                of("talks.mediators-differ", "A mediator sees a round otherwise than another.",
                        _ -> new TalksContent.MediatorsDiffer()).ref(ROUND).must("words", TEXT),
                of("talks.round-closed", "A round of talks ends.",
                        TalksContent.RoundClosed::read).ref(ROUND).seal("words", TEXT),
                of("talks.position-kept", "A position is to outlast a round that failed.",
                        _ -> new TalksContent.PositionKept()).ref("position").seal("words", TEXT),
                of("talks.minutes-adopted", "A Party adopts the minutes of a session.",
                        _ -> new TalksContent.MinutesAdopted()).ref("session")
                        .seal("words", TEXT));
    }

    private static List<StatementType> commitments(
            Function<Fields, CommitmentContent.Undertaken> undertaken,
            Function<Fields, CommitmentContent.Assessed> assessed) {
        return List.of(
                of("commitment.undertaken", "A member undertakes something under a clause.",
                        undertaken).refs("instrument", 0, 1)
                        .must("text", TEXT).seal("indicator", TEXT).seal("protocol", TEXT)
                        .seal("baseline", TEXT).seal("legalBasis", TEXT),
                of("commitment.self-reported", "The obligor reports of itself.",
                        CommitmentContent.SelfReported::read).ref(COMMITMENT).must("words", TEXT),
                of("commitment.observed", "Somebody else reports what was observed.",
                        CommitmentContent.Observed::read)
                        .ref(COMMITMENT).must("words", TEXT).seal("coverage", TEXT),
                of("commitment.assessed", "The commission assesses a commitment.", assessed)
                        .ref(COMMITMENT).must("reasons", TEXT));
    }
}
