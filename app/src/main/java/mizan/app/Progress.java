package mizan.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Says how far long work has come: a line every ten seconds.
final class Progress {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final String what;
    private final int all;
    private final PrintWriter out;
    private final InstantSource clock;
    private Instant told;

    Progress(String what, int all, PrintWriter out, InstantSource clock) {
        this.what = what;
        this.all = all;
        this.out = out;
        this.clock = clock;
        this.told = clock.instant();
    }

    void done(int done) {
        Instant now = clock.instant();
        if (done == all || Duration.between(told, now).compareTo(EVERY) >= 0) {
            told = now;
            out.println("  %s: %d of %d statements".formatted(what, done, all));
            out.flush();
        }
    }
}
