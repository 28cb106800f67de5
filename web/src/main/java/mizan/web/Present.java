package mizan.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mizan.office.Presence;
import mizan.statement.KeyId;

/// Which officers have a page open, by name, so that two on one case see each other.
///
/// In memory; a name stays for as long as the server runs, for each officer that signed in.
/// Threads: any.
final class Present {
    private final Presence presence = new Presence();
    private final Map<KeyId, String> names = new ConcurrentHashMap<>();

    /// Who else has this page open; from now on whoever asks has it open too.
    List<String> others(String place, Caller.SignedIn me, Instant now) {
        KeyId id = me.session().id();
        names.put(id, me.session().officer() + " (" + me.session().member() + ")");
        presence.touch(place, id, now);
        return presence.others(place, id, now).stream()
                .map(other -> names.getOrDefault(other.officer(), other.officer().hash().hex()
                        .substring(0, 8)))
                .toList();
    }
}
