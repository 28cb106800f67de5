package mizan.web.officers;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import mizan.office.KeyChest;
import mizan.office.KeyFile;
import mizan.web.Caller;
import mizan.web.PageKit;

/// Opens a member's root key with the passphrase that a page sends; wrong ones make the next wait.
final class RootKey {
    private static final String ROOT = "root";

    private final PageKit kit;

    RootKey(PageKit kit) {
        this.kit = kit;
    }

    /// What a passphrase comes to.
    sealed interface Opened {
        /// The key; whoever asked for it forgets it after use.
        record Key(KeyFile file) implements Opened {}

        /// Not this one, in the reader's language.
        record No(int status, String words) implements Opened {}
    }

    /// Whether this host has the root key of whoever asks.
    boolean here(Caller.SignedIn me) {
        return kit.office().keys().has(holder(me));
    }

    private static KeyChest.Holder holder(Caller.SignedIn me) {
        return new KeyChest.Holder(me.session().member(), ROOT);
    }

    Opened open(Context context, Caller.SignedIn me) {
        KeyChest.Holder holder = holder(me);
        Instant now = kit.now();
        Duration wait = kit.office().sessions().wait(holder.name(), now);
        if (!wait.isZero()) {
            context.header("Retry-After", Long.toString(wait.toSeconds() + 1));
            return new Opened.No(429, kit.words(context)
                    .say("signin.wait", kit.phrases(context).span(wait)));
        }
        Optional<KeyFile> key = kit.office().keys().unlock(holder,
                Optional.ofNullable(context.formParam(ROOT)).orElse(""));
        if (key.isEmpty()) {
            kit.office().sessions().wrong(holder.name(), kit.now());
            return new Opened.No(403, kit.words(context).say("office.root-wrong"));
        }
        kit.office().sessions().right(holder.name());
        return new Opened.Key(key.get());
    }
}
