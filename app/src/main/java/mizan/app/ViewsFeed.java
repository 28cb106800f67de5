package mizan.app;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import mizan.desk.EntrySink;
import mizan.mechanism.State;
import mizan.projection.Projection;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;

/// Carries entries from the desk's writer to the views, on a thread of its own.
///
/// What the views have from before a restart is passed over. Where the queue is full the writer
/// waits: views may be late, never wrong. A fault of the views ends the feed and is told to
/// whoever waits for it; the record itself goes on.
final class ViewsFeed implements EntrySink, AutoCloseable {
    private static final int WAITING_MAX = 4096;

    private record Entry(EntryIndex index, Bytes leaf, State after) {}

    private final Projection projection;
    private final KeptStates states;
    private final BlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private final Thread thread;
    private final long from;
    private volatile long applied;
    private volatile Optional<RuntimeException> fault = Optional.empty();

    ViewsFeed(Projection projection, KeptStates states) {
        this.projection = projection;
        this.states = states;
        this.from = projection.cursor().value();
        this.applied = from;
        this.thread = Thread.ofPlatform().name("views-feed").daemon().start(this::run);
    }

    @Override
    public void recorded(EntryIndex index, Bytes leaf, State after) {
        states.recorded(after);
        if (fault.isPresent() || index.value() + 1 < from) {
            return;
        }
        try {
            waiting.put(new Entry(index, leaf, after));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while views catch up", e);
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Entry entry = waiting.take();
                if (entry.index().value() < from) {
                    projection.resume(entry.after());
                } else {
                    projection.apply(entry.index(), entry.leaf(), entry.after());
                }
                applied = Math.max(applied, entry.index().value() + 1);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            fault = Optional.of(e);
            waiting.clear();
        }
    }

    /// Waits until the views hold this many entries.
    void await(long entries) {
        try {
            while (applied < entries || !waiting.isEmpty()) {
                if (fault.isPresent()) {
                    throw new IllegalStateException("the views have stopped; delete views.db and "
                            + "start again: it is built anew from the record", fault.get());
                }
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while views catch up", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
