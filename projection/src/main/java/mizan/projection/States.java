package mizan.projection;

import java.util.Optional;
import mizan.mechanism.State;

/// Port: states of the past.
///
/// `app` implements it over the ledger's files, with some states kept on the way.
@FunctionalInterface
public interface States {

    /// None is at hand: the views answer of now only.
    States NONE = _ -> Optional.empty();

    /// The state after so many entries, at least one; absent where it is not at hand.
    Optional<State> at(long size);
}
