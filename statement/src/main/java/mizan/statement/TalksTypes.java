package mizan.statement;

import static mizan.statement.Kinds.TEXT;
import static mizan.statement.Kinds.some;
import static mizan.statement.StatementType.of;

import java.util.List;

/// Talks and commitments.
final class TalksTypes {
    private static final String ROUND = "round";
    private static final String COMMITMENT = "commitment";

    private TalksTypes() {}

    static List<StatementType> all() {
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
                        TalksContent.OutcomeClaimed::read).ref(ROUND).must("words", TEXT),
                of("commitment.undertaken", "A member undertakes something under a clause.",
                        CommitmentContent.Undertaken::read).refs("instrument", 0, 1)
                        .must("text", TEXT).seal("indicator", TEXT).seal("protocol", TEXT)
                        .seal("baseline", TEXT).seal("legalBasis", TEXT),
                of("commitment.self-reported", "The obligor reports of itself.",
                        CommitmentContent.SelfReported::read).ref(COMMITMENT).must("words", TEXT),
                of("commitment.observed", "Somebody else reports what was observed.",
                        CommitmentContent.Observed::read)
                        .ref(COMMITMENT).must("words", TEXT).seal("coverage", TEXT),
                of("commitment.assessed", "The commission assesses a commitment.",
                        CommitmentContent.Assessed::read)
                        .ref(COMMITMENT).must("reasons", TEXT));
    }
}
