package mizan.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import mizan.blobs.BlobStore;
import mizan.tlog.Bytes;

/// The one thread that decides, appends and publishes, and the queue before it.
///
/// It takes what waits, at most a batch, decides on each in order, commits once, and only then
/// answers: so nothing slips between a decision and its index, and many statements share a force.
///
/// Faults: the first fault stops the writer for good; whoever waits and whoever comes is told.
final class Writer implements AutoCloseable {
    /// Work in the queue. Closed.
    private sealed interface Job {
        void fail(Throwable fault);

        record Submit(HandedIn in, CompletableFuture<Verdict> answer) implements Job {
            @Override
            public void fail(Throwable fault) {
                answer.completeExceptionally(fault);
            }
        }

        record Put(Bytes content, CompletableFuture<BlobStore.Put> answer) implements Job {
            @Override
            public void fail(Throwable fault) {
                answer.completeExceptionally(fault);
            }
        }

        /// Anything that must not run beside a decision, such as publishing.
        record Task(Supplier<Object> work, CompletableFuture<Object> answer) implements Job {
            @Override
            public void fail(Throwable fault) {
                answer.completeExceptionally(fault);
            }
        }

        record Stop() implements Job {
            @Override
            public void fail(Throwable fault) {
                // Nobody waits for it.
            }
        }
    }

    private final Decider decider;
    private final Degrees degrees;
    private final BlobStore blobs;
    private final DeskLimits limits;
    private final BlockingQueue<Job> waiting;
    private final Thread thread;
    private volatile Optional<String> stopped = Optional.empty();

    Writer(Decider decider, Degrees degrees, BlobStore blobs, DeskLimits limits) {
        this.decider = decider;
        this.degrees = degrees;
        this.blobs = blobs;
        this.limits = limits;
        this.waiting = new ArrayBlockingQueue<>(limits.waitingMax());
        this.thread = Thread.ofPlatform().name("desk-writer").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Why the writer takes nothing more, if so.
    Optional<String> stopped() {
        return stopped;
    }

    /// Hands a statement to the writer and waits.
    Verdict submit(HandedIn in) {
        CompletableFuture<Verdict> answer = new CompletableFuture<>();
        return offered(new Job.Submit(in, answer))
                .<Verdict>map(hindrance ->
                        new Verdict.Unsigned(new Answer.Unavailable(hindrance.text())))
                .orElseGet(() -> awaited(answer));
    }

    private static Verdict awaited(CompletableFuture<Verdict> answer) {
        try {
            return answer.join();
        } catch (CompletionException fault) {
            return new Verdict.Unsigned(new Answer.Unavailable(
                    new Hindrance.Stopped(words(fault)).text()));
        }
    }

    private static String words(Throwable fault) {
        Throwable cause = fault.getCause() == null ? fault : fault.getCause();
        return String.valueOf(cause.getMessage());
    }

    /// Stores a blob durably and waits; a hindrance instead where it cannot.
    Optional<Hindrance> put(Bytes content, CompletableFuture<BlobStore.Put> answer) {
        Optional<Hindrance> hindrance = offered(new Job.Put(content, answer));
        if (hindrance.isPresent()) {
            return hindrance;
        }
        try {
            BlobStore.Put unused = answer.join();
            return Optional.empty();
        } catch (CompletionException fault) {
            return Optional.of(new Hindrance.Stopped(words(fault)));
        }
    }

    private Optional<Hindrance> offered(Job job) {
        if (stopped.isPresent()) {
            return Optional.of(new Hindrance.Stopped(stopped.get()));
        }
        if (!waiting.offer(job)) {
            return Optional.of(new Hindrance.Busy(waiting.size()));
        }
        if (stopped.isPresent()) {
            // It stopped in between: whoever is still in the queue is told by whoever sees it.
            failWaiting(new IllegalStateException(stopped.get()));
        }
        return Optional.empty();
    }

    /// Runs something on the writer's thread, after the batch under way, and waits.
    ///
    /// @throws CompletionException with the fault that stopped the writer
    <T> T run(Supplier<T> work) {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        List<T> result = new ArrayList<>(1);
        Job task = new Job.Task(() -> result.add(work.get()), answer);
        try {
            if (stopped.isPresent()) {
                throw new CompletionException(new IllegalStateException(stopped.get()));
            }
            waiting.put(task);
            if (stopped.isPresent()) {
                failWaiting(new IllegalStateException(stopped.get()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
        Object unused = answer.join();
        return result.getFirst();
    }

    private void run() {
        List<Job> batch = new ArrayList<>();
        try {
            while (!batch.contains(new Job.Stop())) {
                batch.clear();
                batch.add(waiting.take());
                waiting.drainTo(batch, limits.batchMax() - 1);
                handle(batch);
            }
            stop(new IllegalStateException("it was closed"), List.of());
        } catch (InterruptedException e) {
            stop(e, batch);
        } catch (RuntimeException | Error fault) {
            stop(fault, batch);
        }
    }

    private void stop(Throwable fault, List<Job> batch) {
        stopped = Optional.of(String.valueOf(fault.getMessage()));
        batch.forEach(job -> job.fail(fault));
        failWaiting(fault);
    }

    private void failWaiting(Throwable fault) {
        List<Job> left = new ArrayList<>();
        waiting.drainTo(left);
        left.forEach(job -> job.fail(fault));
    }

    /// Runs of submissions and blobs are committed together; a task comes after what was before it.
    private void handle(List<Job> batch) {
        List<Runnable> answers = new ArrayList<>();
        for (Job job : batch) {
            switch (job) {
                case Job.Submit(HandedIn in, var answer) -> {
                    Verdict verdict = decider.decide(in);
                    answers.add(() -> answer.complete(verdict));
                }
                case Job.Put(Bytes content, var answer) -> {
                    BlobStore.Put put = blobs.put(content);
                    answers.add(() -> answer.complete(put));
                }
                case Job.Task(var work, var answer) -> {
                    commit(answers);
                    answer.complete(work.get());
                }
                case Job.Stop() -> { }
            }
        }
        commit(answers);
    }

    private void commit(List<Runnable> answers) {
        decider.commit();
        degrees.follow(decider.state());
        answers.forEach(Runnable::run);
        answers.clear();
    }

    /// Stops for a reason that another thread found.
    void fail(RuntimeException fault) {
        CompletableFuture<Object> unused = new CompletableFuture<>();
        boolean taken = waiting.offer(new Job.Task(() -> {
            throw fault;
        }, unused));
        if (!taken) {
            stop(fault, List.of());
        }
    }

    /// Finishes what waits, then ends the thread.
    @Override
    public void close() {
        try {
            if (stopped.isEmpty()) {
                waiting.put(new Job.Stop());
            }
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
