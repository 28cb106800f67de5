package mizan.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.office.NewToken;
import mizan.office.Session;
import mizan.office.SignInChallenges;
import mizan.office.SignInCheck;
import mizan.office.TokenDraft;
import mizan.projection.Reader;
import mizan.statement.Json;
import mizan.statement.KeyId;
import mizan.statement.MalformedStatement;
import mizan.tlog.Bytes;

/// The paths on which programs, and officers whose keys lie elsewhere, show who they are.
///
/// Source: `docs/spec/office.md`.
final class ProgramPaths {
    private static final int BODY_BYTES_MAX = 16_384;
    private static final int NAME_DIGITS = 8;

    private final PageKit kit;

    ProgramPaths(PageKit kit) {
        this.kit = kit;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/sign-in", this::challenge),
                new Route(HandlerType.POST, "/api/sign-in", this::signIn),
                new Route(HandlerType.POST, "/api/sign-out", this::signOut),
                new Route(HandlerType.POST, "/api/tokens", this::token));
    }

    private void challenge(Context context) {
        SignInChallenges.Challenge challenge = kit.office().challenges().issue(kit.now());
        answer(context, 200, Map.of("nonce", Json.text(challenge.nonce()),
                "expiry", Json.text(challenge.expiry().toString())));
    }

    private void signIn(Context context) {
        Bytes dsse = CounterPaths.body(context, BODY_BYTES_MAX);
        KeyId key = switch (kit.office().challenges().check(dsse, kit::publicKey, kit.now())) {
            case SignInCheck.Proven(var proven) -> proven;
            case SignInCheck.Unreadable(var facts) -> throw refused(
                    "it is no sign-in: " + facts, "sign {host, nonce, expiry} as DSSE");
            case SignInCheck.OtherHost(var found) -> throw refused(
                    "it was signed for " + found, "use the address by which the operator serves");
            case SignInCheck.NotIssued() -> throw refused(
                    "its nonce was not issued here", "ask for a nonce and sign that");
            case SignInCheck.TooLate(var at) -> throw refused(
                    "it was good until " + at, "ask for a nonce and sign that");
            case SignInCheck.UsedBefore() -> throw refused(
                    "its nonce was used before", "ask for a nonce and sign that");
            case SignInCheck.UnknownKey(var id) -> throw unknown(id);
            case SignInCheck.WrongSignature(var id) -> throw refused(
                    "the signature is not that of key " + id.hex(), "sign with that key");
            case SignInCheck.TooMany() -> throw refused(
                    "too many sign in at once", "try again in two minutes");
        };
        Reader.Officer officer = kit.officer(key).orElseThrow(() -> unknown(key));
        Session session = new Session(officer.member().code(), name(context, key), key,
                officer.person(), Optional.empty(), kit.now());
        kit.cookie().open(context, kit.office().sessions().open(session, kit.now()));
        answer(context, 200, Map.of("member", Json.text(session.member()),
                "key", Json.text(key.hex())));
    }

    /// As the officer's drafts call their author; it is shown to that officer only.
    private static String name(Context context, KeyId key) {
        return Optional.ofNullable(context.queryParam("officer"))
                .filter(name -> name.matches("[a-z0-9-]{1,32}"))
                .orElse("key-" + key.hex().substring(0, NAME_DIGITS));
    }

    private void signOut(Context context) {
        kit.sameSite(context);
        kit.cookie().token(context).ifPresent(kit.office().sessions()::close);
        kit.cookie().close(context);
        context.status(204);
    }

    private void token(Context context) {
        kit.sameSite(context);
        Caller.SignedIn me = switch (kit.caller(context)) {
            case Caller.SignedIn signedIn -> signedIn;
            case Caller.Anyone() -> throw new Problem.Told(Problem.of(401, "W015",
                    "only an officer who is signed in can do this", context.path(),
                    "sign in, and send the session's cookie"));
        };
        try {
            TokenDraft draft = draft(me, CounterPaths.body(context, BODY_BYTES_MAX));
            NewToken made = kit.office().store().tokens().make(draft, kit.now());
            answer(context, 201, Map.of("token", Json.text(made.text()),
                    "number", Json.whole(made.number()),
                    "expiry", Json.text(draft.expiresAt().toString())));
        } catch (IllegalArgumentException | MalformedStatement why) {
            throw new Problem.Told(Problem.unreadable("no token can be made of this",
                    String.valueOf(why.getMessage()),
                    "send {\"name\", \"scopes\": [\"read\", \"hand-in\"], \"days\"}"));
        }
    }

    private TokenDraft draft(Caller.SignedIn me, Bytes body) {
        if (Json.parse(body) instanceof Json.Members(var members)
                && members.get("name") instanceof Json.Text(var name)
                && members.get("scopes") instanceof Json.Items(var items)
                && members.get("days") instanceof Json.Whole(var days)
                && days > 0 && days < 1000) {
            Set<TokenDraft.Scope> scopes = EnumSet.noneOf(TokenDraft.Scope.class);
            items.forEach(item -> scopes.add(scope(item)));
            return new TokenDraft(name, me.reader().member(), me.session().id(), scopes,
                    kit.now().plus(Duration.ofDays(days)));
        }
        throw new IllegalArgumentException("name, scopes or days is not there");
    }

    private static TokenDraft.Scope scope(Json item) {
        for (TokenDraft.Scope scope : TokenDraft.Scope.values()) {
            if (item.equals(Json.text(scope.code()))) {
                return scope;
            }
        }
        throw new IllegalArgumentException("there is no scope " + item.compact());
    }

    private static Problem.Told unknown(KeyId key) {
        return refused("the record knows no delegation in force for key " + key.hex(),
                "ask whoever holds your member's root key for a delegation");
    }

    private static Problem.Told refused(String facts, String next) {
        return new Problem.Told(Problem.of(
                403, "W014", "this does not prove a key that may sign in", facts, next));
    }

    private static void answer(Context context, int status, Map<String, Json> members) {
        context.status(status);
        context.header("Cache-Control", "no-store");
        context.contentType("application/json;charset=utf-8").result(
                new Json.Members(new LinkedHashMap<>(members)).compact() + "\n");
    }
}
