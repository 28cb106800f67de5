package mizan.web.officers;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.KeyChest;
import mizan.projection.OfficerLine;
import mizan.statement.KeyId;
import mizan.web.Caller;
import mizan.web.PageKit;

/// Draws the page of an office.
final class OfficeDrawing {
    private static final int DIGITS = 8;
    private static final List<String> KEPT_FIELDS = List.of("name", "days", "token", "token-days");

    private final PageKit kit;
    private final RootKey rootKey;

    OfficeDrawing(PageKit kit) {
        this.kit = kit;
        this.rootKey = new RootKey(kit);
    }

    void draw(Context context, Caller.SignedIn me, Optional<String> trouble,
            Optional<OfficeScreen.Made> made) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (trouble.isPresent()) {
            KEPT_FIELDS.forEach(field -> Optional.ofNullable(context.formParam(field))
                    .ifPresent(text -> typed.put(field, text)));
        }
        List<String> ticked = trouble.isPresent() && !context.formParams("role").isEmpty()
                ? context.formParams("role") : OfficeRoles.USUAL;
        context.header("Cache-Control", "no-store");
        kit.draw(context, "office", kit.words(context).say("office.title"), Map.of("view",
                new OfficeScreen(officers(context, me), rootKey.here(me),
                        OfficeRoles.of(kit.terms(), me), typed, ticked, trouble, made,
                        kit.office().store().tokens().list(me.session().id()), kit.terms(),
                        kit.office().keys().demonstrates())));
    }

    private List<OfficeScreen.Officer> officers(Context context, Caller.SignedIn me) {
        Map<KeyId, String> here = new HashMap<>();
        KeyChest keys = kit.office().keys();
        keys.holders().stream()
                .filter(holder -> holder.member().equals(me.session().member()))
                .forEach(holder -> keys.id(holder)
                        .ifPresent(id -> here.put(id, holder.officer())));
        return kit.edition(context).officers().stream().map(line -> officer(line, here, me))
                .sorted(Comparator.comparing((OfficeScreen.Officer officer) -> !officer.acts()))
                .toList();
    }

    private OfficeScreen.Officer officer(
            OfficerLine line, Map<KeyId, String> here, Caller.SignedIn me) {
        String name = Optional.ofNullable(here.get(line.key())).or(line::name)
                .orElse(line.key().hex().substring(0, DIGITS));
        return new OfficeScreen.Officer(name, line.key().hex(), line.roles(), line.sectors(),
                line.until(), line.since(), line.acts(kit.now()), line.revoked(),
                here.containsKey(line.key()), line.key().equals(me.session().id()));
    }
}
