package mizan.office;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mizan.statement.Envelope;
import mizan.statement.KeyId;
import mizan.statement.MalformedStatement;
import mizan.statement.Signature;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.MalformedException;

/// Issues nonces and checks what officers sign over them.
///
/// A nonce carries its own expiry under a MAC of a key that lives as long as the program: whoever
/// asks for a million of them costs no memory. Remembered are the nonces that a known key has
/// signed, until they expire, so that each works once. Threads: any.
public final class SignInChallenges {
    /// From issuing a nonce to its expiry.
    public static final Duration LIFE = Duration.ofMinutes(2);

    /// Nonces used and not yet expired.
    public static final int USED_MAX = 10_000;

    private static final int RANDOM_BYTES = 16;
    private static final int MAC_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = RANDOM_BYTES + Long.BYTES + MAC_BYTES;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Instant> used = new HashMap<>();
    private final Predicate<String> hosts;
    private final Chance chance;
    private final Ed25519 ed25519;
    private final SecretKeySpec key;

    /// For a program that is reached under these hosts.
    ///
    /// @param hosts says whether this is one of them, by the operator's configuration; never by
    ///     the request that is checked, which says whatever its sender likes
    public SignInChallenges(Predicate<String> hosts, Chance chance, Ed25519 ed25519) {
        this.hosts = hosts;
        this.chance = chance;
        this.ed25519 = ed25519;
        key = new SecretKeySpec(chance.bytes(KEY_BYTES).toArray(), "HmacSHA256");
    }

    /// A nonce and when it expires.
    ///
    /// @param expiry whole seconds
    public record Challenge(String nonce, Instant expiry) {}

    /// A new nonce.
    public Challenge issue(Instant now) {
        Instant expiry = now.truncatedTo(ChronoUnit.SECONDS).plus(LIFE);
        Bytes open = chance.bytes(RANDOM_BYTES).concat(Bytes.of(
                ByteBuffer.allocate(Long.BYTES).putLong(expiry.getEpochSecond()).array()));
        return new Challenge(open.concat(mac(open)).base64Url(), expiry);
    }

    /// Checks a sign-in.
    ///
    /// @param dsse      the envelope as it came
    /// @param publicKey the 32 bytes of a key that the caller knows by this id
    public SignInCheck check(
            Bytes dsse, Function<KeyId, Optional<Bytes>> publicKey, Instant now) {
        Envelope envelope;
        SignIn signIn;
        try {
            envelope = Envelope.decodeDsse(dsse, SignIn.TYPE);
            signIn = SignIn.decode(envelope.payload());
        } catch (MalformedStatement why) {
            return new SignInCheck.Unreadable(why.code() + " " + why.facts());
        } catch (MalformedException why) {
            return new SignInCheck.Unreadable(String.valueOf(why.getMessage()));
        }
        if (!hosts.test(signIn.host())) {
            return new SignInCheck.OtherHost(signIn.host());
        }
        Optional<Instant> issuedUntil = expiryOf(signIn.nonce());
        if (issuedUntil.isEmpty()) {
            return new SignInCheck.NotIssued();
        }
        Instant until = signIn.expiry().isBefore(issuedUntil.get())
                ? signIn.expiry() : issuedUntil.get();
        if (!now.isBefore(until)) {
            return new SignInCheck.TooLate(until);
        }
        Signature signature = envelope.signatures().getFirst();
        Optional<Bytes> known = publicKey.apply(signature.keyid());
        if (known.isEmpty()) {
            return new SignInCheck.UnknownKey(signature.keyid());
        }
        if (!ed25519.verify(known.get(), envelope.pae(), signature.sig())) {
            return new SignInCheck.WrongSignature(signature.keyid());
        }
        return use(signIn.nonce(), issuedUntil.get(), signature.keyid(), now);
    }

    private SignInCheck use(String nonce, Instant until, KeyId officer, Instant now) {
        lock.lock();
        try {
            used.values().removeIf(expiry -> !now.isBefore(expiry));
            if (used.containsKey(nonce)) {
                return new SignInCheck.UsedBefore();
            }
            if (used.size() >= USED_MAX) {
                return new SignInCheck.TooMany();
            }
            used.put(nonce, until);
            return new SignInCheck.Proven(officer);
        } finally {
            lock.unlock();
        }
    }

    /// When a nonce that was issued here expires; none for any other text.
    private Optional<Instant> expiryOf(String nonce) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(nonce);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        Bytes whole = Bytes.of(bytes);
        // The one spelling: a nonce with other unused bits would be another key in the map.
        if (whole.length() != NONCE_BYTES || !whole.base64Url().equals(nonce)) {
            return Optional.empty();
        }
        Bytes open = whole.slice(0, NONCE_BYTES - MAC_BYTES);
        boolean ours = MessageDigest.isEqual(mac(open).toArray(),
                whole.slice(NONCE_BYTES - MAC_BYTES, NONCE_BYTES).toArray());
        return ours ? Optional.of(Instant.ofEpochSecond(
                ByteBuffer.wrap(bytes, RANDOM_BYTES, Long.BYTES).getLong())) : Optional.empty();
    }

    private Bytes mac(Bytes open) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Bytes.of(mac.doFinal(open.toArray()), 0, MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
