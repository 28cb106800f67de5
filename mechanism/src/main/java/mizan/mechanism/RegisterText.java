package mizan.mechanism;

import mizan.mechanism.RejectionText.Text;

/// The words of the rejections that an office's register and its issues have: part of
/// [RejectionText].
final class RegisterText {

    private RegisterText() {}

    static Text contact(Rejection.OfContact rejection) {
        return switch (rejection) {
            case Rejection.AnswersItsOwnSide(var direction) ->
                    new Text(
                            "A001",
                            "an answer goes the other way than what it answers",
                            "both went " + direction,
                            "refer to the contact that is answered, or leave the reference out");
        };
    }

    static Text board(Rejection.OfBoard rejection) {
        return switch (rejection) {
            case Rejection.StandingForbids(var type, var stands, var needed) ->
                    new Text(
                            "B001",
                            "what this refers to does not stand so that it may be said",
                            "%s; %s; needed: %s".formatted(type, stands, needed),
                            "look at what it refers to, and say what follows from there");
        };
    }

    static Text publication(Rejection.OfPublication rejection) {
        return switch (rejection) {
            case Rejection.DailyReportNumber(var expected, var stated) ->
                    new Text(
                            "N001",
                            "the daily report does not have the next number",
                            "expected %d, stated %d".formatted(expected, stated),
                            "issue it under the next number");
            case Rejection.DailyReportNotTheLast(var number, var last) ->
                    new Text(
                            "N002",
                            "the daily report does not follow the newest one",
                            "the newest is number %d, entry %d".formatted(number, last.value()),
                            "refer to the newest report as the previous one");
            case Rejection.DailyReportCover(var what) ->
                    new Text(
                            "N003",
                            "the daily report covers less than the one before, or more than there"
                                    + " is",
                            what,
                            "make the report again from the record as it stands");
        };
    }
}
