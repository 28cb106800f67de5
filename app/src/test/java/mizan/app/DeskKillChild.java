package mizan.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import mizan.desk.Answer;
import mizan.desk.DeskLimits;
import mizan.statement.Receipt;

/// A whole desk under load in a process of its own, for `DeskKillTest` to kill.
///
/// Four threads hand statements in for ever; each that is kept is told on standard output, one
/// line `index leaf-hash id`, after the desk has answered and not before.
final class DeskKillChild {
    private static final int CALLERS = 4;

    private DeskKillChild() {}

    public static void main(String[] arguments) {
        DeskLimits limits = new DeskLimits(
                256, 64, Duration.ofMillis(20), 1, Duration.ZERO, Duration.ofMinutes(1));
        TestDesk desk = TestDesk.reopen(
                Path.of(arguments[0]), InstantSource.system(), Instant.now(), limits);
        for (int caller = 0; caller < CALLERS; caller++) {
            String member = caller % 2 == 0 ? "heron" : "cedar";
            Thread.ofPlatform().start(() -> {
                for (int at = 0; at < Integer.MAX_VALUE; at++) {
                    tell(desk.submit(TestDesk.status(member, "statement " + at)));
                }
            });
        }
    }

    private static void tell(Answer answer) {
        if (answer instanceof Answer.Kept kept) {
            Receipt receipt = Receipt.parse(kept.receipt().text());
            System.out.println("%d %s %s".formatted(
                    receipt.index().value(), receipt.leafHash().hex(), receipt.id().hex()));
        } else {
            System.out.println("not kept: " + answer);
        }
        System.out.flush();
    }
}
