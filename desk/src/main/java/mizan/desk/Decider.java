package mizan.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.blobs.BlobStore;
import mizan.ledger.Ledger;
import mizan.mechanism.Decision;
import mizan.mechanism.Judgement;
import mizan.mechanism.Kept;
import mizan.mechanism.Mechanism;
import mizan.mechanism.Rejection;
import mizan.mechanism.RejectionText;
import mizan.mechanism.State;
import mizan.mechanism.Submission;
import mizan.statement.Leaf;
import mizan.statement.Refusal;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;

/// Decides and appends. Everything here is of the writer thread alone.
///
/// Decisions of one batch build on each other in memory; [#commit] makes them durable with one
/// force of the blobs and one of the journal. A crash before that leaves nothing that anybody was
/// told of; a fault in it stops the desk, because nothing is known of what is stored.
final class Decider {
    private static final Duration DRIFT_MAX = Duration.ofSeconds(60);

    /// An entry of the batch under way.
    private record Pending(Bytes leaf, Placement placement, State after) {}

    private final Ledger ledger;
    private final BlobStore blobs;
    private final SignaturesAhead signatures;
    private final Mechanism mechanism;
    private final DeskTime time;
    private final EntrySink sink;
    private final Instant wallAtStart;
    private final Duration runningAtStart;
    private final Set<TreeSize> published = new HashSet<>();
    private final Roots roots;
    private final List<Pending> pending = new ArrayList<>();
    private final Map<StatementId, Placement> pendingById = new HashMap<>();
    private TreeSize newestPublished;
    private State tentative;
    private volatile State state;

    Decider(DeskParts parts) {
        this.ledger = parts.ledger();
        this.roots = new Roots(ledger);
        this.blobs = parts.blobs();
        this.signatures = new SignaturesAhead(parts.ed25519());
        this.mechanism = new Mechanism(parts.origin(), signatures);
        this.time = parts.time();
        this.sink = parts.sink();
        this.state = new Folding(ledger, roots, mechanism, signatures).run(sink);
        this.tentative = state;
        this.wallAtStart = time.wall();
        this.runningAtStart = time.running();
        published.addAll(ledger.archivedSizes());
        newestPublished = ledger.archivedSizes().getLast();
    }

    /// The state after every durable entry; for any thread.
    State state() {
        return state;
    }

    /// Verifies a statement's signature before its turn; for any thread.
    HandedIn verified(HandedIn in) {
        return in.with(signatures.find(state, in.envelope(), in.statement()));
    }

    /// A checkpoint of this size was published.
    void publishedAt(TreeSize size) {
        published.add(size);
        newestPublished = size;
    }

    /// Decides on one submission in the batch under way.
    Verdict decide(HandedIn in) {
        Optional<Placement> earlier = placed(in.id());
        if (earlier.isPresent()) {
            return new Verdict.Placed(earlier.get().again());
        }
        Instant wall = time.wall().truncatedTo(ChronoUnit.MILLIS);
        Optional<Hindrance> drift = drift(wall);
        if (drift.isPresent()) {
            return new Verdict.Unsigned(new Answer.Unavailable(drift.get().text()));
        }
        // Recorded-at never runs backwards; a wall clock a little behind waits where it was.
        Instant now = wall.isBefore(tentative.newest()) ? tentative.newest() : wall;
        Submission submission = Submission.of(tentative.size().next(), now, in.envelope(),
                in.statement(), rootAt(in.statement().seen().size()));
        signatures.expect(in.signature());
        Judgement judgement = mechanism.apply(tentative, submission);
        return switch (judgement.decision()) {
            case Decision.Rejected(var rejection) -> refused(in, rejection, now);
            case Decision.Accepted() -> hindered(in, now)
                    .orElseGet(() -> accepted(in, submission, judgement.state()));
        };
    }

    private Optional<Hindrance> drift(Instant wall) {
        Duration byWall = Duration.between(wallAtStart, wall);
        Duration off = byWall.minus(time.running().minus(runningAtStart)).abs();
        if (off.compareTo(DRIFT_MAX) > 0) {
            return Optional.of(new Hindrance.ClockDrift(
                    "since the start the wall clock has departed %d s from the other clock"
                            .formatted(off.toSeconds())));
        }
        Duration behind = Duration.between(wall, tentative.newest());
        return behind.compareTo(DRIFT_MAX) > 0
                ? Optional.of(new Hindrance.ClockDrift(
                        "the newest entry is %d s ahead of it".formatted(behind.toSeconds())))
                : Optional.empty();
    }

    private Optional<Placement> placed(StatementId id) {
        Placement now = pendingById.get(id);
        if (now != null) {
            return Optional.of(now);
        }
        return state.statement(id).map(this::placement);
    }

    private Placement placement(Kept kept) {
        return new Placement(kept.id(), kept.index(), Hash.leaf(ledger.entry(kept.index())),
                kept.recordedAt(), true);
    }

    /// The root at a published size; absent for every other, which no author can have verified.
    private Optional<Hash> rootAt(TreeSize size) {
        if (size.compareTo(ledger.size()) > 0) {
            return Optional.empty();
        }
        return Optional.of(roots.at(size));
    }

    private Verdict refused(HandedIn in, Rejection rejection, Instant now) {
        RejectionText.Text text = RejectionText.of(rejection);
        return switch (rejection) {
            case Rejection.SeenBeyondRecord _, Rejection.SeenDoesNotCover _ ->
                new Verdict.Unsigned(new Answer.Retry(text));
            // Whoever signed these is not known: the desk gives its word to known keys only.
            case Rejection.OfEnvelope _, Rejection.UnknownKey _, Rejection.SignatureInvalid _ ->
                unsigned(text);
            case Rejection other -> tentative.key(in.statement().officer()).isPresent()
                    ? signed(in, new Answer.Refused(text, Optional.empty()), now)
                    : unsigned(text);
        };
    }

    private static Verdict unsigned(RejectionText.Text text) {
        return new Verdict.Unsigned(new Answer.Refused(text, Optional.empty()));
    }

    private Verdict signed(HandedIn in, Answer.Refused answer, Instant now) {
        return new Verdict.Signed(answer, new Refusal(ledger.key().name(), in.id(),
                answer.text().code(), tentative.size().next(), now));
    }

    private Optional<Verdict> hindered(HandedIn in, Instant now) {
        TreeSize seen = in.statement().seen().size();
        if (!published.contains(seen)) {
            return Optional.of(new Verdict.Unsigned(new Answer.Retry(
                    new Hindrance.SeenNotPublished(seen, newestPublished).text())));
        }
        return in.files().map(answer -> answer instanceof Answer.Refused files
                ? signed(in, files, now) : new Verdict.Unsigned(answer));
    }

    private Verdict accepted(HandedIn in, Submission submission, State after) {
        Bytes leaf = Leaf.of(in.envelope(), submission.recordedAt()).encode();
        Placement placement = new Placement(in.id(), submission.index(), Hash.leaf(leaf),
                submission.recordedAt(), false);
        pending.add(new Pending(leaf, placement, after));
        pendingById.put(in.id(), placement);
        tentative = after;
        return new Verdict.Placed(placement);
    }

    /// Makes the batch durable and its state the state.
    ///
    /// @throws RuntimeException any fault of storage: the desk must stop
    void commit() {
        // Blobs first: a crash between the two leaves files that no entry names, which is allowed;
        // the other way round would leave entries without their files.
        blobs.force();
        if (pending.isEmpty()) {
            return;
        }
        EntryIndex first = ledger.append(pending.stream().map(Pending::leaf).toList());
        if (!first.equals(pending.getFirst().placement().index())) {
            throw new IllegalStateException("the ledger gave index %s, the desk decided for %s"
                    .formatted(first, pending.getFirst().placement().index()));
        }
        state = tentative;
        for (Pending entry : pending) {
            sink.recorded(entry.placement().index(), entry.leaf(), entry.after());
        }
        pending.clear();
        pendingById.clear();
    }
}
