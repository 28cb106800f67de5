package mizan.mechanism;

import java.util.Optional;
import mizan.statement.AftermathContent;

/// What comes of a case: remedies, and how a case is taken up again or goes on as another one.
final class AftermathRules {

    private AftermathRules() {}

    static Optional<Rejection> check(Attempt a, AftermathContent content) {
        return ChairRules.barred(a).or(() -> switch (content) {
            case AftermathContent.RemedyProposed proposed -> RemedyRules.proposed(a, proposed);
            case AftermathContent.RemedyReplied _ -> RemedyRules.replied(a);
            case AftermathContent.RemedyAssigned() -> RemedyRules.assigned(a);
            case AftermathContent.FollowedUp _ -> RemedyRules.followed(a);
            case AftermathContent.Reopened _ -> ReopeningRules.reopened(a);
            case AftermathContent.Merged() -> MergerRules.merged(a);
            case AftermathContent.Split() -> MergerRules.split(a);
        });
    }

    static State evolve(Attempt a, AftermathContent content) {
        return CaseSteps.on(a, c -> switch (content) {
            case AftermathContent.RemedyProposed proposed ->
                    RemedyRules.proposed(a, c, proposed);
            case AftermathContent.RemedyReplied(var answer) ->
                    RemedyRules.replied(a, c, answer);
            case AftermathContent.RemedyAssigned() -> RemedyRules.assigned(a, c);
            case AftermathContent.FollowedUp(var result) -> RemedyRules.followed(a, c, result);
            case AftermathContent.Reopened(var reason) ->
                    ReopeningRules.reopened(a, c, reason.code());
            case AftermathContent.Merged() -> MergerRules.merged(a, c);
            case AftermathContent.Split() -> MergerRules.split(a, c);
        });
    }
}
