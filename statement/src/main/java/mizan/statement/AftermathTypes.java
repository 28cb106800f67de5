package mizan.statement;

import static mizan.statement.CaseTypes.step;
import static mizan.statement.Kinds.TEXT;

import java.util.List;

/// What comes of a case; from rules version 2 on.
final class AftermathTypes {
    private static final String REMEDY = "remedy";
    private static final int REFS_MAX = 16;
    private static final String WORDS = "words";
    private static final String REASONS = "reasons";
    private static final String INTO = "into";

    private AftermathTypes() {}

    static List<StatementType> all() {
        return List.of(
                step("case.remedy-proposed", "A remedy or consequence is proposed.",
                        AftermathContent.RemedyProposed::read).must(WORDS, TEXT),
                step("case.remedy-replied", "The member replies to a remedy proposed of it.",
                        AftermathContent.RemedyReplied::read).ref(REMEDY).must(WORDS, TEXT),
                step("case.remedy-assigned", "A remedy is the member's to carry out.",
                        _ -> new AftermathContent.RemedyAssigned())
                        .ref(REMEDY).seal(WORDS, TEXT),
                step("case.followed-up", "What became of a remedy.",
                        AftermathContent.FollowedUp::read).ref(REMEDY).must(WORDS, TEXT),
                step("case.reopened", "The case is taken up again.",
                        AftermathContent.Reopened::read).must(REASONS, TEXT),
                step("case.merged", "The case goes on as part of another one.",
                        _ -> new AftermathContent.Merged()).ref(INTO).seal(REASONS, TEXT),
                step("case.split", "The case goes on as several others.",
                        _ -> new AftermathContent.Split())
                        .refs(INTO, 2, REFS_MAX).seal(REASONS, TEXT));
    }
}
