package mizan.cosigner;

import static mizan.cosigner.Samples.ORIGIN;
import static mizan.cosigner.Samples.seen;
import static mizan.cosigner.Samples.size;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// What any [LastSeen] must hold, each on a fresh one.
final class LastSeenContract {
    private LastSeenContract() {}

    static Map<String, Consumer<LastSeen>> laws() {
        Map<String, Consumer<LastSeen>> laws = new LinkedHashMap<>();
        laws.put("a row that was written is read", rows -> {
            assertThat(rows.swap(ORIGIN, size(0), seen(3))).isTrue();
            assertThat(rows.of(ORIGIN)).contains(seen(3));
        });
        laws.put("a row is replaced from its own size", rows -> {
            assertThat(rows.swap(ORIGIN, size(0), seen(3))).isTrue();
            assertThat(rows.swap(ORIGIN, size(3), seen(5))).isTrue();
            assertThat(rows.of(ORIGIN)).contains(seen(5));
        });
        laws.put("a row of another size stays", rows -> {
            assertThat(rows.swap(ORIGIN, size(0), seen(3))).isTrue();
            assertThat(rows.swap(ORIGIN, size(0), seen(5))).isFalse();
            assertThat(rows.swap(ORIGIN, size(2), seen(5))).isFalse();
            assertThat(rows.of(ORIGIN)).contains(seen(3));
        });
        laws.put("a missing row counts as size 0 and no other", rows -> {
            assertThat(rows.of(ORIGIN)).isEmpty();
            assertThat(rows.swap(ORIGIN, size(1), seen(3))).isFalse();
            assertThat(rows.of(ORIGIN)).isEmpty();
            assertThat(rows.swap(ORIGIN, size(0), seen(0))).isTrue();
            assertThat(rows.of(ORIGIN)).contains(seen(0));
        });
        laws.put("one of many swaps from one size wins", LastSeenContract::race);
        return laws;
    }

    private static void race(LastSeen rows) {
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int to = 1; to <= 16; to++) {
            LastSeen.Seen next = seen(to);
            calls.add(() -> rows.swap(ORIGIN, size(0), next));
        }
        int won = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                won += call.get() ? 1 : 0;
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
        assertThat(won).isEqualTo(1);
    }
}
