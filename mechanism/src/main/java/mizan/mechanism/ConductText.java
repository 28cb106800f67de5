package mizan.mechanism;

import mizan.mechanism.RejectionText.Text;

/// The words of the rejections of how a case is conducted: part of [RejectionText].
final class ConductText {

    private ConductText() {}

    static Text of(Rejection.OfConduct rejection) {
        return switch (rejection) {
            case Rejection.TakesNoPart(var since) ->
                    new Text(
                            "C020",
                            "this person takes no part as a chair in the case",
                            "recused, or challenged and the challenge upheld: entry "
                                    + since.value(),
                            "let another chair or an alternate sign");
            case Rejection.NobodyElseChairs() ->
                    new Text(
                            "C021",
                            "nobody else could chair the case",
                            "no other person has a chair's delegation in force for it",
                            "let a mediator delegate an alternate chair first");
            case Rejection.ObjectionsClosed(var closedAt, var recordedAt) ->
                    new Text(
                            "C022",
                            "the time for objecting had run out",
                            "closed %s, recorded %s".formatted(closedAt, recordedAt),
                            "say it in a reply or a comment: it stands beside the case");
            case Rejection.CapacityReached(var capacity, var running) ->
                    new Text(
                            "C023",
                            "teams verify as many cases as they can",
                            "capacity %d, tasked or verifying %d".formatted(capacity, running),
                            "wait until a team has reported, or assess the case for desk review");
            case Rejection.ExtensionNotOpen(var why) ->
                    new Text(
                            "C024",
                            "the time cannot be extended so",
                            why,
                            "see the provisions of the charter for extensions");
            case Rejection.NotUpward(var level, var to) ->
                    new Text(
                            "C025",
                            "a case is referred upward only",
                            "it is at the level %s; asked: %s".formatted(level, to),
                            "refer it to a higher level, or deal with it where it is");
            case Rejection.RemedyNotOpen(var why) ->
                    new Text(
                            "C026",
                            "this cannot be said of a remedy, or not yet",
                            why,
                            "see docs/spec/rules.md: proposed, replied to, assigned, followed up");
            case Rejection.GoesOnElsewhere(var ending) ->
                    new Text(
                            "C027",
                            "the case goes on as another one",
                            "it ended as " + ending,
                            "take the step in the case that the link names");
        };
    }
}
