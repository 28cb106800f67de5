package mizan.office;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import mizan.statement.KeyId;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// Who is signed in, and how often somebody tried to be.
///
/// In memory only: keys that passphrases opened are gone when the program ends. A token is 32
/// bytes; only its digest is held. Threads: any.
public final class Sessions {
    /// A session ends after so long without a request.
    public static final Duration IDLE_MAX = Duration.ofHours(2);

    /// A session ends so long after signing in, whatever happens.
    public static final Duration LENGTH_MAX = Duration.ofHours(14);

    /// Most sessions at once; the one idle longest makes room.
    public static final int SESSIONS_MAX = 256;

    /// Wrong passphrases of one officer before each further try has to wait.
    public static final int FREE_TRIES = 5;

    private static final Duration WAIT_MAX = Duration.ofMinutes(5);
    private static final int TOKEN_BYTES = 32;
    private static final int NAMES_MAX = 1024;

    private record Open(Session session, Instant lastAt) {}

    private record Tries(int wrong, Instant lastAt) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Hash, Open> open = new HashMap<>();
    private final Map<String, Tries> tries = new HashMap<>();
    private final Chance chance;

    /// No sessions yet.
    public Sessions(Chance chance) {
        this.chance = chance;
    }

    /// Opens a session and gives its token.
    public String open(Session session, Instant now) {
        Bytes token = chance.bytes(TOKEN_BYTES);
        lock.lock();
        try {
            sweep(now);
            if (open.size() >= SESSIONS_MAX) {
                open.entrySet().stream()
                        .min(Map.Entry.comparingByValue(
                                java.util.Comparator.comparing(Open::lastAt)))
                        .map(Map.Entry::getKey).ifPresent(open::remove);
            }
            open.put(Hash.sha256(token), new Open(session, now));
            return token.base64Url();
        } finally {
            lock.unlock();
        }
    }

    /// The session of a token; each asking keeps it from going idle.
    public Optional<Session> of(String token, Instant now) {
        Optional<Hash> key = hash(token);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        lock.lock();
        try {
            sweep(now);
            Optional<Open> found = Optional.ofNullable(open.get(key.get()));
            found.ifPresent(there -> open.put(key.get(), new Open(there.session(), now)));
            return found.map(Open::session);
        } finally {
            lock.unlock();
        }
    }

    /// Ends one session.
    public void close(String token) {
        lock.lock();
        try {
            hash(token).ifPresent(open::remove);
        } finally {
            lock.unlock();
        }
    }

    /// Ends every session of one key, as when it is revoked.
    public void closeAll(KeyId officer) {
        lock.lock();
        try {
            open.values().removeIf(there -> there.session().id().equals(officer));
        } finally {
            lock.unlock();
        }
    }

    /// How long somebody who signs in under this name must wait before the next try; zero at first.
    public Duration wait(String name, Instant now) {
        lock.lock();
        try {
            Tries known = tries.getOrDefault(name, new Tries(0, now));
            if (known.wrong() < FREE_TRIES) {
                return Duration.ZERO;
            }
            Duration wait = Duration.ofSeconds(1L << Math.min(known.wrong() - FREE_TRIES, 9));
            Duration longest = wait.compareTo(WAIT_MAX) > 0 ? WAIT_MAX : wait;
            Duration left = Duration.between(now, known.lastAt().plus(longest));
            return left.isNegative() ? Duration.ZERO : left;
        } finally {
            lock.unlock();
        }
    }

    /// Counts a wrong passphrase.
    public void wrong(String name, Instant now) {
        lock.lock();
        try {
            if (tries.size() >= NAMES_MAX) {
                tries.clear();
            }
            tries.merge(name, new Tries(1, now), (before, _) -> new Tries(before.wrong() + 1, now));
        } finally {
            lock.unlock();
        }
    }

    /// Forgets wrong passphrases after a right one.
    public void right(String name) {
        lock.lock();
        try {
            tries.remove(name);
        } finally {
            lock.unlock();
        }
    }

    private void sweep(Instant now) {
        for (Iterator<Open> each = open.values().iterator(); each.hasNext(); ) {
            Open there = each.next();
            if (now.isAfter(there.lastAt().plus(IDLE_MAX))
                    || now.isAfter(there.session().openedAt().plus(LENGTH_MAX))) {
                each.remove();
            }
        }
    }

    private static Optional<Hash> hash(String token) {
        if (!token.matches("[A-Za-z0-9_-]{43}")) {
            return Optional.empty();
        }
        return Optional.of(Hash.sha256(
                Bytes.of(java.util.Base64.getUrlDecoder().decode(token))));
    }
}
