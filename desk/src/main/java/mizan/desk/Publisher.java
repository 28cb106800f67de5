package mizan.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import mizan.ledger.Ledger;
import mizan.mechanism.LiveQuorum;
import mizan.mechanism.State;
import mizan.statement.KeyId;
import mizan.tlog.Checkpoint;
import mizan.tlog.Note;
import mizan.tlog.NoteSignature;
import mizan.tlog.TreeSize;
import mizan.tlog.VerifierKey;

/// Publishes a checkpoint over what is recorded and asks all cosigners for it, round by round.
///
/// A round ends when the checkpoint is joint (or live, where joint does not exist) or when the
/// silent ones have been asked often enough. Recording goes on meanwhile: silence is no veto.
///
/// At a start nothing is published until so many cosigners have said where they stand that no
/// live quorum can have seen more than this ledger has.
final class Publisher implements AutoCloseable {
    private final Ledger ledger;
    private final Decider decider;
    private final Writer writer;
    private final Degrees degrees;
    private final DeskParts parts;
    private final List<Asked> cosigners;
    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private volatile boolean resumed;
    private TreeSize wanted = TreeSize.ZERO;
    private TreeSize settled = TreeSize.ZERO;
    private boolean closing;

    Publisher(DeskParts parts, Decider decider, Writer writer, Degrees degrees) {
        this.parts = parts;
        this.ledger = parts.ledger();
        this.decider = decider;
        this.writer = writer;
        this.degrees = degrees;
        this.cosigners = parts.cosigners().stream().map(Asked::new).toList();
        this.thread = Thread.ofPlatform().name("desk-publisher").daemon().unstarted(this::loop);
    }

    void start() {
        thread.start();
    }

    /// Whether statements may be taken in.
    boolean resumed() {
        return resumed;
    }

    /// The hindrance while too few cosigners have answered.
    Hindrance.Resuming resuming() {
        return new Hindrance.Resuming((int) answered(), needed(decider.state()));
    }

    /// How each cosigner answered last, by key name.
    Map<String, Standing> standings() {
        Map<String, Standing> standings = new ConcurrentHashMap<>();
        cosigners.forEach(one -> standings.put(one.key().name(), one.standing()));
        return Map.copyOf(standings);
    }

    /// Waits until everything recorded now is published and its round is over.
    ///
    /// @throws IllegalStateException if the desk stops before
    void settle() {
        TreeSize size = ledger.size();
        lock.lock();
        try {
            wanted = size.compareTo(wanted) > 0 ? size : wanted;
            changed.signalAll();
            while (settled.compareTo(size) < 0) {
                if (closing || writer.stopped().isPresent()) {
                    throw new IllegalStateException("the desk stopped before size " + size
                            + " was published: " + writer.stopped().orElse("it was closed"));
                }
                boolean unused = changed.await(50, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a checkpoint", e);
        } finally {
            lock.unlock();
        }
    }

    /// Asks every cosigner where it stands; the first thing after a start.
    ///
    /// @throws IllegalStateException if one has cosigned more than this ledger holds: its
    ///     directory was restored from an older copy, and going on would be a fork
    void resume() {
        Note head = ofLedger(ledger.checkpoint());
        TreeSize size = Checkpoint.parse(head.text()).size();
        if (size.entries() > 0) {
            List<NoteSignature> lines = asked(head, cosigners);
            for (Asked one : cosigners) {
                if (one.known().compareTo(ledger.size()) > 0) {
                    throw new IllegalStateException(("cosigner %s has signed size %s of this "
                            + "ledger, which has %s entries: the directory is an older copy; "
                            + "bring back the newer one").formatted(
                            one.key().name(), one.known(), ledger.size()));
                }
            }
            if (!lines.isEmpty()) {
                degrees.judge(size, ledger.attach(size, lines));
            }
        }
        resumed = answered() >= needed(decider.state());
    }

    private long answered() {
        Optional<LiveQuorum> quorum = quorum(decider.state());
        return cosigners.stream().filter(Asked::answered)
                .filter(one -> quorum.stream().anyMatch(
                        q -> q.keys().contains(KeyId.of(one.key().publicKey()))))
                .count();
    }

    /// n − k + 1: any live quorum has one of so many.
    private int needed(State state) {
        boolean published = Checkpoint.parse(ledger.checkpoint().text()).size().entries() > 0;
        return quorum(state).filter(q -> published && q.live() > 0)
                .map(q -> q.keys().size() - q.live() + 1).orElse(0);
    }

    private static Optional<LiveQuorum> quorum(State state) {
        return state.charter().map(in -> LiveQuorum.of(in.terms()));
    }

    private void loop() {
        try {
            while (awaitWork()) {
                if (!resumed) {
                    resume();
                } else {
                    publish();
                }
            }
        } catch (CompletionException _) {
            // The writer has stopped and says why to everyone who asks.
            resumed = true;
        } catch (IllegalStateException refused) {
            writer.fail(refused);
        }
    }

    /// Waits for the interval, or for somebody who waits for a checkpoint; false at the end.
    private boolean awaitWork() {
        Duration interval = parts.limits().publishEvery();
        lock.lock();
        try {
            long nanos = interval.toNanos();
            while (!closing && wanted.compareTo(settled) <= 0 && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return !closing && writer.stopped().isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void publish() {
        Note note = ofLedger(writer.run(() -> {
            Note published = ledger.publish();
            decider.publishedAt(Checkpoint.parse(published.text()).size());
            return published;
        }));
        TreeSize size = Checkpoint.parse(note.text()).size();
        if (size.compareTo(settled) > 0 || !degrees.complete(size) && size.entries() > 0) {
            round(note, size);
        }
        lock.lock();
        try {
            settled = size;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void round(Note note, TreeSize size) {
        List<Asked> left = new ArrayList<>(cosigners);
        left.removeIf(one -> !degrees.enrolled(one.key()));
        for (int ask = 0; ask < parts.limits().asks() && !left.isEmpty(); ask++) {
            if (ask > 0 && !pause()) {
                return;
            }
            List<NoteSignature> lines = asked(note, left);
            if (!lines.isEmpty()) {
                writer.run(() -> {
                    degrees.judge(size, ledger.attach(size, lines));
                    return size;
                });
            }
            left.removeIf(one -> one.standing() != Standing.OUTAGE);
            if (degrees.complete(size)) {
                return;
            }
        }
    }

    private boolean pause() {
        lock.lock();
        try {
            long nanos = parts.limits().askAgain().toNanos();
            while (!closing && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return !closing;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// The verified lines of those that answer, in the order of the cosigners.
    private List<NoteSignature> asked(Note note, List<Asked> whom) {
        List<Future<Optional<NoteSignature>>> answers = new ArrayList<>();
        for (Asked one : whom) {
            answers.add(askers.submit(
                    () -> one.ask(note, ledger, parts.time().wall(), parts.ed25519())));
        }
        List<NoteSignature> lines = new ArrayList<>();
        for (Future<Optional<NoteSignature>> answer : answers) {
            try {
                answer.get().ifPresent(lines::add);
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(
                        "a cosigner could not be asked: " + e.getCause(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while asking cosigners", e);
            }
        }
        return lines;
    }

    /// The note with the ledger's own line only: that is all a cosigner needs.
    private Note ofLedger(Note note) {
        VerifierKey log = ledger.key();
        return new Note(note.text(), note.signatures().stream().filter(log::made).toList());
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        askers.close();
    }
}
