package mizan.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.statement.KeyId;
import mizan.statement.MemberId;

/// Tokens by which programs act for an officer, within scopes and until a day.
///
/// A token is shown once and kept as its SHA-256. When it was last used is kept as a day: enough to
/// see which are forgotten, and no trace of somebody's work. Threads: any. Faults: [OfficeFault].
public final class Tokens {
    /// Days from making a token to its expiry.
    public static final int LIFE_DAYS_MAX = 366;

    /// Tokens of one officer that are neither expired nor revoked.
    public static final int TOKENS_MAX = 100;

    /// Bytes of a token's name.
    public static final int NAME_BYTES_MAX = 200;

    private static final String PREFIX = "mizan_";
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(90);

    private final Database database;
    private final Chance chance;

    Tokens(Database database, Chance chance) {
        this.database = database;
        this.chance = chance;
    }

    /// Makes a token.
    ///
    /// @throws IllegalArgumentException if it would be expired, live too long, have too long a name
    ///     or be one too many
    public NewToken make(TokenDraft draft, Instant now) {
        check(draft, now);
        String secret = Secrets.fresh(chance);
        long number = database.inOne(() -> {
            if (database.number("token-count", draft.officer().hex(), now) >= TOKENS_MAX) {
                throw new IllegalArgumentException("an officer has " + TOKENS_MAX
                        + " tokens at most; revoke one that is not used");
            }
            return database.insert("token-make", Secrets.digest(secret).orElseThrow(),
                    Texts.wellFormed(draft.name()), draft.member().code(),
                    draft.officer().hex(), draft.scopes().stream()
                            .map(TokenDraft.Scope::code).collect(Collectors.joining(" ")),
                    now, draft.expiresAt());
        });
        return new NewToken(number, PREFIX + secret);
    }

    private static void check(TokenDraft draft, Instant now) {
        if (!draft.expiresAt().isAfter(now)
                || draft.expiresAt().isAfter(now.plus(Duration.ofDays(LIFE_DAYS_MAX)))) {
            throw new IllegalArgumentException("a token expires within " + LIFE_DAYS_MAX
                    + " days, not at " + draft.expiresAt());
        }
        if (Texts.bytes(draft.name()) > NAME_BYTES_MAX) {
            throw new IllegalArgumentException(
                    "a token's name has " + NAME_BYTES_MAX + " bytes at most");
        }
    }

    /// What a text that a program shows is worth now.
    public TokenCheck of(String text, Instant now) {
        Optional<String> digest = text.startsWith(PREFIX)
                ? Secrets.digest(text.substring(PREFIX.length())) : Optional.empty();
        if (digest.isEmpty()) {
            return new TokenCheck.Unknown();
        }
        return database.inOne(() -> database.first("token-of", Tokens::line, digest.get())
                .map(line -> check(line, now)).orElseGet(TokenCheck.Unknown::new));
    }

    private TokenCheck check(TokenLine line, Instant now) {
        if (line.revokedAt().isPresent()) {
            return new TokenCheck.Revoked(line.revokedAt().get());
        }
        if (!now.isBefore(line.token().expiresAt())) {
            return new TokenCheck.Expired(line.token().expiresAt());
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!line.lastUsedOn().equals(Optional.of(today))) {
            database.changeOne("token-used", today.toEpochDay(), line.number());
        }
        return new TokenCheck.Good(line.token());
    }

    /// An officer's tokens, the newest first.
    public List<TokenLine> list(KeyId officer) {
        return database.inOne(() -> database.query("tokens", Tokens::line, officer.hex()));
    }

    /// Takes an officer's token back; false if it is another's, or was taken back.
    public boolean revoke(long number, KeyId officer, Instant now) {
        return database.inOne(() ->
                database.change("token-revoke", now, number, officer.hex()) == 1);
    }

    /// Takes all tokens of an officer back, as when the key is revoked.
    public void revokeAll(KeyId officer, Instant now) {
        database.inOne(() -> database.change("tokens-revoke", now, officer.hex()));
    }

    /// Removes tokens long expired.
    void purge(Instant now) {
        database.inOne(() -> database.change("token-purge", now.minus(KEPT_AFTER_EXPIRY)));
    }

    private static TokenLine line(ResultSet r) throws SQLException {
        Set<TokenDraft.Scope> scopes = EnumSet.noneOf(TokenDraft.Scope.class);
        List<String> codes = List.of(r.getString("scopes").split(" "));
        Arrays.stream(TokenDraft.Scope.values())
                .filter(scope -> codes.contains(scope.code())).forEach(scopes::add);
        long day = r.getLong("used_day");
        return new TokenLine(r.getLong("number"),
                new TokenDraft(r.getString("name"), new MemberId(r.getString("member")),
                        KeyId.parse(r.getString("officer")), scopes,
                        Instant.ofEpochMilli(r.getLong("expires_at"))),
                Instant.ofEpochMilli(r.getLong("made_at")), Database.instant(r, "revoked_at"),
                day < 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day)));
    }
}
