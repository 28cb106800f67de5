package mizan.web;

import io.javalin.http.Context;
import mizan.projection.Reader;

/// Port: who asks. Every view of a request is taken as this reader, by way of [WebParts#edition].
@FunctionalInterface
public interface Callers {

    /// Nobody proves who they are.
    Callers NOBODY = _ -> Reader.PUBLIC;

    /// The reader of this request: an officer with a session or a token, else the public.
    Reader of(Context context);
}
