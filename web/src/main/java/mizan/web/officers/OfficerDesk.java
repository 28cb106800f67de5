package mizan.web.officers;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.blobs.Age;
import mizan.office.KeyChest;
import mizan.office.KeyFile;
import mizan.statement.DelegationContent;
import mizan.statement.Json;
import mizan.statement.KeyId;
import mizan.statement.OffsetInstant;
import mizan.statement.PersonId;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.MalformedException;
import mizan.web.Caller;
import mizan.web.Counter;
import mizan.web.PageKit;
import mizan.web.Route;

/// An officer joins or leaves: signed with the member's root key, which is forgotten at once.
///
/// A key is kept under its officer's passphrase before the delegation is handed in. A crash between
/// the two leaves a key that the record does not know; the same name with the same passphrase goes
/// on with that key.
final class OfficerDesk {
    private static final Set<String> OFFLINE = Set.of("root", "recovery");
    private static final int KEY_BYTES = 32;
    private static final int PERSON_BYTES = 16;
    private static final int DAYS_MAX = 366;

    private final PageKit kit;
    private final OfficeDrawing drawing;
    private final RootKey rootKey;
    private final RootDesk desk;

    OfficerDesk(PageKit kit, OfficeDrawing drawing, Counter counter) {
        this.kit = kit;
        this.drawing = drawing;
        this.rootKey = new RootKey(kit);
        this.desk = new RootDesk(kit, counter);
    }

    List<Route> routes() {
        return List.of(
                new Route(HandlerType.POST, "/office/officers", this::add),
                new Route(HandlerType.POST, "/office/revoke", this::revoke));
    }

    private void add(Context context) {
        kit.sameSite(context);
        Caller.SignedIn me = kit.signedIn(context);
        String name = text(context, "name");
        String passphrase = Optional.ofNullable(context.formParam("passphrase")).orElse("");
        List<String> roles = context.formParams("role").stream()
                .filter(role -> OfficeRoles.of(kit.terms(), me).contains(role)).toList();
        Optional<String> trouble = trouble(me, name, passphrase, roles);
        if (trouble.isPresent()) {
            again(context, me, 422, kit.words(context).say(trouble.get(),
                    KeyChest.PASSPHRASE_CHARACTERS_MIN));
            return;
        }
        switch (rootKey.open(context, me)) {
            case RootKey.Opened.No(int status, var words) -> again(context, me, status, words);
            case RootKey.Opened.Key(var root) -> add(context, me, root,
                    new Joining(name, passphrase, roles, days(context)));
        }
    }

    private record Joining(String name, String passphrase, List<String> roles, int days) {
        @Override
        public String toString() {
            return "Joining[" + name + "]";
        }
    }

    private Optional<String> trouble(
            Caller.SignedIn me, String name, String passphrase, List<String> roles) {
        if (!name.matches("[a-z0-9-]{1,32}") || OFFLINE.contains(name)) {
            return Optional.of("setup.officer-name");
        }
        if (roles.isEmpty()) {
            return Optional.of("office.no-role");
        }
        if (passphrase.length() < KeyChest.PASSPHRASE_CHARACTERS_MIN
                || passphrase.length() > KeyChest.PASSPHRASE_CHARACTERS_MAX) {
            return Optional.of("setup.passphrase");
        }
        KeyChest.Holder holder = new KeyChest.Holder(me.session().member(), name);
        boolean taken = kit.office().keys().has(holder)
                && unfinished(holder, passphrase).isEmpty();
        return taken ? Optional.of("office.name-taken") : Optional.empty();
    }

    /// A key that was kept here and that the record does not know: left by a crash.
    private Optional<KeyFile> unfinished(KeyChest.Holder holder, String passphrase) {
        boolean known = kit.office().keys().id(holder).flatMap(kit::officer).isPresent();
        return known ? Optional.empty() : kit.office().keys().unlock(holder, passphrase);
    }

    private void add(Context context, Caller.SignedIn me, KeyFile root, Joining joining) {
        KeyChest.Holder holder = new KeyChest.Holder(me.session().member(), joining.name());
        KeyFile key = unfinished(holder, joining.passphrase()).orElseGet(() -> {
            KeyFile fresh = KeyFile.signer(holder.name(),
                            new Ed25519Seed(kit.office().chance().bytes(KEY_BYTES)))
                    .of(kit.office().chance().bytes(KEY_BYTES),
                            new PersonId(kit.office().chance().bytes(PERSON_BYTES)));
            kit.office().keys().keep(fresh, joining.passphrase(), kit.office().chance());
            return fresh;
        });
        Map<String, Json> open = new LinkedHashMap<>();
        open.put("key", Json.text(key.seed().publicKey(kit.office().ed25519()).hex()));
        open.put("recipient", Json.text(
                Age.publicKey(key.needOfficer().identity()).hex()));
        open.put("person", Json.text(key.needOfficer().person().hex()));
        open.put("roles", new Json.Items(new ArrayList<>(
                joining.roles().stream().map(Json::text).toList())));
        open.put("sectors", new Json.Items(List.of()));
        open.put("until", Json.text(OffsetInstant.of(
                kit.now().plus(Duration.ofDays(joining.days())), 0).text()));
        answer(context, me, desk.handIn(root, desk.draft(root, "delegation.given", open,
                Map.of("name", Json.text(joining.name())))), holder);
    }

    private void answer(Context context, Caller.SignedIn me, RootDesk.Outcome outcome,
            KeyChest.Holder holder) {
        switch (outcome) {
            case RootDesk.Outcome.Kept(long index) -> context.redirect("/office?kept=" + index);
            case RootDesk.Outcome.Refused(int status, var why, boolean open) -> {
                if (!open) {
                    kit.office().keys().remove(holder);
                }
                again(context, me, status, why.code() + " " + why.what() + ": " + why.facts()
                        + "; " + why.next());
            }
        }
    }

    private void revoke(Context context) {
        kit.sameSite(context);
        Caller.SignedIn me = kit.signedIn(context);
        Optional<KeyId> key = key(text(context, "key"));
        boolean ours = key.isPresent() && kit.edition(context).officers().stream()
                .anyMatch(officer -> officer.key().equals(key.get()) && !officer.revoked());
        String reason = reason(text(context, "reason"));
        if (!ours) {
            again(context, me, 422, kit.words(context).say("office.not-ours"));
            return;
        }
        switch (rootKey.open(context, me)) {
            case RootKey.Opened.No(int status, var words) -> again(context, me, status, words);
            case RootKey.Opened.Key(var root) -> {
                Map<String, Json> open = new LinkedHashMap<>();
                open.put("officer", Json.text(key.get().hex()));
                open.put("reason", Json.text(reason));
                revoked(context, me, key.get(), desk.handIn(root,
                        desk.draft(root, "delegation.revoked", open, Map.of())));
            }
        }
    }

    private void revoked(
            Context context, Caller.SignedIn me, KeyId key, RootDesk.Outcome outcome) {
        switch (outcome) {
            case RootDesk.Outcome.Kept(long index) -> {
                kit.office().sessions().closeAll(key);
                kit.office().store().tokens().revokeAll(key, kit.now());
                context.redirect("/office?kept=" + index);
            }
            case RootDesk.Outcome.Refused(int status, var why, var _) -> again(context, me, status,
                    why.code() + " " + why.what() + ": " + why.facts() + "; " + why.next());
        }
    }

    private static String reason(String asked) {
        for (DelegationContent.Reason reason : DelegationContent.Reason.values()) {
            if (reason.code().equals(asked)) {
                return asked;
            }
        }
        return DelegationContent.Reason.OTHER.code();
    }

    private static Optional<KeyId> key(String hex) {
        try {
            return Optional.of(KeyId.parse(hex));
        } catch (MalformedException _) {
            return Optional.empty();
        }
    }

    private static int days(Context context) {
        String days = text(context, "days");
        return days.matches("[0-9]{1,3}")
                ? Math.clamp(Integer.parseInt(days), 1, DAYS_MAX) : DAYS_MAX;
    }

    private void again(Context context, Caller.SignedIn me, int status, String words) {
        context.status(status);
        drawing.draw(context, me, Optional.of(words), Optional.empty());
    }

    private static String text(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("").strip();
    }
}
