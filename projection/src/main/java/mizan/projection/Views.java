package mizan.projection;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import mizan.mechanism.KeyState;
import mizan.statement.KeyId;
import mizan.tlog.Bytes;

/// The views of a record; only [#as] leads to them.
///
/// Threads: any.
public final class Views {

    private final Projection projection;

    Views(Projection projection) {
        this.projection = projection;
    }

    /// The one gate of release: the views as this reader may have them.
    public Edition as(Reader reader) {
        return new Edition(projection, reader, Optional.empty());
    }

    /// The 32 bytes of a key that the record knows, whatever it may be used for.
    public Optional<Bytes> publicKey(KeyId key) {
        return projection.read(Reader.PUBLIC, Optional.empty(), moment -> moment.state()
                .flatMap(state -> state.key(key)).map(KeyState::publicKey));
    }

    /// The officer who holds a key that the record knows and whose delegation is in force; absent
    /// for any other key.
    public Optional<Reader.Officer> officer(KeyId key, Instant now) {
        return projection.read(Reader.PUBLIC, Optional.empty(), moment -> moment.state()
                .flatMap(state -> state.key(key))
                .filter(known -> known.revokedAt().isEmpty())
                .flatMap(known -> switch (known.holding()) {
                    case KeyState.Holding.Root() -> Optional.<Reader.Officer>empty();
                    case KeyState.Holding.Delegated(var roles, var sectors, var until, var _) ->
                            now.isBefore(until) ? Optional.of(new Reader.Officer(known.member(),
                                    Set.copyOf(roles), sectors, known.person(), key))
                                    : Optional.<Reader.Officer>empty();
                }));
    }
}
