package mizan.web;

import mizan.office.Session;
import mizan.projection.Reader;

/// Who sends a request.
public sealed interface Caller {

    /// Nobody who has shown who they are.
    record Anyone() implements Caller {}

    /// An officer who is signed in here, and whose key the record knows.
    ///
    /// @param reader the same officer, as the gate of release knows the officer
    record SignedIn(Session session, Reader.Officer reader) implements Caller {}
}
