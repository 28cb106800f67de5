package mizan.desk;

import mizan.mechanism.State;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;

/// Port: who is told of every entry in order, to fold it into views.
///
/// Threads: the desk's writer; an implementation returns at once and works elsewhere.
public interface EntrySink {
    /// An entry is durable.
    ///
    /// @param leaf  its bytes
    /// @param after the state that it leads to
    void recorded(EntryIndex index, Bytes leaf, State after);
}
