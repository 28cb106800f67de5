package mizan.desk;

import java.time.Duration;

/// How much waits, and how long.
///
/// @param waitingMax   statements and blobs that wait for the writer
/// @param batchMax     statements made durable by one force
/// @param publishEvery longest time from an entry to a checkpoint over it, without load
/// @param asks         how often a silent cosigner is asked for one checkpoint
/// @param askAgain     pause between two asks
/// @param promise      from recorded-at to when a proof is promised by
public record DeskLimits(int waitingMax, int batchMax, Duration publishEvery, int asks,
        Duration askAgain, Duration promise) {
    /// Those of a desk in use.
    public static final DeskLimits IN_USE = new DeskLimits(
            8192, 512, Duration.ofMillis(500), 10, Duration.ofSeconds(1), Duration.ofMinutes(1));
}
