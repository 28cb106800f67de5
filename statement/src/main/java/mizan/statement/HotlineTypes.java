package mizan.statement;

import static mizan.statement.Kinds.TEXT;
import static mizan.statement.StatementType.of;

import java.util.List;

/// What becomes of a notification, and windows of quiet.
final class HotlineTypes {
    private static final String NOTIFICATION = "notification";

    private HotlineTypes() {}

    static List<StatementType> version2() {
        return List.of(
                of("hotline.relayed", "A notification was passed on to further members.",
                        HotlineContent.Relayed::read).ref(NOTIFICATION).seal("words", TEXT),
                of("hotline.activated", "What was notified has begun.",
                        HotlineContent.Activated::read).ref(NOTIFICATION).seal("words", TEXT),
                of("hotline.completed", "What was notified is over.",
                        HotlineContent.Completed::read).ref(NOTIFICATION).seal("words", TEXT),
                of("hotline.cancelled", "What was notified will not be, or was broken off.",
                        _ -> new HotlineContent.Cancelled()).ref(NOTIFICATION)
                        .seal("words", TEXT),
                of("hotline.local-arrangement", "A window of quiet between two Parties.",
                        HotlineContent.LocalArrangement::read).refs("offer", 0, 1)
                        .with(SealableGroups.place()).must("words", TEXT));
    }
}
