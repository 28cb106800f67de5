package mizan.office;

import mizan.tlog.Bytes;

/// Port: bytes that nobody can guess. `app` gives the system's generator, a test its own.
@FunctionalInterface
public interface Chance {

    /// So many random bytes.
    Bytes bytes(int length);
}
